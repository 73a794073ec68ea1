import type { Colors } from './colors'
import { type Lab, labOfLight } from './light-curve'

const EVERY = 3

/** Colors of a picture where they count, every third pixel each way. */
export function seenOf(
  { channels, width, coverage }: Colors,
  counts: (p: number) => boolean,
): readonly Lab[] {
  const [r, g, b] = channels
  const seen: Lab[] = []
  for (let p = 0; p < coverage.length; p++)
    if ((p % width) % EVERY === 0 && Math.floor(p / width) % EVERY === 0 && counts(p))
      seen.push(labOfLight(r[p] as number, g[p] as number, b[p] as number))
  return seen
}
