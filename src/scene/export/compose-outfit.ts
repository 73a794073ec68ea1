import {
  type BufferGeometry,
  Group,
  InstancedMesh,
  Light,
  type Material,
  Mesh,
  type Object3D,
  Sprite,
  Vector3,
} from 'three'
import type { Hung } from '../../look/arrangement'
import type { CharmParts } from '../charm/charm-parts'
import { brightnessOf, shownState } from '../charm/glow'
import { furExtrasOf } from '../fur/fur-material'
import { showsColors } from '../models/even-colors'
import { roleOf } from '../models/model-cache'
import type { Outfit } from '../outfit/outfit'
import { plainGeometry } from './plain-geometry'
import { plainMaterial, texturesOf } from './plain-material'

/** Without its hairs, fur is as thick as the stage draws it from afar: this share of the pile's length. */
const FUR_BULK = 0.6
/** Print lies this far above what it is printed on, in meters: not every program draws the upper of two equal depths. */
const PRINT_LIFT = 0.00006

/**
 * The whole outfit as it hangs now, copied: one tree in meters, floor at 0, front to +z. Each charm's
 * node is named by charm and slot, the carrier and everything below as their authors named them. Without lights,
 * shadows and the pile of fur; lamps emit their mean. Shapes and materials are copies, pictures are shared.
 */
export function composeOutfit({ carrier, charms, arrangement }: Outfit): Group {
  const outfit = new Group()
  outfit.name = 'outfit'
  const copier = createCopier()
  outfit.userData = { carrier: arrangement.carrier.id, colorway: arrangement.colorway.id }
  for (const part of carrier.children) outfit.add(copier.copy(part, steady))
  for (const hung of arrangement.hung) {
    const shown = charms.get(hung.slot)
    if (!shown) continue
    const one = new Group()
    one.name = `${hung.charm.id}__${hung.slot.replaceAll('/', '_')}`
    one.userData = { charm: hung.charm.id, slot: hung.slot }
    const glow = glowOf(shown.piece, hung)
    for (const part of shown.piece.group.children) one.add(copier.copy(part, glow))
    const hardware = new Group()
    hardware.name = 'hardware'
    for (const part of shown.piece.hardware.copies()) hardware.add(copier.copy(part, glow))
    one.add(hardware)
    outfit.add(one)
  }
  outfit.updateMatrixWorld(true)
  return outfit
}

/** How brightly a material emits in a file; null leaves it as it is. */
type GlowOf = (material: Material) => number | null

/** Film that throws headlights back has none to throw back. */
const steady: GlowOf = (material) => (roleOf(material) === 'reflective' ? 0 : null)

function glowOf({ glows, charm }: CharmParts, { state }: Hung): GlowOf {
  const shown = shownState(state, charm.states)
  return (material) => {
    const index = glows.findIndex((glow) => glow.material === material)
    const glow = glows[index]
    return glow ? glow.full * brightnessOf(shown, 0, true, index).level : steady(material)
  }
}

/** Copies trees; what is shared on the stage is shared in the copy. */
function createCopier() {
  const materials = new Map<Material, Material>()
  const shapes = new Map<string, BufferGeometry>()
  const materialFor = (material: Material, glow: GlowOf): Material => {
    const known = materials.get(material) ?? plainMaterial(material, glow(material))
    materials.set(material, known)
    return known
  }
  const shapeFor = (mesh: Mesh<BufferGeometry>, worn: readonly Material[]): BufferGeometry => {
    const [first] = worn
    const fur = first ? furExtrasOf(first) : null
    const mmPerUnit = 1000 * mesh.getWorldScale(scale).x
    const lift = worn.some(({ polygonOffset }) => polygonOffset) ? (PRINT_LIFT * 1000) / mmPerUnit : 0
    const plainness = {
      grow: fur ? (FUR_BULK * fur.lengthMm) / mmPerUnit : lift,
      growByU: fur?.lengthInU === true,
      keepUv: worn.some((material) => texturesOf(material).length > 0 || hasGrain(material)),
      keepColor: worn.some(showsColors),
    }
    const key = JSON.stringify([mesh.geometry.uuid, plainness])
    const known = shapes.get(key) ?? plainGeometry(mesh.geometry, plainness)
    shapes.set(key, known)
    return known
  }
  const copy = (node: Object3D, glow: GlowOf): Object3D => {
    const made = node instanceof Mesh ? meshOf(node, glow) : new Group()
    made.name = node.name
    made.position.copy(node.position)
    made.quaternion.copy(node.quaternion)
    made.scale.copy(node.scale)
    for (const child of node.children) if (isSolid(child)) made.add(copy(child, glow))
    return made
  }
  const meshOf = (mesh: Mesh<BufferGeometry, Material | Material[]>, glow: GlowOf): Mesh => {
    const worn = [mesh.material].flat()
    const plain = worn.map((material) => materialFor(material, glow))
    const [only] = plain
    return new Mesh(shapeFor(mesh, worn), plain.length === 1 && only ? only : plain)
  }
  return { copy }
}

const scale = new Vector3()

/** What is a thing, and shown: no lamp's light, no shine in the air, no pile, no part that this state hides. */
const isSolid = (node: Object3D): boolean =>
  node.visible && !(node instanceof Light || node instanceof Sprite || node instanceof InstancedMesh)

const hasGrain = (material: Material): boolean => 'anisotropy' in material && Number(material.anisotropy) > 0
