import { BufferAttribute, BufferGeometry, type Material, type Mesh } from 'three'
import { Caster } from './caster'
import { type Joined, joined } from './joined'
import type { Merged } from './merged'

/** The shadows of many trees as few draw calls: one for each side that they are cast from. */
export interface JointCasters {
  /** Takes over from a tree's own caster, whose shape stays as coarse as it is by now; gives back how it leaves. */
  readonly take: (caster: Merged) => () => void
  /** Follows all to where they are now. */
  readonly write: () => void
  readonly dispose: () => void
}

interface Member {
  readonly caster: Merged
  readonly shape: BufferGeometry
  /** The corners of the tree's own caster that are left, in the shape's order. */
  readonly corners: readonly number[]
}

export function createJointCasters(add: (mesh: Mesh) => void): JointCasters {
  const members = new Set<Member>()
  const bySide = new Map<Material, Joined>()
  const jointOf = (material: Material): Joined => {
    const known = bySide.get(material)
    if (known) return known
    const made = joined((geometry) => new Caster(geometry, material))
    bySide.set(material, made)
    add(made.mesh)
    return made
  }
  return {
    take(caster) {
      const member = memberOf(caster)
      members.add(member)
      return () => void members.delete(member)
    },
    write() {
      for (const joint of bySide.values()) joint.clear()
      for (const { caster, shape, corners } of members) {
        const { mesh } = caster
        if (!mesh.visible) continue
        const joint = jointOf(mesh.material as Material)
        joint.put(shape, mesh.matrix)
        if (!caster.isAnew()) continue
        fill(shape, caster, corners)
        joint.bend(shape)
      }
      for (const joint of bySide.values()) joint.finish()
    },
    dispose() {
      for (const { mesh } of bySide.values()) mesh.geometry.dispose()
    },
  }
}

/** What is left of a caster once it is coarse. */
function memberOf(caster: Merged): Member {
  const { index, drawRange } = caster.mesh.geometry
  const order = new Map<number, number>()
  const triangles = [...(index?.array ?? [])].slice(0, drawRange.count).map((corner) => {
    const known = order.get(corner) ?? order.size
    order.set(corner, known)
    return known
  })
  const corners = [...order.keys()]
  const shape = new BufferGeometry().setIndex(triangles)
  shape.setAttribute('position', new BufferAttribute(new Float32Array(3 * corners.length), 3))
  fill(shape, caster, corners)
  return { caster, shape, corners }
}

function fill(shape: BufferGeometry, { mesh }: Merged, corners: readonly number[]): void {
  const [to, from] = [shape.getAttribute('position'), mesh.geometry.getAttribute('position')]
  for (const [at, corner] of corners.entries())
    to.setXYZ(at, from.getX(corner), from.getY(corner), from.getZ(corner))
}
