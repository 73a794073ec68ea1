import type { Arrangement } from '../../../look/arrangement'
import type { Criterion } from '../../criterion'
import { colorBounds } from './bounds'
import { colorTerms, worthOf } from './color-terms'
import { explainColor } from './explain'
import { type ColorNote, colorNotes } from './note'
import { type ColorTexts, sayColor } from './say'

const rate = (arrangement: Arrangement): number => worthOf(arrangement, colorTerms(arrangement))

/** Color: harmony among charms and with the bag, moderate matching, contrast to the bag, some color at all. */
export const color: Criterion<'color', ColorNote, ColorTexts> = {
  id: 'color',
  weight: 26,
  notes: colorNotes,
  rate,
  bounds: colorBounds,
  explain: explainColor,
  say: sayColor,
}
