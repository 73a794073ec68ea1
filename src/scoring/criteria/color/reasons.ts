import type { NoteBy } from '../../criterion'
import { byVisualWeight, type Measured } from '../../measure/measure'
import { pairOf } from '../../measure/pair-facts'
import { about } from './about'
import { type ColorTerm, type ColorTerms, GOOD } from './color-terms'
import type { ColorNote } from './note'
import { loudestOnBag, weakestPair } from './weak-pair'

type Note = NoteBy<'color', ColorNote>

/** Names what a term is lost for, if there is something true to say. */
export function reasonFor(
  term: ColorTerm,
  terms: ColorTerms,
  measured: readonly Measured[],
  bagHex: string,
): Note | null {
  switch (term) {
    case 'harmony': {
      const pair = weakestPair(measured, bagHex)
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
    case 'quiet': {
      const loudest = loudestOnBag(measured)
      return loudest ? { ...about(loudest), code: 'UNEASY_ON_BAG', tone: 'hint', why: 'loud' } : null
    }
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
