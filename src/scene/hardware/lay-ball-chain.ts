import { Vector3 } from 'three'
import { type CenterLine, square, station } from './center-line'
import { type Put, placed } from './lay-chain'
import type { Looped } from './rack'
import { lengthAlong, smoothPath } from './smooth-path'

const BEAD = 0.0012
const PITCH = 0.00305
/** Where along the loop its connector is. */
const CONNECTOR = 0.86

/** One side of the loop: how far down (share of the way), how much of its width at the bar, and how far aside of that (m). */
const SIDE = [
  [0.16, 0.9, 0.0005],
  [0.42, 0.35, 0.0016],
  [0.72, 0.1, 0.0017],
  [0.95, 0, 0.0016],
] as const

/** A loop goes round the corners of what it lies round at so much of its width and height. */
const CORNER = 0.86

/** Neither strand hangs quite behind the other. */
const FORTH = 0.0004

const here = station()
const [apart, front, start, way] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]

/** A loop of beads: over the bar, two strands down, through the body's hole; the plane of the loop turns on the way. */
export function layBallChain(put: Put, line: CenterLine, bar: Looped, axis: Vector3): void {
  const { length } = line
  // At the bar the strands hang on either side of it, at the hole on either side of what it is in.
  line.walk(0, here)
  const top = square(start.crossVectors(here.along, bar.direction), here.along).clone()
  line.walk(length, here)
  const bottom = square(way.copy(axis), here.along).clone()
  if (top.dot(bottom) < 0) bottom.negate()
  const point = (share: number, wide: number, forth: number, beyond = 0): Vector3 => {
    line.walk(share * length + beyond, here)
    square(apart.copy(top).lerp(bottom, share), here.along)
    front.crossVectors(apart, here.along)
    return here.at.clone().addScaledVector(apart, wide).addScaledVector(front, forth)
  }
  const [out, up] = [bar.wide + BEAD * 1.1, bar.high + BEAD * 1.1]
  const middle = bar.high - bar.lift
  const below = (share: number): number => Math.max(share, (middle + up) / length)
  const knots = [
    point(0, 0, 0, middle - up),
    point(0, out * CORNER, 0, middle - up * CORNER),
    point(0, out, 0, middle),
    ...SIDE.map(([share, wide, more]) => point(below(share), wide * out + more, FORTH)),
    point(1, 0, 0, BEAD),
    ...SIDE.toReversed().map(([share, wide, more]) => point(below(share), -wide * out - more, -FORTH)),
    point(0, -out, 0, middle),
    point(0, -out * CORNER, 0, middle - up * CORNER),
  ]
  const count = Math.round(lengthAlong(smoothPath(knots, 120, true), true) / PITCH)
  const beads = smoothPath(knots, count, true)
  const connector = Math.round(count * CONNECTOR)
  const at = (i: number): Vector3 => beads[(i + count) % count] as Vector3
  for (let i = 0; i < count; i++) {
    if (i === connector) continue
    const reach = way.subVectors(at(i + 1), at(i)).length()
    put('bead', placed(at(i), way.divideScalar(Math.max(reach, 1e-9)), front, [1, 1, 1]))
  }
  way.subVectors(at(connector + 1), at(connector - 1)).normalize()
  put('connector', placed(at(connector - 1), way, front, [1, 1, 1]))
}
