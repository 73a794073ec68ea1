import type { Arrangement } from '../../../look/arrangement'
import { LIGHTS } from '../../../look/facts/light'
import { colorPoint } from '../../color/color-space'
import { harmonyOf } from '../../color/harmony-label'
import { clearTrend, type Trend } from '../../color/trend/trends'
import type { NoteBy } from '../../criterion'
import { byVisualWeight, type Measured } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { exposureOf } from '../../visibility/exposure'
import { about } from './about'
import { type ColorTerm, type ColorTerms, GOOD, isMetal, mixedMetals } from './color-terms'
import { colorsOf } from './colors-of'
import { meltsIn } from './melting'
import type { ColorNote } from './note'
import { loudPairs } from './weak-pair'

/** A note with the term it explains; praise explains none. */
export interface Remark {
  readonly note: NoteBy<'color', ColorNote>
  readonly term: ColorTerm | null
}

/** Whatever is plain to see in the colors, good or not. */
export const remarksOn = (
  arrangement: Arrangement,
  measured: readonly Measured[],
  terms: ColorTerms,
): readonly Remark[] => [
  ...sayHues(arrangement, measured, terms),
  ...sayTrend(arrangement, measured, terms),
  ...sayMetals(arrangement, measured),
  ...sayContrast(arrangement, measured),
  ...sayTwins(measured, terms),
]

/** Who shows less of itself from everywhere does not stand out, whatever its colors. */
const IN_SIGHT = 0.33

/** Below this share a charm stands out but faintly. */
const FAINT = 0.55

/** What the hues are called where they please, where they are gray or go separate ways, and who shouts. */
function sayHues(
  arrangement: Arrangement,
  measured: readonly Measured[],
  terms: ColorTerms,
): readonly Remark[] {
  const bySize = byVisualWeight(measured)
  const clashes: readonly Remark[] = loudPairs(measured)
    .slice(0, 2)
    .map((pair) => ({
      term: 'quiet',
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
): readonly Remark[] {
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

function sayMetals(arrangement: Arrangement, measured: readonly Measured[]): readonly Remark[] {
  const metallic = byVisualWeight(measured).filter(({ hung }) => isMetal(hung.charm.hardwareTone))
  const tones = new Set(metallic.map(({ hung }) => hung.charm.hardwareTone))
  const [metal] = tones
  if (metal !== undefined && tones.size === 1 && metal === arrangement.carrier.hardwareTone)
    return [{ term: null, note: { ...about(...metallic), code: 'METALS_MATCH', tone: 'good', metal } }]
  if (mixedMetals(arrangement) === 0) return []
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
function sayContrast(arrangement: Arrangement, measured: readonly Measured[]): readonly Remark[] {
  const { hex } = arrangement.colorway
  const said: Remark[] = []
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
function sayTwins(measured: readonly Measured[], terms: ColorTerms): readonly Remark[] {
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
