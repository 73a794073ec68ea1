import {
  type BufferGeometry,
  Group,
  InstancedMesh,
  type Material,
  type Matrix4,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
} from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import { cordHexOf, metalToneOf, strapHexOf } from '../../look/hardware/tones'
import { roleOf } from '../models/model-cache'
import type { Put } from './lay-chain'
import { type HardwareLaying, layingOf } from './laying'
import { type HardwareOrder, hardwareOrderOf } from './order'
import type { DrawnHardware, HardwareKit, HardwareRack } from './rack'
import { type Shape, shapesIn } from './shapes'

/** Draws with the parts in a loaded model of hardware. */
export function hardwareKit(root: Object3D): HardwareKit {
  const shapes = shapesIn(root)
  const finishes = new Map<string, Material>()
  const finish: Finish = (material, { spec: { tone }, hole: { strap } }, dyed) => {
    const role = roleOf(material)
    const look = looksOf(role, tone, strap)
    if (!look) return material
    const hex = dyed && STRAPS.has(role) ? dyed(look.hex) : look.hex
    const key = `${role} ${hex}`
    const known = finishes.get(key)
    if (known) return known
    const made = material.clone() as MeshStandardMaterial
    made.color.set(hex)
    if (look.roughness !== undefined) made.roughness = look.roughness
    made.userData = { ...material.userData, role: role === 'metal' ? `metal_${tone}` : role }
    finishes.set(key, made)
    return made
  }
  return {
    open: () => openRack(shapes, finish),
    unload() {
      for (const all of shapes.values())
        for (const { geometry, material } of all) {
          geometry.dispose()
          material.dispose()
        }
      for (const material of finishes.values()) material.dispose()
    },
  }
}

type Dyed = ((hex: string) => string) | undefined
type Finish = (material: Material, order: HardwareOrder, dyed: Dyed) => Material

const STRAPS = new Set(['leather_strap', 'fabric'])

/** What a charm's tone, or the color of its strap, makes of a material; null for what always looks the same. */
function looksOf(
  role: string,
  tone: string,
  strap: string | null,
): { readonly hex: string; readonly roughness?: number } | null {
  if (role === 'metal') return metalToneOf(tone)
  if (role === 'cord') return { hex: cordHexOf(tone) }
  if (role === 'leather_strap') return { hex: strap ?? strapHexOf(tone) }
  return role === 'fabric' && strap ? { hex: strap } : null
}

/** The hardware of one charm in a rack. */
interface Hung {
  readonly order: HardwareOrder
  readonly owner: Object3D
  readonly laying: HardwareLaying
  /** Modeled parts, and where they are. */
  readonly parts: { readonly kind: string; readonly at: Matrix4 }[]
  count: number
  shown: boolean
  dyed: Dyed
}

