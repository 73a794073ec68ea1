import { useEffect } from 'react'
import type { CharmId } from '../../look/ids'
import { useStoreSelector } from '../../state/use-store-selector'
import type { StageScope } from '../stage-context'
import { whenIdle } from '../when-idle'

/** So many on either side of the charm in hand are likely to be tried next. */
const NEIGHBORS = 2

/** While nothing else is to be done, fetches the models beside the one that was picked up, in the catalog's order. */
export function usePrefetch({ planner, cache }: StageScope): void {
  const held = useStoreSelector(planner, ({ hand }) => (hand.kind === 'holding' ? hand.charm : null))
  useEffect(() => {
    if (!held || savesData()) return
    let wanted = true
    const { charms } = planner.store.getState().catalog
    const url = charms.get(held)?.model?.glb
    const fetchNext = ([next, ...rest]: readonly string[]): void => {
      if (!next || !wanted) return
      whenIdle(() => {
        // What fails here is told when it is picked up.
        if (wanted)
          cache.load(next).then(
            () => fetchNext(rest),
            () => fetchNext(rest),
          )
      })
    }
    const urls = neighborsOf([...charms.keys()], held).flatMap((id) => charms.get(id)?.model?.glb ?? [])
    if (url)
      cache.load(url).then(
        () => fetchNext(urls),
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [held, planner, cache])
}

/** The nearest on both sides, the next one first. */
export function neighborsOf(all: readonly CharmId[], held: CharmId): readonly CharmId[] {
  const at = all.indexOf(held)
  if (at < 0) return []
  return Array.from({ length: NEIGHBORS }, (_, step) => [all[at + step + 1], all[at - step - 1]])
    .flat()
    .filter((id) => id !== undefined)
}

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
