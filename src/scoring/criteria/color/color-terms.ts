import type { Arrangement, Hung } from '../../../look/arrangement'
import { colorPoint } from '../../color/color-space'
import type { Agreement } from '../../color/palette-harmony'
import { BEST_MATCH, moderateMatch } from '../../color/palette-match'
import { type Measured, measure, pairsOf } from '../../measure/measure'
import type { PairFacts } from '../../measure/pair-facts'
import { ramp } from '../../measure/ramp'

/** What the colors of a look are judged by, each 0…1. */
export interface ColorTerms {
  /** Harmony among the charms and with the bag. */
  readonly harmony: number
  /** How near to the best the charms match; 1 for a single charm. */
  readonly matching: number
  /** How well the charms stand out from the bag; the weakest counts extra. */
  readonly contrast: number
  /** Whether there is color to speak of: gray on gray is calm, not harmony. */
  readonly life: number
  /** 1 unless metals mix where that shows; the more of two and two differ, the less. */
  readonly metals: number
  /** 1 unless vivid colors shout at each other, or one is shrill beside all others. */
  readonly quiet: number
}

export type ColorTerm = keyof ColorTerms

export const TERMS: readonly ColorTerm[] = ['harmony', 'matching', 'contrast', 'life', 'metals', 'quiet']

/** Terms above this are worth praise. */
export const GOOD = 0.55

/** The terms that are summed; who shouts takes its share of whatever they come to. */
type Summed = Exclude<ColorTerm, 'quiet'>
const SUMMED: readonly Summed[] = ['harmony', 'matching', 'contrast', 'life', 'metals']
type TermWeights = Readonly<Record<Summed, number>>

/** Shares of the part; they sum to 1. */
const WEIGHTS: TermWeights = { harmony: 0.7, matching: 0.05, contrast: 0.13, life: 0.07, metals: 0.05 }
/** A single charm has no other to match, and only the bag to agree with. */
const WEIGHTS_ALONE: TermWeights = { harmony: 0.65, matching: 0, contrast: 0.2, life: 0.12, metals: 0.03 }

/** Colors that can hardly be told from each other, or from the bag, agree to no merit: so much of their harmony goes with the term. */
const HOLLOW: TermWeights = { harmony: 0, matching: 0.75, contrast: 0.3, life: 0.9, metals: 0 }

/** What of the part goes where all shout. */
const SHOUTING = 0.8

/** What is left of the bar where colors do not go together: a careful look is not held down by them alone. */
const GIVEN = 0.4

const METALS = ['gold', 'silver', 'gunmetal']

export function colorTerms(arrangement: Arrangement): ColorTerms {
  const measured = measure(arrangement)
  return {
    harmony: harmony(measured),
    matching: matching(measured),
    contrast: contrast(measured),
    life: life(measured),
    metals: 1 - mixedMetals(arrangement),
    quiet: quiet(measured) * (1 - SHRILL * shrillness(arrangement, measured)),
  }
}

const weightsFor = (arrangement: Arrangement): TermWeights =>
  arrangement.hung.length < 2 ? WEIGHTS_ALONE : WEIGHTS

/** What the terms are worth together, 0…1. */
export const worthOf = (arrangement: Arrangement, terms: ColorTerms): number =>
  summed(arrangement, terms) * leftBy(terms)

function summed(arrangement: Arrangement, terms: ColorTerms): number {
  const weights = weightsFor(arrangement)
  let sum = 1
  for (const term of SUMMED) sum -= costOf(weights, terms, term)
  return GIVEN + (1 - GIVEN) * Math.max(0, sum)
}

const leftBy = ({ quiet }: ColorTerms): number => 1 - SHOUTING * (1 - quiet)

/** What each term costs of the part, 0…1; together what is missing from it. */
export function lossOf(arrangement: Arrangement, terms: ColorTerms, term: ColorTerm): number {
  const got = summed(arrangement, terms)
  if (term === 'quiet') return got * (1 - leftBy(terms))
  const weights = weightsFor(arrangement)
  let all = 0
  for (const one of SUMMED) all += costOf(weights, terms, one)
  return all === 0 ? 0 : ((1 - got) * costOf(weights, terms, term)) / all
}

const costOf = (weights: TermWeights, terms: ColorTerms, term: Summed): number =>
  (weights[term] + weights.harmony * terms.harmony * HOLLOW[term]) * (1 - terms[term])

/** The bag is a given: it counts as much as one more charm of the same presence would at half weight. */
export const bagWeight = ({ facts }: Measured): number => 0.5 * facts.presence * facts.presence

/** Harmony of the middle of what random looks of the catalog reach, and how far from it counts nearly in full. */
const MIDDLE = -0.15
const REACH = 1.1

/** How far harmony pleases, 0…1: steepest about the middle, and never quite at an end, so that better is always more. */
export function pleasing(harmony: number): number {
  const off = (harmony - MIDDLE) / REACH
  return 0.5 + (0.5 * off) / Math.sqrt(1 + off * off)
}

/** Harmony of what cannot be told from the bag: it is not there to agree with anything. */
const UNTOLD = MIDDLE - 1.6

