import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Carrier } from '../../src/look/facts/carrier'
import type { RestedCarrier } from '../../src/motion/rests/rest-of-body'
import { wearerOf } from '../../src/motion/rests/wearer'
import { type AnchorPlacement, placementAt } from '../../src/scene/carrier/carrier-frames'
import { placeOf, pullPlacesIn } from '../../src/scene/carrier/pull-place'
import { hungCarrier } from '../rules/clasp'
import { opaqueCorners } from './opaque-corners'

/** A carrier, from its GLB. */
export function restedCarrier(facts: Carrier, document: Document): RestedCarrier {
  const { field, anchors } = hungCarrier(facts, document)
  const nodes = document.getRoot().listNodes()
  const places = new Map(
    [...anchors].map(([id, frame]) => {
      const stops = pullPlacesIn(nodes.find((node) => node.getName() === `anchor_${id}`)?.getExtras())
      return [id, stops.length > 0 ? stops.map((stop) => placeOf(stop)) : [placementOf(frame)]] as const
    }),
  )
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(opaqueCorners(document), 3))
  return { facts, opaque: new MeshBVH(geometry), wearer: wearerOf(facts), field, places }
}

function placementOf(frame: THREE.Matrix4): AnchorPlacement {
  const [position, quaternion] = [new THREE.Vector3(), new THREE.Quaternion()]
  frame.decompose(position, quaternion, new THREE.Vector3())
  return placementAt(position, quaternion, null)
}
