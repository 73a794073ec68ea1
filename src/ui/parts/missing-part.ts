import { useSyncExternalStore } from 'react'
import { failureOf, type PartFailure } from './part-failure'

let missing: Exclude<PartFailure, 'broken'> | null = null
const listeners = new Set<() => void>()

const set = (next: typeof missing): void => {
  missing = next
  for (const tell of listeners) tell()
}

/** Tells that something without a place of its own on screen did not come; gives back why. */
export async function tellMissing(error: unknown): Promise<PartFailure> {
  const failure = await failureOf(error)
  if (failure !== 'broken') set(failure)
  return failure
}

export const dismissMissing = (): void => set(null)

/** Why something did not come that has no place of its own on screen; null while nothing is missing. */
export const useMissingPart = (): typeof missing =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    () => missing,
    () => missing,
  )
