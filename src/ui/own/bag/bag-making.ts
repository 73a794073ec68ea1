import type { OwnBag } from '../../../catalog/own/own-bag'
import { BAG_LIMITS } from '../../../look/facts/bag-stub'
import { cutNow } from '../making/cut-work'
import { asDrawn } from '../making/drawn'
import {
  type MakingDraftOf,
  type MakingEventOf,
  type MakingOf,
  type MakingRules,
  makingRules,
  type ShapingOf,
} from '../making/making-rules'
import { isBackReady } from '../making/photo-of-back'
import { turnedPlaces } from './bag-places'
import { type BagWishes, bagHeight, isBagHeight, NO_BAG_WISHES, wishesOfBag } from './bag-wishes'

/** The steps from a photo to a bag, in their order. */
export const BAG_STEPS = ['photo', 'cut', 'size', 'places', 'name'] as const
export type BagStep = (typeof BAG_STEPS)[number]
type LaterBagStep = Exclude<BagStep, 'photo'>

export type BagDraft = MakingDraftOf<LaterBagStep, BagWishes>
export type BagShaping = ShapingOf<LaterBagStep, BagWishes>
/** The making of a bag from a photo. */
export type BagMaking = MakingOf<LaterBagStep, BagWishes>
export type BagMakingEvent = MakingEventOf<LaterBagStep, BagWishes>

/** How a making begins. */
export type BagStart =
  | { readonly kind: 'pick' }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'again'; readonly bag: OwnBag; readonly photo: Blob; readonly back: Blob | null }
  | { readonly kind: 'draft'; readonly draft: BagDraft }

const hasPlaces = ({ places }: Pick<BagWishes, 'places'>): boolean => places.length >= BAG_LIMITS.places.min

export const BAG_RULES: MakingRules<LaterBagStep, BagWishes> = makingRules<LaterBagStep, BagWishes>({
  steps: ['cut', 'size', 'places', 'name'],
  noWishes: NO_BAG_WISHES,
  turned: ({ wishes, photo, drawn }, to) => ({
    ...wishes,
    places: turnedPlaces(wishes.places, { photo, from: drawn.now.turnDeg, to }),
  }),
  isReady(making, step) {
    if (step === 'cut') return true
    if (cutNow(making) === null) return false
    if (step === 'size') return true
    if (!isBagHeight(bagHeight(making.wishes))) return false
    return step === 'places' || (hasPlaces(making.wishes) && isBackReady(making.back))
  },
})

export function startBag(start: BagStart): BagMaking {
  switch (start.kind) {
    case 'pick':
      return BAG_RULES.start(null)
    case 'file':
      return BAG_RULES.start(start.file)
    case 'draft':
      return BAG_RULES.start(start.draft.photo, start.draft)
    case 'again':
      return BAG_RULES.start(start.photo, draftOfBag(start))
    default:
      return start satisfies never
  }
}

function draftOfBag({ bag, photo, back }: Extract<BagStart, { kind: 'again' }>): BagDraft {
  const { edits, turnDeg } = bag.front
  return {
    photo,
    back: back && bag.back ? { photo: back, edits: bag.back.edits } : null,
    step: 'size',
    drawn: asDrawn({ edits, turnDeg }),
    wishes: wishesOfBag(bag),
  }
}
