import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'

const [css = ''] = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8').split('\n}')

/** The light and dark value of every color token that is a plain hex pair. */
const TOKENS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const PAPERS = ['paper', 'well', 'well-2', 'raised'] as const
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((text) => PAPERS.map((paper) => [text, paper] as const)),
  ['ink', 'stage-top'],
  ['ink', 'stage-bottom'],
  ['ink-2', 'stage-top'],
  ['ink-2', 'stage-bottom'],
  ['ink', 'accent-wash'],
  ['ink-2', 'accent-wash'],
  ['accent-ink', 'paper'],
  ['accent-ink', 'well'],
  ['on-accent', 'accent'],
  ['on-solid', 'solid'],
  ['good', 'paper'],
  ['warn', 'paper'],
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(PAIRS)('%s on %s reads at 4.5 to 1', (text, ground) => {
    const [one, two] = [TOKENS.get(text), TOKENS.get(ground)]
    expect(one && two && wcagContrast(one[theme], two[theme])).toBeGreaterThanOrEqual(4.5)
  })
})
