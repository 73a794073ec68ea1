import {
  type BufferGeometry,
  Group,
  type Material,
  Matrix4,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
} from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import { cordHexOf, metalToneOf, strapHexOf } from '../../look/hardware/tones'
import { createGathering, type Gathering } from '../batch/gathering'
import { isShown } from '../batch/is-shown'
import { type Joined, joined } from '../batch/joined'
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
  /** What bends was laid anew since it was last drawn. */
  bent: boolean
}

const UNMOVED = new Matrix4()

function openRack(shapes: ReadonlyMap<string, readonly Shape[]>, finish: Finish): HardwareRack {
  const all = new Set<Hung>()
  const batches = new Map<Material, Joined>()
  let stale = false

  const batchFor = (worn: Material): Joined => {
    const known = batches.get(worn)
    if (known) return known
    const made = joined((geometry) => {
      const mesh = new Mesh(geometry, worn)
      mesh.castShadow = mesh.receiveShadow = true
      return mesh
    })
    made.mesh.name = roleOf(worn)
    group.add(made.mesh)
    batches.set(worn, made)
    return made
  }
  const materialOf = (role: string, order: HardwareOrder, dyed: Dyed): Material => {
    for (const shape of [...shapes.values()].flat())
      if (roleOf(shape.material) === role) return finish(shape.material, order, dyed)
    throw new Error(`no hardware is made of ${role}`)
  }

  const write = (): void => {
    for (const hung of all) {
      const shown = isShown(hung.owner)
      if (shown !== hung.shown) stale = true
      hung.shown = shown
    }
    if (!stale) return
    stale = false
    for (const batch of batches.values()) batch.clear()
    for (const hung of all) {
      if (!hung.shown) continue
      const { order, parts, count, dyed, laying } = hung
      for (const { kind, at } of parts.slice(0, count))
        for (const { geometry, material } of shapes.get(kind) ?? [])
          batchFor(finish(material, order, dyed)).put(geometry, at)
      for (const { geometry, role } of laying.bent) {
        const batch = batchFor(materialOf(role, order, dyed))
        batch.put(geometry, UNMOVED)
        if (hung.bent) batch.bend(geometry)
      }
      hung.bent = false
    }
    for (const batch of batches.values()) batch.finish()
  }
  const gathering = createGathering()
  const group = new Rack(write, gathering)

  const add: HardwareRack['add'] = (charm) => {
    const order = hardwareOrderOf(charm)
    const { owner, bar } = charm
    const laying = layingOf(order, bar)
    const hung: Hung = {
      order,
      owner,
      laying,
      parts: [],
      count: 0,
      shown: false,
      dyed: undefined,
      bent: false,
    }
    const put: Put = (kind, at) => {
      const part = hung.parts[hung.count]
      if (part?.kind === kind) part.at.copy(at)
      else hung.parts[hung.count] = { kind, at: at.clone() }
      hung.count += 1
    }
    all.add(hung)
    const drawn: DrawnHardware = {
      lay(pose) {
        hung.count = 0
        laying.lay(pose, put)
        stale = hung.bent = true
      },
      dye(dyed) {
        hung.dyed = dyed
        stale = true
      },
      copies() {
        const byMaterial = new Map<Material, BufferGeometry[]>()
        const take = (worn: Material, geometry: BufferGeometry): void =>
          void byMaterial.set(worn, [...(byMaterial.get(worn) ?? []), geometry])
        for (const { geometry, role } of laying.bent)
          take(materialOf(role, order, hung.dyed), geometry.clone())
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
      },
    }
    return drawn
  }
  return {
    group,
    add,
    gather: gathering.take,
    dispose() {
      gathering.dispose()
      for (const { mesh } of batches.values()) mesh.geometry.dispose()
    },
  }
}

/** Writes what changed just before it is drawn. */
class Rack extends Group {
  readonly write: () => void
  readonly gathering: Gathering
  constructor(write: () => void, gathering: Gathering) {
    super()
    this.write = write
    this.gathering = gathering
    this.add(gathering.group)
  }
  override updateMatrixWorld(force?: boolean): void {
    this.write()
    super.updateMatrixWorld(force)
    this.gathering.write()
  }
}
