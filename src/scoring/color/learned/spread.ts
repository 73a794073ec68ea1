// Figures of the first `count` numbers of a column: palettes are small and met a million times, so nothing is copied.

export function mean(values: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i] as number
  return sum / count
}

/** Standard deviation, of all rather than of a sample. */
export function deviation(values: Float64Array, count: number): number {
  const middle = mean(values, count)
  let sum = 0
  for (let i = 0; i < count; i++) sum += ((values[i] as number) - middle) ** 2
  return Math.sqrt(sum / count)
}

export function lowest(values: Float64Array, count: number): number {
  let least = values[0] as number
  for (let i = 1; i < count; i++) if ((values[i] as number) < least) least = values[i] as number
  return least
}

export function highest(values: Float64Array, count: number): number {
  let most = values[0] as number
  for (let i = 1; i < count; i++) if ((values[i] as number) > most) most = values[i] as number
  return most
}

const order = new Float64Array(64)

/** Writes mean, deviation, least, most, and how small and how uneven the steps between neighbors are; where the next goes. */
export function putSpread(out: Float64Array, from: number, values: Float64Array, count: number): number {
  for (let i = 0; i < count; i++) {
    const value = values[i] as number
    let k = i
    for (; k > 0 && (order[k - 1] as number) > value; k--) order[k] = order[k - 1] as number
    order[k] = value
  }
  const least = order[0] as number
  const most = order[count - 1] as number
  for (let i = 0; i < count - 1; i++) order[i] = (order[i + 1] as number) - (order[i] as number)
  let at = from
  out[at++] = mean(values, count)
  out[at++] = deviation(values, count)
  out[at++] = least
  out[at++] = most
  out[at++] = lowest(order, count - 1)
  out[at++] = deviation(order, count - 1) / (mean(order, count - 1) + 0.04)
  return at
}
