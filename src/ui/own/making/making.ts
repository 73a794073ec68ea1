import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import { NO_EDITS, type PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { PhotoRefusal } from '../../../catalog/import/photo/photo-refusal'
import type { OwnCharm } from '../../../catalog/own/own-charm'
import type { OpenedPhoto, ShownCut } from '../../../state/own/photo/charm-maker'
import { asDrawn, type DrawnSoFar, redone, type Touch, touched, UNTOUCHED, undone } from './drawn'
import { NO_WISHES, type Wishes, wishesOf } from './wishes'

/** The steps from a photo to a charm, in their order. */
export const MAKING_STEPS = ['photo', 'cut', 'kind', 'size', 'hang'] as const
export type MakingStep = (typeof MAKING_STEPS)[number]
type LaterStep = Exclude<MakingStep, 'photo'>

/** The maker itself failed: whatever was asked can be asked again. */
export interface MakerFailed {
  readonly kind: 'failed'
}
export type PhotoTrouble = PhotoRefusal | MakerFailed

/** A photo to be opened, with what was made of it before. */
export interface PhotoToOpen {
  readonly file: Blob
  readonly goesOn: Draft | null
}

/** What is left of a making that was closed: enough to go on. */
export interface Draft {
  readonly photo: Blob
  readonly back: { readonly photo: Blob; readonly edits: PhotoEdits } | null
  readonly step: LaterStep
  readonly drawn: DrawnSoFar
  readonly wishes: Wishes
}

/** How a making begins. */
export type MakingStart =
  | { readonly kind: 'pick' }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'again'; readonly charm: OwnCharm; readonly photo: Blob; readonly back: Blob | null }
  | { readonly kind: 'draft'; readonly draft: Draft }

export interface Choosing {
  readonly kind: 'choosing'
  readonly opening: PhotoToOpen | null
  readonly trouble: PhotoTrouble | null
  /** What did not open, to be tried again. */
  readonly tried: PhotoToOpen | null
  /** What was made of the photo before, until another is there. */
  readonly before: Shaping | null
}

/** A photo of the back. */
export type BackPhoto =
  | { readonly kind: 'opening'; readonly file: Blob; readonly edits: PhotoEdits }
  | { readonly kind: 'open'; readonly photo: OpenedPhoto; readonly edits: PhotoEdits }
  | { readonly kind: 'refused'; readonly why: PhotoTrouble }

interface CutAnswer {
  readonly edits: PhotoEdits
  readonly answer: ShownCut | PhotoTrouble
}

export interface Shaping {
  readonly kind: 'shaping'
  readonly step: LaterStep
  readonly photo: OpenedPhoto
  readonly drawn: DrawnSoFar
  /** What came last of a cut, maybe of edits before these. */
  readonly cut: CutAnswer | null
  /** What was cut last, to be looked at while another cut is under way. */
  readonly shown: ShownCut | null
  /** The photographed clasp stays. */
  readonly keepsHardware: boolean
  readonly back: BackPhoto | null
  readonly wishes: Wishes
  /** Whether it was asked to be hung, and what came of that. */
  readonly hanging: 'not_yet' | 'asked' | 'full' | 'failed'
}

/** The making of a charm from a photo. */
export type Making = Choosing | Shaping

export type MakingEvent =
  | { readonly kind: 'chose'; readonly file: Blob }
  | { readonly kind: 'opened'; readonly photo: OpenedPhoto }
  | { readonly kind: 'not_opened'; readonly why: PhotoTrouble }
  | { readonly kind: 'touched'; readonly touch: Touch }
  | { readonly kind: 'let_go' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'cut'; readonly edits: PhotoEdits; readonly answer: ShownCut | PhotoTrouble }
  | { readonly kind: 'kept_hardware' }
  | { readonly kind: 'tried_again' }
  | { readonly kind: 'went'; readonly to: MakingStep }
  | { readonly kind: 'wished'; readonly wishes: Wishes }
  | { readonly kind: 'chose_back'; readonly file: Blob }
  | { readonly kind: 'opened_back'; readonly photo: OpenedPhoto }
  | { readonly kind: 'not_opened_back'; readonly why: PhotoTrouble }
  | { readonly kind: 'no_back' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'not_hung'; readonly why: 'full' | 'failed' }

