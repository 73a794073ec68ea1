import type { Plane } from '../plane/plane'
import { type BodyMesh, meshBuilder, type Vector } from './body-mesh'
import { type HalfNet, slopeAt } from './half-net'
import { relaxedMap } from './relaxed-map'

/** What leans this far toward the camera wears the photo as it was taken. */
const FRONT = 0.7

/**
 * The whole body of its front half: the back is the front's mirror image, and vertices of the rim are there twice, as each
 * side has its own picture; `uv` takes shares of a side's frame, as one looks at it. What turns away from the camera gets the
 * colors that were grown beyond the outline instead of drawn-out ones.
 */
export function dressed(
  net: HalfNet,
  depthSquared: Plane,
  uv: (side: 1 | -1, u: number, v: number) => readonly [number, number],
): BodyMesh {
  const { vertex, triangle, mesh } = meshBuilder()
  const { positions, indices } = net
  const [spanX, spanY] = [depthSquared.width * depthSquared.mm, depthSquared.height * depthSquared.mm]
  const placeOf = (i: number): Vector => positions.slice(3 * i, 3 * i + 3) as unknown as Vector
  const normals = Array.from({ length: positions.length / 3 }, (_, i): Vector => {
    const [x, y, z] = placeOf(i)
    const { slopeX, slopeY } = slopeAt(depthSquared, x, y)
    const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 4 * z * z) || 1
    return [-slopeX / length, -slopeY / length, (2 * z) / length]
  })
  const map = relaxedMap(net, (i) => (normals[i] as Vector)[2] > FRONT)
  const ids = normals.map(([nx, ny, nz], i): readonly [front: number, back: number] => {
    const [x, y, z] = placeOf(i)
    const u = (map[2 * i] as number) / spanX + 0.5
    const v = 0.5 - (map[2 * i + 1] as number) / spanY
    return [vertex([x, y, z], [nx, ny, nz], uv(1, u, v)), vertex([x, y, -z], [nx, ny, -nz], uv(-1, 1 - u, v))]
  })
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [0, 1, 2].map((k) => ids[indices[t + k] as number] ?? ([0, 0] as const))
    const [a, b, c] = corners as [(typeof ids)[number], (typeof ids)[number], (typeof ids)[number]]
    triangle(a[0], b[0], c[0])
    triangle(a[1], c[1], b[1])
  }
  return mesh()
}
