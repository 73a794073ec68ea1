import {
  BufferAttribute,
  BufferGeometry,
  type Material,
  type Matrix4,
  Mesh,
  type Object3D,
  Vector3,
} from 'three'
import { materialsOf } from '../models/model-cache'

/** A modeled part: what of it is of one material, standing in its own frame in meters. */
export interface Shape {
  readonly geometry: BufferGeometry
  readonly material: Material
}

/** The parts of hardware by their nodes' names. */
export function shapesIn(root: Object3D): ReadonlyMap<string, readonly Shape[]> {
  root.updateMatrixWorld(true)
  const shapes = new Map<string, Shape[]>()
  const [top = root] = root.children
  for (const node of top.children)
    node.traverse((mesh) => {
      const [material] = materialsOf(mesh)
      if (!(mesh instanceof Mesh) || !material) return
      const found = shapes.get(node.name) ?? []
      found.push({ geometry: standing(mesh.geometry, mesh.matrixWorld), material })
      shapes.set(node.name, found)
    })
  return shapes
}

const corner = new Vector3()

/** A shape where its node puts it: models keep it packed into whole numbers. */
function standing(packed: BufferGeometry, world: Matrix4): BufferGeometry {
  const position = packed.getAttribute('position')
  const corners = new Float32Array(position.count * 3)
  for (let i = 0; i < position.count; i++)
    corner
      .fromBufferAttribute(position, i)
      .applyMatrix4(world)
      .toArray(corners, i * 3)
  const normal = packed.getAttribute('normal')
  const normals = new Float32Array(normal.count * 3)
  for (let i = 0; i < normal.count; i++)
    corner
      .fromBufferAttribute(normal, i)
      .normalize()
      .toArray(normals, i * 3)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  // As what bends has them, with which it may be drawn at once.
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array(position.count * 3).fill(255), 3, true))
  geometry.setIndex([...(packed.index?.array ?? [])])
  return geometry
}