const whereTold = (told: number, { sum }: Agreement): number =>
  told * sum + (1 - told) * Math.min(UNTOLD, sum)

/** Harmony of a charm with its bag. */
export const bagHarmony = ({ bag }: Measured): number => whereTold(bag.told, bag.colors)

/** Harmony of two charms on their bag. */
export const charmHarmony = (one: Measured, two: Measured, { colors, match }: PairFacts): number =>
  whereTold(Math.min(one.bag.told, two.bag.told, ramp(match, 1, TWO_COLORS)), colors)

/** Palettes that match less than this are plainly two. */
const TWO_COLORS = 0.75

function harmony(measured: readonly Measured[]): number {
  const pairs = pairsOf(measured)
  let k = 0
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured
    const ofBag = bagWeight(one)
    sum += ofBag * bagHarmony(one)
    weights += ofBag
    for (let j = 0; j < i; j++) {
      const two = measured[j] as Measured
      const weight = one.facts.presence * two.facts.presence
      sum += weight * charmHarmony(one, two, pairs[k++] as PairFacts)
      weights += weight
    }
  }
  return pleasing(sum / weights)
}

/** How much more chroma than all else makes a color shrill, from not at all to fully, and what it then takes of the quiet. */
const SHRILL_FROM = 0.1
const SHRILL_TO = 0.2
const SHRILL = 0.4

/** How shrill the most vivid charm is beside the others and the bag, 0…1; it is heard however small it is. One alone is an accent. */
function shrillness(arrangement: Arrangement, measured: readonly Measured[]): number {
  if (measured.length < 2) return 0
  let chroma = colorPoint(arrangement.colorway.hex).ok.C
  for (const { facts } of measured) chroma += facts.chroma
  let most = 0
  for (const { facts } of measured) {
    const others = (chroma - facts.chroma) / measured.length
    most = Math.max(most, ramp(facts.vividness - others, SHRILL_FROM, SHRILL_TO))
  }
  return most
}

/** So many neighbors shout no worse than one; of more each adds to what a charm has to bear. */
const AT_EASE = 2

/** The bag adds to the noise among the charms, but dilutes it not. */
function quiet(measured: readonly Measured[]): number {
  const pairs = pairsOf(measured)
  let k = 0
  let clashes = 0
  let weights = 0
  let ofBags = 0
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured
    const ofBag = bagWeight(one)
    clashes += ofBag * one.bag.colors.clash
    ofBags += ofBag
    for (let j = 0; j < i; j++) {
      const weight = one.facts.presence * (measured[j] as Measured).facts.presence
      clashes += weight * (pairs[k++] as PairFacts).colors.clash
      weights += weight
    }
  }
  const each = Math.max(1, (measured.length - 1) / AT_EASE)
  return 1 - Math.min(1, (each * clashes) / (measured.length < 2 ? ofBags : weights))
}

/** Charms that match more than this are nearly one color, and what of the merit goes where they are one. */
const ALIKE_FROM = 0.88
const ALIKE = 0.6
/** Charms that match less than people like best are told apart, which costs so much of what being alike does. */
const APART = 0.15

function matching(measured: readonly Measured[]): number {
  if (measured.length < 2) return 1
  const pairs = pairsOf(measured)
  let k = 0
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    for (let j = 0; j < i; j++) {
      const one = (measured[i] as Measured).facts
      const two = (measured[j] as Measured).facts
      const weight = one.presence * two.presence
      sum += weight * (pairs[k++] as PairFacts).match
      weights += weight
    }
  }
  const match = sum / weights
  const liked = moderateMatch(match)
  return match < BEST_MATCH ? 1 - APART * (1 - liked) : liked * (1 - ALIKE * ramp(match, ALIKE_FROM, 1))
}

function contrast(measured: readonly Measured[]): number {
  let sum = 0
  let weights = 0
  let least = 1
  for (const { facts, bag } of measured) {
    sum += facts.presence * bag.told
    weights += facts.presence
    least = Math.min(least, bag.told)
  }
  return 0.75 * (sum / weights) + 0.25 * least
}

/** Mean chroma of the charms at which there is no color to speak of, and at which there is. */
const COLORLESS = 0.004
const LIVELY = 0.03

function life(measured: readonly Measured[]): number {
  let chroma = 0
  let presence = 0
  for (const { facts } of measured) {
    chroma += facts.presence * facts.chroma
    presence += facts.presence
  }
  return ramp(chroma / presence, COLORLESS, LIVELY)
}

export const isMetal = (tone: string): boolean => METALS.includes(tone)

/** How much metals mix on leather: the share of two and two that differ, 0…1. */
export function mixedMetals({ carrier, hung }: Arrangement): number {
  if (carrier.scratchSensitivity < 3) return 0
  let differ = 0
  let pairs = 0
  for (let i = 1; i < hung.length; i++) {
    const one = (hung[i] as Hung).charm.hardwareTone
    if (!isMetal(one)) continue
    for (let j = 0; j < i; j++) {
      const other = (hung[j] as Hung).charm.hardwareTone
      if (!isMetal(other)) continue
      pairs++
      if (one !== other) differ++
    }
  }
  return pairs === 0 ? 0 : differ / pairs
}
