import { useEffect, useMemo, useState } from 'react'
import type { Charm } from '../../look/facts/charm'
import { useIdle } from '../controls/use-idle'
import type { CharmSearch, indexCharms } from './charm-search'
import { useSearchLanguages } from './use-search-languages'

/** The search over these charms, fetched when the page is quiet and built for the first query; null until then. */
export function useCharmSearch(charms: readonly Charm[], query: string): CharmSearch | null {
  const quiet = useIdle()
  const asked = query.trim() !== ''
  const languages = useSearchLanguages(asked)
  const [index, setIndex] = useState<typeof indexCharms | null>(null)
  // A fetch that failed is tried again with the next letter.
  const [failedAt, setFailedAt] = useState<string | null>(null)
  const wanted = (quiet || asked) && !index && failedAt !== query
  useEffect(() => {
    if (!wanted) return
    import('./charm-search').then(
      ({ indexCharms }) => setIndex(() => indexCharms),
      () => setFailedAt(query),
    )
  }, [wanted, query])
  return useMemo(() => (asked && index ? index(charms, languages) : null), [asked, index, charms, languages])
}
