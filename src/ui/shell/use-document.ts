import { useEffect } from 'react'
import { carrierName } from '../../words/catalog-names'
import { useCatalogOfLook, useLanguage, usePlannerState, useWords } from '../planner-context'

/** What belongs to the page around the app: its language, title and appearance. */
export function useDocument(): void {
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('shell')
  const theme = usePlannerState((state) => state.theme)
  const motion = usePlannerState((state) => state.motion)
  const light = usePlannerState((state) => state.light)
  const carrier = usePlannerState((state) => state.look.carrier)
  const name = usePlannerState((state) => state.look.title)
  const title = words.pageTitle(name || carrierName(catalog, carrier, language))

  useEffect(() => {
    document.documentElement.lang = language.locale
    document.title = title
  }, [language, title])

  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['motion'] = motion ? 'on' : 'off'
    dataset['light'] = light
  }, [theme, motion, light])
}
