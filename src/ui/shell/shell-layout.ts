import { useMemo } from 'react'
import type { Insets } from '../../state/camera-view'
import { useMedia } from '../controls/use-media'

/** `wide`: tray, stage and score side by side. `middle`: one column of tabs beside the stage. `phone`: a sheet below it. */
export type ShellLayout = 'wide' | 'middle' | 'phone'

/** A low window has no room below the stage. The style sheets ask the same. */
const BESIDE = '(width >= 720px) or ((width >= 560px) and (height < 480px))'
const LOW = '(height < 480px)'

export function useLayout(): ShellLayout {
  const wide = useMedia('(width >= 1100px)')
  const beside = useMedia(BESIDE)
  return wide ? 'wide' : beside ? 'middle' : 'phone'
}

/** Whether the window is so low that nothing may lie over the stage that can lie elsewhere. */
export const useLow = (): boolean => useMedia(LOW)

interface Covering {
  readonly layout: ShellLayout
  readonly low: boolean
  /** How high a sheet stands in CSS pixels, where there is one. */
  readonly sheet: number
  readonly photo: boolean
}

/** What panels cover of the stage. */
export function coveredBy({ layout, low, sheet, photo }: Covering): Insets {
  switch (layout) {
    case 'wide':
      if (photo) return { top: 76, right: 392, bottom: 20, left: 20 }
      return { top: 84, right: 372, bottom: 84, left: 352 }
    case 'middle':
      if (photo)
        return low
          ? { top: 60, right: 304, bottom: 12, left: 12 }
          : { top: 76, right: 352, bottom: 20, left: 16 }
      // Down to below the score pill, as on a phone.
      return low
        ? { top: 128, right: 12, bottom: 12, left: 304 }
        : { top: 148, right: 20, bottom: 84, left: 352 }
    case 'phone':
      if (photo) return { top: 60, right: 12, bottom: sheet + 12, left: 12 }
      return { top: 130, right: 8, bottom: sheet + 8, left: 8 }
    default:
      return layout satisfies never
  }
}

/** Between what is said over the stage and the bag. */
const APART = 8

/** What is left of the stage's free part when lines so high, 0 for none, stand at its upper and its lower edge. */
export function clearOf(covered: Insets, above: number, below: number): Insets {
  const room = (height: number): number => (height > 0 ? height + APART : 0)
  return { ...covered, top: covered.top + room(above), bottom: covered.bottom + room(below) }
}

/** The same object while nothing changes. */
export function useClear(covered: Insets, above: number, below: number): Insets {
  return useMemo(() => clearOf(covered, above, below), [covered, above, below])
}

/** The same object while nothing changes. */
export function useCovered({ layout, low, sheet, photo }: Covering): Insets {
  return useMemo(() => coveredBy({ layout, low, sheet, photo }), [layout, low, sheet, photo])
}
