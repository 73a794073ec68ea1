import type { Charm } from '../../look/facts/charm'
import { shownBy, tellings } from './shown-thing'
import { wordOf } from './story-word'
import { kindsOf, tellsMuch } from './theme-concepts'

/** What a charm is about: concepts and how much each has a say. */
export type Story = ReadonlyMap<string, number>

/** The first theme of a charm says most about it; of its shelves the last, which says what it shows. */
const THEME_SAYS = [1, 0.8, 0.6]
const SHOWS = 1
const SHELF_SAYS = 0.6
/** What it shows and all that this is a kind of, by how much each of them tells. */
const SHOWN_SAYS = 2
/** Who made its world counts as much as what it shows; season less, mood hardly. */
const FAMILY_SAYS = 1
const SEASON_SAYS = 0.5
const MOOD_SAYS = 0.15
/** That something looks alive is the first thing people sort by (Hebart et al. 2020), however common it is. */
const ALIVE = 0.3
const LIVING = ['animal', 'character', 'shows animal', 'shows person']

/** Shelves that sort the shop, not the stories. */
const SILENT: ReadonlySet<string> = new Set(['theme', 'trim'])

/** What a charm tells by its themes, its place on the shelves, its family, season and moods. */
export function storyOfCharm(
  charm: Pick<Charm, 'themes' | 'taxonomy' | 'archetype' | 'family' | 'season' | 'moods'>,
): Story {
  const says = new Map<string, number>()
  const hear = (concept: string, weight: number): void => {
    if (weight > (says.get(concept) ?? 0)) says.set(concept, weight)
  }
  const tell = (text: string, weight: number): void => {
    for (const kind of kindsOf(wordOf(text))) hear(kind, weight * tellsMuch(kind))
  }
  for (const [i, theme] of (charm.themes ?? []).entries()) tell(theme, THEME_SAYS[i] ?? 0.4)
  const last = charm.taxonomy.length - 1
  for (const [i, shelf] of charm.taxonomy.entries()) {
    if (!SILENT.has(shelf.toLowerCase())) tell(shelf, i === last && i > 0 ? SHOWS : SHELF_SAYS)
  }
  const shown = shownBy(charm)
  if (shown !== null) for (const [kind, tells] of tellings(shown)) hear(`shows ${kind}`, SHOWN_SAYS * tells)
  if (charm.family !== null) hear(`family ${charm.family}`, FAMILY_SAYS)
  if (charm.season !== null) tell(charm.season, SEASON_SAYS)
  for (const mood of charm.moods) hear(`mood ${mood}`, MOOD_SAYS * tellsMuch(mood))
  if (LIVING.some((concept) => says.has(concept))) hear('alive', ALIVE)
  return says
}

/** A story that belongs to connectors alone: they carry other charms and tell nothing of their own. */
export const CONNECTING: Story = new Map([['connector', 1]])

/**
 * How much two stories are one, 0…1: weighted Jaccard (Ruzicka 1958, Σ min ÷ Σ max) over all concepts with everything
 * they are kinds of, each by what it says (simGIC, Pesquita et al. 2008).
 */
export function storyLikeness(one: Story, two: Story): number {
  let shared = 0
  let all = 0
  for (const [concept, weight] of one) {
    const other = two.get(concept) ?? 0
    shared += Math.min(weight, other)
    all += Math.max(weight, other)
  }
  for (const [concept, weight] of two) if (!one.has(concept)) all += weight
  return all === 0 ? 0 : shared / all
}
