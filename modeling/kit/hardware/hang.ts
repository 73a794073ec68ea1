import { hardwareFor } from '../../../src/look/hardware/hardware-row'
import type { CharmFacts } from '../catalog-facts'
import type { Vec3 } from '../vector'

/** How a charm hangs by the hardware of the library; mm, CHARM FRAME: origin at the anchor, hanging down. */
export interface Hanger {
  /** Where the last ring's wire holds the body: the inside top of its hole or loop. */
  readonly attach: Vec3
  readonly holeAxis: 'x' | 'z'
  readonly ringMm: number
  readonly strapColor?: string
  /** Hinges from the anchor down; the last one is where the body hangs. */
  readonly pivots: readonly Vec3[]
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
    pivots: pivotsOf(facts, attach),
  }
}

/** Where one kind of hardware ends and the next begins, and where the body hangs. */
const pivotsOf = (facts: CharmFacts, attach: Vec3): readonly Vec3[] => {
  const { mechanism } = facts.attachment
  const { from, pieces } = hardwareFor({ mechanism, dropMm: facts.drop_mm }, attach)
  const [first] = pieces
  if (first === undefined) return [attach]
  const start: Vec3 = [from[0] * 1000, from[1] * 1000, from[2] * 1000]
  const whole = pieces.reduce((sum, { lengthM }) => sum + lengthM, 0)
  const own = pieces.reduce((sum, { kind, lengthM }) => (kind === first.kind ? sum + lengthM : sum), 0)
  const share = own / whole
  const along = (k: 0 | 1 | 2): number => start[k] + share * (attach[k] - start[k])
  if (start[1] === 0 && share === 1) return isRope(first.kind) ? [start, attach] : [attach]
  return share === 1 ? [start, attach] : [[along(0), along(1), along(2)], attach]
}

const isRope = (kind: string): boolean => kind === 'ball_chain' || kind === 'cord'
