import type { Light } from '../../../look/facts/light'
import type { HarmonyLabel } from '../../../scoring/color/harmony-label'
import type { Trend } from '../../../scoring/color/trend/trends'
import type { SeenFrom } from '../../../scoring/visibility/exposure'
import type { CriterionId } from '../../../scoring/weights'

type Named = Readonly<Record<string, string>>

const enSides: Readonly<Record<SeenFrom, string>> = {
  front: 'the front',
  left: 'the left',
  right: 'the right',
  back: 'the strap side',
}

const enTextures = {
  fuzzy: 'soft',
  glossy: 'shiny',
  metallic: 'metal',
  matte: 'matte',
  silky: 'silky',
  woven: 'woven',
} as const satisfies Named

const enTrends: Readonly<Record<Trend, string>> = {
  soft_pastel: 'soft pastels',
  vintage_earth: 'vintage earth tones',
  bold_contrast: 'bold contrasts',
  rainbow: 'rainbow colors',
  monochrome: 'one hue',
}

const enLights: Readonly<Record<Light, string>> = {
  daylight: 'in daylight',
  shop: 'under shop light',
  warm: 'in warm indoor light',
  night: 'on a night street',
}

const enMetals = { gold: 'gold', silver: 'silver', gunmetal: 'gunmetal' } as const satisfies Named

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

const criterionEn: Readonly<Record<CriterionId, string>> = {
  three: 'Rule of three',
  color: 'Color',
  theme: 'Theme',
  balance: 'Balance',
  practical: 'Practical',
}

/** What things of the score are called inside its sentences. */
export const terms = {
  criteria: criterionEn,
  sides: enSides,
  lights: enLights,
  textures: enTextures as Named,
  trends: enTrends,
  metals: enMetals as Named,
  zones: enZones as Named,
  palettes: enPalette,
}
