import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { catalogFor } from '../look/catalog-for'
import type { Catalog } from '../look/facts/catalog'
import { importAgain } from '../state/import-again'
import { loadedScoring, onScoring } from '../state/load-scoring'
import { type Judge, judgeOf } from '../state/planner/derived'
import type { Planner, PlannerState } from '../state/planner/planner'
import { useStoreSelector } from '../state/use-store-selector'
import type { FirstLanguage } from '../words/language'
import { loadLanguage } from '../words/load-language'
import type { Numbers } from '../words/numbers'
import { tellMissing } from './parts/missing-part'

interface Shown {
  readonly planner: Planner
  readonly language: FirstLanguage
}

const Here = createContext<Shown | null>(null)

interface PlannerProviderProps {
  readonly planner: Planner
  /** What is spoken until the planner asks for another language and that one is there. */
  readonly language: FirstLanguage
  readonly children: ReactNode
}

/** Gives the panels below the planner they show and drive, and the language they do it in. */
export function PlannerProvider({ planner, language: first, children }: PlannerProviderProps) {
  const language = useLoadedLanguage(planner, first)
  const shown = useMemo(() => ({ planner, language }), [planner, language])
  return <Here value={shown}>{children}</Here>
}

/** The language that the planner asks for, once it is there; until then, and when it cannot be had, the one before. */
function useLoadedLanguage(planner: Planner, first: FirstLanguage): FirstLanguage {
  const [language, setLanguage] = useState(first)
  const locale = useStoreSelector(planner, (state) => state.locale)
  useEffect(() => {
    if (locale === language.locale) return
    let isCurrent = true
    loadLanguage(locale, importAgain).then(
      (next) => isCurrent && setLanguage(next),
      (error: unknown) => {
        if (!isCurrent) return
        planner.choose('locale', language.locale)
        void tellMissing(error)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [planner, locale, language])
  return language
}

function useShown(): Shown {
  const shown = use(Here)
  if (!shown) throw new Error('No planner above this panel')
  return shown
}

export const usePlanner = (): Planner => useShown().planner

/** The language on screen, as far as the planner itself needs it. */
export const useLanguage = (): FirstLanguage => useShown().language

/** The part of the planner's state that a panel shows. */
export function usePlannerState<Part>(select: (state: PlannerState) => Part): Part {
  return useStoreSelector(usePlanner(), select)
}

/** Everything that there is to hang, as known by now. */
export const useCatalog = (): Catalog => usePlannerState(({ catalog }) => catalog)

/** The same with the look's own things, wherever they are. */
export const useCatalogOfLook = (): Catalog =>
  usePlannerState(({ catalog, look }) => catalogFor(catalog, { stubs: look.stubs }))

/** What the look on screen is judged by, null while that is on its way. */
export const useJudge = (): Judge | null => {
  useSyncExternalStore(onScoring, loadedScoring, loadedScoring)
  return usePlannerState(judgeOf)
}

/** The same for what is shown with a score: somebody gave it. */
export function useKnownJudge(): Judge {
  const judge = useJudge()
  if (!judge) throw new Error('Nobody judges yet')
  return judge
}

/** A topic's words in the language on screen. */
export const useWords = <Topic extends keyof FirstLanguage>(topic: Topic): FirstLanguage[Topic] =>
  useLanguage()[topic]

export const useNumbers = (): Numbers => useLanguage().numbers
