import type { Arrangement } from '../../look/arrangement'
import { LIGHTS, type Light } from '../../look/light'
import { pairOf } from '../charm-facts'
import { colorPoint, hueGap } from '../color/color-space'
import { harmonyOf, type WeighedColor } from '../color/harmony-label'
import { litHex } from '../color/lit'
import { moderateMatch } from '../color/palette-match'
import type { Criterion } from '../criterion'
import { byVisualWeight, type Measured, measure } from '../measure'
import type { Note } from '../note'
import { ramp } from '../ramp'

const METALS = ['gold', 'silver', 'gunmetal']

/** Harmony among the charms and with the bag by presence, 0…1. */
function harmony(measured: readonly Measured[]): number {
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured
    // The bag is a given: it counts as much as one more charm of the same presence would at half weight.
    const bagWeight = 0.5 * one.facts.presence * one.facts.presence
    sum += bagWeight * one.bag.harmony
    weights += bagWeight
    for (let j = 0; j < i; j++) {
      const two = measured[j] as Measured
      const weight = one.facts.presence * two.facts.presence
      sum += weight * pairOf(one.facts, two.facts).harmony
      weights += weight
    }
  }
  return ramp(sum / weights, -0.6, 0.3)
}

/** Liking by how much the charms match, 0…1. */
function matching(measured: readonly Measured[]): number {
  let sum = 0
  let weights = 0
  for (let i = 0; i < measured.length; i++) {
    for (let j = 0; j < i; j++) {
      const one = (measured[i] as Measured).facts
      const two = (measured[j] as Measured).facts
      const weight = one.presence * two.presence
      sum += weight * pairOf(one, two).match
      weights += weight
    }
  }
  return moderateMatch(sum / weights)
}

/** How well the charms stand out from the bag, 0…1; the weakest counts extra. */
function contrast(measured: readonly Measured[]): number {
  let sum = 0
  let weights = 0
  let least = 1
  for (const { facts, bag } of measured) {
    const stands = ramp(bag.contrast, 0.1, 0.45)
    sum += facts.presence * stands
    weights += facts.presence
    least = Math.min(least, stands)
  }
  return 0.6 * (sum / weights) + 0.4 * least
}

/** Whether there is color to speak of, 0…1: gray on gray is calm, not harmony. */
function life(arrangement: Arrangement, measured: readonly Measured[]): number {
  let chroma = 0
  let presence = 0
  for (const { facts } of measured) {
    chroma += facts.presence * facts.chroma
    presence += facts.presence
  }
  return ramp((0.75 * chroma) / presence + 0.25 * colorPoint(arrangement.colorway.hex).ok.C, 0.01, 0.06)
}

/** Stretches what random looks of the catalogue reach over the whole bar. */
const calibrated = (value: number): number => ramp(value, 0.22, 0.94)

function rate(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  const hues = harmony(measured)
  const lively = 0.7 + 0.3 * life(arrangement, measured)
  if (measured.length < 2) return calibrated(lively * (0.55 * hues + 0.45 * contrast(measured)))
  const metals = hasMixedMetals(arrangement) ? 0.94 : 1
  return calibrated(metals * lively * (0.54 * hues + 0.16 * matching(measured) + 0.3 * contrast(measured)))
}

function hasMixedMetals(arrangement: Arrangement): boolean {
  if (arrangement.carrier.scratchSensitivity < 3) return false
  let tone: string | null = null
  for (const { charm } of arrangement.hung) {
    if (!METALS.includes(charm.hardwareTone)) continue
    if (tone !== null && tone !== charm.hardwareTone) return true
    tone = charm.hardwareTone
  }
  return false
}

/** The visible colors of a look's charms, weighed by area. */
export function colorsOf(arrangement: Arrangement): readonly WeighedColor[] {
  return arrangement.hung.flatMap(({ charm }) =>
    charm.palette.map(({ hex, share }) => ({ hex, weight: share * charm.dimsMm.w * charm.dimsMm.h })),
  )
}

