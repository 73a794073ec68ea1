import { Matrix4, Quaternion, Vector3 } from 'three'
import type { Vec3 } from '../../look/facts/vec3'
import { uprightTurn } from '../../motion/rests/upright-turn'
import { type AnchorPlacement, placementAt } from './carrier-frames'

/** Where a pull stands at a stop: millimeters, carrier's frame; where the cloth faces there. */
export interface PullPlace {
  readonly positionMm: Vec3
  readonly normal: Vec3
}

/** The places of a pull's stops as its anchor's node tells them in its extras, six numbers each; none where it does not. */
export function pullPlacesIn(extras: unknown): readonly PullPlace[] {
  const written = typeof extras === 'object' && extras !== null && 'stops' in extras ? extras.stops : null
  if (!Array.isArray(written)) return []
  const places = written.flatMap((one: unknown) => {
    if (!Array.isArray(one) || one.length !== 6 || !one.every(Number.isFinite)) return []
    const [x, y, z, nx, ny, nz] = one as number[] as [number, number, number, number, number, number]
    return [{ positionMm: [x, y, z], normal: [nx, ny, nz] } as const]
  })
  return places.length === written.length ? places : []
}

/** The same as the extras have it. */
export const writtenPlace = ({ positionMm, normal }: PullPlace): readonly number[] => [
  ...positionMm,
  ...normal,
]

/** Where a pull stands at a stop, in meters, with the bar that its anchor's extras tell. */
export const placeOf = ({ positionMm, normal }: PullPlace, extras: unknown = null): AnchorPlacement =>
  placementAt(new Vector3(...positionMm).divideScalar(1000), uprightTurn(normal), extras)

/**
 * How a slider is turned at each stop: its y along the zip towards the later stops, its z out of the cloth. `root` is where
 * slider and pull are joined, seen from the anchor (mm).
 */
export function sliderTurns(stops: readonly PullPlace[], root: Vector3): readonly Quaternion[] {
  const roots = stops.map(({ positionMm, normal }) =>
    root
      .clone()
      .applyQuaternion(uprightTurn(normal))
      .add(new Vector3(...positionMm)),
  )
  return stops.map(({ normal }, k) => {
    const along = slopeAt(roots, k)
    const out = new Vector3(...normal)
    out.addScaledVector(along, -out.dot(along)).normalize()
    return new Quaternion().setFromRotationMatrix(
      new Matrix4().makeBasis(new Vector3().crossVectors(along, out), along, out),
    )
  })
}

/** The direction of a line of points at one of them: of the parabola through three. */
function slopeAt(points: readonly Vector3[], k: number): Vector3 {
  const middle = Math.min(points.length - 2, Math.max(1, k))
  const [before, at, after] = [points[middle - 1], points[middle], points[middle + 1]] as const
  if (!before || !at || !after) return new Vector3(0, -1, 0)
  const chord = after.clone().sub(before).divideScalar(2)
  const bend = after.clone().add(before).addScaledVector(at, -2)
  return chord.addScaledVector(bend, k - middle).normalize()
}
