import { Vector3 } from 'three'

/** Samples between two corners before the path is divided evenly. */
const FINE = 12

const one = new Vector3()

/** Square root of the way between two points: how far their corners are apart in the curve's own measure. */
const knotStep = (a: Vector3, b: Vector3): number => Math.max(Math.sqrt(a.distanceTo(b)), 1e-4)

/**
 * Points along a smooth curve through the given ones, so that `count` spaces between them are even: one more than that
 * on an open path (Catmull & Rom with centripetal knots: Yuksel, Schaefer & Keyser 2011).
 */
export function smoothPath(corners: readonly Vector3[], count: number, closed = false): readonly Vector3[] {
  const last = corners.length - 1
  const corner = (i: number): Vector3 => {
    if (closed) return corners[(i + corners.length) % corners.length] as Vector3
    if (i >= 0 && i <= last) return corners[i] as Vector3
    const [end, before] = i < 0 ? [0, 1] : [last, last - 1]
    return (corners[end] as Vector3)
      .clone()
      .multiplyScalar(2)
      .sub(corners[before] as Vector3)
  }
  const fine: Vector3[] = []
  const spans = closed ? corners.length : last
  for (let i = 0; i < spans; i++) {
    const [a, b, c, d] = [corner(i - 1), corner(i), corner(i + 1), corner(i + 2)]
    const [ab, bc, cd] = [knotStep(a, b), knotStep(b, c), knotStep(c, d)]
    const start = c
      .clone()
      .sub(b)
      .multiplyScalar(1 / bc)
    const end = start.clone()
    start
      .add(one.subVectors(b, a).multiplyScalar(1 / ab))
      .sub(one.subVectors(c, a).multiplyScalar(1 / (ab + bc)))
    end
      .add(one.subVectors(d, c).multiplyScalar(1 / cd))
      .sub(one.subVectors(d, b).multiplyScalar(1 / (bc + cd)))
    for (let k = 0; k < FINE; k++) {
      const t = k / FINE
      const [t2, t3] = [t * t, t * t * t]
      fine.push(
        b
          .clone()
          .multiplyScalar(2 * t3 - 3 * t2 + 1)
          .addScaledVector(start, bc * (t3 - 2 * t2 + t))
          .addScaledVector(c, -2 * t3 + 3 * t2)
          .addScaledVector(end, bc * (t3 - t2)),
      )
    }
  }
  fine.push(corner(spans).clone())
  return evenly(fine, count, closed)
}

function evenly(fine: readonly Vector3[], count: number, closed: boolean): readonly Vector3[] {
  const passed = [0]
  for (let i = 1; i < fine.length; i++)
    passed.push((passed[i - 1] as number) + (fine[i] as Vector3).distanceTo(fine[i - 1] as Vector3))
  const length = passed.at(-1) ?? 0
  const points: Vector3[] = []
  let at = 0
  for (let i = 0; i < (closed ? count : count + 1); i++) {
    const far = (i / count) * length
    while (at < fine.length - 2 && far > (passed[at + 1] as number)) at += 1
    const step = (passed[at + 1] as number) - (passed[at] as number)
    const share = step > 0 ? (far - (passed[at] as number)) / step : 0
    points.push((fine[at] as Vector3).clone().lerp(fine[at + 1] as Vector3, Math.min(share, 1)))
  }
  return points
}

/** How long a path is, corner by corner. */
export function lengthAlong(points: readonly Vector3[], closed = false): number {
  let length = 0
  for (let i = closed ? 0 : 1; i < points.length; i++)
    length += (points[i] as Vector3).distanceTo(points[(i + points.length - 1) % points.length] as Vector3)
  return length
}
