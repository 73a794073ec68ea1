import { createContext, type ReactNode, use } from 'react'
import type { Locale } from '../look/facts/bilingual'
import type { Catalog } from '../look/facts/catalog'
import { type Judge, judgeOf } from '../state/planner/derived'
import type { Planner, PlannerState } from '../state/planner/planner'
import { useStoreSelector } from '../state/use-planner'
import type { Topic } from '../words/locale'
import { type Numbers, numbersIn } from '../words/numbers'

const Here = createContext<Planner | null>(null)

/** Gives the panels below the planner they show and drive. */
export function PlannerProvider({
  planner,
  children,
}: {
  readonly planner: Planner
  readonly children: ReactNode
}) {
  return <Here value={planner}>{children}</Here>
}

export function usePlanner(): Planner {
  const planner = use(Here)
  if (!planner) throw new Error('No planner above this panel')
  return planner
}

/** The part of the planner's state that a panel shows. */
export function usePlannerState<Part>(select: (state: PlannerState) => Part): Part {
  return useStoreSelector(usePlanner(), select)
}

/** Everything that there is to hang, as known by now. */
export const useCatalog = (): Catalog => usePlannerState(({ catalog }) => catalog)

/** What the look on screen is judged by. */
export const useJudge = (): Judge => {
  const catalog = useCatalog()
  return judgeOf(
    catalog,
    usePlannerState(({ taste }) => taste),
  )
}

export const useLocale = (): Locale => usePlannerState(({ locale }) => locale)

/** A topic's words in the language on screen. */
export const useWords = <Words,>(topic: Topic<Words>): Words => topic[useLocale()]

export const useNumbers = (): Numbers => numbersIn(useLocale())
