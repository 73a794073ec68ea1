import { createContext, useContext } from 'react'
import type { Light } from '../look/facts/light'
import type { SlotId } from '../look/ids'
import type { LiveStudio } from '../picture/studio/live-settings'
import type { Insets } from '../state/camera-view'
import type { Planner } from '../state/planner/planner'
import type { Viewfinder } from './camera/viewfinder'
import type { LiveState } from './live-state'
import type { ModelCache } from './models/model-cache'
import type { OutfitSource } from './outfit/build-outfit'
import type { Quality } from './quality'
import type { StageTrouble, StageWords, Waiting } from './stage-ports'

export interface StageScope {
  readonly planner: Planner
  readonly cache: ModelCache
  readonly quality: Quality
  readonly live: LiveState
  readonly insets: Insets
  readonly viewfinder: Viewfinder
  /** The photo studio while it is open. */
  readonly studio: LiveStudio | null
  /** The light everything stands in: the studio's while there is one, else the planner's. */
  readonly light: Light
  readonly words: StageWords
  /** A model on its way to a slot (0…1), or one that did not come; null when it is there. */
  readonly expect: (slot: SlotId, waiting: Waiting | null) => void
  readonly report: (trouble: StageTrouble | null) => void
}

/** What outfits apart from the stage are made of. */
export const outfitSourceOf = ({ planner, cache, quality }: StageScope): OutfitSource => ({
  catalog: planner.store.getState().catalog,
  cache,
  quality,
})

const Scope = createContext<StageScope | null>(null)
export const StageScopeProvider = Scope.Provider

export function useStageScope(): StageScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('nothing on the stage works outside of it')
  return scope
}
