import type { Arrangement } from '../../../look/arrangement'
import type { Leaning } from '../../leaning'
import { measure, piecesOf } from '../../measure/measure'
import type { SearchBounds } from '../../search-bounds'
import { composed, countedWorth, worth } from './composition'

/** With the sizes in their best order, and the best of those that lead alike in the lead; connectors count by where they hang. */
function setTerm(arrangement: Arrangement, leaning: Leaning): number {
  const pieces = piecesOf(measure(arrangement))
  if (pieces.some(({ facts }) => facts.isConnector) || pieces.length < arrangement.hung.length) return 1
  const lead = Math.max(...pieces.map(({ weight }) => weight))
  return pieces.reduce(
    (best, hero) =>
      hero.weight < lead
        ? best
        : Math.max(
            best,
            worth(
              { ...composed(arrangement, pieces, hero, leaning.style), ladder: 1 },
              pieces.length,
              leaning,
            ),
          ),
    0,
  )
}

/** By their count alone: any that join may be connectors. */
function largerTerm(arrangement: Arrangement, size: number, { style }: Leaning): number {
  const { length } = arrangement.hung
  const connectors = measure(arrangement).filter(({ facts }) => facts.isConnector).length
  let best = 0
  for (let count = length - connectors; count <= size - connectors; count++)
    best = Math.max(best, countedWorth(count, style))
  return best
}

export const compositionBounds: SearchBounds = { setTerm, largerTerm }
