import type { Light } from '../look/facts/light'
import type { HarmonyLabel } from '../scoring/color/harmony-label'
import type { Trend } from '../scoring/color/trend/trends'
import type { CriterionId } from '../scoring/criterion'
import type { SeenFrom } from '../scoring/note'
import { inBoth } from './locale'

type Named = Readonly<Record<string, string>>

const enSides: Readonly<Record<SeenFrom, string>> = {
  front: 'the front',
  left: 'the left',
  right: 'the right',
  back: 'the strap side',
}
const zhSides: typeof enSides = { front: '正面', left: '左侧', right: '右侧', back: '背面' }

const enTextures = {
  fuzzy: 'soft',
  glossy: 'shiny',
  metallic: 'metal',
  matte: 'matte',
  silky: 'silky',
  woven: 'woven',
} as const satisfies Named
const zhTextures: Readonly<Record<keyof typeof enTextures, string>> = {
  fuzzy: '毛绒',
  glossy: '亮面',
  metallic: '金属',
  matte: '哑光',
  silky: '丝滑',
  woven: '编织',
}

const enTrends: Readonly<Record<Trend, string>> = {
  soft_pastel: 'soft pastels',
  vintage_earth: 'vintage earth tones',
  bold_contrast: 'bold contrasts',
  rainbow: 'rainbow colors',
  monochrome: 'one hue',
}
const zhTrends: typeof enTrends = {
  soft_pastel: '柔和粉彩',
  vintage_earth: '复古大地色',
  bold_contrast: '大胆撞色',
  rainbow: '彩虹色',
  monochrome: '同色系',
}

const enLights: Readonly<Record<Light, string>> = {
  daylight: 'in daylight',
  shop: 'under shop light',
  warm: 'in warm indoor light',
  night: 'on a night street',
}
const zhLights: typeof enLights = {
  daylight: '日光下',
  shop: '商店白光下',
  warm: '室内暖光下',
  night: '夜晚街头',
}

const enMetals = { gold: 'gold', silver: 'silver', gunmetal: 'gunmetal' } as const satisfies Named
const zhMetals: Readonly<Record<keyof typeof enMetals, string>> = {
  gold: '金色',
  silver: '银色',
  gunmetal: '枪灰色',
}

const enZones = {
  main_zip: 'on the main zip',
  front: 'on the front',
  side: 'at the sides',
  strap: 'on the straps',
  top: 'at the top',
  window: 'in the window',
  waist: 'at the waist',
  shoe: 'on the shoes',
  temple: 'on the glasses arms',
  lanyard: 'on the lanyard',
  case: 'on the case',
} as const satisfies Named
const zhZones: Readonly<Record<keyof typeof enZones, string>> = {
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

const enPalette: Readonly<Record<HarmonyLabel, string>> = {
  neutral: 'quiet neutrals',
  monochrome: 'one hue',
  analogous: 'neighboring colors',
  complementary: 'opposite colors',
  split_complementary: 'two near colors and one far',
  triadic: 'three distant colors',
  rainbow: 'rainbow colors',
  mixed: 'many colors',
}
const zhPalette: typeof enPalette = {
  neutral: '安静的中性色',
  monochrome: '同色系',
  analogous: '相邻色',
  complementary: '对比色',
  split_complementary: '两近一远的配色',
  triadic: '三角配色',
  rainbow: '彩虹色',
  mixed: '多彩混搭',
}

const criterionEn: Readonly<Record<CriterionId, string>> = {
  three: 'Rule of three',
  color: 'Color',
  theme: 'Theme',
  balance: 'Balance',
  practical: 'Practical',
}
const criterionZh: typeof criterionEn = {
  three: '三件法则',
  color: '配色',
  theme: '主题',
  balance: '平衡',
  practical: '实用',
}

/** What things of the score are called inside its sentences. */
export const scoreTerms = inBoth(
  {
    criteria: criterionEn,
    sides: enSides,
    lights: enLights,
    textures: enTextures as Named,
    trends: enTrends,
    metals: enMetals as Named,
    zones: enZones as Named,
    palettes: enPalette,
  },
  {
    criteria: criterionZh,
    sides: zhSides,
    lights: zhLights,
    textures: zhTextures,
    trends: zhTrends,
    metals: zhMetals,
    zones: zhZones,
    palettes: zhPalette,
  },
)
