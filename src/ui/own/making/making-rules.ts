import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import type { PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { OpenedPhoto } from '../../../state/own/photo/charm-maker'
import {
  type CutAnswer,
  type CutEvent,
  type CutWork,
  cutWorkAfter,
  cutWorkWith,
  isCutOut,
  type PhotoTrouble,
  uncut,
} from './cut-work'
import { type DrawnSoFar, UNTOUCHED } from './drawn'
import { type BackEvent, type BackPhoto, backAfter } from './photo-of-back'

/** What is left of a making that was closed: enough to go on. */
export interface MakingDraftOf<Step, Wishes> {
  readonly photo: Blob
  readonly back: { readonly photo: Blob; readonly edits: PhotoEdits } | null
  readonly step: Step
  readonly drawn: DrawnSoFar
  readonly wishes: Wishes
}

/** A photo to be opened, with what was made of it before. */
export interface PhotoToOpen<Step, Wishes> {
  readonly file: Blob
  readonly goesOn: MakingDraftOf<Step, Wishes> | null
}

export interface ChoosingOf<Step, Wishes> {
  readonly kind: 'choosing'
  readonly opening: PhotoToOpen<Step, Wishes> | null
  readonly trouble: PhotoTrouble | null
  /** What did not open, to be tried again. */
  readonly tried: PhotoToOpen<Step, Wishes> | null
  /** What was made of the photo before, until another is there. */
  readonly before: ShapingOf<Step, Wishes> | null
}

export interface ShapingOf<Step, Wishes> extends CutWork {
  readonly kind: 'shaping'
  readonly step: Step
  readonly back: BackPhoto | null
  readonly wishes: Wishes
  /** Whether it was asked to be kept, and what came of that. */
  readonly keeping: 'not_yet' | 'asked' | 'full' | 'failed'
}

/** The making of something from a photo. */
export type MakingOf<Step, Wishes> = ChoosingOf<Step, Wishes> | ShapingOf<Step, Wishes>

/** What is done where a photo is chosen. */
export type PhotoEvent =
  | { readonly kind: 'chose'; readonly file: Blob }
  | { readonly kind: 'tried_again' }
  | { readonly kind: 'went'; readonly to: 'cut' }

export type MakingEventOf<Step, Wishes> =
  | CutEvent
  | BackEvent
  | { readonly kind: 'chose'; readonly file: Blob }
  | { readonly kind: 'opened'; readonly photo: OpenedPhoto }
  | { readonly kind: 'not_opened'; readonly why: PhotoTrouble }
  | ({ readonly kind: 'cut' } & CutAnswer)
  | { readonly kind: 'went'; readonly to: 'photo' | Step }
  | { readonly kind: 'wished'; readonly wishes: Wishes }
  | { readonly kind: 'keep' }
  | { readonly kind: 'not_kept'; readonly why: 'full' | 'failed' }

/** In what the makings of one thing differ from those of another. */
interface MakingPlan<Step extends string, Wishes> {
  /** From the cut on, in their order. */
  readonly steps: readonly ['cut' & Step, Step, ...Step[]]
  readonly noWishes: Wishes
  /** The wishes once the photo is turned otherwise: what lay on it as it was has moved. */
  readonly turned: (making: ShapingOf<Step, Wishes>, turnDeg: number) => Wishes
  /** Whether all is there that a step after the cut needs. */
  readonly isReady: (making: ShapingOf<Step, Wishes>, step: Step) => boolean
}

/** How a thing is made of a photo, step by step. */
export interface MakingRules<Step extends string, Wishes> {
  /** A making that begins at a file, with what was made of it before; at nothing without one. */
  readonly start: (file: Blob | null, goesOn?: MakingDraftOf<Step, Wishes> | null) => MakingOf<Step, Wishes>
  /** The making after an event; the same where it means nothing by now. */
  readonly next: (
    making: MakingOf<Step, Wishes>,
    event: MakingEventOf<Step, Wishes>,
  ) => MakingOf<Step, Wishes>
  /** Whether a step can be gone to: back always, on when what it needs is there. */
  readonly mayGo: (making: MakingOf<Step, Wishes>, to: 'photo' | Step) => boolean
  /** What is left when it is closed now; null where nothing was begun. */
  readonly draftOf: (making: MakingOf<Step, Wishes>) => MakingDraftOf<Step, Wishes> | null
}

export function makingRules<Step extends string, Wishes>({
  steps,
  noWishes,
  turned,
  isReady,
}: MakingPlan<Step, Wishes>): MakingRules<Step, Wishes> {
  type Choosing = ChoosingOf<Step, Wishes>
  type Shaping = ShapingOf<Step, Wishes>
  type Making = MakingOf<Step, Wishes>
  type Event = MakingEventOf<Step, Wishes>
  const [first, second] = steps
  const last = steps.at(-1) ?? second

  const choosing = (opening: PhotoToOpen<Step, Wishes> | null, before: Shaping | null = null): Choosing => ({
    kind: 'choosing',
    opening,
    trouble: null,
    tried: null,
    before,
  })

  function chosen(making: Choosing, event: Event): Making {
    switch (event.kind) {
      case 'chose':
        return choosing({ file: event.file, goesOn: null }, making.before)
      case 'went':
        return making.before && event.to === first ? { ...making.before, step: first } : making
      case 'tried_again':
        return making.tried ? choosing(making.tried, making.before) : making
      case 'not_opened':
        return making.opening
          ? { ...making, opening: null, trouble: event.why, tried: making.opening }
          : making
      case 'opened': {
        if (!making.opening) return making
        const { goesOn } = making.opening
        return {
          kind: 'shaping',
          step: goesOn?.step ?? first,
          ...uncut(event.photo, goesOn?.drawn ?? UNTOUCHED),
          back: goesOn?.back ? { kind: 'opening', file: goesOn.back.photo, edits: goesOn.back.edits } : null,
          wishes: goesOn?.wishes ?? noWishes,
          keeping: 'not_yet',
        }
      }
      default:
        return making
    }
  }

  function shaped(making: Shaping, event: Event): Making {
    switch (event.kind) {
      case 'chose':
        return choosing({ file: event.file, goesOn: null }, making)
      case 'touched':
      case 'undo':
      case 'redo':
        return drawnAs(making, cutWorkAfter(making, event).drawn)
      case 'let_go':
      case 'kept_hardware':
        return cutWorkAfter(making, event)
      case 'cut':
        return afterCut(making, event)
      case 'tried_again':
        return {
          ...cutWorkAfter(making, event),
          back: making.back?.kind === 'open' ? cutWorkAfter(making.back, event) : making.back,
          keeping: making.keeping === 'not_yet' ? 'not_yet' : 'asked',
        }
      case 'went':
        return wentTo(making, event.to)
      case 'wished':
        return { ...making, wishes: event.wishes, keeping: 'not_yet' }
      case 'chose_back':
      case 'opened_back':
      case 'not_opened_back':
      case 'drew_back':
      case 'cut_back':
      case 'no_back':
        return withBack(making, backAfter(making.back, event), event.kind)
      case 'keep':
        return isReady(making, last) ? { ...making, keeping: 'asked' } : making
      case 'not_kept':
        return making.keeping === 'asked' ? { ...making, keeping: event.why } : making
      case 'opened':
      case 'not_opened':
        return making
      default:
        return event satisfies never
    }
  }

  /** A cut that comes changes nothing that was asked for. */
  const withBack = (making: Shaping, back: BackPhoto | null, by: BackEvent['kind']): Shaping =>
    back === making.back
      ? making
      : { ...making, back, keeping: by === 'cut_back' ? making.keeping : 'not_yet' }

  function drawnAs(making: Shaping, drawn: DrawnSoFar): Shaping {
    if (drawn === making.drawn) return making
    const { turnDeg } = drawn.now
    const wishes = turnDeg === making.drawn.now.turnDeg ? making.wishes : turned(making, turnDeg)
    return { ...making, drawn, wishes, keeping: 'not_yet' }
  }

  function afterCut(making: Shaping, { edits, answer }: Extract<Event, { kind: 'cut' }>): Shaping {
    const after = cutWorkWith(making, { edits, answer })
    const isFirst = making.shown === null && making.drawn.past.length === 0
    // Artwork says itself where it is clear: there is nothing to cut.
    const skips = isFirst && making.step === first && isCutOut(answer) && answer.by === 'alpha'
    if (after === making) return making
    // What cannot be cut is said, and mended, where it is cut.
    if (!isCutOut(answer)) return { ...after, step: first }
    return skips && making.wishes === noWishes ? { ...after, step: second } : after
  }

  function mayGo(making: Making, to: 'photo' | Step): boolean {
    if (making.kind === 'choosing') return making.before !== null && to === first
    if (to === 'photo') return true
    const [at, goal] = [steps.indexOf(making.step), steps.indexOf(to)]
    return steps.slice(at + 1, goal + 1).every((step) => isReady(making, step))
  }

  function wentTo(making: Shaping, to: 'photo' | Step): Making {
    if (to === 'photo') return choosing(null, making)
    return mayGo(making, to) ? { ...making, step: to, keeping: 'not_yet' } : making
  }

  function draftOf(making: Making): MakingDraftOf<Step, Wishes> | null {
    if (making.kind === 'choosing') {
      const { opening, tried, before } = making
      return (opening ?? tried)?.goesOn ?? (before && draftOf(before))
    }
    const { photo, back, step, drawn, wishes } = making
    return {
      photo: asBlob(photo.kept),
      back: back?.kind === 'open' ? { photo: asBlob(back.photo.kept), edits: back.drawn.now.edits } : null,
      step,
      drawn: { ...drawn, turning: false },
      wishes,
    }
  }

  return {
    start: (file, goesOn = null) => choosing(file && { file, goesOn }),
    next: (making, event) => (making.kind === 'choosing' ? chosen(making, event) : shaped(making, event)),
    mayGo,
    draftOf,
  }
}

const asBlob = ({ bytes, type }: TextureFile): Blob => new Blob([new Uint8Array(bytes)], { type })
