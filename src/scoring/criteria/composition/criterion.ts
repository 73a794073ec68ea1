import type { Arrangement } from '../../../look/arrangement'
import type { Criterion, NoteBy } from '../../criterion'
import type { Leaning, Style } from '../../leaning'
import { type PairFacts, pairOf } from '../../measure/charm-facts'
import { byVisualWeight, heroOf, type Measured, measure, pairsOf, piecesOf } from '../../measure/measure'
import { plateau, ramp } from '../../measure/ramp'
import { ladderWorth, mostTurned, type Turned } from './ladder'
import { type CompositionNote, compositionNotes } from './note'
import { type CompositionTexts, sayComposition } from './say'

type Note = NoteBy<'three', CompositionNote>

/**
 * Worth of 1, 2, 3 … charms to each style. Three is the custom of the field, close to what the eye counts at a glance; odd
 * numbers are its advice up to five. No experiment gives these numbers; more than the table has is worth its last.
 */
const COUNT_WORTH: Readonly<Record<Style, readonly number[]>> = {
  quiet: [0, 1, 1, 0.8, 0.5, 0.32, 0.18, 0.1, 0.05],
  curated: [0, 0.66, 0.88, 1, 0.68, 0.43, 0.22, 0.13, 0.08, 0.04],
  maximal: [0, 0.45, 0.6, 0.76, 0.85, 1, 0.97, 1, 0.8, 0.72, 0.6, 0.5, 0.4, 0.3, 0.2],
}

/** From how many on a style hears that it is many, and from how many that it is a crowd. */
const COUNT_LIMITS: Readonly<Record<Style, { readonly many: number; readonly crowd: number }>> = {
  quiet: { many: 3, crowd: 5 },
  curated: { many: 4, crowd: 6 },
  maximal: { many: 8, crowd: 12 },
}

/** What each part of the composition weighs; a curator looks at surfaces first. */
const PLAIN_PARTS = { lead: 0.32, sizes: 0.18, ladder: 0.08, texture: 0.24, scale: 0.18 } as const
const CURATOR_PARTS = { lead: 0.26, sizes: 0.16, ladder: 0.1, texture: 0.34, scale: 0.14 } as const

/** What is left of the bar when nothing is composed, and what mere repeats can take of it. */
const UNCOMPOSED = 0.2
const REPEATS = 0.6
/** A loss of so many points is always explained. */
const WORTH_SAYING = 4
/** One that leads by so much draws the eye first; by less than the other, nobody can tell. */
const LEADS = 1.4
const TIES = 1.15

/** A connector makes no pair a trio, but it dangles too: it counts as half a charm too many. */
function countWorth(pieces: number, connectors: number, style: Style): number {
  return Math.min(worthOf(pieces, style), worthOf(pieces + connectors / 2, style))
}

function worthOf(count: number, style: Style): number {
  const worth = COUNT_WORTH[style]
  const last = worth.length - 1
  if (count >= last) return worth[last] ?? 0
  const whole = Math.floor(count)
  const below = worth[whole] ?? 0
  return count === whole ? below : below + (count - whole) * ((worth[whole + 1] ?? 0) - below)
}

/** What one pass over the pieces tells. */
interface Survey {
  /** Visual weight of the hero ÷ that of the next; 1 when alone. */
  readonly lead: number
  /** Longest side of the largest charm ÷ that of the smallest. */
  readonly sizeRatio: number
  readonly isOneTexture: boolean
  /** A family may share one texture: that is how it looks like one. */
  readonly isOneFamily: boolean
}

