import type { Bilingual, Locale } from '../look/facts/bilingual'
import type { CharmType } from '../look/facts/charm'

/** Short names of the kinds of charm, as filters show them. */
export const CHARM_TYPES: Readonly<Record<CharmType, Bilingual>> = {
  plush: { en: 'Plush', 'zh-CN': '毛绒' },
  museum: { en: 'Museum', 'zh-CN': '文博' },
  figure: { en: 'Figures', 'zh-CN': '公仔' },
  artisan: { en: 'Craft', 'zh-CN': '手作' },
  electronic: { en: 'Lights', 'zh-CN': '会发光' },
  acrylic: { en: 'Acrylic', 'zh-CN': '亚克力' },
  metal: { en: 'Metal', 'zh-CN': '金属' },
  trim: { en: 'Trims', 'zh-CN': '缎带穗饰' },
}

const STATES = {
  off: { en: 'Off', 'zh-CN': '关' },
  steady: { en: 'Steady', 'zh-CN': '常亮' },
  breathe: { en: 'Breathing', 'zh-CN': '呼吸' },
  breathe_4_6: { en: 'Breathing', 'zh-CN': '呼吸' },
  flicker: { en: 'Flicker', 'zh-CN': '摇曳' },
  drift: { en: 'Drift', 'zh-CN': '漂浮' },
  scatter: { en: 'Scatter', 'zh-CN': '散开' },
  project: { en: 'Stars', 'zh-CN': '投星' },
  cozy: { en: 'Cozy', 'zh-CN': '治愈' },
  brave: { en: 'Brave', 'zh-CN': '勇敢' },
  focus: { en: 'Focused', 'zh-CN': '专注' },
  playful: { en: 'Playful', 'zh-CN': '调皮' },
  calm: { en: 'Calm', 'zh-CN': '平静' },
  dreamy: { en: 'Dreamy', 'zh-CN': '梦幻' },
  denim: { en: 'Denim', 'zh-CN': '牛仔' },
  raincoat: { en: 'Raincoat', 'zh-CN': '雨衣' },
  rolled: { en: 'Rolled', 'zh-CN': '卷起' },
  open: { en: 'Open', 'zh-CN': '打开' },
  closed: { en: 'Closed', 'zh-CN': '合上' },
  stand: { en: 'Standing', 'zh-CN': '站立' },
  sit: { en: 'Sitting', 'zh-CN': '坐下' },
  cube: { en: 'Cube', 'zh-CN': '方块' },
  hanging: { en: 'Hanging', 'zh-CN': '悬挂' },
  standing: { en: 'Standing', 'zh-CN': '立起' },
  spout_down: { en: 'Spout down', 'zh-CN': '喷口放下' },
  spout_up: { en: 'Spout up', 'zh-CN': '喷口翘起' },
  aries: { en: 'Aries', 'zh-CN': '白羊座' },
  taurus: { en: 'Taurus', 'zh-CN': '金牛座' },
  gemini: { en: 'Gemini', 'zh-CN': '双子座' },
  cancer: { en: 'Cancer', 'zh-CN': '巨蟹座' },
  leo: { en: 'Leo', 'zh-CN': '狮子座' },
  virgo: { en: 'Virgo', 'zh-CN': '处女座' },
  libra: { en: 'Libra', 'zh-CN': '天秤座' },
  scorpio: { en: 'Scorpio', 'zh-CN': '天蝎座' },
  sagittarius: { en: 'Sagittarius', 'zh-CN': '射手座' },
  capricorn: { en: 'Capricorn', 'zh-CN': '摩羯座' },
  aquarius: { en: 'Aquarius', 'zh-CN': '水瓶座' },
  pisces: { en: 'Pisces', 'zh-CN': '双鱼座' },
} satisfies Record<string, Bilingual>

/** What one of a charm's states is called. */
export const stateName = (state: string, locale: Locale): string =>
  state in STATES ? STATES[state as keyof typeof STATES][locale] : state

const FIELDS = {
  message: { en: 'Message', 'zh-CN': '留言' },
  note: { en: 'Link or note', 'zh-CN': '链接或便笺' },
  place: { en: 'Place', 'zh-CN': '地点' },
  date: { en: 'Date', 'zh-CN': '日期' },
  row: { en: 'Row', 'zh-CN': '座位' },
  front: { en: 'Front', 'zh-CN': '正面' },
  back: { en: 'Back', 'zh-CN': '背面' },
} satisfies Record<string, Bilingual>

/** What a place for one's own words is called. */
export const fieldName = (field: string, locale: Locale): string =>
  field in FIELDS ? FIELDS[field as keyof typeof FIELDS][locale] : field
