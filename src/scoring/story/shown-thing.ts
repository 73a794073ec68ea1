import type { Charm } from '../../look/facts/charm'
import { wordOf } from './story-word'
import tree from './tree-of-things.json' with { type: 'json' }

/** What there is to show: under what it stands, and how much it tells, 0…1, as `training/story` took them from WordNet. */
const TREE: Readonly<Record<string, readonly (string | number | null)[]>> = tree

/** What a charm shows where its words leave the thing itself unsaid: by a shelf, a shelf and what is on or about it, or a shape. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'animal/pond': 'frog',
  'animal/wood': 'cat',
  'led/jar': 'firefly',
  'mechanical/sky': 'planetarium',
  'museum/architecture': 'tile',
  'pin/space': 'comet',
  'academy/scene': 'stage',
  archivist: 'schoolchild',
  'beads/rainbow': 'bead',
  buddy: 'screen',
  captain: 'schoolchild',
  caravan: 'camel',
  'cherry pair': 'cherry',
  crew: 'astronaut',
  'crochet flower': 'tulip',
  cube: 'die',
  'dim sum': 'bun',
  drop: 'raindrop',
  'horseshoe enamel': 'horseshoe',
  'insect carved': 'cicada',
  'knot tassel': 'knot',
  landmark: 'wharf',
  'metal bells': 'chime',
  painting: 'scroll',
  'plush slice': 'pomelo',
  porcelain: 'vase',
  'reflector flat': 'heart',
  'resin vessel animal': 'tapir',
  shaker: 'toy',
}

const thingOf = (word: string): string | null => SHOWN_BY[word] ?? (word in TREE ? word : null)

/** A thing and what it is a kind of, the nearest first. */
function kindsOfThing(thing: string): readonly string[] {
  const under = TREE[thing]?.[0]
  return typeof under === 'string' ? [thing, ...kindsOfThing(under)] : [thing]
}

/**
 * What a charm shows, told by its shelves, its shape and its themes, in that order; what is said later counts only where
 * it is a kind of what was said before. Null where nothing says it.
 */
export function shownBy({
  taxonomy,
  archetype,
  themes,
}: Pick<Charm, 'taxonomy' | 'archetype' | 'themes'>): string | null {
  const [shelf = '', before = ''] = taxonomy.slice(-2).map(wordOf).reverse()
  const about = (themes ?? []).map(wordOf)
  const said = [
    `${before}/${shelf}`,
    ...about.map((word) => `${shelf}/${word}`),
    shelf,
    wordOf(archetype),
    ...about,
  ]
  let shown: string | null = null
  for (const word of said) {
    const thing = thingOf(word)
    if (thing !== null && (shown === null || kindsOfThing(thing).includes(shown))) shown = thing
  }
  return shown
}

/** What a thing is a kind of, itself first, and how much each tells beyond what it is a kind of. */
export function tellings(thing: string): readonly (readonly [kind: string, tells: number])[] {
  const tells = (kind: string): number => Number(TREE[kind]?.[1] ?? 0)
  const kinds = kindsOfThing(thing)
  return kinds.map((kind, i) => [kind, tells(kind) - tells(kinds[i + 1] ?? '')])
}