/** The reference rule: little difference in lightness and chroma, and a neighboring hue; in a light. */
function blendsIn({ hung }: Measured, bagHex: string, light: Light = 'daylight'): boolean {
  const bag = colorPoint(litHex(bagHex, light)).ok
  const leadColor = colorPoint(litHex(hung.charm.palette[0]?.hex ?? bagHex, light)).ok
  const difference = Math.abs(leadColor.L - bag.L) + 2 * Math.abs(leadColor.C - bag.C)
  return difference < 0.1 && hueGap(leadColor.h, bag.h) < 40
}

const about = (...those: readonly Measured[]) =>
  ({
    criterion: 'color',
    charms: those.map(({ hung }) => hung.charm.id),
    slots: those.map(({ hung }) => hung.slot),
  }) as const

function explain(arrangement: Arrangement): readonly Note[] {
  const measured = measure(arrangement)
  const all = byVisualWeight(measured).map(({ hung }) => hung.charm.id)
  const at = { criterion: 'color', charms: all, slots: [] } as const
  const notes: Note[] = []
  const { label, hues } = harmonyOf(colorsOf(arrangement))
  // Only what has color can agree or disagree in it.
  const colorful = byVisualWeight(measured).filter(({ facts }) => facts.chroma >= 0.03)
  const said = label === 'neutral' || colorful.length === 0 ? all : colorful.map(({ hung }) => hung.charm.id)
  const weak =
    (label === 'mixed' && said.length > 1) || (label === 'neutral' && life(arrangement, measured) < 0.5)
  notes.push({ ...at, code: 'HARMONY', tone: weak ? 'hint' : 'good', label, hues, charms: said })

  const trends = new Set(
    measured.filter(({ facts }) => !facts.isConnector).map(({ hung }) => hung.charm.trend),
  )
  const trend = [...trends][0] ?? null
  if (trends.size === 1 && trend !== null && measured.length >= 2)
    notes.push({ ...at, code: 'TREND', tone: 'good', trend })

  const metallic = byVisualWeight(measured).filter(({ hung }) => METALS.includes(hung.charm.hardwareTone))
  const metals = new Set(metallic.map(({ hung }) => hung.charm.hardwareTone))
  const [metal] = metals
  if (metal !== undefined && metals.size === 1 && metal === arrangement.carrier.hardwareTone) {
    notes.push({ ...about(...metallic), code: 'METALS_MATCH', tone: 'good', metal })
  }
  const blending = measured.filter((one) => blendsIn(one, arrangement.colorway.hex))
  const boldest = measured.reduce<Measured | null>(
    (best, one) => (!best || one.bag.contrast > best.bag.contrast ? one : best),
    null,
  )
  if (blending.length === 0 && boldest && boldest.bag.contrast >= 0.4) {
    notes.push({
      ...at,
      code: 'STANDS_OUT',
      tone: 'good',
      charms: [boldest.hung.charm.id],
      slots: [boldest.hung.slot],
    })
  }
  for (const { hung } of blending) {
    notes.push({ ...at, code: 'BLENDS_IN', tone: 'hint', charms: [hung.charm.id], slots: [hung.slot] })
  }
  for (const one of measured) {
    const lights = LIGHTS.filter((light) => blendsIn(one, arrangement.colorway.hex, light))
    if (lights.length > 0 && !blending.includes(one))
      notes.push({ ...about(one), code: 'FADES', tone: 'hint', lights })
  }
  const twins = mostAlike(measured)
  if (twins) {
    const [one, two] = twins
    notes.push({
      ...at,
      code: 'TOO_ALIKE',
      tone: 'hint',
      charms: [one.hung.charm.id, two.hung.charm.id],
      slots: [one.hung.slot, two.hung.slot],
    })
  }
  if (hasMixedMetals(arrangement)) {
    const strangers = metallic.filter(
      ({ hung }) => hung.charm.hardwareTone !== arrangement.carrier.hardwareTone,
    )
    notes.push({ ...about(...strangers), code: 'MIXED_METALS', tone: 'hint', tones: [...metals].toSorted() })
  }
  return notes
}

/** The pair of three or more charms whose colors hardly differ. */
function mostAlike(measured: readonly Measured[]): readonly [Measured, Measured] | null {
  if (measured.length < 3) return null
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
  return found
}

/** Color: harmony among charms and with the bag, moderate matching, contrast to the bag. */
export const color: Criterion = { id: 'color', rate, explain }
