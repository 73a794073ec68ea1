import { countOf, type Lattice } from './lattice'

/**
 * Distance (m) of every node to the nearest triangle, `reach` where none is nearer: the nodes round each triangle ask for
 * the region of it they are nearest to (Ericson 2005, 5.1.5).
 */
export function distancesTo(corners: ArrayLike<number>, lattice: Lattice, reach: number): Float32Array {
  const { origin, cell, size } = lattice
  const least2 = new Float32Array(countOf(lattice)).fill(reach * reach)
  const from = [0, 0, 0]
  const to = [0, 0, 0]
  for (let t = 0; t + 8 < corners.length; t += 9) {
    const ax = corners[t] as number
    const ay = corners[t + 1] as number
    const az = corners[t + 2] as number
    const ux = (corners[t + 3] as number) - ax
    const uy = (corners[t + 4] as number) - ay
    const uz = (corners[t + 5] as number) - az
    const vx = (corners[t + 6] as number) - ax
    const vy = (corners[t + 7] as number) - ay
    const vz = (corners[t + 8] as number) - az
    const uu = ux * ux + uy * uy + uz * uz
    const uv = ux * vx + uy * vy + uz * vz
    const vv = vx * vx + vy * vy + vz * vz
    for (let axis = 0; axis < 3; axis++) {
      const a = corners[t + axis] as number
      const b = corners[t + 3 + axis] as number
      const c = corners[t + 6 + axis] as number
      const start = origin[axis] as number
      from[axis] = Math.max(0, Math.ceil((Math.min(a, b, c) - reach - start) / cell))
      to[axis] = Math.min((size[axis] as number) - 1, Math.floor((Math.max(a, b, c) + reach - start) / cell))
    }
    for (let k = from[2] as number; k <= (to[2] as number); k++)
      for (let j = from[1] as number; j <= (to[1] as number); j++)
        for (let i = from[0] as number; i <= (to[0] as number); i++) {
          const px = origin[0] + i * cell - ax
          const py = origin[1] + j * cell - ay
          const pz = origin[2] + k * cell - az
          const d1 = ux * px + uy * py + uz * pz
          const d2 = vx * px + vy * py + vz * pz
          const d3 = d1 - uu
          const d4 = d2 - uv
          const d5 = d1 - uv
          const d6 = d2 - vv
          const a = d3 * d6 - d5 * d4
          const b = d5 * d2 - d1 * d6
          const c = d1 * d4 - d3 * d2
          // the nearest point is the first corner + s u + w v
          let s = 0
          let w = 0
          if (d1 <= 0 && d2 <= 0) s = 0
          else if (d3 >= 0 && d4 <= d3) s = 1
          else if (d6 >= 0 && d5 <= d6) w = 1
          else if (c <= 0 && d1 >= 0 && d3 <= 0) s = d1 / uu
          else if (b <= 0 && d2 >= 0 && d6 <= 0) w = d2 / vv
          else if (a <= 0 && d4 >= d3 && d5 >= d6) {
            w = (d4 - d3) / (d4 - d3 + (d5 - d6))
            s = 1 - w
          } else {
            s = b / (a + b + c)
            w = c / (a + b + c)
          }
          const dx = px - s * ux - w * vx
          const dy = py - s * uy - w * vy
          const dz = pz - s * uz - w * vz
          const far2 = dx * dx + dy * dy + dz * dz
          const node = i + size[0] * (j + size[1] * k)
          if (far2 < (least2[node] as number)) least2[node] = far2
        }
  }
  return least2.map(Math.sqrt)
}