function surveyOf(pieces: readonly Measured[]): Survey {
  const texture = pieces[0]?.hung.charm.textureClass
  const family = pieces[0]?.hung.charm.family ?? null
  let first = 0
  let second = 0
  let most = 0
  let least = Number.POSITIVE_INFINITY
  let isOneTexture = true
  let isOneFamily = family !== null
  for (const { weight, facts, hung } of pieces) {
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
    const size = facts.sizeMm
    if (size > most) most = size
    if (size < least) least = size
    if (hung.charm.textureClass !== texture) isOneTexture = false
    if (hung.charm.family !== family) isOneFamily = false
  }
  return { lead: second === 0 ? 1 : first / second, sizeRatio: most / least, isOneTexture, isOneFamily }
}

/** How much the charms merely repeat each other, 0…1. */
function repetition(measured: readonly Measured[]): number {
  const count = (measured.length * (measured.length - 1)) / 2
  const pairs = pairsOf(measured)
  let sum = 0
  for (let k = 0; k < count; k++) sum += (pairs[k] as PairFacts).repetition
  return count === 0 ? 0 : sum / count
}

/** Height of the hero ÷ height of the bag. */
function heroScale(arrangement: Arrangement, hero: Measured): number {
  return hero.hung.charm.dimsMm.h / arrangement.carrier.dimsMm.h
}

/** A lead between these shares of the bag's height suits it. */
export const LEAD_SHARES = [0.16, 0.4] as const

function scaleWorth(arrangement: Arrangement, hero: Measured): number {
  if (arrangement.carrier.category !== 'backpack') return 1
  return plateau(heroScale(arrangement, hero), 0.04, ...LEAD_SHARES, 0.6)
}

/** Each 0…1, 1 where nothing is to be wished. */
interface Composition {
  readonly count: number
  readonly variety: number
  readonly lead: number
  readonly sizes: number
  readonly ladder: number
  readonly texture: number
  readonly scale: number
}

function composed(
  arrangement: Arrangement,
  pieces: readonly Measured[],
  hero: Measured,
  style: Style,
): Composition {
  const alone = pieces.length === 1
  const { lead, sizeRatio, isOneTexture, isOneFamily } = surveyOf(pieces)
  return {
    count: countWorth(pieces.length, arrangement.hung.length - pieces.length, style),
    variety: 1 - REPEATS * repetition(pieces),
    lead: alone ? 1 : ramp(lead, 1, LEADS),
    sizes: alone ? 1 : plateau(sizeRatio, 1, 1.4, 4, 7),
    ladder: alone ? 1 : ladderWorth(arrangement, pieces),
    texture: alone || !isOneTexture ? 1 : isOneFamily ? 0.8 : 0,
    scale: scaleWorth(arrangement, hero),
  }
}

function worth(composition: Composition, pieces: number, { profile }: Leaning): number {
  const { count, variety, lead: leads, sizes, ladder, texture, scale } = composition
  // Alone, a charm need only be enough and suit the bag.
  if (pieces === 1) return count * (0.5 + 0.5 * scale)
  const parts = profile === 'curator' ? CURATOR_PARTS : PLAIN_PARTS
  const whole =
    parts.lead * leads +
    parts.sizes * sizes +
    parts.ladder * ladder +
    parts.texture * texture +
    parts.scale * scale
  return variety * count * (UNCOMPOSED + (1 - UNCOMPOSED) * whole)
}

function rate(arrangement: Arrangement, leaning: Leaning): number {
  const pieces = piecesOf(measure(arrangement))
  const hero = heroOf(pieces)
  if (!hero) return 0
  return worth(composed(arrangement, pieces, hero, leaning.style), pieces.length, leaning)
}

const idsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.charm.id)
const slotsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.slot)

function explain(arrangement: Arrangement, leaning: Leaning, points: number): readonly Note[] {
  const pieces = byVisualWeight(piecesOf(measure(arrangement)))
  const [hero] = pieces
  if (!hero) return []
  const wrong = lacks(arrangement, pieces, hero, leaning, points)
  const wrongs = new Set(wrong.map(({ code }) => code))
  return [...praise(pieces, hero, leaning.style).filter(({ code }) => !wrongs.has(code)), ...wrong]
}

