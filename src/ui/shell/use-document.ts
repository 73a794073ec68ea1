import { useEffect } from 'react'
import { shellWords } from '../../words/shell-words'
import { carrierName } from '../../words/slot-names'
import { useCatalog, useLocale, usePlannerState, useWords } from '../planner-context'

/** What belongs to the page around the app: its language, title and appearance. */
export function useDocument(): void {
  const catalog = useCatalog()
  const locale = useLocale()
  const words = useWords(shellWords)
  const theme = usePlannerState((state) => state.theme)
  const motion = usePlannerState((state) => state.motion)
  const carrier = usePlannerState((state) => state.look.carrier)
  const name = usePlannerState((state) => state.look.title)
  const title = words.pageTitle(name || carrierName(catalog, carrier, locale))

  useEffect(() => {
    document.documentElement.lang = locale
    document.title = title
  }, [locale, title])

  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['motion'] = motion ? 'on' : 'off'
  }, [theme, motion])
}
