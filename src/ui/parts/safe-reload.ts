import { createContext, use } from 'react'
import type { PlannerState } from '../../state/planner/planner'

/** Loads the page anew without losing the look. */
export const SafeReload = createContext<() => void>(() => location.reload())

export const useReload = (): (() => void) => use(SafeReload)

/**
 * The address under which the look on screen is there again: it carries what storage does not bring back. Null where the
 * address at hand does.
 */
export async function reloadAddress(
  state: PlannerState,
  {
    href,
    kept,
    carriesLook,
  }: { readonly href: string; readonly kept: boolean; readonly carriesLook: boolean },
): Promise<string | null> {
  const comesBack = state.own ? carriesLook : kept
  if (comesBack) return null
  try {
    const [{ linkTo }, { outgoingLook }] = await Promise.all([
      import('../../share/link/link'),
      import('../../state/signed-look'),
    ])
    return linkTo(outgoingLook(state), href)
  } catch {
    return null
  }
}
