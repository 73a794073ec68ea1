import type { Locale } from '../look/facts/locale'
import type { FirstLanguage, Language } from './language'

/** How a module that did not come is asked for anew. */
type Again = <Module>(error: unknown, load: () => Promise<Module>) => Promise<Module>

/** Fetches a language once. Rejects while it cannot be had; asking again tries again. */
type Load<Spoken> = (locale: Locale, again?: Again) => Promise<Spoken>

function onceEach<Module, Spoken>(
  folders: Readonly<Record<Locale, () => Promise<Module>>>,
  pick: (module: Module) => Spoken,
): Load<Spoken> {
  const asked = new Map<Locale, Promise<Spoken>>()
  const failed = new Map<Locale, unknown>()
  return (locale, again = (_, load) => load()) => {
    const known = asked.get(locale)
    if (known) return known
    const loading = again(failed.get(locale), folders[locale]).then(pick)
    asked.set(locale, loading)
    loading.catch((error: unknown) => {
      asked.delete(locale)
      failed.set(locale, error)
    })
    return loading
  }
}

/** What the planner itself says. */
export const loadFirstLanguage: Load<FirstLanguage> = onceEach(
  { en: () => import('./en/first-language'), 'zh-CN': () => import('./zh-CN/first-language') },
  ({ firstLanguage }) => firstLanguage,
)

/** All that the app says in a language, which takes twice as long to come. */
export const loadLanguage: Load<Language> = onceEach(
  { en: () => import('./en/language'), 'zh-CN': () => import('./zh-CN/language') },
  ({ language }) => language,
)
