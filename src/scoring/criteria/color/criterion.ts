import type { Arrangement } from '../../../look/arrangement'
import { LIGHTS, type Light } from '../../../look/facts/light'
import { colorPoint } from '../../color/color-space'
import { harmonyOf, type WeighedColor } from '../../color/harmony-label'
import { litHex } from '../../color/lit'
import { standsOut } from '../../color/palette-match'
import { clearTrend, type Trend } from '../../color/trend/trends'
import type { Criterion, NoteBy } from '../../criterion'
import { pairOf } from '../../measure/charm-facts'
import { byVisualWeight, type Measured, measure } from '../../measure/measure'
import { exposureOf } from '../../visibility/exposure'
import {
  type ColorTerm,
  type ColorTerms,
  colorTerms,
  hasMixedMetals,
  isMetal,
  lossOf,
  TERMS,
  worthOf,
} from './color-terms'
import { type ColorNote, colorNotes } from './note'
import { type ColorTexts, sayColor } from './say'
import { loudPairs, weakestPair } from './weak-pair'

type Note = NoteBy<'color', ColorNote>

const rate = (arrangement: Arrangement): number => worthOf(arrangement, colorTerms(arrangement))

/** The visible colors of a look's charms, weighed by area. */
export function colorsOf(arrangement: Arrangement): readonly WeighedColor[] {
  return arrangement.hung.flatMap(({ charm }) =>
    charm.palette.map(({ hex, share }) => ({ hex, weight: share * charm.dimsMm.w * charm.dimsMm.h })),
  )
}

/** How much of a charm has to stand out from the bag, by share, or it melts into it; and below which it is faint. */
const MELTS = 0.3
/** The same in other lights, where less is asked. */
const FADED = 0.22
const FAINT = 0.55

/** Who shows less of itself from everywhere does not stand out, whatever its colors. */
const IN_SIGHT = 0.33

/** Below this a color is hardly another than the bag's. */
const SAME_COLOR = 0.15

/** Whether a charm melts into the bag in a light: most of it does, or the color that leads it is the bag's. */
function meltsIn({ hung, bag }: Measured, bagHex: string, light: Light): boolean {
  const ground = colorPoint(litHex(bagHex, light)).ok
  const [lead] = hung.charm.palette
  const leadStands = lead ? standsOut([{ point: colorPoint(litHex(lead.hex, light)), share: 1 }], ground) : 1
  if (leadStands < SAME_COLOR && (lead?.share ?? 0) >= 0.4) return true
  if (light === 'daylight') return bag.stands < MELTS
  const tints = hung.charm.palette.map(({ hex, share }) => ({ point: colorPoint(litHex(hex, light)), share }))
  return standsOut(tints, ground) < FADED
}

const about = (...those: readonly Measured[]) =>
  ({
    criterion: 'color',
    charms: those.map(({ hung }) => hung.charm.id),
    slots: those.map(({ hung }) => hung.slot),
  }) as const

/** Terms above this are worth praise. */
const GOOD = 0.55
/** When so much of the part is lost, its costliest term is named, and each other that costs the second. */
const WORTH_SAYING = 0.1
const WORTH_SAYING_TOO = 0.15

/** A note with the term it explains; praise explains none. */
interface Said {
  readonly note: Note
  readonly term: ColorTerm | null
}

