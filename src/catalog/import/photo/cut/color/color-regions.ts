import { boxBlur } from '../grid/box-blur'
import { colorGap, type LabGrid } from './lab-grid'

/** Steps that differences of color are sorted by. */
const STEPS = 2048

/**
 * Which region each pixel belongs to, named by one of its pixels: neighbors are joined, the most alike first, while they
 * differ by less than each region does within itself and `scale` over its size (Felzenszwalb and Huttenlocher 2004).
 */
function colorRegions({ width, height, lab }: LabGrid, scale: number): Int32Array {
  const n = width * height
  const parent = Int32Array.from({ length: n }, (_, p) => p)
  const size = new Int32Array(n).fill(1)
  const within = new Float32Array(n)
  const root = (p: number): number => {
    let top = p
    while (parent[top] !== top) {
      parent[top] = parent[parent[top] as number] as number
      top = parent[top] as number
    }
    return top
  }
  const sides = [1, width, width + 1, width - 1]
  const gaps = new Float32Array(n * 4).fill(-1)
  const counts = new Int32Array(STEPS + 1)
  const stepOf = (gap: number): number => Math.min(STEPS - 1, Math.floor(gap * STEPS))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      for (const [k, side] of sides.entries()) {
        const isThere =
          k === 0 ? x < width - 1 : y < height - 1 && (k !== 2 || x < width - 1) && (k !== 3 || x > 0)
        if (!isThere) continue
        const gap = Math.sqrt(colorGap(lab, p, p + side))
        gaps[p * 4 + k] = gap
        counts[stepOf(gap) + 1] = (counts[stepOf(gap) + 1] as number) + 1
      }
    }
  for (let step = 0; step < STEPS; step++)
    counts[step + 1] = (counts[step + 1] as number) + (counts[step] as number)
  const order = new Int32Array(counts[STEPS] as number)
  for (let edge = 0; edge < gaps.length; edge++) {
    if ((gaps[edge] as number) < 0) continue
    const step = stepOf(gaps[edge] as number)
    order[counts[step] as number] = edge
    counts[step] = (counts[step] as number) + 1
  }
  for (const edge of order) {
    const p = edge >> 2
    const [a, b] = [root(p), root(p + (sides[edge & 3] as number))]
    if (a === b) continue
    const gap = gaps[edge] as number
    const may = (r: number): boolean => gap <= (within[r] as number) + scale / (size[r] as number)
    if (!may(a) || !may(b)) continue
    parent[b] = a
    size[a] = (size[a] as number) + (size[b] as number)
    within[a] = gap
  }
  return parent.map((_, p) => root(p))
}

/** Regions of the smoothed grid at each scale. */
export function regionsAt(scales: readonly number[], grid: LabGrid): readonly Int32Array[] {
  const { width, height } = grid
  const lab = new Float32Array(grid.lab.length)
  for (let c = 0; c < 3; c++) {
    const channel = new Float32Array(width * height)
    for (let p = 0; p < channel.length; p++) channel[p] = grid.lab[p * 3 + c] as number
    const smooth = boxBlur(channel, width, height, 1)
    for (let p = 0; p < channel.length; p++) lab[p * 3 + c] = smooth[p] as number
  }
  return scales.map((scale) => colorRegions({ width, height, lab }, scale))
}

/** For each pixel how much its region, on average over all divisions, is ground: by what of it is for sure. */
export function groundShare(
  divisions: readonly Int32Array[],
  isGround: Uint8Array,
  judge: (ground: number, all: number) => number,
): Float32Array {
  const n = isGround.length
  const out = new Float32Array(n)
  for (const of of divisions) {
    const all = new Int32Array(n)
    const ground = new Int32Array(n)
    for (let p = 0; p < n; p++) {
      const region = of[p] as number
      all[region] = (all[region] as number) + 1
      if (isGround[p]) ground[region] = (ground[region] as number) + 1
    }
    for (let p = 0; p < n; p++) {
      const region = of[p] as number
      out[p] = (out[p] as number) + judge(ground[region] as number, all[region] as number) / divisions.length
    }
  }
  return out
}
