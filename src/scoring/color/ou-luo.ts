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

/** What two colors are to each other whatever each is by itself: ΔC of HC and ΔL of HL of Ou & Luo 2006; about −.7…0.5. */
export function ouLuoRelation(one: Lab, two: Lab): number {
  const chromaGap = one.C - two.C
  // The metric hue difference ΔH*ab, not the difference of hue angles.
  const hueGap2 = Math.max(0, (one.a - two.a) ** 2 + (one.b - two.b) ** 2 - chromaGap ** 2)
  const difference = Math.sqrt(hueGap2 + (chromaGap / 1.46) ** 2)
  return 0.53 * Math.tanh(0.8 - 0.045 * difference) + 0.15 * Math.tanh(-2 + 0.2 * Math.abs(one.L - two.L))
}

/** Harmony of two colors, about −1.2…1.3 (Ou & Luo 2006, Color Res. Appl. 31:191–204): CH = HC + HL + HH. Symmetric. */
export function ouLuo(one: Lab, two: Lab): number {
  const brightness = 0.28 + 0.54 * Math.tanh(-3.88 + 0.029 * (one.L + two.L))
  return 0.04 + 0.14 + brightness + ouLuoRelation(one, two) + hueEffect(one) + hueEffect(two)
}