function praise(pieces: readonly Measured[], hero: Measured, style: Style): readonly Note[] {
  const count = pieces.length
  const all = idsOf(pieces)
  const at = { criterion: 'three', tone: 'good', charms: all, slots: [] } as const
  const notes: Note[] = []
  if (count === 3 && style === 'curated') notes.push({ ...at, code: 'COUNT_THREE' })
  if (style === 'maximal' && count >= 5 && count < COUNT_LIMITS.maximal.many)
    notes.push({ ...at, code: 'COUNT_PLENTY', count })
  if (count >= 2 && surveyOf(pieces).lead >= LEADS)
    notes.push({ ...at, code: 'HERO', slots: slotsOf([hero]) })
  const textures = [...new Set(pieces.map(({ hung }) => hung.charm.textureClass))]
  if (textures.length >= 2) {
    const kinds = textures.flatMap((texture) => {
      const one = pieces.find(({ hung }) => hung.charm.textureClass === texture)
      return one ? [one] : []
    })
    notes.push({ ...at, code: 'TEXTURES', textures, charms: idsOf(kinds) })
  }
  const ratio = surveyOf(pieces).sizeRatio
  if (count >= 3 && ratio >= 1.5 && ratio <= 4)
    notes.push({ ...at, code: 'SIZES', charms: idsOf(bySize(pieces)) })
  const few = style === 'quiet' ? count <= 2 : style === 'curated' && count === 2
  if (few) notes.push({ ...at, code: 'COUNT_FEW', count, style })
  return notes
}

const bySize = (pieces: readonly Measured[]) => pieces.toSorted((a, b) => b.facts.sizeMm - a.facts.sizeMm)

/** What is wrong, and, when points are lost that nothing of this explains, what costs most of them. */
function lacks(
  arrangement: Arrangement,
  pieces: readonly Measured[],
  hero: Measured,
  leaning: Leaning,
  points: number,
): readonly Note[] {
  const composition = composed(arrangement, pieces, hero, leaning.style)
  const value = worth(composition, pieces.length, leaning)
  const found = Object.keys(composition) as (keyof Composition)[]
  const blame = found.map((part) => ({
    cost: points * (worth({ ...composition, [part]: 1 }, pieces.length, leaning) - value),
    ...lack(part, arrangement, pieces, hero, leaning.style),
  }))
  const said = blame.filter(({ grave, note }) => grave && note)
  if (said.length === 0 && points * (1 - value) >= WORTH_SAYING) {
    const [worst] = blame.filter(({ note }) => note).toSorted((a, b) => b.cost - a.cost)
    if (worst) said.push(worst)
  }
  return said.flatMap(({ note }) => (note ? [note] : []))
}

