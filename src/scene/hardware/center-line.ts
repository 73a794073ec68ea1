import { Vector3 } from 'three'

/** A point of a line with the way on and a way to its side: unit vectors, square to each other. */
export interface Station {
  readonly at: Vector3
  readonly along: Vector3
  readonly side: Vector3
}

export const station = (): Station => ({ at: new Vector3(), along: new Vector3(), side: new Vector3() })

/** The line along which a row of hardware hangs. */
export interface CenterLine {
  readonly length: number
  /** Where it is so far (m) from its upper end; beyond the ends it goes on straight. */
  readonly walk: (far: number, out: Station) => Station
}

const [before, start, end, after] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
const way = new Vector3()

/** Smooth through the joints, `sides` being one for each piece between them (Catmull & Rom 1974, uniform). */
export function centerLine(joints: readonly Vector3[], sides: readonly Vector3[]): CenterLine {
  const last = joints.length - 1
  const joint = (k: number): Vector3 => joints[Math.min(Math.max(k, 0), last)] as Vector3
  const passed = [0]
  for (let k = 0; k < last; k++) passed.push((passed[k] as number) + joint(k).distanceTo(joint(k + 1)))
  const length = passed[last] as number

  const curve = (k: number, t: number, out: Station): void => {
    start.copy(joint(k))
    end.copy(joint(k + 1))
    before.copy(k > 0 ? joint(k - 1) : way.copy(start).multiplyScalar(2).sub(end))
    after.copy(k + 2 <= last ? joint(k + 2) : way.copy(end).multiplyScalar(2).sub(start))
    const [t2, t3] = [t * t, t * t * t]
    out.at
      .copy(before)
      .multiplyScalar(-0.5 * t3 + t2 - 0.5 * t)
      .addScaledVector(start, 1.5 * t3 - 2.5 * t2 + 1)
      .addScaledVector(end, -1.5 * t3 + 2 * t2 + 0.5 * t)
      .addScaledVector(after, 0.5 * t3 - 0.5 * t2)
    out.along
      .copy(before)
      .multiplyScalar(-1.5 * t2 + 2 * t - 0.5)
      .addScaledVector(start, 4.5 * t2 - 5 * t)
      .addScaledVector(end, -4.5 * t2 + 4 * t + 0.5)
      .addScaledVector(after, 1.5 * t2 - t)
  }

  const walk = (far: number, out: Station): Station => {
    const inside = Math.min(Math.max(far, 0), length)
    let k = 0
    while (k < last - 1 && inside > (passed[k + 1] as number)) k += 1
    const piece = (passed[k + 1] as number) - (passed[k] as number)
    const t = piece > 1e-9 ? (inside - (passed[k] as number)) / piece : 0
    curve(k, t, out)
    if (out.along.lengthSq() < 1e-18) out.along.set(0, -1, 0)
    out.along.normalize()
    if (far !== inside) out.at.addScaledVector(out.along, far - inside)
    // Halfway into a piece its own side counts alone; towards its ends it turns to the next one's.
    const other = sides[t < 0.5 ? k - 1 : k + 1]
    out.side.copy(sides[k] ?? X)
    if (other) out.side.lerp(other, Math.abs(t - 0.5))
    square(out.side, out.along)
    return out
  }
  return { length, walk }
}

const X = new Vector3(1, 0, 0)
const Z = new Vector3(0, 0, 1)

/** Turns a direction the shortest way square to another one. */
export function square(side: Vector3, along: Vector3): Vector3 {
  side.addScaledVector(along, -side.dot(along))
  if (side.lengthSq() < 1e-8) {
    side.copy(Math.abs(along.x) < 0.8 ? X : Z)
    side.addScaledVector(along, -side.dot(along))
  }
  return side.normalize()
}
