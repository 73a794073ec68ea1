import type { Document } from '@gltf-transform/core'
import { converter, formatHex } from 'culori'
import { dominantColors } from '../../src/catalog/import/dominant-colors'
import { type Swatch, visibleColors } from './palette'

/** The dominant colors of a charm's body with their shares of what is seen of it, largest first; null where nothing opaque is seen. */
export const measuredPalette = async (document: Document): Promise<readonly Swatch[] | null> => {
  const ok = converter('oklab')
  const seen = (await visibleColors(document)).map(([r, g, b]) => ok({ mode: 'lrgb', r, g, b }))
  if (seen.length === 0) return null
  return dominantColors(seen.map(({ l, a, b }) => [l, a, b])).map(({ lab: [l, a, b], share }) => ({
    hex: formatHex({ mode: 'oklab', l, a, b }),
    share,
  }))
}
