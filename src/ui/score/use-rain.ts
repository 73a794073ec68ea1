import { useSyncExternalStore } from 'react'

let isRaining = false
const listeners = new Set<() => void>()

function tellRain(rain: boolean): void {
  isRaining = rain
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether it rains today and how to say so: weather, not a preference, so it holds until the page is left. */
export function useRain(): readonly [rain: boolean, tell: (rain: boolean) => void] {
  const rain = useSyncExternalStore(
    subscribe,
    () => isRaining,
    () => isRaining,
  )
  return [rain, tellRain]
}
