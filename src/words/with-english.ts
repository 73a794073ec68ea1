import { language as english } from './en/language'
import type { Language, PartialLanguage } from './language'

/** A language that is not written to its end: each text that it lacks is the English one. */
export const withEnglish = (written: PartialLanguage): Language => filled(english, written) as Language

function filled(whole: unknown, part: unknown): unknown {
  if (part === undefined) return whole
  if (!isGroup(whole) || !isGroup(part)) return part
  return Object.fromEntries(Object.entries(whole).map(([key, text]) => [key, filled(text, part[key])]))
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
