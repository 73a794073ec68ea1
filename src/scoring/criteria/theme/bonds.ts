import type { Arrangement } from '../../../look/arrangement'
import type { CharmFacts } from '../../measure/charm-facts'
import { type Measured, measure, pairsOf, piecesOf } from '../../measure/measure'
import { type PairFacts, pairOf } from '../../measure/pair-facts'
import { threadOf } from './story-thread'

/** Bonds weaker than this make no story. */
export const A_STORY = 0.35

/** What stands for a bond that nobody can know: that of the median pair of built-in charms that are no connectors. */
export const UNTOLD_BOND = 0.134

const NOBODY: readonly Measured[] = []

/** The charms that may tell a story together, whether anybody told what each is about or not: all but connectors. */
export function tellersOf(arrangement: Arrangement): readonly Measured[] {
  const pieces = piecesOf(measure(arrangement))
  return pieces[0]?.facts.isConnector ? NOBODY : pieces
}

const isTold = ({ charm }: CharmFacts): boolean => charm.themes !== null

/** Those of some charms of which somebody told what they are about. */
export const toldOf = (tellers: readonly Measured[]): readonly Measured[] =>
  tellers.filter(({ facts }) => isTold(facts))

/** How firmly two charms are tied as the story part counts it, 0…1. */
export const tieOf = (one: CharmFacts, two: CharmFacts, pair: PairFacts = pairOf(one, two)): number =>
  isTold(one) && isTold(two) ? pair.bond : UNTOLD_BOND

/** Mean bond of one charm with the others, 0…1. */
export function belonging(one: Measured, tellers: readonly Measured[]): number {
  let sum = 0
  for (const other of tellers) if (other !== one) sum += tieOf(one.facts, other.facts)
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
    for (let j = 0; j < length; j++) {
      if (j === i) continue
      const pair = pairs[i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i] as PairFacts
      bonds += tieOf((tellers[i] as Measured).facts, (tellers[j] as Measured).facts, pair)
    }
    sum += bonds / (length - 1)
  }
  return sum / length
}

/** The family or theme that most charms share, null when no two do. */
export const storyOf = (arrangement: Arrangement) => threadOf(toldOf(tellersOf(arrangement)))
