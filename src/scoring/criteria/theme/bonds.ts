import type { Arrangement } from '../../../look/arrangement'
import { type Measured, measure, pairsOf, piecesOf } from '../../measure/measure'
import { type PairFacts, pairOf } from '../../measure/pair-facts'
import { threadOf } from './story-thread'

/** Bonds weaker than this make no story. */
export const A_STORY = 0.35

/** The charms whose story is known: one of which nobody told the themes speaks neither for the others nor against them. */
export const tellersOf = (arrangement: Arrangement): readonly Measured[] =>
  piecesOf(measure(arrangement)).filter(({ hung, facts }) => hung.charm.themes !== null && !facts.isConnector)

/** Whether anything hangs that is no connector. */
export function hasPieces(arrangement: Arrangement): boolean {
  for (const { facts } of measure(arrangement)) if (!facts.isConnector) return true
  return false
}

/** Mean bond of one charm with the others, 0…1. */
export function belonging(one: Measured, tellers: readonly Measured[]): number {
  let sum = 0
  for (const other of tellers) if (other !== one) sum += pairOf(one.facts, other.facts).bond
  return tellers.length < 2 ? 0 : sum / (tellers.length - 1)
}

/** Mean bond over all pairs, 0…1: the mean of what `belonging` says of each. */
export function cohesion(tellers: readonly Measured[]): number {
  const { length } = tellers
  if (length < 2) return 0
  const pairs = pairsOf(tellers)
  let sum = 0
  for (let i = 0; i < length; i++) {
    let bonds = 0
    for (let j = 0; j < length; j++)
      if (j !== i) bonds += (pairs[i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i] as PairFacts).bond
    sum += bonds / (length - 1)
  }
  return sum / length
}

/** The family or theme that most charms share, null when no two do. */
export const storyOf = (arrangement: Arrangement) => threadOf(tellersOf(arrangement))
