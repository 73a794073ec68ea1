import type { Material, MeshStandardMaterial, Object3D } from 'three'
import { materialsOf, roleOf } from './model-cache'

/** Takes the materials of some roles in a tree into the caller's own hands, who disposes of them: one copy of each, by its role. */
export function takeMaterials(
  root: Object3D,
  isWanted: (role: string) => boolean,
): readonly { readonly material: MeshStandardMaterial; readonly role: string }[] {
  const own = new Map<Material, { readonly material: MeshStandardMaterial; readonly role: string }>()
  const taken = (material: Material): Material => {
    const role = roleOf(material)
    if (!isWanted(role)) return material
    const copy = own.get(material)?.material ?? (material.clone() as MeshStandardMaterial)
    own.set(material, { material: copy, role })
    return copy
  }
  root.traverse((node) => {
    const materials = materialsOf(node)
    if (materials.length === 0) return
    const next = materials.map(taken)
    Object.assign(node, { material: next.length === 1 ? next[0] : next })
  })
  return [...own.values()]
}
