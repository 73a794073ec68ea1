import type { Document } from '@gltf-transform/core'
import { converter, formatHex } from 'culori'
import { type Swatch, visibleColors } from './palette'

/** A group of like colors: its mean in OKLab and how many of the seen points are in it. */
interface Cluster {
  readonly l: number
  readonly a: number
  readonly b: number
  readonly hits: number
}

const most = 5
/** Ward cost (share × squared distance) below which two groups are one color. */
const sameCost = 0.001
/** A group smaller than this is no dominant color; it joins the nearest. */
const leastShare = 0.04

/**
 * One to five dominant colors of a charm's body with their shares of what is seen of it, largest first: its visible base
 * colors in OKLab, color plane counted double, merged by Ward's method (1963, J. Am. Stat. Assoc. 58:236). Null where
 * nothing opaque is seen.
 */
export const measuredPalette = async (document: Document): Promise<readonly Swatch[] | null> => {
  const seen = await visibleColors(document)
  if (seen.length === 0) return null
  const clusters = merged(binned(seen), seen.length).toSorted((x, y) => y.hits - x.hits || x.l - y.l)
  const shares = wholeHundredths(clusters.map(({ hits }) => hits / seen.length))
  return clusters.map(({ l, a, b }, i) => ({
    hex: formatHex({ mode: 'oklab', l, a, b }),
    share: (shares[i] ?? 0) / 100,
  }))
}

/** Seen colors gathered in cells of OKLab, so that there are few enough to merge pair by pair. */
const binned = (seen: readonly (readonly [number, number, number])[]): Cluster[] => {
  const ok = converter('oklab')
  const cells = new Map<string, { l: number; a: number; b: number; hits: number }>()
  for (const [r, g, b] of seen) {
    const color = ok({ mode: 'lrgb', r, g, b })
    const key = `${Math.round(color.l * 30)} ${Math.round(color.a * 60)} ${Math.round(color.b * 60)}`
    const cell = cells.get(key) ?? { l: 0, a: 0, b: 0, hits: 0 }
    cell.l += color.l
    cell.a += color.a
    cell.b += color.b
    cell.hits += 1
    cells.set(key, cell)
  }
  return [...cells.values()]
    .map(({ l, a, b, hits }) => ({ l: l / hits, a: a / hits, b: b / hits, hits }))
    .toSorted((x, y) => y.hits - x.hits || x.l - y.l || x.a - y.a || x.b - y.b)
}

const distance2 = (one: Cluster, two: Cluster): number =>
  (one.l - two.l) ** 2 + 4 * (one.a - two.a) ** 2 + 4 * (one.b - two.b) ** 2

const together = (one: Cluster, two: Cluster): Cluster => {
  const hits = one.hits + two.hits
  const mean = (k: 'l' | 'a' | 'b'): number => (one.hits * one[k] + two.hits * two[k]) / hits
  return { l: mean('l'), a: mean('a'), b: mean('b'), hits }
}

const merged = (cells: Cluster[], seen: number): readonly Cluster[] => {
  const clusters = [...cells]
  while (clusters.length > 1) {
    let [from, into] = [1, 0]
    let least = Number.POSITIVE_INFINITY
    for (let i = 1; i < clusters.length; i++)
      for (let j = 0; j < i; j++) {
        const one = clusters[i] as Cluster
        const two = clusters[j] as Cluster
        const cost = (((one.hits * two.hits) / (one.hits + two.hits)) * distance2(one, two)) / seen
        if (cost < least) [least, from, into] = [cost, i, j]
      }
    if (clusters.length <= most && least > sameCost) break
    clusters[into] = together(clusters[from] as Cluster, clusters[into] as Cluster)
    clusters.splice(from, 1)
  }
  const large = clusters.filter(({ hits }) => hits >= leastShare * seen)
  for (const small of clusters.filter(({ hits }) => hits < leastShare * seen)) {
    const nearest = large.reduce<number>(
      (best, one, i) => (distance2(one, small) < distance2(large[best] as Cluster, small) ? i : best),
      0,
    )
    // Counted with the nearest, without coloring it.
    large[nearest] = { ...(large[nearest] as Cluster), hits: (large[nearest] as Cluster).hits + small.hits }
  }
  return large
}

/** Shares in hundredths that sum to 100; what rounding leaves goes to the largest remainders. */
const wholeHundredths = (shares: readonly number[]): readonly number[] => {
  const whole = shares.map((share) => Math.floor(share * 100))
  const left = 100 - whole.reduce((sum, one) => sum + one, 0)
  const order = shares
    .map((share, i) => ({ i, rest: share * 100 - (whole[i] ?? 0) }))
    .toSorted((x, y) => y.rest - x.rest || x.i - y.i)
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}
