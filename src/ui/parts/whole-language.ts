import { use, useEffect, useSyncExternalStore } from 'react'
import type { Locale } from '../../look/facts/locale'
import { importAgain } from '../../state/import-again'
import type { FirstLanguage, Language } from '../../words/language'
import { loadLanguage } from '../../words/load-language'
import { useLanguage } from '../planner-context'
import { PartMissing } from './later'
import { failureOf } from './part-failure'

const asked = new Map<Locale, Promise<Language>>()
const here = new Map<Locale, Language>()
const listeners = new Set<() => void>()

function wholeLanguage(locale: Locale): Promise<Language> {
  const known = asked.get(locale)
  if (known) return known
  const asking = loadLanguage(locale, importAgain).then(
    (language) => {
      here.set(locale, language)
      for (const tell of listeners) tell()
      return language
    },
    async (error: unknown) => {
      throw new PartMissing(await failureOf(error), () => void asked.delete(locale), error)
    },
  )
  asked.set(locale, asking)
  return asking
}

const isWhole = (language: FirstLanguage | Language): language is Language => 'criteria' in language

/** All of the language on screen, for what comes later itself: waits for it, and throws `PartMissing` into the boundary when it does not come. */
export function useWholeLanguage(): Language {
  const language = useLanguage()
  return isWhole(language) ? language : use(wholeLanguage(language.locale))
}

/** A topic's words, whichever topic. */
export const useLaterWords = <Topic extends keyof Language>(topic: Topic): Language[Topic] =>
  useWholeLanguage()[topic]

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** The same for what does not come later: null until it is there. */
export function useWholeLanguageOnceThere(): Language | null {
  const language = useLanguage()
  const known = () => here.get(language.locale) ?? null
  const there = useSyncExternalStore(subscribe, known, known)
  const whole = isWhole(language) ? language : there
  useEffect(() => {
    // When it does not come, whatever comes later says so, and asks for it again.
    if (!whole) wholeLanguage(language.locale).catch(() => undefined)
  }, [whole, language.locale])
  return whole
}
