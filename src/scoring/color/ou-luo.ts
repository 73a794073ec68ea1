import type { ColorPoint } from './color-space'

type Lab = ColorPoint['lab']
const RADIANS = Math.PI / 180

/** How pleasant one color's hue is by itself: HSY of Ou & Luo 2006. */
function hueEffect({ L, C, h }: Lab): number {
  const chroma = 0.5 + 0.5 * Math.tanh(-2 + 0.5 * C)
  const hue = -0.08 - 0.14 * Math.sin((h + 50) * RADIANS) - 0.07 * Math.sin((2 * h + 90) * RADIANS)
  const x = (90 - h) / 10
  const yellow = ((0.22 * L - 12.8) / 10) * Math.exp(x - Math.exp(x))
  return chroma * (hue + yellow)
}

/** Harmony of two colors, about −1.2…1.3 (Ou & Luo 2006, Color Res. Appl. 31:191–204): CH = HC + HL + HH. Symmetric. */
export function ouLuo(one: Lab, two: Lab): number {
  const chromaGap = one.C - two.C
  // The metric hue difference ΔH*ab, not the difference of hue angles.
  const hueGap2 = Math.max(0, (one.a - two.a) ** 2 + (one.b - two.b) ** 2 - chromaGap ** 2)
  const difference = Math.sqrt(hueGap2 + (chromaGap / 1.46) ** 2)
  const chromatic = 0.04 + 0.53 * Math.tanh(0.8 - 0.045 * difference)
  const lightness = brightness(one.L + two.L) + 0.14 + 0.15 * Math.tanh(-2 + 0.2 * Math.abs(one.L - two.L))
  return chromatic + lightness + hueEffect(one) + hueEffect(two)
}

/** The part of harmony that only says how light both are together: HLsum of Ou & Luo 2006. */
function brightness(sumL: number): number {
  return 0.28 + 0.54 * Math.tanh(-3.88 + 0.029 * sumL)
}

const MIDDLE_L = 60

/**
 * Harmony of a color with a ground that is given: as `ouLuo`, but the ground counts as of middle lightness where only
 * the sum of both matters. A dark bag is no fault of the charms; contrast, hue and chroma against it still count.
 */
export function ouLuoOnGround(color: Lab, ground: Lab): number {
  return ouLuo(color, ground) - brightness(color.L + ground.L) + brightness(color.L + MIDDLE_L)
}
