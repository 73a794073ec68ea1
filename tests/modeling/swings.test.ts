import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as THREE from 'three'
import { describe, expect, it } from 'vitest'
import { glbIo } from '../../modeling/kit/glb'
import { modelsFolder } from '../../modeling/models-folder'
import { hungCarrier } from '../../modeling/rules/clasp'
import { depthIn, pointsOn, solidMesh } from '../../modeling/rules/solid-mesh'
import { swingingCharm } from '../../modeling/rules/swing'
import { builtInCatalog } from '../../src/catalog/built-in'
import { carrierId, charmId } from '../../src/look/ids'
import {
  createSimulation,
  hang,
  isAtRest,
  type Simulation,
  stepSimulation,
} from '../../src/motion/simulation'
import { box } from '../motion/field/meshes'

const catalog = builtInCatalog()
const documentOf = async (folder: string, id: string) =>
  (await glbIo()).readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))

/** The look's charms as they begin to fall into place. */
async function hung(
  carrier: string,
  placements: readonly (readonly [string, string])[],
): Promise<Simulation> {
  const facts = catalog.carriers.get(carrierId(carrier))
  if (!facts) throw new Error(`no carrier ${carrier}`)
  const { field, anchors } = hungCarrier(facts, await documentOf('carriers', carrier))
  const swing = createSimulation(field)
  for (const [id, slot] of placements) {
    const charm = catalog.charms.get(charmId(id))
    const swinging = charm && swingingCharm(charm, await documentOf('charms', id))
    const frame = anchors.get(slot)
    if (!swinging || !frame) throw new Error(`${id} does not swing on ${slot}`)
    const [position, rotation] = [new THREE.Vector3(), new THREE.Quaternion()]
    frame.decompose(position, rotation, new THREE.Vector3())
    const place = { on: 'carrier', position: position.toArray(), rotation: rotation.toArray() } as const
    hang(swing, slot, swinging.hanging, place)
  }
  return swing
}

describe('what once trembled for long or for ever', () => {
  it.each([
    ['a bell on a strap ring', 'bp-pebble-box-16', [['me-bell-pocket', 'strap_ring_l']]],
    ['a flat kite over a pocket', 'bp-harbour-day-24', [['ac-kite-captain', 'stash_zip']]],
    ['a tiger on a strap ring', 'bp-harbour-day-24', [['fi-tiger-porch', 'strap_ring_l']]],
    [
      'a pair on the heels of shoes',
      'wr-sneaker-pair',
      [
        ['ac-old-quay', 'heel_l'],
        ['ac-old-quay', 'heel_r'],
      ],
    ],
  ] as const)('%s comes to rest within six seconds', async (_, carrier, placements) => {
    const swing = await hung(carrier, placements)
    let seconds = 0
    for (; seconds < 40 && stepSimulation(swing, 1 / 60); seconds += 1 / 60);
    expect(isAtRest(swing)).toBe(true)
    expect(seconds).toBeLessThan(6)
  })
})

describe('a point in a mesh', () => {
  const walls = solidMesh(box([0, 0, 0], [0.04, 0.03, 0.02]))
  const at = (x: number, y: number, z: number) => new THREE.Vector3(x, y, z)

  it('is as deep as it is far from the skin, and outside not at all', () => {
    expect(depthIn(walls, at(0.02, 0.02, 0.017), 0.01)).toBeCloseTo(0.003)
    expect(depthIn(walls, at(0.02, 0.02, 0.023), 0.01)).toBe(0)
    expect(depthIn(walls, at(0.045, 0.02, 0.01), 0.01)).toBe(0)
  })

  it('is as deep in a mesh that lacks a triangle', () => {
    const open = solidMesh(box([0, 0, 0], [0.04, 0.03, 0.02], 3))
    expect(depthIn(open, at(0.02, 0.02, 0.017), 0.01)).toBeCloseTo(0.003)
  })

  it('is looked for all over the mesh', () => {
    const points = pointsOn(box([0, 0, 0], [0.04, 0.03, 0.02]))
    for (const corner of [at(0, 0, 0), at(0.04, 0.03, 0.02), at(0.02, 0.03, 0.01), at(0.04, 0.015, 0.005)])
      expect(Math.min(...points.map((point) => point.distanceTo(corner)))).toBeLessThan(0.004)
  })
})
