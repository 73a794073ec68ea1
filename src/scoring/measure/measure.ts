import type { Arrangement, Hung } from '../../look/arrangement'
import { type BagPairFacts, type CharmFacts, factsOf, onBag, type PairFacts, pairOf } from './charm-facts'
import type { WeightedPoint } from './visual-center'

/** A charm in its place with what the criteria need of both; as a spot it lies where its body hangs below the anchor. */
export interface Measured extends WeightedPoint {
  readonly hung: Hung
  readonly facts: CharmFacts
  readonly bag: BagPairFacts
}

let lastArrangement: Arrangement | null = null
let lastMeasured: readonly Measured[] = []

/** The charms of an arrangement with their facts. The last answer is kept, as all criteria ask in turn. */
export function measure(arrangement: Arrangement): readonly Measured[] {
  if (arrangement === lastArrangement) return lastMeasured
  const { hung, colorway } = arrangement
  const { w, h } = arrangement.carrier.dimsMm
  lastMeasured = hung.map((one) => {
    const facts = factsOf(one.charm)
    const bag = onBag(facts, colorway.hex)
    const [x, y] = one.anchor.positionMm
    const middle = y - one.charm.lengthMm + one.charm.dimsMm.h / 2
    return { hung: one, facts, bag, x: x / (w / 2), y: middle / (h / 2) - 1, weight: bag.visualWeight }
  })
  lastArrangement = arrangement
  return lastMeasured
}

let lastPaired: readonly Measured[] = []
const pairs: PairFacts[] = []

/**
 * The facts of every two of some charms, in an array that the next call overwrites: those of the second and the first,
 * of the third and the first, the third and the second … The last answer is kept, as for `measure`.
 */
export function pairsOf(measured: readonly Measured[]): readonly PairFacts[] {
  if (measured === lastPaired) return pairs
  let k = 0
  for (let i = 1; i < measured.length; i++) {
    const { facts } = measured[i] as Measured
    for (let j = 0; j < i; j++) pairs[k++] = pairOf(facts, (measured[j] as Measured).facts)
  }
  lastPaired = measured
  return pairs
}

/** The charm that draws the eye most. */
export function heroOf(measured: readonly Measured[]): Measured | null {
  let hero: Measured | null = null
  for (const one of measured) if (!hero || one.weight > hero.weight) hero = one
  return hero
}

/** Charms with the one that draws the eye most first. */
export function byVisualWeight(measured: readonly Measured[]): readonly Measured[] {
  return measured.toSorted((a, b) => b.weight - a.weight)
}

/** The charms that are there to be looked at: connectors only carry others, unless nothing else hangs. */
export function piecesOf(measured: readonly Measured[]): readonly Measured[] {
  let connectors = 0
  for (const { facts } of measured) if (facts.isConnector) connectors++
  if (connectors === 0 || connectors === measured.length) return measured
  return measured.filter(({ facts }) => !facts.isConnector)
}
