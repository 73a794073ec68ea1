import { Vector3 } from 'three'
import { type BentTube, bentTube, roundedSection } from './bent-tube'
import { type CenterLine, square, station } from './center-line'
import { type Put, placed } from './lay-chain'
import type { Looped } from './rack'
import { smoothPath } from './smooth-path'

const WIDTH = 0.012
const THICK = 0.0016
const HALF = THICK / 2
/** Half of the bar that it is modeled on; it comes together so far (m) below one. */
const MODELED_BAR = 0.0015
const TOGETHER = 0.009
const ROWS = 56
/** The ring in its fold holds what hangs so far below. */
const RING = 0.004

export const strapTube = (): BentTube => bentTube(roundedSection(WIDTH, THICK, 7, 14), ROWS)

const here = station()
const [across, front, top] = [new Vector3(), new Vector3(), new Vector3()]

/**
 * A leather strap over the bar, its back layer folded up again at the lower end, closed by a snap. `until` is where it
 * ends on the line; `ringed` puts a ring into its fold. Gives the way that the ring's face looks.
 */
export function layStrap(
  tube: BentTube,
  put: Put,
  line: CenterLine,
  until: number,
  ringed: boolean,
  bar: Looped,
): Vector3 {
  const fold = ringed ? until - RING : until + 0.004
  const thick = Math.max(bar.wide, MODELED_BAR) - MODELED_BAR
  const below = 2 * bar.high - bar.lift
  line.walk(0, here)
  square(top.copy(bar.direction), here.along)
  if (top.dot(here.side) < 0) top.negate()
  /** So far down, so far to the front. */
  const point = (far: number, forth: number): Vector3 => {
    line.walk(far, here)
    across.copy(top).lerp(here.side, Math.min(Math.max((far / until) * 1.4, 0), 1))
    square(across, here.along)
    front.crossVectors(across, here.along).negate()
    const bulge = forth + Math.sign(forth) * thick * Math.min(1, Math.max(0, 1 - (far - below) / TOGETHER))
    return here.at.clone().addScaledVector(front, bulge)
  }
  const mm = (far: number, forth: number): Vector3 => point(far / 1000, forth / 1000)
  const f = fold * 1000
  const closes = Math.max(f - 11, 6)
  /** Where both layers have come together below the bar. */
  const near = Math.max(9, below * 1000 + 6)
  const path = [
    mm(closes, 2.9),
    ...(closes > near + 3 ? [mm(near, 2.75)] : []),
    point(below + 0.0014, 0.0025),
    point(below, 0.0021),
    point(0.0001 - bar.lift, 0.0019),
    point(-HALF - bar.lift, 0.000001),
    point(0.0001 - bar.lift, -0.0019),
    point(below, -0.0019),
    point(below + 0.0014, -0.001),
    ...(f > near + 11 ? [mm(near, 0.9)] : []),
    ...(f > 14 ? [mm(f - 8, 0.95)] : []),
    mm(f - 2.6, 0.8),
    mm(f + 0.8, -0.6),
    mm(f - 2.2, -2.4),
    mm(Math.max(f - 8, 5), -1.1),
    mm(Math.max(f - 14, 4), -0.9),
  ]
  const points = smoothPath(path, ROWS - 1)
  line.walk(until / 2, here)
  const side = square(top.clone().lerp(here.side, 0.5), here.along)
  tube.lay(
    points,
    points.map(() => side),
  )
  const snap = Math.max(f - 17, 5) / 1000
  for (const [forth, looks] of [
    [0.0029 + HALF - 0.0001, 1],
    [-0.0009 - HALF + 0.0001, -1],
  ] as const) {
    const at = point(snap, forth)
    put('snap_cap', placed(at, here.along, front.multiplyScalar(looks), [1, 1, 1]))
  }
  const stitches = Math.max(2, Math.floor((f - 20) / 2.6))
  for (const edge of [-0.0047, 0.0047])
    for (let i = 0; i < stitches; i++) {
      const at = point(0.0065 + i * 0.0026, 0.00275 + HALF).addScaledVector(across, edge)
      put('stitch', placed(at, here.along, front, [1, 1, 1]))
    }
  const at = point(fold - 0.002, 0)
  if (ringed) put('strap_ring', placed(at, here.along, front, [1, 1, 1]))
  return front.clone()
}
