import { type Material, Mesh, type Object3D, Texture } from 'three'

const byLook = new Map<string, Material>()
const shared = new WeakSet<Material>()

/** How a material looks, whoever has it; null of one with a picture. */
function lookOf(material: Material): string | null {
  if (Object.values(material).some((value) => value instanceof Texture)) return null
  const { uuid: _, metadata: __, ...look } = material.toJSON()
  return JSON.stringify(look)
}

/** Gives plain materials of a model to all others whose materials look the same: then these are drawn at once. */
export function shareMaterials(root: Object3D): void {
  const same = (material: Material): Material => {
    const look = lookOf(material)
    if (look === null) return material
    const known = byLook.get(look) ?? material
    byLook.set(look, known)
    shared.add(known)
    return known
  }
  root.traverse((node) => {
    if (node instanceof Mesh && !Array.isArray(node.material)) node.material = same(node.material)
  })
}

/** Whether other models may have the same material. */
export const isShared = (material: Material): boolean => shared.has(material)
