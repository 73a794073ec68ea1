import { useEffect, useState } from 'react'
import { onDemand } from '../state/on-demand'
import type { Planner } from '../state/planner/planner'
import { useStoreSelector } from '../state/use-store-selector'

const loadInHand = onDemand(() => import('./in-hand'))

/** Fetches what shows a charm in hand once the first picture stands; a failed fetch is tried again with the next charm. */
export function useInHand(planner: Planner, pictured: boolean): typeof import('./in-hand') | null {
  const holding = useStoreSelector(planner, ({ hand }) => hand.kind === 'holding')
  const [inHand, setInHand] = useState<typeof import('./in-hand') | null>(null)
  useEffect(() => {
    if (inHand || !(pictured || holding)) return
    loadInHand().then(setInHand, () => {
      // The list of places takes the charm as well.
    })
  }, [inHand, pictured, holding])
  return inHand
}
