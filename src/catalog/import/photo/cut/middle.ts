import { exponential } from './grid/portable-math'
import { squaredDistance } from './grid/squared-distance'
import type { Marks } from './marks'

/** How far from the middle things lie, a share of each side. */
const SPREAD = 0.27

/** 1 in the middle of a picture, falling off toward its borders. */
export function centrality(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, p) => {
    const u = ((p % width) + 0.5) / width - 0.5
    const v = (Math.floor(p / width) + 0.5) / height - 0.5
    return exponential(-(u * u + v * v) / (2 * SPREAD * SPREAD))
  })
}

/** 0 at a loop and beyond, 1 at the place deepest inside. */
export function depthInLoop({ width, height, said }: Marks): Float32Array {
  const depth = squaredDistance(said, width, height).map((d2) => Math.sqrt(d2))
  const most = depth.reduce((deepest, d) => Math.max(deepest, d), 1)
  return depth.map((d) => d / most)
}
