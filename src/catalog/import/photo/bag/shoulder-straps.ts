import type { BagStub } from '../../../../look/facts/bag-stub'
import type { BagSurface } from '../../../../look/facts/bag-surface'
import type { BodyMesh, Vector } from '../body/mesh/body-mesh'
import { type BandPlace, sweptBand } from './swept-band'

/** Of a bag 420 mm high, mm. */
const USUAL = { height: 420, padWide: 62, padThick: 11, webWide: 24, webThick: 2.6, slack: 46 }
const STEPS = { pad: 18, web: 8 }
const ACROSS: Vector = [1, 0, 0]

/** Two padded straps behind a bag, each with webbing down to its lower corner; closed, their ends inside the body. */
export function shoulderStraps(
  { dimsMm: { w, h } }: Pick<BagStub, 'dimsMm'>,
  surface: BagSurface,
): readonly { readonly pad: BodyMesh; readonly web: BodyMesh }[] {
  const scale = Math.min(1, Math.max(0.55, h / USUAL.height))
  const back = (x: number, y: number): number => -surface.depthAt(x, y)
  const padWide = Math.min(USUAL.padWide * scale, w * 0.2)
  return [-1, 1].map((side) => {
    const [topX, midX, lowX] = [side * 0.13 * w, side * 0.21 * w, side * 0.3 * w]
    const [topY, midY, lowY] = [0.9 * h, 0.4 * h, 0.1 * h]
    const slack = USUAL.slack * scale
    const top: Vector = [topX, topY, back(topX, topY) + 3]
    const mid: Vector = [midX, midY, back(midX, midY) - 0.62 * slack]
    const low: Vector = [lowX, lowY, back(lowX, lowY) + 3]
    const pad = curve(
      [
        top,
        [topX, topY + 14 * scale, top[2] - 0.95 * slack],
        [midX, midY + 0.3 * h, mid[2] - 0.75 * slack],
        mid,
      ],
      STEPS.pad,
    ).map((at, k): BandPlace => {
      const t = k / STEPS.pad
      const end = Math.min(1, (1 - t) * 9)
      return {
        at,
        wide: padWide * (1 - 0.18 * t) * (0.72 + 0.28 * end * (2 - end)),
        thick: USUAL.padThick * scale * (0.5 + 0.5 * Math.min(1, end + 0.2)),
      }
    })
    const web = curve(
      [
        [mid[0], mid[1] + 22 * scale, mid[2] - 3],
        [midX, midY - 0.08 * h, mid[2] + 2],
        [lowX, lowY + 0.1 * h, low[2] - 0.4 * slack],
        low,
      ],
      STEPS.web,
    ).map((at): BandPlace => ({ at, wide: USUAL.webWide * scale, thick: USUAL.webThick }))
    return { pad: sweptBand(pad, ACROSS), web: sweptBand(web, ACROSS) }
  })
}

/** A cubic curve (Bézier) in so many steps. */
function curve([a, b, c, d]: readonly [Vector, Vector, Vector, Vector], steps: number): readonly Vector[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const s = 1 - t
    const at = (k: 0 | 1 | 2): number =>
      s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k]
    return [at(0), at(1), at(2)]
  })
}
