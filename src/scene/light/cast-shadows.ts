import { Mesh, type Object3D } from 'three'
import { materialsOf } from '../models/model-cache'

/** Lets a model throw and take shadows; what one sees through would throw the shadow of something solid. */
export function castShadows(root: Object3D): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return
    node.receiveShadow = true
    node.castShadow = !materialsOf(node).some(({ transparent }) => transparent)
  })
}
