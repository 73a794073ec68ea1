import type { CharmFacts } from '../catalog-facts'
import type { Vec3 } from '../vector'

/** How a charm hangs by the hardware of the library; mm, CHARM FRAME: origin at the anchor, hanging down. */
export interface Hanger {
  /** Where the last ring's wire holds the body: the inside top of its hole or loop. */
  readonly attach: Vec3
  readonly holeAxis: 'x' | 'z'
  readonly ringMm: number
  readonly strapColor?: string
}

export interface HangOptions {
  /** Inside top of the body's hole or loop, BODY FRAME (top of the body is y = 0); default is the very top. */
  readonly attach?: Vec3
  /** Axis of that hole: `z` (default) for plates, `x` for loops that stand across. */
  readonly holeAxis?: 'x' | 'z'
  /** Inside diameter of the last ring; it must go round what it holds. */
  readonly jumpMm?: number
  /** Leather or cloth color of straps, tabs and bands; cord colors come from the catalog's hardware tone. */
  readonly strapColor?: string
}

/** Says how a charm is held: mechanism, tone and drop are the catalog's, the hardware itself is the library's. */
export const hang = (facts: CharmFacts, options: HangOptions = {}): Hanger => {
  const [x, y, z] = options.attach ?? [0, 0, 0]
  const attach: Vec3 = [x, y - facts.drop_mm, z]
  return {
    attach,
    holeAxis: options.holeAxis ?? 'z',
    ringMm: options.jumpMm ?? 4.6,
    ...(options.strapColor === undefined ? {} : { strapColor: options.strapColor }),
  }
}
