import { type RefObject, useEffect } from 'react'
import { isInSight } from '../../motion/line-of-sight'
import { toPixels } from '../camera/projection'
import { loadSliding } from '../carrier/load-sliding'
import type { StageScope } from '../stage-context'
import { pickCharm } from './picking'

/** A hand on a zip's pull slides it. */
export function usePullGestures(surface: RefObject<HTMLElement | null>, scope: StageScope): void {
  useEffect(() => {
    let stop: (() => void) | undefined
    let wanted = true
    loadSliding().then(
      ({ slideByHand }) => {
        const element = surface.current
        if (wanted && element) stop = slideByHand(scope, element, { pickCharm, toPixels, isInSight })
      },
      () => undefined,
    )
    return () => {
      wanted = false
      stop?.()
    }
  }, [surface, scope])
}
