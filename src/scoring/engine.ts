import { colorPoint } from './color/color-space'
import { templateFit } from './color/template-fit'
import { compare } from './compare'
import { criteria } from './criteria'
import { sideMassG } from './criteria/balance/balance-terms'
import { BALANCED, LEANS } from './criteria/balance/note'
import { colorsOf } from './criteria/color/colors-of'
import { LEAD_SHARES } from './criteria/composition/composition'
import { A_STORY, tieOf } from './criteria/theme/bonds'
import { threadOf } from './criteria/theme/story-thread'
import { headlineOf } from './headline'
import { improving } from './improve/improvements'
import { factsOf } from './measure/charm-facts'
import { byVisualWeight, heroOf, measure, piecesOf } from './measure/measure'
import { centerOf } from './measure/visual-center'
import { NOTES, noteKey } from './note'
import { notes, score } from './score'
import { countSeen, viewsOf } from './visibility/exposure'
import { weightsOf } from './weights'

export { learnHarmony } from './color/learned/harmony'

/**
 * Scoring as the app calls it: one piece, which comes by `loadScoring`, so that none of it is among what a first visit
 * waits for. Nobody above imports its code by themselves.
 */
export const scoring = {
  criteria,
  NOTES,
  weightsOf,
  score,
  notes,
  noteKey,
  headlineOf,
  improving,
  compare,

  measure,
  piecesOf,
  heroOf,
  byVisualWeight,
  factsOf,
  tieOf,
  threadOf,
  centerOf,
  sideMassG,
  colorPoint,
  colorsOf,
  templateFit,
  viewsOf,
  countSeen,

  A_STORY,
  BALANCED,
  LEANS,
  LEAD_SHARES,
}

export type Scoring = typeof scoring
