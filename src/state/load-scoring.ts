import type { Scoring } from '../scoring/engine'
import { onDemand } from './on-demand'

const loadEngine = onDemand(() => import('../scoring/engine'))
const loadHarmony = onDemand(
  () => import('../scoring/color/learned-harmony.json', { with: { type: 'json' } }),
)

let here: Scoring | null = null
let coming: Promise<Scoring> | null = null
let failed: Error | null = null
const waiting = new Set<() => void>()

const tellAll = (): void => {
  for (const tell of waiting) tell()
}

/** Fetches scoring and what harmony was learned, both at once and once; nothing is scored before. Asks again after a failure. */
export function loadScoring(): Promise<Scoring> {
  if (failed) {
    failed = null
    tellAll()
  }
  coming ??= Promise.all([loadEngine(), loadHarmony()]).then(
    ([{ learnHarmony, scoring }, { default: trees }]) => {
      learnHarmony(trees)
      here = scoring
      tellAll()
      return scoring
    },
    (reason: unknown) => {
      coming = null
      failed = reason instanceof Error ? reason : new Error(String(reason))
      tellAll()
      throw failed
    },
  )
  return coming
}

/** Scoring, null before it was loaded. */
export const loadedScoring = (): Scoring | null => here

/** Why scoring did not come, until it is asked for again. */
export const scoringFailure = (): Error | null => failed

/** Tells when scoring is there, did not come or is asked for again; gives back how to be told no longer. */
export function onScoring(tell: () => void): () => void {
  waiting.add(tell)
  return () => void waiting.delete(tell)
}
