import { MeshoptSimplifier } from 'meshoptimizer'
import { BufferAttribute, BufferGeometry } from 'three'
import type { Sdf } from '../../kit/sdf'
import { gradientNormals, type SdfMeshOptions, sdfMesh } from '../../kit/sdf-mesh'

await MeshoptSimplifier.ready

export interface Molding extends SdfMeshOptions {
  /** Triangles that may be left; their shapes stay even, as shading and occlusion want them. */
  readonly triangles: number
  /** Triangles deeper than `depth` mm inside of these solids are left out. */
  readonly hiddenIn?: readonly Sdf[]
  readonly depth?: number
}

/** A molded solid: no hidden triangles, few where it is flat, exact normals. */
export const molded = (
  sdf: Sdf,
  { triangles: budget, hiddenIn = [], depth = 0.3, ...grid }: Molding,
): BufferGeometry => {
  const fine = sdfMesh(sdf, grid)
  const position = fine.getAttribute('position')
  const hidden = Array.from({ length: position.count }, (_, i) =>
    hiddenIn.some((solid) => solid([position.getX(i), position.getY(i), position.getZ(i)]) < -depth),
  )
  const index = fine.getIndex()?.array ?? []
  const open: number[] = []
  for (let i = 0; i < index.length; i += 3) {
    const corners = [index[i] ?? 0, index[i + 1] ?? 0, index[i + 2] ?? 0]
    if (!corners.every((corner) => hidden[corner])) open.push(...corners)
  }
  const [kept] = MeshoptSimplifier.simplify(
    new Uint32Array(open),
    new Float32Array(position.array),
    3,
    budget * 3,
    1,
    ['Regularize'],
  )
  const places = new Map<number, number>()
  const points: number[] = []
  const triangles = Array.from(kept, (vertex) => {
    const known = places.get(vertex)
    if (known !== undefined) return known
    points.push(position.getX(vertex), position.getY(vertex), position.getZ(vertex))
    places.set(vertex, places.size)
    return places.size - 1
  })
  const light = new BufferGeometry()
  light.setAttribute('position', new BufferAttribute(new Float32Array(points), 3))
  light.setIndex(triangles)
  return gradientNormals(light, sdf)
}
