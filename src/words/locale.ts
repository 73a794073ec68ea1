import type { Locale } from '../look/facts/bilingual'

/** One topic's words in every language. */
export type Topic<Words> = Readonly<Record<Locale, Words>>

/** Pairs a topic's English with its Chinese, which must have the same keys and take the same parameters. */
export const inBoth = <Words extends object>(en: Words, zh: NoInfer<Words>): Topic<Words> => ({
  en,
  'zh-CN': zh,
})

/** The language to start in, from what the browser prefers, most wanted first. */
export const localeFor = (preferred: readonly string[]): Locale => {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}
