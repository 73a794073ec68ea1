import { setVec, type Triple, type Vec } from './vec'

/** A signed distance field on a regular grid: outside is positive. Nodes at `origin + cell · (i, j, k)`, i fastest. */
export interface DistanceGrid {
  readonly origin: Triple
  readonly cell: number
  readonly size: Triple
  /** Four numbers a node: distance (m), then its gradient, so that normals vary smoothly across cells. */
  readonly nodes: Float32Array
}

/** Builds the grid from distances in millimeters. */
export function distanceGrid(
  origin: Triple,
  cell: number,
  size: Triple,
  distancesMm: ArrayLike<number>,
): DistanceGrid {
  const [nx, ny, nz] = size
  const nodes = new Float32Array(4 * nx * ny * nz)
  const at = (i: number, j: number, k: number) => (distancesMm[i + nx * (j + ny * k)] as number) / 1000
  const slope = (low: number, high: number, steps: number) => (steps > 0 ? (high - low) / (steps * cell) : 0)
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++) {
        const [i0, i1] = [Math.max(i - 1, 0), Math.min(i + 1, nx - 1)]
        const [j0, j1] = [Math.max(j - 1, 0), Math.min(j + 1, ny - 1)]
        const [k0, k1] = [Math.max(k - 1, 0), Math.min(k + 1, nz - 1)]
        const node = 4 * (i + nx * (j + ny * k))
        nodes[node] = at(i, j, k)
        nodes[node + 1] = slope(at(i0, j, k), at(i1, j, k), i1 - i0)
        nodes[node + 2] = slope(at(i, j0, k), at(i, j1, k), j1 - j0)
        nodes[node + 3] = slope(at(i, j, k0), at(i, j, k1), k1 - k0)
      }
    }
  }
  return { origin, cell, size, nodes }
}

const clamp = (value: number, high: number) => Math.max(0, Math.min(value, high))

/**
 * Signed distance (m) at (x, y, z); `normal` leaves as the unit gradient, or unchanged where the field is flat. Beyond
 * the grid the distance to the grid is added, so that far stays far.
 */
export function distanceAt(normal: Vec, grid: DistanceGrid, x: number, y: number, z: number): number {
  const { origin, cell, size, nodes } = grid
  const nx = size[0]
  const ny = size[1]
  const u = (x - origin[0]) / cell
  const v = (y - origin[1]) / cell
  const w = (z - origin[2]) / cell
  const cu = clamp(u, nx - 1)
  const cv = clamp(v, ny - 1)
  const cw = clamp(w, size[2] - 1)
  const i = Math.min(Math.floor(cu), nx - 2)
  const j = Math.min(Math.floor(cv), ny - 2)
  const k = Math.min(Math.floor(cw), size[2] - 2)
  const fu = cu - i
  const fv = cv - j
  const fw = cw - k
  let d = 0
  let gx = 0
  let gy = 0
  let gz = 0
  for (let corner = 0; corner < 8; corner++) {
    const di = corner & 1
    const dj = (corner >> 1) & 1
    const dk = corner >> 2
    const weight = (di ? fu : 1 - fu) * (dj ? fv : 1 - fv) * (dk ? fw : 1 - fw)
    const node = 4 * (i + di + nx * (j + dj + ny * (k + dk)))
    d += weight * (nodes[node] as number)
    gx += weight * (nodes[node + 1] as number)
    gy += weight * (nodes[node + 2] as number)
    gz += weight * (nodes[node + 3] as number)
  }
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz)
  if (length > 0.05) setVec(normal, gx / length, gy / length, gz / length)
  const bx = (u - cu) * cell
  const by = (v - cv) * cell
  const bz = (w - cw) * cell
  const beyond = bx * bx + by * by + bz * bz
  return beyond > 0 ? d + Math.sqrt(beyond) : d
}
