import type { PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { PhotoRefusal } from '../../../catalog/import/photo/photo-refusal'
import type { OpenedPhoto, ShownCut } from '../../../state/own/photo/charm-maker'
import { type DrawnSoFar, redone, type Touch, touched, undone } from './drawn'

/** The maker itself failed: whatever was asked can be asked again. */
export interface MakerFailed {
  readonly kind: 'failed'
}
export type PhotoTrouble = PhotoRefusal | MakerFailed

export interface CutAnswer {
  readonly edits: PhotoEdits
  readonly answer: ShownCut | PhotoTrouble
}

/** A photo, and what is cut out of it. */
export interface CutWork {
  readonly photo: OpenedPhoto
  readonly drawn: DrawnSoFar
  /** What came last of a cut, maybe of edits before these. */
  readonly cut: CutAnswer | null
  /** What was cut last, to be looked at while another cut is under way. */
  readonly shown: ShownCut | null
  /** The photographed clasp stays. */
  readonly keepsHardware: boolean
}

/** What is done at a cut. */
export type CutEvent =
  | { readonly kind: 'touched'; readonly touch: Touch }
  | { readonly kind: 'let_go' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'kept_hardware' }
  | { readonly kind: 'tried_again' }

/** All that was drawn, after an event that draws. */
function drawnAfter(
  drawn: DrawnSoFar,
  event: Extract<CutEvent, { readonly kind: 'touched' | 'undo' | 'redo' }>,
): DrawnSoFar {
  switch (event.kind) {
    case 'touched':
      return touched(drawn, event.touch)
    case 'undo':
      return undone(drawn)
    case 'redo':
      return redone(drawn)
    default:
      return event satisfies never
  }
}

/** A cut after an event; the same where it changes nothing. */
export function cutWorkAfter<Work extends CutWork>(work: Work, event: CutEvent): Work {
  switch (event.kind) {
    case 'touched':
    case 'undo':
    case 'redo': {
      const drawn = drawnAfter(work.drawn, event)
      return drawn === work.drawn ? work : { ...work, drawn }
    }
    case 'let_go':
      return work.drawn.turning ? { ...work, drawn: { ...work.drawn, turning: false } } : work
    case 'kept_hardware':
      return { ...work, keepsHardware: true }
    case 'tried_again':
      return work.cut && !isCutOut(work.cut.answer) ? { ...work, cut: null } : work
    default:
      return event satisfies never
  }
}

/** A cut with what came of edits; the same where those were changed meanwhile and the next answer is on its way. */
export function cutWorkWith<Work extends CutWork>(work: Work, cut: CutAnswer): Work {
  if (cut.edits !== work.drawn.now.edits) return work
  return { ...work, cut, shown: isCutOut(cut.answer) ? cut.answer : work.shown }
}

/** A photo that nothing was cut out of yet. */
export const uncut = (photo: OpenedPhoto, drawn: DrawnSoFar): CutWork => ({
  ...{ photo, drawn },
  ...{ cut: null, shown: null, keepsHardware: false },
})

export const isCutOut = (answer: ShownCut | PhotoTrouble): answer is ShownCut => answer.kind === 'cut'

/** Whether the edits of now wait for their cut. */
export const isCutting = ({ cut, drawn }: CutWork): boolean => cut?.edits !== drawn.now.edits

/** What was cut by the edits of now; null while that is under way, or refused. */
export const cutNow = ({ cut, drawn }: CutWork): ShownCut | null =>
  cut && cut.edits === drawn.now.edits && isCutOut(cut.answer) ? cut.answer : null

/** Why there is no cut. */
export const cutTrouble = ({ cut, drawn }: CutWork): PhotoTrouble | null =>
  cut && cut.edits === drawn.now.edits && !isCutOut(cut.answer) ? cut.answer : null

/** The offer to leave out the clasp that was photographed with it. */
export const offersHardware = (work: CutWork): boolean =>
  !work.keepsHardware && !work.drawn.now.edits.withoutHardware && cutNow(work)?.hardware === true
