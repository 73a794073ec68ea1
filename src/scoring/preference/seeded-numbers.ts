/** Numbers 0…1, 1 excluded, that repeat for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** So many of a list, or all where it has no more, in an order that chance gives. */
export function drawn<One>(chance: () => number, from: readonly One[], most: number): readonly One[] {
  const left = [...from]
  const found: One[] = []
  while (found.length < most && left.length > 0)
    found.push(...left.splice(Math.floor(chance() * left.length), 1))
  return found
}
