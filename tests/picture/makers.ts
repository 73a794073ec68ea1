import fc from 'fast-check'
import type { Locale } from '../../src/look/facts/locale'
import type { Look } from '../../src/look/look'
import { type Content, type ContentOptions, contentOf } from '../../src/picture/content/content'
import type { Block } from '../../src/picture/page/block'
import { PAPERS, type PageId } from '../../src/picture/page/page'
import type { Measure } from '../../src/picture/page/set-text'
import { FORMATS } from '../../src/picture/studio/formats'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { loadScoring } from '../../src/state/load-scoring'
import { LANGUAGES } from '../languages'
import { catalog } from '../look/makers'
import { randomLook, randomOf } from '../scoring/makers'

export const judge = { catalog, taste: PLAIN_TASTE, scoring: await loadScoring() }
export const PAGES: readonly PageId[] = [...(Object.keys(FORMATS) as PageId[]), ...PAPERS]

/** Widths of a plain sans serif, a little wide: Chinese is square. */
export const measure: Measure = (text, { size, tracking }) =>
  [...text].reduce((sum, letter) => sum + size * (widthOf(letter) + tracking), 0)

const widthOf = (letter: string): number => {
  if (/[\u2e80-\u9fff\u3000-\u30ff\uff00-\uffef]/.test(letter)) return 1
  if (/[ilj.,:;'|! ]/.test(letter)) return 0.3
  return /[mwMW@]/.test(letter) ? 0.9 : 0.6
}

/** A code as large as a link of a few charms makes it. */
export const codeOf = (modules: number): readonly (readonly boolean[])[] =>
  Array.from({ length: modules }, (_, y) => Array.from({ length: modules }, (_, x) => (x * y) % 3 === 0))

export const contentIn = (
  locale: Locale,
  look: Look,
  options: ContentOptions = {},
  other: Look | null = null,
): Content => contentOf(judge, LANGUAGES[locale], look, options, other)

/** Looks of up to twelve charms on any bag, with titles and names of all kinds. */
export const lookWithWords: fc.Arbitrary<Look> = fc
  .record({
    seed: fc.nat(100_000),
    count: fc.integer({ min: 0, max: 12 }),
    title: fc.constantFrom(
      '',
      '',
      'A breakfast story',
      '周末去看海的时候背的那一只，挂上小熊和星星，慢慢走',
      'The one that goes to every exam and comes back with a better mark',
      'Donaudampfschifffahrtsgesellschaftskapitän',
    ),
    author: fc.constantFrom('', 'Tide', '潮汐', 'Somebody with a rather long name, really'),
    credits: fc.constantFrom([], ['A breakfast story · Tide'], ['春天 · 潮汐']),
  })
  .map(({ seed, count, ...caption }) => ({ ...randomLook(randomOf(seed), count), ...caption }))

export const textsOf = (blocks: readonly Block[]): readonly Extract<Block, { kind: 'text' }>[] =>
  blocks.filter((block) => block.kind === 'text')
