import type { Charm, CharmType } from '../../look/facts/charm'
import { yuanOf } from '../../look/facts/price'
import { CHARM_TYPES } from '../../words/charm-names'
import { themeName } from '../../words/story-names'

/** What the tray is asked to show. */
export interface Wish {
  readonly query: string
  /** Empty for every type. */
  readonly types: ReadonlySet<CharmType>
  /** Only charms up to this many yuan, null for any price. */
  readonly maxCny: number | null
}

export const EVERYTHING: Wish = { query: '', types: new Set(), maxCny: null }

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

interface Text {
  readonly names: string
  readonly rest: string
}

const texts = new WeakMap<Charm, Text>()

/** Everything a charm can be found by, in both languages. */
function textOf(charm: Charm): Text {
  const known = texts.get(charm)
  if (known) return known
  const type = CHARM_TYPES[charm.type]
  const text: Text = {
    names: plain(`${charm.name.en} ${charm.name['zh-CN']}`),
    rest: plain(
      [
        type.en,
        type['zh-CN'],
        charm.type,
        ...charm.taxonomy,
        ...(charm.themes ?? []).flatMap((theme) => Object.values(themeName(theme))),
      ].join(' '),
    ),
  }
  texts.set(charm, text)
  return text
}

const HAN = /\p{Script=Han}/u

/**
 * How well a charm answers a query: 2 by name, 1 by kind or theme, 0 not at all. Chinese is written without spaces,
 * so a Chinese word also counts when each of its characters occurs (毛绒熊 finds a plush bear).
 */
function rank(charm: Charm, words: readonly string[]): number {
  const { names, rest } = textOf(charm)
  let worst = 2
  for (const word of words) {
    if (names.includes(word)) continue
    const all = `${names} ${rest}`
    const found = all.includes(word) || (HAN.test(word) && [...word].every((letter) => all.includes(letter)))
    if (!found) return 0
    worst = 1
  }
  return worst
}

/** The charms that answer a wish, those found by name first, else in the order given. */
export function findCharms(charms: readonly Charm[], { query, types, maxCny }: Wish): readonly Charm[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const ranked = charms
    .filter((charm) => types.size === 0 || types.has(charm.type))
    .filter((charm) => maxCny === null || (yuanOf(charm.price) ?? Number.POSITIVE_INFINITY) <= maxCny)
    .map((charm) => ({ charm, rank: rank(charm, words) }))
    .filter((found) => found.rank > 0)
  return ranked.sort((a, b) => b.rank - a.rank).map(({ charm }) => charm)
}