function explain(arrangement: Arrangement): readonly Note[] {
  const measured = measure(arrangement)
  const terms = colorTerms(arrangement)
  const said: Said[] = [
    ...sayHues(arrangement, measured, terms),
    ...sayTrend(arrangement, measured, terms),
    ...sayMetals(arrangement, measured),
    ...sayContrast(arrangement, measured),
    ...sayTwins(measured, terms),
  ]
  const costs = TERMS.map((term) => ({ term, loss: lossOf(arrangement, terms, term) })).toSorted(
    (a, b) => b.loss - a.loss,
  )
  const lost = 1 - worthOf(arrangement, terms)
  let isExplained = lost < WORTH_SAYING
  for (const { term, loss } of costs) {
    if (isExplained && (lost < WORTH_SAYING || loss < WORTH_SAYING_TOO)) continue
    const note = said.some((one) => one.term === term) ? null : reasonFor(term, terms, measured)
    if (note) said.push({ note, term })
    if (note || said.some((one) => one.term === term)) isExplained = true
  }
  // Who blames the hues does not praise them in the same breath.
  const blamed = said.some(({ term }) => term === 'harmony')
  // What hardly stands out by day is not told again for other lights; the one sentence names them.
  const fading = said.flatMap(({ note }) => (note.code === 'FADES' ? [note] : []))
  const faint = said.flatMap(({ note }) => (note.code === 'FAINT' ? note.charms : []))
  const alike = said.flatMap(({ note }) => (note.code === 'TOO_ALIKE' ? note.charms : []))
  const notes = said
    .map(({ note }) => note)
    .filter(({ code, tone }) => !(blamed && code === 'HARMONY' && tone === 'good'))
    // Two that are nearly the same are not said to disagree.
    .filter(
      ({ code, charms }) =>
        !(code === 'UNEASY' && alike.length > 0 && charms.every((one) => alike.includes(one))),
    )
    .filter(({ code, charms }) => !(code === 'FADES' && charms.some((charm) => faint.includes(charm))))
    .map((note) =>
      note.code === 'FAINT'
        ? { ...note, lights: fading.find(({ slots }) => slots[0] === note.slots[0])?.lights ?? [] }
        : note,
    )
  // Of two charms of one kind the same is said once.
  const keyOf = ({ code, charms }: Note): string => [code, ...charms].join(' ')
  return notes.filter((note, i) => notes.findIndex((other) => keyOf(other) === keyOf(note)) === i)
}

/** What the hues are called where they please, where they are gray or go separate ways, and who shouts. */
function sayHues(
  arrangement: Arrangement,
  measured: readonly Measured[],
  terms: ColorTerms,
): readonly Said[] {
  const bySize = byVisualWeight(measured)
  const clashes: readonly Said[] = loudPairs(measured)
    .slice(0, 2)
    .map((pair) => ({
      term: 'harmony',
      note: { ...about(...pair), code: 'CLASH', tone: 'hint' },
    }))
  const { label, hues } = harmonyOf(colorsOf(arrangement))
  const at = { criterion: 'color', code: 'HARMONY', label, hues, slots: [] } as const
  const all = bySize.map(({ hung }) => hung.charm.id)
  if (label === 'neutral' && terms.life < GOOD)
    return [...clashes, { term: 'life', note: { ...at, tone: 'hint', charms: all } }]
  // Only what has color can agree or disagree in it.
  const colorful = bySize.filter(({ facts }) => facts.chroma >= 0.03).map(({ hung }) => hung.charm.id)
  const charms = label === 'neutral' || colorful.length === 0 ? all : colorful
  if (label === 'mixed' && charms.length > 1)
    return terms.harmony < GOOD && clashes.length === 0
      ? [{ term: 'harmony', note: { ...at, tone: 'hint', charms } }]
      : clashes
  if (clashes.length > 0 || terms.harmony < GOOD) return clashes
  return [{ term: null, note: { ...at, tone: 'good', charms } }]
}

/** The trend palettes of the year; one hue and rainbow are said as harmonies. */
const SAID_AS_TREND: readonly Trend[] = ['soft_pastel', 'vintage_earth', 'bold_contrast']

function sayTrend(
  arrangement: Arrangement,
  measured: readonly Measured[],
  terms: ColorTerms,
): readonly Said[] {
  const colors = colorsOf(arrangement)
  const trend = clearTrend(colors)
  const at = {
    criterion: 'color',
    slots: [],
    charms: byVisualWeight(measured).map(({ hung }) => hung.charm.id),
  } as const
  const isPraise = measured.length >= 2 && terms.harmony >= GOOD && loudPairs(measured).length === 0
  return isPraise && trend !== null && SAID_AS_TREND.includes(trend)
    ? [{ term: null, note: { ...at, code: 'TREND', tone: 'good', trend } }]
    : []
}

function sayMetals(arrangement: Arrangement, measured: readonly Measured[]): readonly Said[] {
  const metallic = byVisualWeight(measured).filter(({ hung }) => isMetal(hung.charm.hardwareTone))
  const tones = new Set(metallic.map(({ hung }) => hung.charm.hardwareTone))
  const [metal] = tones
  if (metal !== undefined && tones.size === 1 && metal === arrangement.carrier.hardwareTone)
    return [{ term: null, note: { ...about(...metallic), code: 'METALS_MATCH', tone: 'good', metal } }]
  if (!hasMixedMetals(arrangement)) return []
  const strangers = metallic.filter(
    ({ hung }) => hung.charm.hardwareTone !== arrangement.carrier.hardwareTone,
  )
  return [
    {
      term: 'metals',
      note: { ...about(...strangers), code: 'MIXED_METALS', tone: 'hint', tones: [...tones].toSorted() },
    },
  ]
}

