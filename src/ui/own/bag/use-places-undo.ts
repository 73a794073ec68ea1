import { useState } from 'react'
import type { AnchorId } from '../../../look/ids'
import type { TappedPlace } from '../../../state/own/bag/bag-builder'
import type { BagMaking, BagMakingEvent } from './bag-making'
import { NOTHING_DONE, type PlacesThen, placesDone, placesStep } from './places-history'

/** The places of a bag that is made, to be changed and taken back. */
export interface PlacesUndo {
  /** `moved`: the one that only lies elsewhere now. */
  readonly wish: (places: readonly TappedPlace[], moved?: AnchorId) => void
  readonly go: (way: 'undo' | 'redo') => void
  readonly may: (way: 'undo' | 'redo') => boolean
}

const thenOf = (making: BagMaking): PlacesThen | null =>
  making.kind === 'shaping'
    ? { places: making.wishes.places, on: `${making.photo.photo} ${making.drawn.now.turnDeg}` }
    : null

/** Changes the places of a bag and takes that back, as long as its screen is open. */
export function usePlacesUndo(making: BagMaking, send: (event: BagMakingEvent) => void): PlacesUndo {
  const [history, setHistory] = useState(NOTHING_DONE)
  const now = thenOf(making)
  const tell = (places: readonly TappedPlace[]): void => {
    if (making.kind === 'shaping') send({ kind: 'wished', wishes: { ...making.wishes, places } })
  }
  return {
    wish(places, moved) {
      if (!now) return
      setHistory(placesDone(history, now, moved ?? null, performance.now()))
      tell(places)
    },
    go(way) {
      const step = now && placesStep(history, now, way)
      if (!step) return
      setHistory(step.history)
      tell(step.places)
    },
    may: (way) => now !== null && placesStep(history, now, way) !== null,
  }
}
