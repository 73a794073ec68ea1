import { BufferAttribute, type BufferGeometry, type Material, Mesh, type Object3D } from 'three'

/**
 * Gives shapes without colors white ones, so that what differs in nothing else is drawn by one program: compiling one
 * more takes longer than three bytes a vertex.
 */
export function evenColors(root: Object3D): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return
    const geometry: BufferGeometry = node.geometry
    const position = geometry.getAttribute('position')
    if (geometry.hasAttribute('color') || !position) return
    const white = new Uint8Array(3 * position.count).fill(255)
    geometry.setAttribute('color', new BufferAttribute(white, 3, true))
    for (const material of [node.material].flat() as Material[]) {
      material.vertexColors = true
      material.userData['uncolored'] = true
    }
  })
}

/** Whether a material's shapes have colors of their own. */
export const showsColors = (material: Material): boolean =>
  material.vertexColors && material.userData['uncolored'] !== true
