import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import { DIRECTIONS } from '../../look/facts/directions'
import { sineAndCosine, withinHalfTurn } from '../vec'
import type { BodyPoint } from './body-points'
import { isBehindWearer, type WearerPart } from './wearer'

/** Towards the eye. */
export function towards({ azimuthDeg, elevationDeg }: (typeof DIRECTIONS)[number]): THREE.Vector3 {
  const [aside, ahead] = sineAndCosine(withinHalfTurn((azimuthDeg * Math.PI) / 180))
  const [up, level] = sineAndCosine((elevationDeg * Math.PI) / 180)
  return new THREE.Vector3(level * aside, up, level * ahead)
}

const EYES = DIRECTIONS.map(towards)
/** Half a millimeter off the body, so that no ray starts inside what it leans on. */
const OFF = 0.0005

/** What may be in the way. */
export interface InTheWay {
  readonly opaque: MeshBVH
  readonly wearer: readonly WearerPart[]
}

/**
 * The share of a body, 0…1, that is left to be seen from each direction: of what looks towards the eye, each point for its
 * surface as the eye has it. `standing` and `worn` take the body's frame to the carrier's.
 */
export function visibleShares(
  { opaque, wearer }: InTheWay,
  points: readonly BodyPoint[],
  standing: THREE.Matrix4,
  worn: THREE.Matrix4,
): Float32Array {
  const ray = new THREE.Ray()
  const way = new THREE.Vector3()
  const [there, onWearer] = [moved(points, standing), worn === standing ? null : moved(points, worn)]
  return Float32Array.from(DIRECTIONS, ({ situation }, i) => {
    ray.direction.copy(EYES[i] ?? way)
    let [seen, all] = [0, 0]
    for (const { at, normal, weight } of situation === 'worn' ? (onWearer ?? there) : there) {
      const shows = weight * normal.dot(ray.direction)
      if (shows <= 0) continue
      all += shows
      ray.origin.copy(at).addScaledVector(ray.direction, OFF)
      if (situation === 'worn' && isBehindWearer(wearer, ray.origin, ray.direction)) continue
      if (!opaque.raycastFirst(ray, THREE.DoubleSide)) seen += shows
    }
    return all === 0 ? 0 : seen / all
  })
}

const moved = (points: readonly BodyPoint[], move: THREE.Matrix4): readonly BodyPoint[] =>
  points.map(({ at, normal, weight }) => ({
    at: at.clone().applyMatrix4(move),
    normal: normal.clone().transformDirection(move),
    weight,
  }))
