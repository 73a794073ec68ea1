import { LOCALES, type Locale } from '../look/facts/locale'

const tongueOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? ''

/** The language to start in, from what the browser prefers, most wanted first. */
export const localeFor = (preferred: readonly string[]): Locale =>
  preferred
    .map((tag) => LOCALES.find((locale) => tongueOf(locale) === tongueOf(tag)))
    .find((locale) => locale !== undefined) ?? 'en'
