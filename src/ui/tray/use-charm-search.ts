import { useEffect, useState } from 'react'
import type { Charm } from '../../look/facts/charm'
import { onDemand } from '../../state/on-demand'
import { useIdle } from '../controls/use-idle'
import type { CharmSearch, openSearch } from './charm-search'

const loadSearch = onDemand(() => import('./charm-search'))

/** The search over these charms, fetched when the page is quiet and built for the first query; null until then. */
export function useCharmSearch(charms: readonly Charm[], query: string): CharmSearch | null {
  const quiet = useIdle()
  const asked = query.trim() !== ''
  const [open, setOpen] = useState<typeof openSearch | null>(null)
  const [search, setSearch] = useState<{
    readonly of: readonly Charm[]
    readonly find: CharmSearch
  } | null>(null)
  // A fetch that failed is tried again with the next letter.
  const [failedAt, setFailedAt] = useState<string | null>(null)
  const wanted = (quiet || asked) && !open && failedAt !== query
  useEffect(() => {
    if (!wanted) return
    loadSearch().then(
      ({ openSearch }) => setOpen(() => openSearch),
      () => setFailedAt(query),
    )
  }, [wanted, query])

  const due = asked && search?.of !== charms && failedAt !== query
  useEffect(() => {
    if (!due || !open) return
    let isCurrent = true
    open(charms).then(
      (find) => isCurrent && setSearch({ of: charms, find }),
      () => isCurrent && setFailedAt(query),
    )
    return () => {
      isCurrent = false
    }
  }, [due, open, charms, query])
  return search?.find ?? null
}
