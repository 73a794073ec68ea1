import { createContext, type ReactNode, type RefCallback, use, useCallback, useState } from 'react'
import type { SlotId } from '../look/ids'

/** What the focus may be sent to from elsewhere on the screen. */
export type FocusTarget =
  | 'look'
  | 'photo'
  | 'photo_done'
  | 'score'
  | 'search'
  | `row ${SlotId}`
  | `place ${SlotId}`

type Targets = Map<FocusTarget, HTMLElement>

const Here = createContext<Targets>(new Map())

/** Lets the panels below send the focus to one another. */
export function FocusTargets({ children }: { readonly children: ReactNode }) {
  const [targets] = useState<Targets>(() => new Map())
  return <Here value={targets}>{children}</Here>
}

/** The `ref` that makes an element a target. */
export function useFocusTarget(target: FocusTarget): RefCallback<HTMLElement> {
  const targets = use(Here)
  return useCallback(
    (element) => {
      if (!element) return
      targets.set(target, element)
      return () => {
        if (targets.get(target) === element) targets.delete(target)
      }
    },
    [targets, target],
  )
}

/** Finds a target; null while it is not on screen. */
export function useTargetElement(): (target: FocusTarget) => HTMLElement | null {
  const targets = use(Here)
  return useCallback((target) => targets.get(target) ?? null, [targets])
}