/** What there is to say of one part of the composition, and whether it is said whatever it costs. */
function lack(
  part: keyof Composition,
  arrangement: Arrangement,
  pieces: readonly Measured[],
  hero: Measured,
  style: Style,
): { readonly grave: boolean; readonly note: Note | null } {
  const at = { criterion: 'three', tone: 'hint', charms: idsOf(pieces), slots: [] } as const
  const count = pieces.length
  const onHero = { ...at, slots: slotsOf([hero]) }
  switch (part) {
    case 'count':
      return lackOfMeasure(arrangement, pieces, style)
    case 'variety': {
      const twins = mostRepeating(pieces)
      if (!twins) return { grave: false, note: null }
      const [one, two] = twins
      const cost = pairOf(one.facts, two.facts).repetition
      return {
        grave: count >= 3 && cost >= 0.8,
        note: { ...at, code: 'REPEATS', charms: idsOf(twins), slots: slotsOf(twins) },
      }
    }
    case 'lead': {
      const ratio = surveyOf(pieces).lead
      const ties = ratio < TIES
      return {
        grave: count >= 3 && ties,
        note: count < 2 || ratio >= LEADS ? null : { ...onHero, code: 'NO_HERO', ties },
      }
    }
    case 'sizes': {
      const ratio = surveyOf(pieces).sizeRatio
      if (ratio > 4) return { grave: false, note: { ...at, code: 'SIZE_GAP', charms: idsOf(bySize(pieces)) } }
      return {
        grave: count >= 3 && ratio < 1.25,
        note: count < 2 || ratio >= 1.4 ? null : { ...at, code: 'SAME_SIZE' },
      }
    }
    case 'ladder':
      return lackOfOrder(mostTurned(arrangement, pieces))
    case 'texture': {
      const texture = hero.hung.charm.textureClass
      const alike = count >= 2 && surveyOf(pieces).isOneTexture
      return {
        grave: count >= 3 && !surveyOf(pieces).isOneFamily,
        note: alike ? { ...at, code: 'SAME_TEXTURE', texture } : null,
      }
    }
    case 'scale': {
      if (arrangement.carrier.category !== 'backpack') return { grave: false, note: null }
      const scale = heroScale(arrangement, hero)
      const size = { heightMm: hero.hung.charm.dimsMm.h, bagMm: arrangement.carrier.dimsMm.h }
      if (scale < LEAD_SHARES[0])
        return { grave: scale < 0.12, note: { ...onHero, code: 'SCALE_LOST', ...size } }
      if (scale <= LEAD_SHARES[1]) return { grave: false, note: null }
      return { grave: scale > 0.45, note: { ...onHero, code: 'SCALE_OVERWHELMING', ...size } }
    }
    default:
      return part satisfies never
  }
}

function lackOfMeasure(arrangement: Arrangement, pieces: readonly Measured[], style: Style) {
  const at = { criterion: 'three', charms: idsOf(pieces), slots: [] } as const
  const count = pieces.length
  // Too many is counted with everything that dangles, connectors too.
  const dangling = arrangement.hung.length
  const { many, crowd } = COUNT_LIMITS[style]
  if (dangling >= crowd)
    return {
      grave: true,
      note: { ...at, code: 'COUNT_OVER_FIVE', tone: 'warn', count: dangling, style },
    } as const
  if (count >= many)
    return { grave: true, note: { ...at, code: 'COUNT_OVER_THREE', tone: 'hint', count, style } } as const
  const few = { ...at, code: 'COUNT_FEW', tone: 'hint', count, style } as const
  if (style === 'maximal' && count <= 4) return { grave: count <= 2, note: few }
  if (style === 'curated' && count <= 2) return { grave: count === 1, note: few }
  const withConnectors = { ...at, code: 'COUNT_OVER_THREE', tone: 'hint', count: dangling, style } as const
  return { grave: false, note: dangling >= many ? withConnectors : null }
}

function lackOfOrder(turned: Turned | null) {
  if (!turned) return { grave: false, note: null }
  const { upper, lower, by } = turned
  const those = [upper, lower]
  return {
    grave: by >= 0.6,
    note: {
      criterion: 'three',
      code: 'LADDER',
      tone: 'hint',
      charms: idsOf(those),
      slots: slotsOf(those),
    } as const,
  }
}

/** The pair of charms that repeat each other most, null when none do. */
function mostRepeating(pieces: readonly Measured[]): readonly [Measured, Measured] | null {
  let found: readonly [Measured, Measured] | null = null
  let most = 0
  for (const [i, one] of pieces.entries()) {
    for (const two of pieces.slice(0, i)) {
      const { repetition: much } = pairOf(one.facts, two.facts)
      if (much > most) {
        most = much
        found = [two, one]
      }
    }
  }
  return found
}

/** Rule of three: how many, who leads, do sizes step down, do textures differ, does the lead suit the bag's size. */
export const three: Criterion<'three', CompositionNote, CompositionTexts> = {
  id: 'three',
  weight: 22,
  notes: compositionNotes,
  rate,
  explain,
  say: sayComposition,
}
