import { Matrix4, Vector3 } from 'three'
import { type CenterLine, square, station } from './center-line'

/** Puts one of the modeled parts somewhere. */
export type Put = (kind: string, at: Matrix4) => void

const LINK = 0.0052
const RING = { ring: 0.0046, ring_wide: 0.0086 } as const
const LEAST_RING = 0.003

const [from, to] = [station(), station()]
const [down, face, side, bottom] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
const matrix = new Matrix4()

/** A part's frame: hanging from `at` along `along`, its face towards `out`, stretched. */
export function placed(
  at: Vector3,
  along: Vector3,
  out: Vector3,
  [x, y, z]: readonly [number, number, number],
  into = matrix,
): Matrix4 {
  square(face.copy(out), along)
  side.crossVectors(along, face).negate()
  into.set(
    side.x * x,
    -along.x * y,
    face.x * z,
    at.x,
    side.y * x,
    -along.y * y,
    face.y * z,
    at.y,
    side.z * x,
    -along.z * y,
    face.z * z,
    at.z,
    0,
    0,
    0,
    1,
  )
  return into
}

/** How a chain ends: the way through the body's hole, and the inside of the ring there in meters. */
export interface ChainEnd {
  readonly axis: Vector3
  readonly ring: number
}

/**
 * Oval links and a last round ring from one contact to another: a link's inside top rests on the wire above, so that the
 * inside heights add up to the way. Each stands square to the next; where the eye above cannot turn (its face given),
 * the links share the twist that is left. Gives the way that the eye's face should look.
 */
export function layChain(
  put: Put,
  line: CenterLine,
  start: number,
  { axis, ring }: ChainEnd,
  eyeFace: Vector3 | null,
): Vector3 {
  const span = line.length - start
  const spare = span - ring
  const count = spare < 0.003 ? 0 : Math.max(1, Math.round(spare / LINK))
  const heights = count === 0 ? [span] : [...Array.from({ length: count }, () => spare / count), ring]
  line.walk(line.length, from)
  // The ring's plane holds the hole's axis.
  bottom.crossVectors(from.along, axis)
  if (bottom.lengthSq() < 1e-6) bottom.copy(from.side)
  square(bottom, from.along)
  const sideOf = sideAt(line)
  const base = angleOf(bottom, from.along, sideOf(line.length))
  const quarter = Math.PI / 2
  let twist = 0
  if (eyeFace && count > 0) {
    line.walk(start, to)
    const wanted = angleOf(square(face.copy(eyeFace), to.along), to.along, sideOf(start)) + quarter
    const left = wanted - (base + count * quarter)
    twist = left - Math.PI * Math.round(left / Math.PI)
  }
  let far = start
  for (const [i, height] of heights.entries()) {
    const isLast = i === heights.length - 1
    line.walk(far, from)
    far += height
    line.walk(far, to)
    down.subVectors(to.at, from.at)
    const reach = down.length()
    down.divideScalar(Math.max(reach, 1e-9))
    const up = heights.length - 1 - i
    turned(
      sideOf(far - height / 2),
      down,
      base + up * quarter + (count > 0 ? (twist * up) / count : 0),
      bottom,
    )
    if (isLast) {
      const inside = Math.min(Math.max(ring, LEAST_RING), height)
      const kind = inside > 0.0068 ? 'ring_wide' : 'ring'
      const scale = inside / RING[kind]
      put(kind, placed(from.at, down, bottom, [scale, reach / RING[kind], scale]))
    } else {
      const scale = height / LINK
      put('link', placed(from.at, down, bottom, [scale, reach / LINK, scale]))
    }
  }
  line.walk(start, to)
  return turned(sideOf(start), to.along, base + twist + (count + 1) * quarter, bottom)
}

const here = station()
const sideAt =
  (line: CenterLine) =>
  (far: number): Vector3 =>
    line.walk(far, here).side

const [across, flat] = [new Vector3(), new Vector3()]

/** How far a direction is turned from `side` about `along`. */
function angleOf(direction: Vector3, along: Vector3, side: Vector3): number {
  across.crossVectors(along, side)
  return Math.atan2(direction.dot(across), direction.dot(side))
}

/** `side` turned about `along`. */
function turned(side: Vector3, along: Vector3, angle: number, out: Vector3): Vector3 {
  square(flat.copy(side), along)
  across.crossVectors(along, flat)
  return out.copy(flat).multiplyScalar(Math.cos(angle)).addScaledVector(across, Math.sin(angle))
}
