import { createContext, type ReactNode, use } from 'react'
import type { Locale } from '../look/facts/bilingual'
import { type Judge, judgeOf } from '../state/planner/derived'
import type { Planner, PlannerState } from '../state/planner/planner'
import { usePlanner } from '../state/use-planner'
import type { Topic } from '../words/locale'
import { type Numbers, numbersIn } from '../words/numbers'

const Here = createContext<Planner | null>(null)

/** Gives the panels below the planner they show and drive. */
export function PlannerHere({
  planner,
  children,
}: {
  readonly planner: Planner
  readonly children: ReactNode
}) {
  return <Here value={planner}>{children}</Here>
}

export function usePlannerHere(): Planner {
  const planner = use(Here)
  if (!planner) throw new Error('No planner above this panel')
  return planner
}

/** The part of the planner's state that a panel shows. */
export function useShown<Part>(select: (state: PlannerState) => Part): Part {
  return usePlanner(usePlannerHere(), select)
}

/** What the look on screen is judged by. */
export const useJudge = (): Judge => {
  const { catalog } = usePlannerHere()
  return judgeOf(
    catalog,
    useShown(({ taste }) => taste),
  )
}

export const useLocale = (): Locale => useShown(({ locale }) => locale)

/** A topic's words in the language on screen. */
export const useWords = <Words,>(topic: Topic<Words>): Words => topic[useLocale()]

export const useNumbers = (): Numbers => numbersIn(useLocale())
