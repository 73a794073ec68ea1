import type { Locale } from '../look/facts/locale'
import type { Language } from './language'

const FOLDERS: Readonly<Record<Locale, () => Promise<{ readonly language: Language }>>> = {
  en: () => import('./en/language'),
  'zh-CN': () => import('./zh-CN/language'),
}

const asked = new Map<Locale, Promise<Language>>()

/** A language, fetched once and alone: its folder brings everything. Rejects while it cannot be had; asking again tries again. */
export function loadLanguage(locale: Locale): Promise<Language> {
  const known = asked.get(locale)
  if (known) return known
  const loading = FOLDERS[locale]().then(({ language }) => language)
  asked.set(locale, loading)
  loading.catch(() => asked.delete(locale))
  return loading
}
