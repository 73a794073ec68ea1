const PASSES = 3

/**
 * How much stands between each pixel and the rim: minimum barrier distance, highest less lowest value along the best
 * path, by raster scans (Zhang et al. 2015). An evenly lit ground gives almost nothing, a thing on it much.
 */
export function barrierDistance(
  channel: Float32Array,
  width: number,
  height: number,
  rim: Uint8Array,
): Float32Array {
  const cost = Float32Array.from(rim, (on) => (on ? 0 : 1e9))
  const high = channel.slice()
  const low = channel.slice()
  const relax = (p: number, q: number): void => {
    const value = channel[p] as number
    const top = Math.max(high[q] as number, value)
    const bottom = Math.min(low[q] as number, value)
    if (top - bottom < (cost[p] as number)) {
      cost[p] = top - bottom
      high[p] = top
      low[p] = bottom
    }
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const step = pass % 2 === 0 ? 1 : -1
    for (let j = 1; j < height - 1; j++) {
      const y = step > 0 ? j : height - 1 - j
      for (let i = 1; i < width - 1; i++) {
        const p = y * width + (step > 0 ? i : width - 1 - i)
        relax(p, p - step)
        relax(p, p - step * width)
        relax(p, p - step * (width + 1))
        relax(p, p - step * (width - 1))
      }
    }
  }
  return cost
}
