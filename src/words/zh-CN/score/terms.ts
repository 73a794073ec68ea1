import type { terms as en } from '../../en/score/terms'

type Named = Readonly<Record<string, string>>

const zhSides: (typeof en)['sides'] = { front: '正面', left: '左侧', right: '右侧', back: '背面' }

const zhTextures: Named = {
  fuzzy: '毛绒',
  glossy: '亮面',
  metallic: '金属',
  matte: '哑光',
  silky: '丝滑',
  woven: '编织',
}

const zhTrends: (typeof en)['trends'] = {
  soft_pastel: '柔和粉彩',
  vintage_earth: '复古大地色',
  bold_contrast: '大胆撞色',
  rainbow: '彩虹色',
  monochrome: '同色系',
}

const zhLights: (typeof en)['lights'] = {
  daylight: '日光下',
  shop: '商店白光下',
  warm: '室内暖光下',
  night: '夜晚街头',
}

const zhMetals: Named = {
  gold: '金色',
  silver: '银色',
  gunmetal: '枪灰色',
}

const zhZones: Named = {
  main_zip: '主拉链上',
  front: '正面',
  side: '侧面',
  strap: '肩带上',
  top: '顶部',
  window: '展示窗里',
  waist: '腰间',
  shoe: '鞋上',
  temple: '镜腿上',
  lanyard: '挂绳上',
  case: '盒套上',
}

const zhPalette: (typeof en)['palettes'] = {
  neutral: '安静的中性色',
  monochrome: '同色系',
  analogous: '相邻色',
  complementary: '对比色',
  split_complementary: '两近一远的配色',
  triadic: '三角配色',
  rainbow: '彩虹色',
  mixed: '多彩混搭',
}

const criterionZh: (typeof en)['criteria'] = {
  three: '三件法则',
  color: '配色',
  theme: '主题',
  balance: '平衡',
  practical: '实用',
}

export const terms: typeof en = {
  criteria: criterionZh,
  sides: zhSides,
  lights: zhLights,
  textures: zhTextures,
  trends: zhTrends,
  metals: zhMetals,
  zones: zhZones,
  palettes: zhPalette,
}
