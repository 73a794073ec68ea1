const FAR = 1e12

/** For every pixel the squared distance to the nearest one where `seeds` is not 0, exact (Felzenszwalb and Huttenlocher 2012). */
export function squaredDistance(seeds: Uint8Array, width: number, height: number): Float32Array {
  const across = new Float32Array(width * height).fill(FAR)
  for (let y = 0; y < height; y++) {
    let last = -1
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if (seeds[p]) last = x
      if (last >= 0) across[p] = (x - last) ** 2
    }
    last = -1
    for (let x = width - 1; x >= 0; x--) {
      const p = y * width + x
      if (seeds[p]) last = x
      if (last >= 0) across[p] = Math.min(across[p] as number, (last - x) ** 2)
    }
  }
  const out = new Float32Array(width * height).fill(FAR)
  // Along a column: the lower envelope of one parabola a row.
  const apex = new Int32Array(height)
  const start = new Float64Array(height)
  for (let x = 0; x < width; x++) {
    const rise = (y: number): number => across[y * width + x] as number
    let top = -1
    for (let y = 0; y < height; y++) {
      if (rise(y) >= FAR) continue
      let meets = Number.NEGATIVE_INFINITY
      for (; top >= 0; top--) {
        const v = apex[top] as number
        meets = (rise(y) + y * y - rise(v) - v * v) / (2 * (y - v))
        if (meets > (start[top] as number)) break
        meets = Number.NEGATIVE_INFINITY
      }
      top++
      apex[top] = y
      start[top] = meets
    }
    for (let y = 0, k = 0; y < height && top >= 0; y++) {
      while (k < top && (start[k + 1] as number) < y) k++
      const v = apex[k] as number
      out[y * width + x] = (y - v) ** 2 + rise(v)
    }
  }
  return out
}
