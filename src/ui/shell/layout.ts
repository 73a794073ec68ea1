import { useMemo } from 'react'
import type { Insets } from '../../state/camera-view'
import { useMedia } from '../controls/use-media'
import type { Snap, Stops } from './sheet-snap'

/** `wide`: tray, stage and score side by side. `middle`: one column of tabs beside the stage. `phone`: a sheet below it. */
export type Layout = 'wide' | 'middle' | 'phone'

export function useLayout(): Layout {
  const wide = useMedia('(width >= 1100px)')
  const beside = useMedia('(width >= 720px)')
  return wide ? 'wide' : beside ? 'middle' : 'phone'
}

/** A full sheet does not squeeze the bag: it stays framed as above the half one. */
export function useCovered(layout: Layout, snap: Snap, stops: Stops, photo: boolean): Insets {
  const bottom = stops[snap === 'full' ? 'half' : snap]
  return useMemo((): Insets => {
    switch (layout) {
      case 'wide':
        if (photo) return { top: 76, right: 392, bottom: 20, left: 20 }
        return { top: 84, right: 372, bottom: 84, left: 352 }
      case 'middle':
        if (photo) return { top: 76, right: 352, bottom: 20, left: 16 }
        return { top: 84, right: 20, bottom: 84, left: 352 }
      case 'phone':
        if (photo) return { top: 60, right: 12, bottom: bottom + 12, left: 12 }
        // Down to below the score pill.
        return { top: 120, right: 8, bottom: bottom + 8, left: 8 }
      default:
        return layout satisfies never
    }
  }, [layout, bottom, photo])
}
