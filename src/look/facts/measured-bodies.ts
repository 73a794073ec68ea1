import type { Charm } from './charm'
import { hangsFreely } from './swinging'

/** A body that was measured at every place, for charms that were not: bound to it, or hanging on a link. Millimeters. */
export interface MeasuredBody {
  readonly hangs: boolean
  /** From the place to the top of the body. */
  readonly dropMm: number
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
}

/** How high the bodies are, and whether they are sheets or solids. */
const HOLDS = ['bound', 'hanging'] as const
const HEIGHTS_MM = [25, 55, 90, 150] as const
const SHAPES = ['flat', 'round'] as const

/** The link of the bodies that hang: most charms of the catalog have one of 40 to 60. */
const LINK_MM = 48
/** A solid's depth as a share of its height; sheets have a fixed one. */
const ROUND_DEPTH = 0.65
const FLAT_MM = 4

/** Every measured body: first what is bound, then what hangs. */
export const MEASURED_BODIES: readonly MeasuredBody[] = HOLDS.flatMap((hold) =>
  HEIGHTS_MM.flatMap((h) =>
    SHAPES.map((shape) => ({
      hangs: hold === 'hanging',
      dropMm: hold === 'hanging' ? LINK_MM : 0,
      dimsMm:
        shape === 'flat'
          ? { w: Math.min(0.85 * h, 60), h, d: FLAT_MM }
          : { w: Math.min(0.85 * h, 100), h, d: ROUND_DEPTH * h },
    })),
  ),
)

/** From where on in them those are that hang. */
export const FIRST_HANGING = HEIGHTS_MM.length * SHAPES.length

/** What of a charm decides between which measured bodies it is. */
export type Sized = Pick<Charm, 'dimsMm' | 'mechanism' | 'dropMm'>

/** The four measured bodies that a charm is between, by their places in the list, with how much it is of each; in all 1. */
export function bodiesLike(
  charm: Sized,
): readonly { readonly at: number; readonly share: number; readonly body: MeasuredBody }[] {
  const { h, d } = charm.dimsMm
  const above = HEIGHTS_MM.findIndex((height) => height >= h)
  const high = above < 0 ? HEIGHTS_MM.length - 1 : Math.max(1, above)
  const taller = share(h, HEIGHTS_MM[high - 1] ?? 0, HEIGHTS_MM[high] ?? 1)
  const rounder = share(d, FLAT_MM, Math.max(2.5 * FLAT_MM, ROUND_DEPTH * h))
  const first = (hangsFreely(charm) ? FIRST_HANGING : 0) + (high - 1) * SHAPES.length
  return [(1 - taller) * (1 - rounder), (1 - taller) * rounder, taller * (1 - rounder), taller * rounder].map(
    (much, i) => ({ at: first + i, share: much, body: MEASURED_BODIES[first + i] as MeasuredBody }),
  )
}

const share = (x: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (x - from) / (to - from)))
