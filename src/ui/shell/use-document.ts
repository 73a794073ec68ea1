import { useEffect } from 'react'
import { shellWords } from '../../words/shell-words'
import { carrierName } from '../../words/slot-names'
import { useLocale, usePlannerHere, useShown, useWords } from '../planner-context'

/** What belongs to the page around the app: its language, title and appearance. */
export function useDocument(): void {
  const { catalog } = usePlannerHere()
  const locale = useLocale()
  const words = useWords(shellWords)
  const theme = useShown((state) => state.theme)
  const motion = useShown((state) => state.motion)
  const carrier = useShown((state) => state.look.carrier)
  const name = useShown((state) => state.look.title)
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
