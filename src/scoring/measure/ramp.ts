/** How far `x` is on the way from `from` to `to`, 0…1; `to` may lie below `from`. Continuous, so that tiny changes stay tiny. */
export function ramp(x: number, from: number, to: number): number {
  const way = (x - from) / (to - from)
  return Math.min(1, Math.max(0, way))
}

/** 1 between `low` and `high`, falling to 0 at `min` and `max`. */
export function plateau(x: number, min: number, low: number, high: number, max: number): number {
  return x < low ? ramp(x, min, low) : ramp(x, max, high)
}
