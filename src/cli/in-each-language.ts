import { LOCALES, type Locale } from '../look/facts/locale'
import type { Language } from '../words/language'
import { loadLanguage } from '../words/load-language'

const languages = await Promise.all(LOCALES.map((locale) => loadLanguage(locale)))

/** What is said in each language, by its tag. */
export const inEachLanguage = <Said>(say: (language: Language) => Said): Readonly<Record<Locale, Said>> =>
  Object.fromEntries(languages.map((language) => [language.locale, say(language)])) as Record<Locale, Said>
