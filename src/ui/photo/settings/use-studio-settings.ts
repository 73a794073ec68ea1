import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LiveStudio } from '../../../picture/studio/live-settings'
import type { FreeEdges } from '../../../picture/studio/photo-request'
import {
  liveOf,
  readSettings,
  type StudioSettings,
  settingsOn,
} from '../../../picture/studio/studio-settings'
import { usePlanner, usePlannerState } from '../../planner-context'

/** A change of the settings. */
export type Adjust = (change: (settings: StudioSettings) => StudioSettings) => void

interface StudioSettingsHere {
  readonly settings: StudioSettings
  readonly adjust: Adjust
  /** Says what the look keeps clear of in the layout of now. */
  readonly keepClear: (edges: FreeEdges | null) => void
}

/** How the studio is set, kept for next time; the stage is told what it shows of it. */
export function useStudioSettings(
  photo: ImageBitmap | null,
  onLive: (live: LiveStudio) => void,
  quick: boolean,
): StudioSettingsHere {
  const planner = usePlanner()
  const stored = usePlannerState((state) => state.studio)
  const settings = useMemo(() => settingsOn(quick, readSettings(stored)), [quick, stored])
  const [edges, setEdges] = useState<FreeEdges | null>(null)
  const adjust = useCallback<Adjust>(
    (change) => {
      const { studio } = planner.store.getState()
      planner.choose('studio', { ...studio, ...change(readSettings(studio)) })
    },
    [planner],
  )
  const keepClear = useCallback(
    (next: FreeEdges | null) => setEdges((before) => (sameEdges(before, next) ? before : next)),
    [],
  )
  const light = usePlannerState((state) => state.light)
  const live = useMemo(() => liveOf(settings, light, photo, edges), [settings, light, photo, edges])
  useEffect(() => onLive(live), [live, onLive])
  return { settings, adjust, keepClear }
}

/** The stage frames anew only when there is something to frame anew. */
const sameEdges = (a: FreeEdges | null, b: FreeEdges | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.top === b.top &&
    a.right === b.right &&
    a.bottom === b.bottom &&
    a.left === b.left)
