import { BufferAttribute, type BufferGeometry, Mesh, type Object3D } from 'three'

/**
 * Writes reflections into the shapes themselves, for formats that have none: a mirrored mesh becomes one of the root's,
 * its triangles turned so that they face outwards again. Nodes that are left without anything go.
 */
export function unmirror(root: Object3D): void {
  root.updateMatrixWorld(true)
  const mirrored: Mesh<BufferGeometry>[] = []
  root.traverse((node) => {
    if (node instanceof Mesh && node.matrixWorld.determinant() < 0) mirrored.push(node)
  })
  for (const mesh of mirrored) {
    const shape = mesh.geometry.clone().applyMatrix4(mesh.matrixWorld)
    shape.setIndex(turned(shape))
    const straight = new Mesh(shape, mesh.material)
    straight.name = mesh.name
    root.add(straight)
    mesh.removeFromParent()
  }
  prune(root)
}

/** The corners of every triangle the other way round. */
function turned({ index, attributes }: BufferGeometry): BufferAttribute {
  const count = index?.count ?? attributes['position']?.count ?? 0
  const corners = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const corner = i - (i % 3) + ((3 - (i % 3)) % 3)
    corners[i] = index?.getX(corner) ?? corner
  }
  return new BufferAttribute(corners, 1)
}

function prune(node: Object3D): void {
  for (const child of [...node.children]) {
    prune(child)
    if (!(child instanceof Mesh) && child.children.length === 0) child.removeFromParent()
  }
}
