import type { AnchorId } from '../../../look/ids'
import type { TappedPlace } from '../../../state/own/bag/bag-builder'

type Places = readonly TappedPlace[]

/** The places of a bag on a photo as it lay; on one that lies otherwise they mean nothing. */
export interface PlacesThen {
  readonly places: Places
  /** Which photo, and how it was turned. */
  readonly on: string
}

/** What was done to the places of a bag, with the way back and forth. */
export interface PlacesHistory {
  readonly past: readonly PlacesThen[]
  readonly future: readonly PlacesThen[]
  /** The place that was moved last, and when (ms): pushed on at once it is the same step. */
  readonly moved: { readonly id: AnchorId; readonly at: number } | null
}

export const NOTHING_DONE: PlacesHistory = { past: [], future: [], moved: null }

const MOST_PAST = 60
const SAME_STEP_MS = 800

/** The history once the places are others than `before`; `moved` is the place that only lies elsewhere. */
export function placesDone(
  history: PlacesHistory,
  before: PlacesThen,
  moved: AnchorId | null,
  at: number,
): PlacesHistory {
  const last = history.moved
  const goesOn = moved !== null && last?.id === moved && at - last.at < SAME_STEP_MS
  return {
    past: goesOn ? history.past : [...history.past, before].slice(-MOST_PAST),
    future: [],
    moved: moved === null ? null : { id: moved, at },
  }
}

/** The step before, or after; null where there is none on the photo as it lies. */
export function placesStep(
  { past, future }: PlacesHistory,
  now: PlacesThen,
  way: 'undo' | 'redo',
): { readonly places: Places; readonly history: PlacesHistory } | null {
  const to = way === 'undo' ? past.at(-1) : future[0]
  if (to?.on !== now.on) return null
  return {
    places: to.places,
    history:
      way === 'undo'
        ? { past: past.slice(0, -1), future: [now, ...future], moved: null }
        : { past: [...past, now], future: future.slice(1), moved: null },
  }
}
