/** A group of like colors: its mean in OKLab, and how many of the seen are in it. */
interface Cluster {
  readonly l: number
  readonly a: number
  readonly b: number
  readonly hits: number
}

export interface DominantColor {
  /** OKLab. */
  readonly lab: readonly [l: number, a: number, b: number]
  /** In whole hundredths; all of them sum to 1. */
  readonly share: number
}

const MOST = 5
/** Ward cost (share × squared distance) below which two groups are one color. */
const SAME_COST = 0.001
/** A group smaller than this is no dominant color; it joins the nearest. */
const LEAST_SHARE = 0.04

/**
 * One to five dominant colors of those seen (OKLab), largest first: the color plane counted double, merged by Ward's method
 * (1963, J. Am. Stat. Assoc. 58:236). None where nothing is seen.
 */
export function dominantColors(
  seen: readonly (readonly [l: number, a: number, b: number])[],
): readonly DominantColor[] {
  if (seen.length === 0) return []
  const clusters = merged(binned(seen), seen.length).toSorted((x, y) => y.hits - x.hits || x.l - y.l)
  const shares = wholeHundredths(clusters.map(({ hits }) => hits / seen.length))
  return clusters.map(({ l, a, b }, i) => ({ lab: [l, a, b], share: (shares[i] ?? 0) / 100 }))
}

/** Seen colors gathered in cells of OKLab, so that there are few enough to merge pair by pair. */
function binned(seen: readonly (readonly [number, number, number])[]): readonly Cluster[] {
  const cells = new Map<string, { l: number; a: number; b: number; hits: number }>()
  for (const [l, a, b] of seen) {
    const key = `${Math.round(l * 30)} ${Math.round(a * 60)} ${Math.round(b * 60)}`
    const cell = cells.get(key) ?? { l: 0, a: 0, b: 0, hits: 0 }
    cell.l += l
    cell.a += a
    cell.b += b
    cell.hits += 1
    cells.set(key, cell)
  }
  return [...cells.values()]
    .map(({ l, a, b, hits }) => ({ l: l / hits, a: a / hits, b: b / hits, hits }))
    .toSorted((x, y) => y.hits - x.hits || x.l - y.l || x.a - y.a || x.b - y.b)
}

function distanceSquared(one: Cluster, two: Cluster): number {
  const [l, a, b] = [one.l - two.l, one.a - two.a, one.b - two.b]
  return l * l + 4 * a * a + 4 * b * b
}

function together(one: Cluster, two: Cluster): Cluster {
  const hits = one.hits + two.hits
  const mean = (k: 'l' | 'a' | 'b'): number => (one.hits * one[k] + two.hits * two[k]) / hits
  return { l: mean('l'), a: mean('a'), b: mean('b'), hits }
}

function merged(cells: readonly Cluster[], seen: number): readonly Cluster[] {
  const clusters = [...cells]
  while (clusters.length > 1) {
    let [from, into] = [1, 0]
    let least = Number.POSITIVE_INFINITY
    for (let i = 1; i < clusters.length; i++)
      for (let j = 0; j < i; j++) {
        const one = clusters[i] as Cluster
        const two = clusters[j] as Cluster
        const cost = (((one.hits * two.hits) / (one.hits + two.hits)) * distanceSquared(one, two)) / seen
        if (cost < least) [least, from, into] = [cost, i, j]
      }
    if (clusters.length <= MOST && least > SAME_COST) break
    clusters[into] = together(clusters[from] as Cluster, clusters[into] as Cluster)
    clusters.splice(from, 1)
  }
  const large = clusters.filter(({ hits }) => hits >= LEAST_SHARE * seen)
  for (const small of clusters.filter(({ hits }) => hits < LEAST_SHARE * seen)) {
    const nearest = large.reduce<number>(
      (best, one, i) =>
        distanceSquared(one, small) < distanceSquared(large[best] as Cluster, small) ? i : best,
      0,
    )
    // Counted with the nearest, without coloring it.
    large[nearest] = { ...(large[nearest] as Cluster), hits: (large[nearest] as Cluster).hits + small.hits }
  }
  return large
}

/** Shares in hundredths that sum to 100; what rounding leaves goes to the largest remainders. */
function wholeHundredths(shares: readonly number[]): readonly number[] {
  const whole = shares.map((share) => Math.floor(share * 100))
  const left = 100 - whole.reduce((sum, one) => sum + one, 0)
  const order = shares
    .map((share, i) => ({ i, rest: share * 100 - (whole[i] ?? 0) }))
    .toSorted((x, y) => y.rest - x.rest || x.i - y.i)
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}
