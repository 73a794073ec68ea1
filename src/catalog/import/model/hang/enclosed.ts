import { boxAround } from '../clean/body'
import type { ShadedSurface } from '../clean/surface'
import { sidesOf } from '../pose/extent'

/** Cells along the longest side. */
const CELLS = 40

/**
 * What surfaces hold, in cubic meters of their length: all that cannot be reached from outside, and half of the cells that their
 * skin goes through. Walls inside, parts in each other and gaps narrower than a cell, which strangers' models are full of, do not matter.
 */
export function enclosedVolume(surfaces: readonly ShadedSurface[]): number {
  const box = boxAround(surfaces)
  const sides = sidesOf(box)
  const cell = Math.max(...sides) / CELLS
  // A free row all round, through which the outside is one; what is outermost lies in the middle of a cell, as elsewhere on average.
  const [w, h, d] = sides.map((side) => Math.floor(side / cell + 0.5) + 3) as [number, number, number]
  const cells = new Uint8Array(w * h * d)
  const corner = new Float64Array(9)
  for (const { indices, positions } of surfaces)
    for (let i = 0; i < indices.length; i += 3) {
      for (let k = 0; k < 9; k++) {
        const axis = (k % 3) as 0 | 1 | 2
        const value = positions[3 * (indices[i + Math.floor(k / 3)] ?? 0) + axis] ?? 0
        corner[k] = (value - box.min[axis]) / cell + 1.5
      }
      const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] = corner
      const longest = Math.max(
        Math.hypot(bx - ax, by - ay, bz - az),
        Math.hypot(cx - bx, cy - by, cz - bz),
        Math.hypot(ax - cx, ay - cy, az - cz),
      )
      const steps = Math.max(1, Math.ceil(2 * longest))
      for (let p = 0; p <= steps; p++)
        for (let q = 0; p + q <= steps; q++) {
          const [u, v] = [p / steps, q / steps]
          const x = Math.floor(ax + u * (bx - ax) + v * (cx - ax))
          const y = Math.floor(ay + u * (by - ay) + v * (cy - ay))
          const z = Math.floor(az + u * (bz - az) + v * (cz - az))
          cells[(z * h + y) * w + x] = WALL
        }
    }
  const next = [0]
  cells[0] = OUTSIDE
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    const [x, y, z] = [at % w, Math.floor(at / w) % h, Math.floor(at / (w * h))]
    const reach = (isThere: boolean, to: number): void => {
      if (!isThere || cells[to] !== 0) return
      cells[to] = OUTSIDE
      next.push(to)
    }
    reach(x > 0, at - 1)
    reach(x < w - 1, at + 1)
    reach(y > 0, at - w)
    reach(y < h - 1, at + w)
    reach(z > 0, at - w * h)
    reach(z < d - 1, at + w * h)
  }
  let sum = 0
  for (const [at, kind] of cells.entries()) {
    if (kind === OUTSIDE) continue
    const isSkin =
      kind === WALL && [1, w, w * h].some((by) => cells[at - by] === OUTSIDE || cells[at + by] === OUTSIDE)
    sum += isSkin ? 0.5 : 1
  }
  return sum * cell ** 3
}

const [WALL, OUTSIDE] = [1, 2]
