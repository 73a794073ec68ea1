import { Mesh, type Object3D, Sprite } from 'three'

const thrownByOthers = new WeakSet<Object3D>()

/** Leaves it to something else to throw a thing's shadow. */
export function letOtherThrow(node: Mesh): void {
  node.castShadow = false
  thrownByOthers.add(node)
}

/** Everything shown that throws no shadow: shine, film, pile and what lies on the floor. */
export function shadowlessIn(root: Object3D): readonly Object3D[] {
  const found: Object3D[] = []
  root.traverse((node) => {
    const throws = node instanceof Mesh && (node.castShadow || thrownByOthers.has(node))
    if (node.visible && (node instanceof Sprite || (node instanceof Mesh && !throws))) found.push(node)
  })
  return found
}
