import {
  Box3,
  Color,
  Group,
  InstancedMesh,
  Light,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
  Vector3,
} from 'three'
import { describe, expect, it } from 'vitest'
import { switchTo } from '../../../src/look/edits/wear'
import type { Look } from '../../../src/look/look'
import { composeOutfit } from '../../../src/scene/export/compose-outfit'
import { outfitBoundsOf, trianglesOf } from '../../../src/scene/export/measure-outfit'
import { simplificationsOf } from '../../../src/scene/export/simplified'
import { materialsOf } from '../../../src/scene/models/model-cache'
import type { Outfit } from '../../../src/scene/outfit/outfit'
import { catalog, lookOf, slot } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'

const standingOf = (look: Look): Promise<Outfit> => builtOutfit(look)

const meshesOf = (root: Object3D): readonly Mesh[] => {
  const found: Mesh[] = []
  root.traverse((node) => void (node instanceof Mesh && found.push(node)))
  return found
}

const dressed = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'el-lantern-ferry' })

const named = (root: Object3D, name: string): Object3D => {
  const node = root.getObjectByName(name)
  if (!node) throw new Error(`no ${name}`)
  return node
}

describe('an outfit', () => {
  it('is named by carrier, charm and slot, its materials by their roles', async () => {
    const outfit = composeOutfit(await standingOf(dressed))
    expect(outfit.children.map(({ name }) => name)).toEqual([
      'bp-harbour-day-24',
      'el-lantern-ferry__main_zip_r',
      'pl-bear-mossbutton__front_zip',
    ])
    expect(named(outfit, 'pl-bear-mossbutton__front_zip').children.map(({ name }) => name)).toEqual([
      'body',
      'hardware',
    ])
    const roles = new Set(meshesOf(outfit).flatMap((mesh) => materialsOf(mesh).map(({ name }) => name)))
    for (const role of ['fabric_main', 'fabric_trim', 'fur_main', 'metal_gold', 'glow_silk'])
      expect(roles).toContain(role)
  })

  it('is as large as what stands there: the bag as the catalog says, the charm down to its length', async () => {
    const standing = await standingOf(dressed)
    const outfit = composeOutfit(standing)
    const { h } = standing.arrangement.carrier.dimsMm
    const bag = outfitBoundsOf(named(outfit, 'bp-harbour-day-24'))
    expect((bag.max.y - bag.min.y) * 1000).toBeGreaterThan(h * 0.97)
    expect((bag.max.y - bag.min.y) * 1000).toBeLessThan(h * 1.1)
    const lamp = standing.charms.get(slot('main_zip_r'))?.piece
    const shown = new Box3()
    new Group()
      .add(...(lamp ? [lamp.group.clone(), ...lamp.hardware.copies()] : []))
      .traverseVisible((node) => {
        if (node instanceof Mesh && !(node instanceof InstancedMesh)) {
          node.updateWorldMatrix(true, false)
          for (let i = 0; i < node.geometry.getAttribute('position').count; i++)
            shown.expandByPoint(node.getVertexPosition(i, new Vector3()).applyMatrix4(node.matrixWorld))
        }
      })
    const copy = outfitBoundsOf(named(outfit, 'el-lantern-ferry__main_zip_r'))
    expect(copy.min.distanceTo(shown.min)).toBeLessThan(1e-6)
    expect(copy.max.distanceTo(shown.max)).toBeLessThan(1e-6)
  })

  it('has solid things alone: no pile, no lamps, and fur as a surface within its hairs', async () => {
    const standing = await standingOf(dressed)
    const outfit = composeOutfit(standing)
    outfit.traverse((node) => expect(node instanceof Light || node instanceof InstancedMesh).toBe(false))
    const bear = named(outfit, 'pl-bear-mossbutton__front_zip')
    const bare = new Box3()
    standing.charms.get(slot('front_zip'))?.piece.group.traverse((node) => {
      if (node instanceof Mesh && !(node instanceof InstancedMesh)) {
        node.updateWorldMatrix(true, false)
        for (let i = 0; i < node.geometry.getAttribute('position').count; i++)
          bare.expandByPoint(node.getVertexPosition(i, new Vector3()).applyMatrix4(node.matrixWorld))
      }
    })
    const grown = outfitBoundsOf(bear).max.x - bare.max.x
    expect(grown).toBeGreaterThan(0.0003)
    expect(grown).toBeLessThan(0.006)
    expect(trianglesOf(outfit)).toBeGreaterThan(60_000)
  })

  it('wears its colorway', async () => {
    const tint = async (colorway: string) => {
      const outfit = composeOutfit(await standingOf(lookOf({}, 'bp-alley-roll-20', colorway)))
      const cloth = meshesOf(outfit)
        .flatMap(materialsOf)
        .find(({ name }) => name === 'fabric_main')
      return (cloth as MeshStandardMaterial).color.getHexString()
    }
    expect(await tint('fog')).toBe(
      new Color(
        catalog.carriers
          .get(lookOf({}, 'bp-alley-roll-20', 'fog').carrier)
          ?.colorways.find(({ id }) => id === 'fog')?.hex,
      ).getHexString(),
    )
  })

  it('has lamps that shine when they are on and are dark when they are off', async () => {
    const glow = async (look: Look) => {
      const silk = meshesOf(composeOutfit(await standingOf(look)))
        .flatMap(materialsOf)
        .find(({ name }) => name === 'glow_silk') as MeshStandardMaterial
      const { r, g, b } = silk.emissive
      return Math.max(r, g, b) * silk.emissiveIntensity
    }
    expect(await glow(dressed)).toBe(0)
    const steady = await glow(switchTo(catalog, slot('main_zip_r'), 'steady')(dressed))
    const breathing = await glow(switchTo(catalog, slot('main_zip_r'), 'breathe')(dressed))
    expect(steady).toBeGreaterThan(1)
    expect(breathing).toBeGreaterThan(0)
    expect(breathing).toBeLessThan(steady)
  })

  it('leaves the stage as it is', async () => {
    const standing = await standingOf(dressed)
    const before = meshesOf(standing.carrier).map(({ geometry, material }) => [
      geometry.uuid,
      (material as MeshStandardMaterial).name,
    ])
    const outfit = composeOutfit(standing)
    for (const mesh of meshesOf(outfit)) for (const material of materialsOf(mesh)) material.name = 'changed'
    expect(
      meshesOf(standing.carrier).map(({ geometry, material }) => [
        geometry.uuid,
        (material as MeshStandardMaterial).name,
      ]),
    ).toEqual(before)
  })

  it('says what is simpler than on the stage, and nothing that is not', async () => {
    const standing = await standingOf(dressed)
    expect(simplificationsOf(standing, 'glb')).toEqual(['still', 'fur', 'glow'])
    expect(simplificationsOf(await standingOf(lookOf()), 'glb')).toEqual([])
  })
})