const choosing = (opening: PhotoToOpen | null, before: Shaping | null = null): Choosing => ({
  kind: 'choosing',
  opening,
  trouble: null,
  tried: null,
  before,
})

const chosenFile = (file: Blob, before: Shaping | null): Choosing => choosing({ file, goesOn: null }, before)

export function startMaking(start: MakingStart): Making {
  switch (start.kind) {
    case 'pick':
      return choosing(null)
    case 'file':
      return choosing({ file: start.file, goesOn: null })
    case 'draft':
      return choosing({ file: start.draft.photo, goesOn: start.draft })
    case 'again':
      return choosing({ file: start.photo, goesOn: draftOfCharm(start) })
    default:
      return start satisfies never
  }
}

function draftOfCharm({ charm, photo, back }: Extract<MakingStart, { kind: 'again' }>): Draft | null {
  const wishes = wishesOf(charm)
  if (!wishes || charm.source.kind !== 'photo') return null
  const { edits, recipe, back: backSource } = charm.source
  return {
    photo,
    back: back && { photo: back, edits: backSource?.edits ?? NO_EDITS },
    step: 'cut',
    drawn: asDrawn({ edits, turnDeg: recipe.turnDeg ?? 0 }),
    wishes,
  }
}

/** The making after an event; the same where it means nothing by now. */
export function nextMaking(making: Making, event: MakingEvent): Making {
  switch (making.kind) {
    case 'choosing':
      return chosen(making, event)
    case 'shaping':
      return shaped(making, event)
    default:
      return making satisfies never
  }
}

function chosen(making: Choosing, event: MakingEvent): Making {
  switch (event.kind) {
    case 'chose':
      return chosenFile(event.file, making.before)
    case 'went':
      return making.before && event.to === 'cut' ? { ...making.before, step: 'cut' } : making
    case 'tried_again':
      return making.tried ? choosing(making.tried, making.before) : making
    case 'not_opened':
      return making.opening ? { ...making, opening: null, trouble: event.why, tried: making.opening } : making
    case 'opened': {
      if (!making.opening) return making
      const { goesOn } = making.opening
      return {
        kind: 'shaping',
        step: goesOn?.step ?? 'cut',
        photo: event.photo,
        drawn: goesOn?.drawn ?? UNTOUCHED,
        cut: null,
        shown: null,
        keepsHardware: false,
        back: goesOn?.back ? { kind: 'opening', file: goesOn.back.photo, edits: goesOn.back.edits } : null,
        wishes: goesOn?.wishes ?? NO_WISHES,
        hanging: 'not_yet',
      }
    }
    default:
      return making
  }
}

function shaped(making: Shaping, event: MakingEvent): Making {
  switch (event.kind) {
    case 'chose':
      return chosenFile(event.file, making)
    case 'touched':
      return drawnAs(making, touched(making.drawn, event.touch))
    case 'let_go':
      return making.drawn.turning ? { ...making, drawn: { ...making.drawn, turning: false } } : making
    case 'undo':
      return drawnAs(making, undone(making.drawn))
    case 'redo':
      return drawnAs(making, redone(making.drawn))
    case 'cut':
      return afterCut(making, event)
    case 'kept_hardware':
      return { ...making, keepsHardware: true }
    case 'tried_again':
      return {
        ...making,
        cut: making.cut && isShown(making.cut.answer) ? making.cut : null,
        hanging: making.hanging === 'not_yet' ? 'not_yet' : 'asked',
      }
    case 'went':
      return mayGo(making, event.to) ? wentTo(making, event.to) : making
    case 'wished':
      return { ...making, wishes: event.wishes, hanging: 'not_yet' }
    case 'chose_back':
      return withBack(making, { kind: 'opening', file: event.file, edits: NO_EDITS })
    case 'opened_back':
      return making.back?.kind === 'opening'
        ? withBack(making, { kind: 'open', photo: event.photo, edits: making.back.edits })
        : making
    case 'not_opened_back':
      return making.back?.kind === 'opening' ? withBack(making, { kind: 'refused', why: event.why }) : making
    case 'no_back':
      return withBack(making, null)
    case 'hang':
      return canBeMade(making) ? { ...making, hanging: 'asked' } : making
    case 'not_hung':
      return making.hanging === 'asked' ? { ...making, hanging: event.why } : making
    case 'opened':
    case 'not_opened':
      return making
    default:
      return event satisfies never
  }
}

