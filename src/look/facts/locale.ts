/** The languages the app speaks, each by its tag with what it calls itself, in the order in which they are offered. */
export const LANGUAGE_NAMES = { en: 'EN', 'zh-CN': '中文' } as const

export type Locale = keyof typeof LANGUAGE_NAMES

export const LOCALES = Object.keys(LANGUAGE_NAMES) as readonly Locale[]

/** A text by language tag, as data has it that brings its own texts. */
export type LocalText = Readonly<Record<string, string>>

/** What a language is written in. */
export type Script = 'latin' | 'han'

/** A text that somebody wrote in whatever language (BCP 47 `und`). */
export const inAnyLanguage = (text: string): LocalText => ({ und: text })

/** A text in a language, or else in what there is of it; null of no text. */
export const textIn = (text: LocalText | null, locale: string): string | null =>
  text && (text[locale] ?? text['und'] ?? text['en'] ?? Object.values(text)[0] ?? null)
