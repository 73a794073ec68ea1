import { useCallback, useEffect, useState } from 'react'
import type { ModelCache } from './models/model-cache'
import type { StageTrouble } from './stage-ports'

/** How long a lost context may take to come back by itself before the canvas is made anew, in milliseconds. */
const PATIENCE = 1000

/**
 * A graphics context can go at any time (sleep, driver, too many tabs). The planner holds the look and the room the
 * camera, so a new canvas shows the same picture; `life` is its key.
 */
export function useContextLoss(
  cache: ModelCache,
  report: (trouble: StageTrouble | null) => void,
): { readonly life: number; readonly onLost: () => void; readonly onRestored: () => void } {
  const [life, setLife] = useState(0)
  const [lost, setLost] = useState(false)

  const onLost = useCallback(() => {
    report({ kind: 'context_lost' })
    setLost(true)
  }, [report])
  const onRestored = useCallback(() => {
    cache.unload()
    setLost(false)
    setLife((count) => count + 1)
    report(null)
  }, [cache, report])

  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(onRestored, PATIENCE)
    return () => clearTimeout(timer)
  }, [lost, onRestored])
  useEffect(() => () => cache.unload(), [cache])

  return { life, onLost, onRestored }
}
