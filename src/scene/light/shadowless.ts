import { Mesh, type Object3D, Sprite } from 'three'

/** Everything shown that throws no shadow: shine, film, pile and what lies on the floor. */
export function shadowlessIn(root: Object3D): readonly Object3D[] {
  const found: Object3D[] = []
  root.traverse((node) => {
    if (node.visible && (node instanceof Sprite || (node instanceof Mesh && !node.castShadow)))
      found.push(node)
  })
  return found
}
