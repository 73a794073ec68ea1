import { useEffect, useState } from 'react'
import type { CarrierId } from '../../look/ids'
import { stubWork } from '../../look/stubs/stub-work'
import { loadScoring } from '../../state/load-scoring'
import { arrangementOnScreen } from '../../state/planner/derived'
import type { PlannerState } from '../../state/planner/planner'
import { useStoreSelector } from '../../state/use-store-selector'
import type { Model } from '../models/model-cache'
import type { StageScope } from '../stage-context'

/** The carrier's model once it is there, null before and when there is none; says so. */
export function useCarrier(
  { planner, cache, report }: StageScope,
  carrier: CarrierId,
  onLoading: ((share: number | null) => void) | undefined,
): Model | null {
  const [found, setFound] = useState<{ readonly carrier: CarrierId; readonly model: Model } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const url = useStoreSelector(planner, (state) => arrangementOnScreen(state).carrier.model?.glb)
  const bag = useStoreSelector(planner, standInOnScreen)

  useEffect(() => {
    let wanted = attempt >= 0
    if (!url && bag === 'failed') {
      onLoading?.(null)
      const again = (): void => void loadScoring().catch(() => undefined)
      return report({ kind: 'carrier_failed', carrier, retry: again })
    }
    if (!url && bag === null) return report({ kind: 'carrier_without_model', carrier })
    onLoading?.(0)
    if (!url) return report(null)
    cache
      .load(url, (share) => wanted && onLoading?.(share))
      .then(
        (model) => {
          if (!wanted) return
          report(null)
          onLoading?.(null)
          setFound({ carrier, model })
        },
        () => {
          if (!wanted) return
          onLoading?.(null)
          report({ kind: 'carrier_failed', carrier, retry: () => setAttempt((count) => count + 1) })
        },
      )
    return () => {
      wanted = false
    }
  }, [url, bag, carrier, cache, report, onLoading, attempt])

  return found?.carrier === carrier ? found.model : null
}

/** Whether what is to stand in for an own bag is still to come, or failed; null where nothing is to, or it is there. */
function standInOnScreen({ catalog, look, failedBags }: PlannerState): 'coming' | 'failed' | null {
  const key = stubWork()?.awaitedBag(catalog, look) ?? null
  if (key === null || catalog.bags?.has(key)) return null
  return failedBags.has(key) ? 'failed' : 'coming'
}
