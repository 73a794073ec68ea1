import { type Material, Matrix4, Mesh } from 'three'
import { isShown } from './is-shown'
import { type Joined, joined } from './joined'
import type { Solid } from './merged'
import { isShared } from './shared-materials'

/** Small parts of one material that many trees share, drawn at once. */
export interface JointPlain {
  /** Draws a part from now on; gives back how it leaves. */
  readonly take: (part: Solid) => () => void
  /** Follows all to where they are now; `toGroup` leads from the world to the meshes' parent. */
  readonly write: (toGroup: Matrix4) => void
  readonly dispose: () => void
}

/** More corners than these are not written anew while they swing. */
const SMALL = 1600

/** What is small and of a material that other trees share. */
export const isSmallPlain = ({ material, geometry }: Solid): boolean =>
  isShared(material) && !material.transparent && geometry.getAttribute('position').count <= SMALL

export function createJointPlain(add: (mesh: Mesh) => void): JointPlain {
  const parts = new Map<Solid, Matrix4>()
  const byMaterial = new Map<Material, Joined>()
  const jointOf = (material: Material): Joined => {
    const known = byMaterial.get(material)
    if (known) return known
    const made = joined((geometry) => {
      const mesh = new Mesh(geometry, material)
      mesh.receiveShadow = true
      return mesh
    })
    byMaterial.set(material, made)
    add(made.mesh)
    return made
  }
  return {
    take(part) {
      parts.set(part, new Matrix4())
      return () => void parts.delete(part)
    },
    write(toGroup) {
      for (const joint of byMaterial.values()) joint.clear()
      for (const [part, at] of parts)
        if (isShown(part)) {
          at.multiplyMatrices(toGroup, part.matrixWorld)
          jointOf(part.material).put(part.geometry, at)
        }
      for (const joint of byMaterial.values()) joint.finish()
    },
    dispose() {
      for (const { mesh } of byMaterial.values()) mesh.geometry.dispose()
    },
  }
}