function openRack(shapes: ReadonlyMap<string, readonly Shape[]>, finish: Finish): HardwareRack {
  const all = new Set<Hung>()
  const batches = new Map<string, Batch>()
  let stale = false

  const write = (): void => {
    for (const hung of all) {
      const shown = isShown(hung.owner)
      if (shown !== hung.shown) stale = true
      hung.shown = shown
      for (const { mesh } of hung.laying.bent) mesh.visible = shown
    }
    if (!stale) return
    stale = false
    for (const batch of batches.values()) batch.clear()
    for (const { order, parts, count, shown, dyed } of all)
      for (let i = 0; shown && i < count; i++) {
        const { kind, at } = parts[i] as Hung['parts'][number]
        for (const { geometry, material } of shapes.get(kind) ?? []) {
          const worn = finish(material, order, dyed)
          const key = `${geometry.uuid} ${worn.uuid}`
          const batch = batches.get(key) ?? createBatch(group, kind, geometry, worn)
          batches.set(key, batch)
          batch.add(at)
        }
      }
    for (const batch of batches.values()) batch.finish()
  }
  const group = new Rack(write)

  const add: HardwareRack['add'] = (charm) => {
    const order = hardwareOrderOf(charm)
    const { owner, bar } = charm
    const material = (role: string, dyed?: Dyed): Material => {
      for (const shape of [...shapes.values()].flat())
        if (roleOf(shape.material) === role) return finish(shape.material, order, dyed)
      throw new Error(`no hardware is made of ${role}`)
    }
    const laying = layingOf(order, bar, material)
    const hung: Hung = { order, owner, laying, parts: [], count: 0, shown: false, dyed: undefined }
    const put: Put = (kind, at) => {
      const part = hung.parts[hung.count]
      if (part?.kind === kind) part.at.copy(at)
      else hung.parts[hung.count] = { kind, at: at.clone() }
      hung.count += 1
    }
    for (const { mesh } of laying.bent) group.add(mesh)
    all.add(hung)
    const drawn: DrawnHardware = {
      lay(pose) {
        hung.count = 0
        laying.lay(pose, put)
        stale = true
      },
      dye(dyed) {
        hung.dyed = dyed
        stale = true
        for (const { mesh, role } of laying.bent) mesh.material = material(role, dyed)
      },
      copies() {
        const byMaterial = new Map<Material, BufferGeometry[]>()
        const take = (worn: Material, geometry: BufferGeometry): void =>
          void byMaterial.set(worn, [...(byMaterial.get(worn) ?? []), geometry])
        for (const { mesh } of laying.bent) take(mesh.material, mesh.geometry.clone())
        for (const { kind, at } of hung.parts.slice(0, hung.count))
          for (const { geometry, material: modeled } of shapes.get(kind) ?? [])
            take(finish(modeled, order, hung.dyed), geometry.clone().applyMatrix4(at))
        return [...byMaterial].map(([worn, geometries]) => {
          const mesh = new Mesh(mergeGeometries(geometries), worn)
          mesh.name = roleOf(worn)
          return mesh
        })
      },
      dispose() {
        all.delete(hung)
        stale = true
        for (const { mesh } of laying.bent) {
          group.remove(mesh)
          mesh.geometry.dispose()
        }
      },
    }
    return drawn
  }
  return {
    group,
    add,
    dispose() {
      for (const batch of batches.values()) batch.dispose()
    },
  }
}

/** Writes what changed just before it is drawn. */
class Rack extends Group {
  readonly write: () => void
  constructor(write: () => void) {
    super()
    this.write = write
  }
  override updateMatrixWorld(force?: boolean): void {
    this.write()
    super.updateMatrixWorld(force)
  }
}

function isShown(node: Object3D): boolean {
  for (let at: Object3D | null = node; at; at = at.parent) if (!at.visible) return false
  return true
}

/** All of one shape and material: drawn at once. */
interface Batch {
  readonly clear: () => void
  readonly add: (at: Matrix4) => void
  readonly finish: () => void
  readonly dispose: () => void
}

const FEWEST = 8

function createBatch(group: Group, kind: string, geometry: BufferGeometry, material: Material): Batch {
  let [mesh, room, count] = [null as InstancedMesh | null, 0, 0]
  const waiting: Matrix4[] = []
  const grow = (): void => {
    mesh?.removeFromParent()
    mesh?.dispose()
    room = Math.max(FEWEST, 2 ** Math.ceil(Math.log2(count)))
    mesh = new InstancedMesh(geometry, material, room)
    mesh.name = kind
    mesh.castShadow = mesh.receiveShadow = true
    mesh.frustumCulled = false
    mesh.raycast = () => {}
    group.add(mesh)
  }
  return {
    clear() {
      count = 0
    },
    add(at) {
      const kept = waiting[count]
      if (kept) kept.copy(at)
      else waiting[count] = at.clone()
      count += 1
    },
    finish() {
      if (count > room) grow()
      if (!mesh) return
      for (let i = 0; i < count; i++) mesh.setMatrixAt(i, waiting[i] as Matrix4)
      mesh.count = count
      mesh.visible = count > 0
      mesh.instanceMatrix.needsUpdate = true
    },
    dispose() {
      mesh?.dispose()
    },
  }
}