/** Who stands out from the bag, who melts into it by day, and who only in another light. */
function sayContrast(arrangement: Arrangement, measured: readonly Measured[]): readonly Said[] {
  const { hex } = arrangement.colorway
  const said: Said[] = []
  for (const one of measured) {
    if (meltsIn(one, hex, 'daylight')) {
      said.push({
        term: 'contrast',
        note: { ...about(one), code: 'BLENDS_IN', tone: 'hint', onLight: colorPoint(hex).ok.L > 0.65 },
      })
      continue
    }
    const lights = LIGHTS.filter((light) => meltsIn(one, hex, light))
    if (lights.length > 0)
      said.push({ term: null, note: { ...about(one), code: 'FADES', tone: 'hint', lights } })
  }
  const { best } = exposureOf(arrangement)
  const [boldest] = measured
    .filter((_, i) => (best[i] ?? 0) >= IN_SIGHT)
    .toSorted((a, b) => b.bag.contrast - a.bag.contrast)
  const isFaint = measured.some(({ bag }) => bag.stands < FAINT)
  if (boldest && !isFaint && boldest.bag.contrast >= 0.4 && boldest.bag.stands >= 0.75)
    said.push({ term: null, note: { ...about(boldest), code: 'STANDS_OUT', tone: 'good' } })
  return said
}

/** Two of three or more charms whose colors hardly differ, where that costs something. */
function sayTwins(measured: readonly Measured[], terms: ColorTerms): readonly Said[] {
  if (measured.length < 3 || terms.matching > 0.97) return []
  let found: readonly [Measured, Measured] | null = null
  let most = 0.88
  for (let i = 0; i < measured.length; i++) {
    for (let j = 0; j < i; j++) {
      const one = measured[j] as Measured
      const two = measured[i] as Measured
      const { match } = pairOf(one.facts, two.facts)
      if (match > most) {
        most = match
        found = [one, two]
      }
    }
  }
  return found ? [{ term: 'matching', note: { ...about(...found), code: 'TOO_ALIKE', tone: 'hint' } }] : []
}

/** Names what a term is lost for, if there is something true to say. */
function reasonFor(term: ColorTerm, terms: ColorTerms, measured: readonly Measured[]): Note | null {
  switch (term) {
    case 'harmony': {
      const pair = weakestPair(measured)
      if (!pair) return null
      const { one, two, why } = pair
      return two
        ? { ...about(one, two), code: 'UNEASY', tone: 'hint', why, of: measured.length }
        : { ...about(one), code: 'UNEASY_ON_BAG', tone: 'hint', why }
    }
    case 'matching':
      return matchingReason(measured)
    case 'contrast': {
      const [weakest] = measured.toSorted((a, b) => a.bag.stands - b.bag.stands)
      return weakest ? { ...about(weakest), code: 'FAINT', tone: 'hint', lights: [] } : null
    }
    case 'life':
      return terms.life < GOOD ? { ...about(...byVisualWeight(measured)), code: 'PALE', tone: 'hint' } : null
    case 'metals':
      return null
    default:
      return term satisfies never
  }
}

/** Too much alike all through, or one that has nothing in common with the others. */
function matchingReason(measured: readonly Measured[]): Note | null {
  const likeness = measured.map((one) => {
    const others = measured.filter((two) => two !== one)
    const sum = others.reduce((all, two) => all + pairOf(one.facts, two.facts).match, 0)
    return { one, mean: sum / others.length }
  })
  const [least, ...rest] = likeness.toSorted((a, b) => a.mean - b.mean)
  const most = rest.at(-1)
  if (!least || !most) return null
  const all = likeness.reduce((sum, { mean }) => sum + mean, 0) / likeness.length
  return all > 0.62
    ? { ...about(most.one, least.one), code: 'TOO_ALIKE', tone: 'hint' }
    : { ...about(least.one, ...rest.map(({ one }) => one)), code: 'STRANGER', tone: 'hint' }
}

/** Color: harmony among charms and with the bag, moderate matching, contrast to the bag, some color at all. */
export const color: Criterion<'color', ColorNote, ColorTexts> = {
  id: 'color',
  weight: 26,
  notes: colorNotes,
  rate,
  explain,
  say: sayColor,
}
