import { useEffect, useState } from 'react'
import type { CarrierId } from '../../look/ids'
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
  const url = useStoreSelector(planner, ({ catalog }) => catalog.carriers.get(carrier)?.model?.glb)

  useEffect(() => {
    let wanted = attempt >= 0
    if (!url) {
      report({ kind: 'carrier_without_model', carrier })
      return
    }
    onLoading?.(0)
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
  }, [url, carrier, cache, report, onLoading, attempt])

  return found?.carrier === carrier ? found.model : null
}
