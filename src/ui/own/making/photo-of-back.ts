import { NO_EDITS, type PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { OpenedPhoto } from '../../../state/own/photo/charm-maker'
import {
  type CutAnswer,
  type CutEvent,
  type CutWork,
  cutNow,
  cutWorkAfter,
  cutWorkWith,
  isCutOut,
  type PhotoTrouble,
  uncut,
} from './cut-work'
import { asDrawn } from './drawn'

/** A photo of the back, and what is cut out of it. */
export interface OpenBack extends CutWork {
  readonly kind: 'open'
}

/** A photo of the back. */
export type BackPhoto =
  | { readonly kind: 'opening'; readonly file: Blob; readonly edits: PhotoEdits }
  | OpenBack
  | { readonly kind: 'refused'; readonly why: PhotoTrouble }

/** What is done about a photo of the back. */
export type BackEvent =
  | { readonly kind: 'chose_back'; readonly file: Blob }
  | { readonly kind: 'opened_back'; readonly photo: OpenedPhoto }
  | { readonly kind: 'not_opened_back'; readonly why: PhotoTrouble }
  | { readonly kind: 'drew_back'; readonly event: CutEvent }
  | ({ readonly kind: 'cut_back' } & CutAnswer)
  | { readonly kind: 'no_back' }

/** The photo of the back after an event; the same where it means nothing by now. */
export function backAfter(back: BackPhoto | null, event: BackEvent): BackPhoto | null {
  switch (event.kind) {
    case 'chose_back':
      return { kind: 'opening', file: event.file, edits: NO_EDITS }
    case 'opened_back':
      return back?.kind === 'opening'
        ? { kind: 'open', ...uncut(event.photo, asDrawn({ edits: back.edits, turnDeg: 0 })) }
        : back
    case 'not_opened_back':
      return back && { kind: 'refused', why: event.why }
    case 'drew_back':
      return back?.kind === 'open' ? cutWorkAfter(back, event.event) : back
    case 'cut_back':
      return back?.kind === 'open' ? afterBackCut(back, event) : back
    case 'no_back':
      return null
    default:
      return event satisfies never
  }
}

/** Of a photo in which nothing is found before anybody drew on it, that is all there is to say. */
function afterBackCut(back: OpenBack, { edits, answer }: CutAnswer): BackPhoto {
  const isUntouched = back.shown === null && back.drawn.past.length === 0
  if (isUntouched && !isCutOut(answer) && edits === back.drawn.now.edits)
    return { kind: 'refused', why: answer }
  return cutWorkWith(back, { edits, answer })
}

/** Whether nothing is awaited of a photo of the back, and something is cut out of it. */
export const isBackReady = (back: BackPhoto | null): boolean =>
  back?.kind === 'open' ? cutNow(back) !== null : back?.kind !== 'opening'
