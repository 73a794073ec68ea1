import type { Locale } from '../look/facts/locale'
import type { Language } from './language'

const FOLDERS: Readonly<Record<Locale, () => Promise<{ readonly language: Language }>>> = {
  en: () => import('./en/language'),
  'zh-CN': () => import('./zh-CN/language'),
}

/** How a module that did not come is asked for anew. */
type Again = <Module>(error: unknown, load: () => Promise<Module>) => Promise<Module>

const asked = new Map<Locale, Promise<Language>>()
const failed = new Map<Locale, unknown>()

/** A language, fetched once and alone: its folder brings everything. Rejects while it cannot be had; asking again tries again. */
export function loadLanguage(locale: Locale, again: Again = (_, load) => load()): Promise<Language> {
  const known = asked.get(locale)
  if (known) return known
  const loading = again(failed.get(locale), FOLDERS[locale]).then(({ language }) => language)
  asked.set(locale, loading)
  loading.catch((error: unknown) => {
    asked.delete(locale)
    failed.set(locale, error)
  })
  return loading
}
