import type { families as en } from '../../en/names/families'

export const families: typeof en = {
  mossbrook: '苔溪伙伴',
  nightgrain: '夜穗异兽',
  steamer_street: '蒸笼街',
  orbit_kiosk: '星轨小卖部',
  twelve_porch: '十二檐',
  kite_academy: '纸鸢学院',
  tidepool_radio: '潮池电台',
  gale_court: '岚庭博物馆',
  riverstone: '河石博物馆',
  saltwind: '盐风图志',
  plainform: '素形',
  ferry_lights: '灯渡',
}
