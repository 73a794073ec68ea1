import { useEffect, useMemo, useState } from 'react'
import { LOCALES } from '../../look/facts/locale'
import type { Language } from '../../words/language'
import { loadLanguage } from '../../words/load-language'
import { useLanguage } from '../planner-context'

/** The languages in which charms are found: the one on screen and, once somebody searches, every other as it arrives. */
export function useSearchLanguages(isSearching: boolean): readonly Language[] {
  const shown = useLanguage()
  const [all, setAll] = useState<readonly Language[]>([])
  useEffect(() => {
    if (!isSearching || all.length > 0) return
    let isCurrent = true
    Promise.all(LOCALES.map(loadLanguage)).then(
      (languages) => isCurrent && setAll(languages),
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [isSearching, all])
  return useMemo(() => [shown, ...all.filter(({ locale }) => locale !== shown.locale)], [shown, all])
}
