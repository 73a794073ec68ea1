import { Box3, Matrix4, Mesh, type Object3D, Quaternion, Vector3 } from 'three'
import { type AnchorId, anchorId } from '../../look/ids'
import { dangleIn, isRecord, tripleOf } from '../../motion/extras'
import { type DistanceField, noField } from '../../motion/field/distance-field'
import { readField } from '../../motion/field/written-field'
import type { Bar } from '../hardware/rack'

/** A place on the carrier as modeled, in meters: y up, z out of the surface. */
export interface AnchorPlacement {
  readonly position: Vector3
  readonly quaternion: Quaternion
  readonly normal: Vector3
  /** What a clasp goes round there. */
  readonly bar: Bar
}

/** A place, with the bar that its node's extras tell. */
export const placementAt = (position: Vector3, quaternion: Quaternion, extras: unknown): AnchorPlacement => ({
  position,
  quaternion,
  normal: new Vector3(0, 0, 1).applyQuaternion(quaternion),
  bar: barIn(extras, quaternion),
})

const PREFIX = 'anchor_'
/** Of the bar that clasps are modeled over, in meters. */
const BAR_RADIUS = 0.0015

/** The places that a carrier's model brings, by the names of its nodes. */
export function anchorsOf(carrier: Object3D): ReadonlyMap<AnchorId, AnchorPlacement> {
  carrier.updateWorldMatrix(true, true)
  const toCarrier = new Matrix4().copy(carrier.matrixWorld).invert()
  const frames = new Map<AnchorId, AnchorPlacement>()
  carrier.traverse((node) => {
    if (!node.name.startsWith(PREFIX)) return
    const position = new Vector3()
    const quaternion = new Quaternion()
    new Matrix4().multiplyMatrices(toCarrier, node.matrixWorld).decompose(position, quaternion, new Vector3())
    frames.set(anchorId(node.name.slice(PREFIX.length)), placementAt(position, quaternion, node.userData))
  })
  return frames
}

const ACROSS = [1, 0, 0] as const

/** What the extras of a place say of its bar; where they say nothing, one of 3 mm across. */
export function barIn(extras: unknown, quaternion: Quaternion): Bar {
  const dangle = dangleIn(extras)
  const said = isRecord(dangle) && isRecord(dangle['bar']) ? dangle['bar'] : {}
  const direction = new Vector3(...(tripleOf(said['direction']) ?? ACROSS)).applyQuaternion(quaternion)
  const radius = Number(said['radius']) || BAR_RADIUS
  const { x, z } = new Vector3(0, 0, 1).applyQuaternion(quaternion)
  const facing = (degrees: number): Vector3 => {
    const turn = Math.atan2(x, z) + (degrees * Math.PI) / 180
    return new Vector3(Math.cos(turn), 0, -Math.sin(turn))
  }
  return {
    direction,
    radius,
    seats: toldOf(said['hooks'], ([degrees = 0, lift = 0, aside = 0]) => ({
      face: facing(degrees),
      lift: lift / 1000,
      aside: aside / 1000,
    })),
    loops: toldOf(said['loops'], ([degrees = 0, wide = 0, high = 0, lift = 0]) => ({
      direction: facing(degrees),
      wide: wide / 1000,
      high: high / 1000,
      lift: lift / 1000,
    })),
  }
}

/** What rows of numbers tell, by their names. */
const toldOf = <T>(said: unknown, read: (row: readonly number[]) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(isRecord(said) ? said : {}).map(([kind, row]) => [
      kind,
      read(Array.isArray(row) ? row.map((value) => Number(value) || 0) : []),
    ]),
  )

const fields = new WeakMap<Object3D, DistanceField>()

/** What charms collide with, read once a model; nothing when the model says nothing or something wrong. */
export function fieldIn(model: Object3D): DistanceField {
  const known = fields.get(model)
  if (known) return known
  let field = noField
  model.traverse((node) => {
    if (field !== noField || !node.userData['dangle']) return
    const read = readField(node.userData)
    if (!('kind' in read)) field = read
  })
  fields.set(model, field)
  return field
}

/** Directions looked in: steps around the horizon at each height (radians), straight up and down. */
const AROUND = 16
const HEIGHTS = [-1.05, -0.7, -0.4, -0.1, 0.1, 0.35, 0.65, 1.05]

/** The points of a model that lie farthest in many directions: what a camera must show to show all of it. */
export function outlineOf(root: Object3D): {
  readonly points: readonly (readonly [number, number, number])[]
  readonly bounds: Box3
} {
  const directions = HEIGHTS.flatMap((height) =>
    Array.from({ length: AROUND }, (_, step) =>
      new Vector3().setFromSphericalCoords(1, Math.PI / 2 - height, (step / AROUND) * 2 * Math.PI),
    ),
  ).concat(new Vector3(0, 1, 0), new Vector3(0, -1, 0))
  const best = directions.map(() => ({ reach: -Infinity, point: new Vector3() }))
  const bounds = new Box3()
  const point = new Vector3()
  root.updateWorldMatrix(true, true)
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return
    const positions = node.geometry.getAttribute('position')
    // Every third vertex says enough about a shape that is finer than a pixel.
    for (let index = 0; index < positions.count; index += 3) {
      point.fromBufferAttribute(positions, index).applyMatrix4(node.matrixWorld)
      bounds.expandByPoint(point)
      for (const [at, direction] of directions.entries()) {
        const reach = direction.dot(point)
        const found = best[at]
        if (found && reach > found.reach) {
          found.reach = reach
          found.point.copy(point)
        }
      }
    }
  })
  return { points: bounds.isEmpty() ? [] : best.map(({ point: p }) => [p.x, p.y, p.z] as const), bounds }
}
