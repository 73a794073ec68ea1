import type { Arrangement } from '../../../look/arrangement'
import { colorPoint } from '../../color/color-space'
import { moderateMatch } from '../../color/palette-match'
import type { PairFacts } from '../../measure/charm-facts'
import { type Measured, measure, pairsOf } from '../../measure/measure'
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
  /** 1 unless metals mix where that shows. */
  readonly metals: number
}

export type ColorTerm = keyof ColorTerms

export const TERMS: readonly ColorTerm[] = ['harmony', 'matching', 'contrast', 'life', 'metals']

/** Terms above this are worth praise. */
export const GOOD = 0.55

type TermWeights = Readonly<Record<ColorTerm, number>>

/** Shares of the part; they sum to 1. */
const WEIGHTS: TermWeights = { harmony: 0.44, matching: 0.12, contrast: 0.22, life: 0.18, metals: 0.04 }
/** A single charm has no other to match. */
const WEIGHTS_ALONE: TermWeights = { harmony: 0.5, matching: 0, contrast: 0.28, life: 0.18, metals: 0.04 }

/** What the sum of the terms reaches in random looks of the catalog is stretched over the whole bar. */
const FLOOR = 0.25
const CEILING = 0.86

const METALS = ['gold', 'silver', 'gunmetal']

export function colorTerms(arrangement: Arrangement): ColorTerms {
  const measured = measure(arrangement)
  return {
    harmony: harmony(measured),
    matching: matching(measured),
    contrast: contrast(measured),
    life: life(arrangement, measured),
    metals: hasMixedMetals(arrangement) ? 0 : 1,
  }
}

const weightsFor = (arrangement: Arrangement): TermWeights =>
  arrangement.hung.length < 2 ? WEIGHTS_ALONE : WEIGHTS

/** Colors that can hardly be told from each other, or from the bag, agree to no merit: so much of their harmony goes with the term. */
const HOLLOW: TermWeights = { harmony: 0, matching: 0, contrast: 0.4, life: 0.45, metals: 0 }

/** What the terms are worth together, 0…1. */
export function worthOf(arrangement: Arrangement, terms: ColorTerms): number {
  let sum = 1
  for (const term of TERMS) sum -= costOf(weightsFor(arrangement), terms, term)
  return ramp(sum, FLOOR, CEILING)
}

/** What each term costs of the part, 0…1, before the allowance that nothing need be perfect. */
export const lossOf = (arrangement: Arrangement, terms: ColorTerms, term: ColorTerm): number =>
  costOf(weightsFor(arrangement), terms, term) / (CEILING - FLOOR)

const costOf = (weights: TermWeights, terms: ColorTerms, term: ColorTerm): number =>
  (weights[term] + weights.harmony * terms.harmony * HOLLOW[term]) * (1 - terms[term])

/** The bag is a given: it counts as much as one more charm of the same presence would at half weight. */
export const bagWeight = ({ facts }: Measured): number => 0.5 * facts.presence * facts.presence

export const HARMONY_RANGE = { least: -1.3, most: 0.75 } as const

function harmony(measured: readonly Measured[]): number {
  const pairs = pairsOf(measured)
  let k = 0
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured
    const ofBag = bagWeight(one)
    sum += ofBag * one.bag.colors.sum
    weights += ofBag
    for (let j = 0; j < i; j++) {
      const two = measured[j] as Measured
      const weight = one.facts.presence * two.facts.presence
      sum += weight * (pairs[k++] as PairFacts).colors.sum
      weights += weight
    }
  }
  return ramp(sum / weights, HARMONY_RANGE.least, HARMONY_RANGE.most)
}

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
  return moderateMatch(sum / weights)
}

function contrast(measured: readonly Measured[]): number {
  let sum = 0
  let weights = 0
  let least = 1
  for (const { facts, bag } of measured) {
    sum += facts.presence * bag.stands
    weights += facts.presence
    least = Math.min(least, bag.stands)
  }
  return 0.6 * (sum / weights) + 0.4 * least
}

function life(arrangement: Arrangement, measured: readonly Measured[]): number {
  let chroma = 0
  let presence = 0
  for (const { facts } of measured) {
    chroma += facts.presence * facts.chroma
    presence += facts.presence
  }
  return ramp((0.75 * chroma) / presence + 0.25 * colorPoint(arrangement.colorway.hex).ok.C, 0.01, 0.05)
}

export const isMetal = (tone: string): boolean => METALS.includes(tone)

export function hasMixedMetals(arrangement: Arrangement): boolean {
  if (arrangement.carrier.scratchSensitivity < 3) return false
  let tone: string | null = null
  for (const { charm } of arrangement.hung) {
    if (!isMetal(charm.hardwareTone)) continue
    if (tone !== null && tone !== charm.hardwareTone) return true
    tone = charm.hardwareTone
  }
  return false
}
