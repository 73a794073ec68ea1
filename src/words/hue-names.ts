import type { Bilingual } from '../look/facts/bilingual'

const GREEN: Bilingual = { en: 'green', 'zh-CN': '绿' }

/** Where each name of a hue begins on the OKLCH circle, in degrees; the last reaches over 0. */
const HUES: readonly (readonly [from: number, name: Bilingual])[] = [
  [5, { en: 'pink', 'zh-CN': '粉' }],
  [18, { en: 'red', 'zh-CN': '红' }],
  [42, { en: 'orange', 'zh-CN': '橙' }],
  [75, { en: 'amber', 'zh-CN': '琥珀' }],
  [95, { en: 'yellow', 'zh-CN': '黄' }],
  [115, { en: 'lime', 'zh-CN': '黄绿' }],
  [135, GREEN],
  [165, { en: 'teal', 'zh-CN': '青绿' }],
  [195, { en: 'cyan', 'zh-CN': '青' }],
  [225, { en: 'sky blue', 'zh-CN': '天蓝' }],
  [250, { en: 'blue', 'zh-CN': '蓝' }],
  [280, { en: 'violet', 'zh-CN': '紫' }],
  [315, { en: 'magenta', 'zh-CN': '紫红' }],
  [345, { en: 'pink', 'zh-CN': '粉' }],
]

const GRAYS = {
  black: { en: 'black', 'zh-CN': '黑' },
  gray: { en: 'gray', 'zh-CN': '灰' },
  white: { en: 'white', 'zh-CN': '白' },
  brown: { en: 'brown', 'zh-CN': '棕' },
  cream: { en: 'cream', 'zh-CN': '米' },
} as const satisfies Record<string, Bilingual>

/** What people call a color given in OKLCH (L 0…1, C, h in degrees). */
export function hueName({
  L,
  C,
  h,
}: {
  readonly L: number
  readonly C: number
  readonly h: number
}): Bilingual {
  if (L < 0.22 && C < 0.06) return GRAYS.black
  if (C < 0.03) return L > 0.9 ? GRAYS.white : L < 0.3 ? GRAYS.black : GRAYS.gray
  if (h >= 40 && h < 105 && C < 0.07 && L > 0.82) return GRAYS.cream
  if (h >= 30 && h < 95 && L < 0.62 && C < 0.14) return GRAYS.brown
  if (h >= 115 && h < 135 && C < 0.1) return GREEN
  const name = HUES.findLast(([from]) => h >= from)?.[1] ?? HUES.at(-1)?.[1]
  return name ?? GRAYS.gray
}
