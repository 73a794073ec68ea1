import type { Locale } from '../look/facts/locale'
import { createNumbers } from './numbers'

/** A language of what its folder says, topic by topic. */
export const createLanguage = <Topics extends object>(locale: Locale, topics: Topics) => ({
  locale,
  numbers: createNumbers(locale),
  ...topics,
})
