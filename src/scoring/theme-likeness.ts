/** Tags with their weight; the first tag of a charm says most about it. */
export type WeighedTags = ReadonlyMap<string, number>

const POSITION_WEIGHTS = [1, 0.8, 0.6]

export function weighTags(tags: readonly string[]): WeighedTags {
  return new Map(tags.map((tag, i) => [tag, POSITION_WEIGHTS[i] ?? 0.4]))
}

/** Weighted Jaccard index of two tag sets, 0…1 (Ruzicka 1958): Σ min ÷ Σ max. */
export function jaccard(one: WeighedTags, two: WeighedTags): number {
  let shared = 0
  let all = 0
  for (const [tag, weight] of one) {
    const other = two.get(tag) ?? 0
    shared += Math.min(weight, other)
    all += Math.max(weight, other)
  }
  for (const [tag, weight] of two) if (!one.has(tag)) all += weight
  return all === 0 ? 0 : shared / all
}

/** Likeness of two places in the taxonomy, 0…1 (Wu & Palmer 1994): 2·depth of the common ancestor ÷ sum of depths; the root does not count. */
export function wuPalmer(one: readonly string[], two: readonly string[]): number {
  let common = 0
  while (common < one.length && common < two.length && one[common] === two[common]) common++
  const depths = one.length + two.length
  return depths === 0 ? 0 : (2 * common) / depths
}
