import type { Plane } from '../plane/plane'
import { type BodyMesh, meshBuilder } from './body-mesh'
import { type HalfNet, slopeAt } from './half-net'

/** Along the surface the picture is never drawn out to less than this share of its own scale. */
const LEAST_SCALE = 0.66
/** asin(0.66) and √(1 − 0.66²). */
const STEEP = 0.7208188
const STEEP_OUT = 0.7512656

/**
 * How far beyond the outline the picture is looked up where a normal leans `up` (0…1) out of the plane, for a rim that
 * bends with a radius of 1. What turns away from the camera so gets the colors that were grown outward instead of drawn-out ones.
 */
function reachBeyond(up: number): number {
  if (up >= LEAST_SCALE) return 0
  const square = up * up
  const lean = up * (1 + square * (1 / 6 + square * (3 / 40 + square * (15 / 336 + (square * 105) / 3456))))
  return LEAST_SCALE * (STEEP - lean) - (Math.sqrt(1 - square) - STEEP_OUT)
}

/** The picture reaches at most so far beyond the outline, as a share of its longer side. */
const MOST_BEYOND = 0.06

/** In a notch of the outline ways outward meet: no further than this share of its radius, or the picture is folded there. */
const MOST_INTO_NOTCH = 0.3

/** The radius of the notch that the outline has here, mm; without end where it has none. */
function notchAt(depthSquared: Plane, x: number, y: number): number {
  const step = 1.5 * depthSquared.mm
  const outward = (dx: number, dy: number): readonly [number, number] => {
    const { slopeX, slopeY } = slopeAt(depthSquared, x + dx, y + dy)
    const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY) || 1
    return [-slopeX / length, -slopeY / length]
  }
  const bend = outward(step, 0)[0] - outward(-step, 0)[0] + outward(0, step)[1] - outward(0, -step)[1]
  return bend < 0 ? (2 * step) / -bend : Number.POSITIVE_INFINITY
}

/**
 * The whole body of its front half: the back is the front's mirror image, and vertices of the rim are there twice, as each
 * side has its own picture; `uv` takes shares of a side's frame, as one looks at it.
 */
export function dressed(
  { positions, indices }: HalfNet,
  depthSquared: Plane,
  uv: (side: 1 | -1, u: number, v: number) => readonly [number, number],
): BodyMesh {
  const { vertex, triangle, mesh } = meshBuilder()
  const [spanX, spanY] = [depthSquared.width * depthSquared.mm, depthSquared.height * depthSquared.mm]
  const most = MOST_BEYOND * Math.max(spanX, spanY)
  const ids: (readonly [front: number, back: number])[] = []
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = positions.slice(i, i + 3) as [number, number, number]
    const { slopeX, slopeY } = slopeAt(depthSquared, x, y)
    const flat = Math.sqrt(slopeX * slopeX + slopeY * slopeY)
    const length = Math.sqrt(flat * flat + 4 * z * z) || 1
    const [nx, ny, nz] = [-slopeX / length, -slopeY / length, (2 * z) / length]
    const out = flat / length
    // A rim whose depth² falls by 2ρ a mm bends with the radius ρ.
    const wanted = out > 0 ? ((flat / 2) * reachBeyond(nz)) / out : 0
    const beyond =
      wanted > 0 ? Math.min(most, wanted, MOST_INTO_NOTCH * notchAt(depthSquared, x, y)) / out : 0
    const u = (x + nx * beyond) / spanX + 0.5
    const v = 0.5 - (y + ny * beyond) / spanY
    ids.push([
      vertex([x, y, z], [nx, ny, nz], uv(1, u, v)),
      vertex([x, y, -z], [nx, ny, -nz], uv(-1, 1 - u, v)),
    ])
  }
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [0, 1, 2].map((k) => ids[indices[t + k] as number] ?? ([0, 0] as const))
    const [a, b, c] = corners as [(typeof ids)[number], (typeof ids)[number], (typeof ids)[number]]
    triangle(a[0], b[0], c[0])
    triangle(a[1], c[1], b[1])
  }
  return mesh()
}
