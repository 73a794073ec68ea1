import * as THREE from 'three'
import { expect, it } from 'vitest'
import { depthIn, solidMesh } from '../../modeling/rules/solid-mesh'
import { solidOfBag } from '../../src/catalog/import/photo/bag/solid-of-bag'
import type { BagStub } from '../../src/look/facts/bag-stub'
import { carrierOfBag } from '../../src/look/facts/carrier-of-bag'
import { MEASURED_BODIES } from '../../src/look/facts/measured-bodies'
import type { Rest } from '../../src/look/facts/resting'
import { pointsOverEllipsoid } from '../../src/motion/rests/body-points'
import { measureBag } from '../../src/state/own/bag/measure-bag'
import { OWN_BAG, ownBagStub } from '../look/own-things'
import { randomBag } from '../look/random-bag'
import { randomOf } from '../scoring/makers'

/** Plush that is bound is pressed on so far, mm. */
const PRESSED = 2.5
const DEEPEST = 0.05

/** How deep (mm) a measured body is in a bag where it rests. */
function sunk(bag: ReturnType<typeof solidMesh>, at: readonly number[], rest: Rest, index: number): number {
  const { w = 0, h = 0, d = 0 } = MEASURED_BODIES[index]?.dimsMm ?? {}
  const middle = new THREE.Vector3(...at).add(new THREE.Vector3(...rest.middleMm)).divideScalar(1000)
  const turn = new THREE.Quaternion(...rest.rotation)
  const points = pointsOverEllipsoid(new THREE.Vector3(), new THREE.Vector3(w, h, d).divideScalar(2000))
  return (
    1000 * Math.max(...points.map((one) => depthIn(bag, one.at.applyQuaternion(turn).add(middle), DEEPEST)))
  )
}

it.each<[string, BagStub]>([
  ['a canvas bag', ownBagStub],
  ['a narrow deep one', randomBag(randomOf(1))],
  ['a wide flat one', randomBag(randomOf(3))],
])('nothing rests inside of an own bag: %s', (_, stub) => {
  const bag = solidMesh(solidOfBag(stub))
  const { anchors } = carrierOfBag(OWN_BAG, stub)
  let felt = 0
  for (const [id, [table]] of measureBag(stub))
    for (const [index, rest] of (table?.bodies ?? []).entries()) {
      const anchor = anchors.get(id)
      const body = MEASURED_BODIES[index]
      // What is bound where it reaches below the bag fits nowhere near.
      if (!anchor || !body || (!body.hangs && body.dimsMm.h > anchor.clearance.belowMm)) continue
      felt += 1
      const most = body.hangs ? 1 : PRESSED + 1
      expect([id, index, sunk(bag, anchor.positionMm, rest, index) <= most]).toEqual([id, index, true])
    }
  expect(felt).toBeGreaterThan(8 * stub.places.length)
})
