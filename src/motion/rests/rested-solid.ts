import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Carrier } from '../../look/facts/carrier'
import { fieldOf } from '../field/field-of'
import type { RestedCarrier } from './rest-of-body'
import { uprightTurn } from './upright-turn'
import { wearerOf } from './wearer'

/**
 * A carrier that is one solid, from the corners of its triangles (nine numbers each, meters, carrier's frame, faces
 * outwards): things hang where its facts say, upright.
 */
export function restedSolid(facts: Carrier, corners: ArrayLike<number>): RestedCarrier {
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(corners, 3))
  const places = new Map(
    [...facts.anchors.values()].map(({ id, positionMm, normal }) => {
      const position = new THREE.Vector3(...positionMm).divideScalar(1000)
      return [id, [{ position, quaternion: uprightTurn(normal) }]] as const
    }),
  )
  return { facts, opaque: new MeshBVH(geometry), wearer: wearerOf(facts), field: fieldOf(corners), places }
}
