import type { Arrangement, Hung } from '../look/arrangement'
import { type BagPairFacts, type CharmFacts, factsOf, onBag } from './charm-facts'

/** A charm in its place with what the criteria need of both. */
export interface Measured {
  readonly hung: Hung
  readonly facts: CharmFacts
  readonly bag: BagPairFacts
  /** Middle of the body in the carrier's frame, mm. */
  readonly x: number
  readonly y: number
}

let lastArrangement: Arrangement | null = null
let lastMeasured: readonly Measured[] = []

/** The charms of an arrangement with their facts. The last answer is kept, as all criteria ask in turn. */
export function measure(arrangement: Arrangement): readonly Measured[] {
  if (arrangement === lastArrangement) return lastMeasured
  const { hung, colorway } = arrangement
  lastMeasured = hung.map((one) => {
    const facts = factsOf(one.charm)
    const [x, y] = one.anchor.positionMm
    return {
      hung: one,
      facts,
      bag: onBag(facts, colorway.hex),
      x,
      y: y - one.charm.lengthMm + one.charm.dimsMm.h / 2,
    }
  })
  lastArrangement = arrangement
  return lastMeasured
}

/** The charm that draws the eye most. */
export function heroOf(measured: readonly Measured[]): Measured | null {
  let hero: Measured | null = null
  for (const one of measured) if (!hero || one.bag.visualWeight > hero.bag.visualWeight) hero = one
  return hero
}

/** Charms with the one that draws the eye most first. */
export function byVisualWeight(measured: readonly Measured[]): readonly Measured[] {
  return measured.toSorted((a, b) => b.bag.visualWeight - a.bag.visualWeight)
}
