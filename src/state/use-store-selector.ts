import { useStore } from 'zustand'
import type { Planner, PlannerState } from './planner/planner'

/** The part of the planner's state that a component shows; it renders again only when that part changes. */
export function useStoreSelector<Part>(planner: Planner, select: (state: PlannerState) => Part): Part {
  return useStore(planner.store, select)
}
