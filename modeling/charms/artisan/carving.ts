import { MeshoptSimplifier } from 'meshoptimizer'
import type { BufferGeometry } from 'three'
import { mergeVertices, toCreasedNormals } from 'three/addons/utils/BufferGeometryUtils.js'
import { onlyUsed } from '../../kit/mesh'
import { randomFrom } from '../../kit/random'
import type { Sdf } from '../../kit/sdf'
import { gradientNormals, type SdfMeshOptions, sdfMesh } from '../../kit/sdf-mesh'
import { at, type Vec3 } from '../../kit/vector'

await MeshoptSimplifier.ready

/**
 * An ellipsoid as a knife leaves it: the solid between `cuts` planes that touch it, spread on a golden-angle spiral
 * (Vogel 1979) and shaken by `seed`.
 */
export const whittled = (
  [a, b, c]: Vec3,
  [x, y, z]: Vec3,
  cuts: number,
  seed: string,
  turn: (p: Vec3) => Vec3 = (p) => p,
): Sdf => {
  const random = randomFrom(seed)
  const planes = Array.from({ length: cuts }, (_, i) => {
    const up = 1 - (2 * (i + 0.5)) / cuts + ((random() - 0.5) * 1.3) / cuts
    const angle = i * 2.399963229728653 + (random() - 0.5) * 0.6
    const across = Math.sqrt(Math.max(0, 1 - up * up))
    const [dx, dy, dz] = [across * Math.cos(angle) * a, up * b, across * Math.sin(angle) * c]
    // The unit normal of the ellipsoid where the direction from its middle leaves it.
    const [nx, ny, nz] = [dx / (a * a), dy / (b * b), dz / (c * c)]
    const length = Math.hypot(nx, ny, nz) || 1
    const reach = Math.hypot((a * nx) / length, (b * ny) / length, (c * nz) / length)
    return [nx / length, ny / length, nz / length, reach * (0.965 + 0.03 * random())] as const
  })
  return (p) => {
    const [px, py, pz] = turn([p[0] - x, p[1] - y, p[2] - z])
    let d = Number.NEGATIVE_INFINITY
    for (const [nx, ny, nz, reach] of planes) d = Math.max(d, px * nx + py * ny + pz * nz - reach)
    return d
  }
}

/** A carved solid with few triangles: cuts stay flat. Normals are smooth until `faceted` cuts them apart. */
export const carved = (sdf: Sdf, { triangles, ...grid }: SdfMeshOptions & { readonly triangles: number }) => {
  const fine = sdfMesh(sdf, grid)
  const [kept] = MeshoptSimplifier.simplify(
    new Uint32Array(fine.getIndex()?.array ?? []),
    new Float32Array(fine.getAttribute('position').array),
    3,
    triangles * 3,
    1,
    [],
  )
  return gradientNormals(onlyUsed(fine, kept), sdf)
}

/** Edges sharper than `crease` radians become edges of the shading too. */
export const faceted = (geometry: BufferGeometry, crease = 0.2): BufferGeometry =>
  mergeVertices(toCreasedNormals(geometry, crease), 1e-4)

/** Turns a point back about the X, then the Z axis: for `whittled`. */
export const leaning =
  (rx: number, rz: number) =>
  ([x, y, z]: Vec3): Vec3 => {
    const [cz, sz, cx, sx] = [Math.cos(rz), Math.sin(rz), Math.cos(rx), Math.sin(rx)]
    const [x1, y1] = [cz * x + sz * y, -sz * x + cz * y]
    return [x1, cx * y1 + sx * z, -sx * y1 + cx * z]
  }

/** The solid between planes through points. */
export const between =
  (...planes: readonly { readonly normal: Vec3; readonly through: Vec3 }[]): Sdf =>
  (p) =>
    Math.max(
      ...planes.map(({ normal, through }) => {
        const length = Math.hypot(...normal)
        return normal.reduce((sum, n, k) => sum + (n / length) * (at(p, k) - at(through, k)), 0)
      }),
    )
