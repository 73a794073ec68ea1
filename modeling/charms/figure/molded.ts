import { MeshoptSimplifier } from 'meshoptimizer'
import type { BufferGeometry } from 'three'
import { onlyUsed, openTriangles } from '../../kit/mesh'
import type { Sdf } from '../../kit/sdf'
import { gradientNormals, type SdfMeshOptions, sdfMesh } from '../../kit/sdf-mesh'

await MeshoptSimplifier.ready

export interface Molding extends SdfMeshOptions {
  /** Triangles that may be left; their shapes stay even, as shading and occlusion want them. */
  readonly triangles: number
  /** Triangles deeper than `depth` mm inside of these solids are left out. */
  readonly hiddenIn?: readonly Sdf[]
  readonly depth?: number
  /** As many times finer, and so many more triangles (`Bench.detail`). */
  readonly detail?: number
}

/** A molded solid: no hidden triangles, few where it is flat, exact normals. */
export const molded = (
  sdf: Sdf,
  { triangles: budget, hiddenIn = [], depth = 0.3, detail = 1, ...grid }: Molding,
): BufferGeometry => {
  const fine = sdfMesh(sdf, { ...grid, edge: grid.edge / detail })
  const open = openTriangles(fine, (p) => hiddenIn.some((solid) => solid(p) < -depth))
  const [kept] = MeshoptSimplifier.simplify(
    open,
    new Float32Array(fine.getAttribute('position').array),
    3,
    Math.round(budget * detail ** 2) * 3,
    1,
    ['Regularize'],
  )
  return gradientNormals(onlyUsed(fine, kept), sdf)
}
