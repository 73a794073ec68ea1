import {
  jittered,
  poolOf,
  randomOf,
  some,
  strangers,
  withOneSwapped,
  withStrangeHalf,
  withStrangeHues,
} from './corruptions'
import type { Collection, Palette } from './palettes'

/** A set of colors, whether people chose it as it is, and how much it counts. */
export interface Example {
  readonly palette: Palette
  readonly isMade: boolean
  readonly weight: number
}

const SIZES = [2, 3, 4, 5, 6, 7, 8]

/**
 * Parts of people's palettes, and for each four that were corrupted: all colors strangers, all hues strange, one color
 * swapped, and half of them swapped for those of one other palette. What was made counts as much as what was corrupted. Small collections count more a palette, with
 * the root of their size, or one of them would drown the others. Every color is moved by what hardly anyone sees, so that
 * nothing is learned of single digits.
 */
export function examplesOf(
  collections: readonly Collection[],
  partsOfEach: number,
  seed: number,
): readonly Example[] {
  const random = randomOf(seed)
  const most = Math.max(...collections.map(({ palettes }) => palettes.length))
  const found: Example[] = []
  for (const collection of collections) {
    const weight = Math.sqrt(most / collection.palettes.length)
    for (const size of SIZES) {
      const pool = poolOf(collection, size)
      if (pool.palettes.length < 2 * size) continue
      for (const whole of pool.palettes) {
        for (let part = 0; part < (whole.length === size ? 1 : partsOfEach); part++) {
          const palette = some(whole, size, random)
          found.push({ palette: jittered(palette, random), isMade: true, weight })
          const corrupted = [
            strangers(size, pool, random),
            withStrangeHues(palette, pool, random),
            withOneSwapped(palette, pool, random),
            withStrangeHalf(palette, pool, random),
          ]
          for (const bad of corrupted)
            found.push({ palette: jittered(bad, random), isMade: false, weight: weight / 4 })
        }
      }
    }
  }
  return found
}
