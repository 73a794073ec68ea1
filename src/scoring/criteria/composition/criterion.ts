import type { Arrangement } from '../../../look/arrangement'
import type { Criterion } from '../../criterion'
import type { Leaning } from '../../leaning'
import { heroOf, measure, piecesOf } from '../../measure/measure'
import { compositionBounds } from './bounds'
import { type CompositionFault, compositionCeilings } from './ceilings'
import { composed, worth } from './composition'
import { explainComposition } from './explain'
import { type CompositionNote, compositionNotes } from './note'
import { type CompositionTexts, sayComposition } from './say'

function rate(arrangement: Arrangement, leaning: Leaning): number {
  const pieces = piecesOf(measure(arrangement))
  const hero = heroOf(pieces)
  if (!hero || hero.facts.isConnector) return 0
  return worth(composed(arrangement, pieces, hero, leaning.style), pieces.length, leaning)
}

/** Rule of three: how many, who leads, do sizes step down, do textures differ, does the lead suit the bag's size. */
export const three: Criterion<'three', CompositionNote, CompositionTexts, CompositionFault> = {
  id: 'three',
  weight: 22,
  notes: compositionNotes,
  rate,
  bounds: compositionBounds,
  ceilings: compositionCeilings,
  mindsBare: true,
  explain: explainComposition,
  say: sayComposition,
}
