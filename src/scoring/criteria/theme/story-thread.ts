import type { Measured } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { wordOf } from '../../story/story-word'
import { KINDS } from '../../story/theme-concepts'

/** What runs through some charms, and who has it. */
export interface Thread {
  readonly kind: 'family' | 'theme'
  readonly value: string
  readonly having: readonly Measured[]
}

/** A kind that takes in nearly everything names nothing, nor do these name a story, though they are alike in something. */
const TELLS = 0.25
const UNNAMED: ReadonlySet<string> = new Set([
  'character',
  'comfort',
  'feeling',
  'memory',
  'place',
  'play',
  'season',
  'sign',
  'study',
  'style',
  'words',
])

/**
 * The family or theme that holds most charms together, null when no two share any. A kind of theme (water for a pond and
 * an ocean) counts where the themes themselves differ; of equals the one that says more.
 */
export function threadOf(tellers: readonly Measured[], among: 'stories' | 'family' | 'trend' = 'stories') {
  const found = new Map<string, { kind: Thread['kind']; value: string; having: Measured[]; says: number }>()
  const add = (kind: Thread['kind'], value: string, one: Measured, says: number): void => {
    const key = `${kind} ${value}`
    const thread = found.get(key) ?? { kind, value, having: [], says: 0 }
    thread.having.push(one)
    thread.says += says
    found.set(key, thread)
  }
  for (const one of tellers) {
    const { family } = one.hung.charm
    const { trend } = one.facts
    if (family !== null && among !== 'trend') add('family', family, one, 1)
    if (among === 'trend' && trend !== null) add('theme', trend, one, 1)
    if (among === 'stories') for (const [concept, says] of themesOf(one)) add('theme', concept, one, says)
  }
  const shared = [...found.values()].filter(({ having }) => having.length >= 2)
  const [best = null] = shared.toSorted(
    (a, b) => b.having.length - a.having.length || b.says - a.says || (a.value < b.value ? -1 : 1),
  )
  return best as Thread | null
}

/** What a charm can be said to be about, with how much each says of it. */
function themesOf({ hung, facts }: Measured): readonly (readonly [concept: string, says: number])[] {
  const named = new Set(hung.charm.themes?.map(wordOf))
  return [...facts.story].filter(
    ([concept, says]) => named.has(concept) || (concept in KINDS && !UNNAMED.has(concept) && says >= TELLS),
  )
}

/** Whether what runs through others runs through this charm, too. */
export const hasThread = (one: Measured, { kind, value }: Pick<Thread, 'kind' | 'value'>): boolean =>
  kind === 'family' ? one.hung.charm.family === value : themesOf(one).some(([concept]) => concept === value)

/** The two charms with the firmest bond. */
export function mostTogether(tellers: readonly Measured[]): readonly [Measured, Measured] {
  const [first, second] = tellers
  if (!first || !second) throw new Error('Less than two charms')
  let closest: readonly [Measured, Measured] = [first, second]
  let most = -1
  for (const [i, one] of tellers.entries()) {
    for (const two of tellers.slice(0, i)) {
      // The same charm twice is no story; it counts as a pair only where nothing else is there.
      const theme = one.hung.charm.id === two.hung.charm.id ? 0 : pairOf(one.facts, two.facts).theme
      if (theme > most) {
        most = theme
        closest = [two, one]
      }
    }
  }
  return closest
}
