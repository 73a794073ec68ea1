const BINS = 128

/** The value that parts two heaps of values from 0 up best: the most variance between them (Otsu 1979). */
export function otsuThreshold(values: Float32Array): number {
  const bins = new Float64Array(BINS)
  const top = values.reduce((most, value) => Math.max(most, value), 1e-9)
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor((value / top) * BINS))
    bins[bin] = (bins[bin] as number) + 1
  }
  const all = bins.reduce((sum, count, bin) => sum + count * bin, 0)
  let [below, sum, best, cut] = [0, 0, 0, BINS / 2]
  for (let bin = 0; bin < BINS - 1; bin++) {
    const count = bins[bin] as number
    below += count
    sum += count * bin
    const above = values.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (sum / below - (all - sum) / above) ** 2
    if (between <= best) continue
    best = between
    cut = bin
  }
  return ((cut + 1) / BINS) * top
}
