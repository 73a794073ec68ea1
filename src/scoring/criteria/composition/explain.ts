import type { Arrangement } from '../../../look/arrangement'
import type { NoteBy } from '../../criterion'
import type { Leaning, Style } from '../../leaning'
import { byVisualWeight, type Measured, measure, piecesOf } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { isBare } from '../../measure/shown'
import { wearingOf } from '../../wearing'
import { COUNT_LIMITS } from './ceilings'
import {
  type Composition,
  composed,
  heroScale,
  LEAD_RATIO,
  LEAD_SHARES,
  surveyOf,
  worth,
} from './composition'
import { mostTurned, type Turned } from './ladder'
import type { CompositionNote } from './note'

type Note = NoteBy<'three', CompositionNote>

/** A loss of so many points is always explained. */
const WORTH_SAYING = 4
/** By less than this lead, nobody can tell who leads. */
const TIES = 1.15

const idsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.charm.id)
const slotsOf = (those: readonly Measured[]) => those.map(({ hung }) => hung.slot)

/** What works in a composition and what it lacks; a loss of `points` at best is never left without a reason. */
export function explainComposition(
  arrangement: Arrangement,
  leaning: Leaning,
  points: number,
): readonly Note[] {
  const measured = measure(arrangement)
  const pieces = byVisualWeight(piecesOf(measured))
  const [hero] = pieces
  const bare = bareOf(measured)
  if (!hero || hero.facts.isConnector) return bare
  const wrong = [...lacks(arrangement, pieces, hero, leaning, points), ...bare]
  const wrongs = new Set<CompositionNote['code']>(wrong.map(({ code }) => code))
  // Three pieces that connectors make four dangling things are not easy to take in.
  if (wrongs.has('COUNT_OVER_THREE') || wrongs.has('COUNT_OVER_FIVE')) wrongs.add('COUNT_THREE')
  // Nor is a number praised of which one is too much.
  if (wrongs.has('REPEATS')) for (const code of ['COUNT_THREE', 'COUNT_FEW'] as const) wrongs.add(code)
  return [...praise(pieces, hero, leaning.style).filter(({ code }) => !wrongs.has(code)), ...wrong]
}

/** Connectors that carry nothing. */
function bareOf(measured: readonly Measured[]): readonly Note[] {
  const bare = measured.filter((one) => isBare(one, measured))
  if (bare.length === 0) return []
  return [{ criterion: 'three', code: 'BARE', tone: 'hint', charms: idsOf(bare), slots: slotsOf(bare) }]
}

function praise(pieces: readonly Measured[], hero: Measured, style: Style): readonly Note[] {
  const count = pieces.length
  const all = idsOf(pieces)
  const at = { criterion: 'three', tone: 'good', charms: all, slots: [] } as const
  const notes: Note[] = []
  if (count === 3 && style === 'curated') notes.push({ ...at, code: 'COUNT_THREE' })
  if (style === 'maximal' && count >= 5 && count < COUNT_LIMITS.maximal.many)
    notes.push({ ...at, code: 'COUNT_PLENTY', count })
  if (count >= 2 && surveyOf(pieces).lead >= LEAD_RATIO)
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

/** What is wrong, and, when points are lost that nothing of this explains, or more by something else, what costs most of them. */
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
  const [worst] = blame.filter(({ note }) => note).toSorted((a, b) => b.cost - a.cost)
  const isUnsaid = said.length === 0 && points * (1 - value) >= WORTH_SAYING
  if (worst && !said.includes(worst) && (isUnsaid || worst.cost >= WORTH_SAYING)) said.push(worst)
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
        note: count < 2 || ratio >= LEAD_RATIO ? null : { ...onHero, code: 'NO_HERO', ties },
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
      const alike = count >= 2 && surveyOf(pieces).textures === 1
      return {
        grave: count >= 3 && !surveyOf(pieces).isOneFamily,
        note: alike ? { ...at, code: 'SAME_TEXTURE', texture } : null,
      }
    }
    case 'scale': {
      if (!wearingOf(arrangement.carrier).isBody) return { grave: false, note: null }
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
  const over = { ...at, code: 'COUNT_OVER_THREE', tone: 'hint', style } as const
  if (dangling >= crowd)
    return {
      grave: true,
      note: { ...at, code: 'COUNT_OVER_FIVE', tone: 'warn', count: dangling, style },
    } as const
  if (count >= many) return { grave: true, note: { ...over, count, withConnectors: false } }
  const few = { ...at, code: 'COUNT_FEW', tone: 'hint', count, style } as const
  if (style === 'maximal' && count <= 4) return { grave: count <= 2, note: few }
  if (style === 'curated' && count <= 2) return { grave: count === 1, note: few }
  return {
    grave: false,
    note: dangling >= many ? { ...over, count: dangling, withConnectors: true } : null,
  }
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
