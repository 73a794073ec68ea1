import * as THREE from 'three'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import { DIRECTIONS, type Direction } from '../../src/look/facts/directions'
import type { Rest } from '../../src/look/facts/resting'
import { uprightTurn } from '../../src/motion/rests/upright-turn'
import { towards } from '../../src/motion/rests/visible-shares'
import { wearerOf } from '../../src/motion/rests/wearer'
import { drawIds, type Picture, pixelsLeft } from './id-buffer'

/** Pixels of 1 mm: a charm of 30 mm has about 700. */
const CELL = 0.001

/** A carrier as each direction shows it, its wearer before it or behind where it is worn. */
export type DrawnCarrier = readonly Picture[]

export function drawCarrier(facts: Carrier, opaque: ArrayLike<number>): DrawnCarrier {
  const wearer = wearerOf(facts).map(({ center, radii }) => {
    const body = new THREE.SphereGeometry(1, 64, 48).toNonIndexed()
    body.scale(radii.x, radii.y, radii.z).translate(center.x, center.y, center.z)
    return { id: 1, corners: body.getAttribute('position').array }
  })
  const carrier = { id: 0, corners: opaque }
  return DIRECTIONS.map((direction) =>
    drawIds(direction.situation === 'worn' ? [carrier, ...wearer] : [carrier], towards(direction), CELL),
  )
}

/** A charm's body, its corners in the charm's frame, meters. */
export interface DrawnBody {
  readonly corners: ArrayLike<number>
  readonly bounds: THREE.Box3
}

/**
 * The share of a body, 0…1, that a carrier leaves to be seen from each direction, drawn where its rest says that it hangs:
 * pixels that the carrier leaves ÷ pixels of the body drawn alone.
 */
export function drawnAtRest(
  before: DrawnCarrier,
  body: DrawnBody,
  anchor: Anchor,
  rest: Rest,
): readonly number[] {
  const standing = placed(body, restingAt(anchor, rest))
  const worn = anchor.positionWornMm ? placed(body, wornOn(anchor, anchor.positionWornMm, body)) : standing
  const pictures = new Map<string, Picture>()
  const drawn = (corners: Float32Array, direction: Direction): Picture => {
    const from = `${direction.azimuthDeg} ${direction.elevationDeg} ${corners === standing}`
    const found = pictures.get(from) ?? drawIds([{ id: 0, corners }], towards(direction), CELL)
    pictures.set(from, found)
    return found
  }
  return DIRECTIONS.map((direction, i) => {
    const { all, left } = pixelsLeft(
      drawn(direction.situation === 'worn' ? worn : standing, direction),
      before[i] as Picture,
    )
    return all === 0 ? 0 : left / all
  })
}

/** Where a body's middle is, meters, and how it is turned. */
interface Place {
  readonly middle: THREE.Vector3
  readonly turn: THREE.Quaternion
}

const restingAt = ({ positionMm }: Anchor, { middleMm, rotation }: Rest): Place => ({
  middle: new THREE.Vector3(...positionMm).add(new THREE.Vector3(...middleMm)).divideScalar(1000),
  turn: new THREE.Quaternion(...rotation),
})

/** On a worn strap: its back just before where the strap lies on the chest, straight down. */
function wornOn({ normal }: Anchor, wornMm: readonly [number, number, number], { bounds }: DrawnBody): Place {
  const [nx, , nz] = normal
  const out = (bounds.max.z - bounds.min.z) / 2 + 0.004
  const level = Math.hypot(nx, nz)
  const middle = new THREE.Vector3(...wornMm).divideScalar(1000)
  middle.x += (out * nx) / level
  middle.z += (out * nz) / level
  middle.y += (bounds.min.y + bounds.max.y) / 2
  return { middle, turn: uprightTurn(normal) }
}

function placed({ corners, bounds }: DrawnBody, { middle, turn }: Place): Float32Array {
  const move = new THREE.Matrix4()
    .compose(middle, turn, new THREE.Vector3(1, 1, 1))
    .multiply(new THREE.Matrix4().makeTranslation(bounds.getCenter(new THREE.Vector3()).negate()))
  return new THREE.BufferAttribute(Float32Array.from(corners), 3).applyMatrix4(move).array as Float32Array
}
