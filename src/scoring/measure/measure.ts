import type { Arrangement, Hung } from '../../look/arrangement'
import type { Carrier } from '../../look/facts/carrier'
import { BagPair, type BagPairFacts } from './bag-facts'
import { type CharmFacts, factsOf } from './charm-facts'
import { KnownPair, type PairFacts } from './pair-facts'
import type { WeightedPoint } from './visual-center'

/** A charm in its place with what the criteria need of both; as a spot it lies where its body hangs below the anchor. */
export interface Measured extends WeightedPoint {
  readonly hung: Hung
  readonly facts: CharmFacts
  readonly bag: BagPairFacts
}

/** A charm in its place, which may become another. */
class Seat implements Measured {
  hung: Hung
  facts: CharmFacts
  x = 0
  y = 0
  weight = 0
  readonly bag: BagPair

  constructor(hung: Hung, carrier: Carrier, bagHex: string) {
    this.hung = hung
    this.facts = factsOf(hung.charm)
    this.bag = new BagPair(this.facts, bagHex)
    this.become(hung, carrier, bagHex)
  }

  become(hung: Hung, { dimsMm: { w, h } }: Carrier, bagHex: string): void {
    const { anchor, charm } = hung
    this.hung = hung
    this.facts = factsOf(charm)
    this.bag.become(this.facts, bagHex)
    const { positionMm } = anchor
    this.x = positionMm[0] / (w / 2)
    const middle = positionMm[1] - charm.lengthMm + charm.dimsMm.h / 2
    this.y = middle / (h / 2) - 1
    this.weight = this.bag.visualWeight
  }
}

/** While a total is reckoned, charms and pairs are measured in objects that the next total overwrites; nothing keeps them. */
let isFleeting = false
const seats: Seat[][] = []
const fleetingPairs: KnownPair[] = []

/** Lets something be reckoned of an arrangement that keeps nothing of what it measures. */
export function fleetingly<Given, Value>(
  reckon: (arrangement: Arrangement, given: Given) => Value,
  arrangement: Arrangement,
  given: Given,
): Value {
  forget()
  isFleeting = true
  try {
    return reckon(arrangement, given)
  } finally {
    isFleeting = false
    forget()
  }
}

function forget(): void {
  lastArrangement = null
  lastPaired = NOTHING
}

const NOTHING: readonly Measured[] = []
let lastArrangement: Arrangement | null = null
let lastMeasured: readonly Measured[] = NOTHING

/** The charms of an arrangement with their facts. The last answer is kept, as all criteria ask in turn. */
export function measure(arrangement: Arrangement): readonly Measured[] {
  if (arrangement === lastArrangement) return lastMeasured
  lastMeasured = isFleeting ? seated(arrangement) : freshly(arrangement)
  lastArrangement = arrangement
  return lastMeasured
}

const freshly = ({ hung, carrier, colorway }: Arrangement): readonly Measured[] =>
  hung.map((one) => new Seat(one, carrier, colorway.hex))

/** Arrangements of different counts never share seats: with and without idle connectors they are measured in turn. */
function seated({ hung, carrier, colorway }: Arrangement): readonly Measured[] {
  const { length } = hung
  while (seats.length <= length) seats.push([])
  const row = seats[length] as Seat[]
  for (let i = 0; i < length; i++) {
    const one = hung[i] as Hung
    if (i < row.length) (row[i] as Seat).become(one, carrier, colorway.hex)
    else row.push(new Seat(one, carrier, colorway.hex))
  }
  return row
}

let lastPaired: readonly Measured[] = NOTHING
let lastPairs: readonly PairFacts[] = []

/**
 * The facts of every two of some charms, and no more of them than the next call leaves: those of the second and the first,
 * of the third and the first, the third and the second … The last answer is kept, as for `measure`.
 */
export function pairsOf(measured: readonly Measured[]): readonly PairFacts[] {
  if (measured === lastPaired) return lastPairs
  const pairs = isFleeting ? fleetingPairs : []
  let k = 0
  for (let i = 1; i < measured.length; i++) {
    const { facts } = measured[i] as Measured
    for (let j = 0; j < i; j++, k++) {
      const other = (measured[j] as Measured).facts
      const pair = pairs[k]
      if (pair) pair.become(facts, other)
      else pairs.push(new KnownPair(facts, other))
    }
  }
  lastPaired = measured
  lastPairs = pairs
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
