import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LiveStudio } from '../../picture/live-studio'
import type { FreeEdges } from '../../picture/shot'
import { liveOf, type StudioSettings } from '../../picture/studio-settings'
import { useShown } from '../planner-context'
import { keepSettings, keptSettings } from './kept-settings'
import { usePhotoRoute } from './use-photo-route'

/** A change of the settings. */
export type Adjust = (change: (settings: StudioSettings) => StudioSettings) => void

export interface PhotoMode {
  readonly open: boolean
  readonly enter: () => void
  readonly leave: () => void
  readonly settings: StudioSettings
  readonly adjust: Adjust
  /** The user's own photo behind the look, while the page is open. */
  readonly photo: ImageBitmap | null
  readonly usePhoto: (image: ImageBitmap) => void
  /** Says what the look keeps clear of in the layout of now. */
  readonly keepClear: (edges: FreeEdges | null) => void
  /** What the stage shows of it, null while the studio is closed. */
  readonly live: LiveStudio | null
}

/** The studio's state: whether it is open, how it is set, and the photo that was given to it. */
export function usePhotoMode(): PhotoMode {
  const route = usePhotoRoute()
  const [settings, setSettings] = useState(keptSettings)
  const [photo, setPhoto] = useState<ImageBitmap | null>(null)
  const [edges, setEdges] = useState<FreeEdges | null>(null)
  const keepClear = useCallback(
    (next: FreeEdges | null) => setEdges((before) => (sameEdges(before, next) ? before : next)),
    [],
  )
  const adjust = useCallback<Adjust>((change) => setSettings(change), [])
  const usePhoto = useCallback((image: ImageBitmap) => {
    setPhoto(image)
    setSettings((before) => ({ ...before, backdrop: { kind: 'photo' } }))
  }, [])
  useEffect(() => keepSettings(settings), [settings])
  const light = useShown((state) => state.light)
  const live = useMemo(
    () => (route.open ? liveOf(settings, light, photo, edges) : null),
    [route.open, settings, light, photo, edges],
  )
  return { ...route, settings, adjust, photo, usePhoto, keepClear, live }
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
