import { NO_EDITS } from '../../../catalog/import/photo/photo-edits'
import type { OwnCharm } from '../../../catalog/own/own-charm'
import { cutNow } from './cut-work'
import { asDrawn } from './drawn'
import {
  type MakingDraftOf,
  type MakingEventOf,
  type MakingOf,
  type MakingRules,
  makingRules,
  type ShapingOf,
} from './making-rules'
import { isBackReady } from './photo-of-back'
import { NO_WISHES, type Wishes, wishesOf } from './wishes'

/** The steps from a photo to a charm, in their order. */
export const MAKING_STEPS = ['photo', 'cut', 'kind', 'size', 'hang'] as const
export type MakingStep = (typeof MAKING_STEPS)[number]
type LaterStep = Exclude<MakingStep, 'photo'>

export type Draft = MakingDraftOf<LaterStep, Wishes>
export type Shaping = ShapingOf<LaterStep, Wishes>
/** The making of a charm from a photo. */
export type Making = MakingOf<LaterStep, Wishes>
export type MakingEvent = MakingEventOf<LaterStep, Wishes>

/** How a making begins. */
export type MakingStart =
  | { readonly kind: 'pick' }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'again'; readonly charm: OwnCharm; readonly photo: Blob; readonly back: Blob | null }
  | { readonly kind: 'draft'; readonly draft: Draft }

export const HEIGHTS_MM = { least: 5, most: 200 } as const
export const isHeight = (mm: number | null): boolean =>
  mm === null || (mm >= HEIGHTS_MM.least && mm <= HEIGHTS_MM.most)

const CHARM_RULES: MakingRules<LaterStep, Wishes> = makingRules<LaterStep, Wishes>({
  steps: ['cut', 'kind', 'size', 'hang'],
  noWishes: NO_WISHES,
  // The hole is a place of the straightened photo: turned otherwise, it is as usual again.
  turned: ({ wishes }) => ({ ...wishes, hole: null }),
  isReady(making, step) {
    const { wishes, back } = making
    if (step === 'cut') return true
    if (cutNow(making) === null) return false
    if (step === 'kind') return true
    if (wishes.kind === null) return false
    return step === 'size' || (isHeight(wishes.heightMm) && isBackReady(back))
  },
})

export const { next: nextMaking, mayGo, draftOf } = CHARM_RULES

export function startMaking(start: MakingStart): Making {
  switch (start.kind) {
    case 'pick':
      return CHARM_RULES.start(null)
    case 'file':
      return CHARM_RULES.start(start.file)
    case 'draft':
      return CHARM_RULES.start(start.draft.photo, start.draft)
    case 'again':
      return CHARM_RULES.start(start.photo, draftOfCharm(start))
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
    step: 'size',
    drawn: asDrawn({ edits, turnDeg: recipe.turnDeg ?? 0 }),
    wishes,
  }
}
