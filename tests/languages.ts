import { LOCALES, type Locale } from '../src/look/facts/locale'
import type { Language } from '../src/words/language'
import { loadLanguage } from '../src/words/load-language'

const loaded = await Promise.all(LOCALES.map((locale) => loadLanguage(locale)))

/** Every language the app speaks. */
export const LANGUAGES = Object.fromEntries(
  loaded.map((language) => [language.locale, language]),
) as Readonly<Record<Locale, Language>>
