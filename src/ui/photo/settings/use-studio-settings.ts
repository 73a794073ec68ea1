import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LiveStudio } from '../../../picture/studio/live-settings'
import type { FreeEdges } from '../../../picture/studio/photo-request'
import { liveOf, type StudioSettings } from '../../../picture/studio/studio-settings'
import { usePlannerState } from '../../planner-context'
import { keepSettings, keptSettings } from './stored-settings'

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
): StudioSettingsHere {
  const [settings, setSettings] = useState(keptSettings)
  const [edges, setEdges] = useState<FreeEdges | null>(null)
  const adjust = useCallback<Adjust>((change) => setSettings(change), [])
  const keepClear = useCallback(
    (next: FreeEdges | null) => setEdges((before) => (sameEdges(before, next) ? before : next)),
    [],
  )
  useEffect(() => keepSettings(settings), [settings])
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