const withBack = (making: Shaping, back: BackPhoto | null): Shaping => ({
  ...making,
  back,
  hanging: 'not_yet',
})

/** The hole is a place of the straightened photo: turned otherwise, it is as usual again. */
function drawnAs(making: Shaping, drawn: DrawnSoFar): Shaping {
  if (drawn === making.drawn) return making
  const hole = drawn.now.turnDeg === making.drawn.now.turnDeg ? making.wishes.hole : null
  return { ...making, drawn, wishes: { ...making.wishes, hole }, hanging: 'not_yet' }
}

const isShown = (answer: ShownCut | PhotoTrouble): answer is ShownCut => answer.kind === 'cut'

function afterCut(making: Shaping, { edits, answer }: CutAnswer): Shaping {
  // Of edits that were changed meanwhile: the next answer is on its way.
  if (edits !== making.drawn.now.edits) return making
  const first = making.shown === null && making.drawn.past.length === 0
  // Artwork says itself where it is clear: there is nothing to cut.
  const skips = first && making.step === 'cut' && isShown(answer) && answer.by === 'alpha'
  return {
    ...making,
    cut: { edits, answer },
    shown: isShown(answer) ? answer : making.shown,
    step: skips && making.wishes.kind === null ? 'kind' : making.step,
  }
}

/** Whether the edits of now wait for their cut. */
export const isCutting = ({ cut, drawn }: Shaping): boolean => cut?.edits !== drawn.now.edits

/** What was cut by the edits of now; null while that is under way, or refused. */
export const cutNow = ({ cut, drawn }: Shaping): ShownCut | null =>
  cut && cut.edits === drawn.now.edits && isShown(cut.answer) ? cut.answer : null

/** Why there is no cut. */
export const cutTrouble = ({ cut, drawn }: Shaping): PhotoTrouble | null =>
  cut && cut.edits === drawn.now.edits && !isShown(cut.answer) ? cut.answer : null

/** The offer to leave out the clasp that was photographed with it. */
export const offersHardware = (making: Shaping): boolean =>
  !making.keepsHardware && !making.drawn.now.edits.withoutHardware && cutNow(making)?.hardware === true

export const HEIGHTS_MM = { least: 5, most: 200 } as const
export const isHeight = (mm: number | null): boolean =>
  mm === null || (mm >= HEIGHTS_MM.least && mm <= HEIGHTS_MM.most)

const canBeMade = (making: Shaping): boolean =>
  cutNow(making) !== null &&
  making.wishes.kind !== null &&
  isHeight(making.wishes.heightMm) &&
  making.back?.kind !== 'opening'

/** Whether a step can be gone to: back always, on when what it needs is there. */
export function mayGo(making: Making, to: MakingStep): boolean {
  if (making.kind === 'choosing') return making.before !== null && to === 'cut'
  const at = MAKING_STEPS.indexOf(making.step)
  const goal = MAKING_STEPS.indexOf(to)
  if (goal <= at) return true
  if (goal >= 2 && cutNow(making) === null) return false
  if (goal >= 3 && making.wishes.kind === null) return false
  return goal < 4 || canBeMade(making)
}

function wentTo(making: Shaping, to: MakingStep): Making {
  if (to === 'photo') return choosing(null, making)
  return { ...making, step: to, hanging: 'not_yet' }
}

/** What is left when it is closed now; null where nothing was begun. */
export function draftOf(making: Making): Draft | null {
  if (making.kind === 'choosing') {
    const { opening, tried, before } = making
    return (opening ?? tried)?.goesOn ?? (before && draftOf(before))
  }
  const { photo, back, step, drawn, wishes } = making
  return {
    photo: asBlob(photo.kept),
    back: back?.kind === 'open' ? { photo: asBlob(back.photo.kept), edits: back.edits } : null,
    step,
    drawn: { ...drawn, turning: false },
    wishes,
  }
}

const asBlob = ({ bytes, type }: TextureFile): Blob => new Blob([new Uint8Array(bytes)], { type })
