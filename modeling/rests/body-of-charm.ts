import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { Charm } from '../../src/look/facts/charm'
import { pointsOverMesh } from '../../src/motion/rests/body-points'
import type { RestingBody } from '../../src/motion/rests/resting-body'
import { hangingIn } from '../kit/hanging'
import { cornersOf } from '../kit/measure'
import { faceOf, felt } from '../rules/swing'

/** A charm as it comes, from its GLB. */
export function bodyOfCharm(facts: Charm, document: Document): RestingBody {
  const corners = cornersOf(document, (_, isBody) => isBody)
  const bounds = new THREE.Box3().setFromArray([...corners])
  return {
    hanging: hangingIn(document, facts),
    middle: bounds.getCenter(new THREE.Vector3()),
    radii: bounds.getSize(new THREE.Vector3()).divideScalar(2),
    points: pointsOverMesh(corners),
    face: faceOf(felt(corners), bounds),
  }
}
