import type { Scoring } from '../scoring/engine'
import { onDemand } from './on-demand'
import type { Planner } from './planner/planner'

const loadEngine = onDemand(() => import('../scoring/engine'))
const loadHarmony = onDemand(
  () => import('../scoring/color/learned-harmony.json', { with: { type: 'json' } }),
)

const loadMeasuring = onDemand(() => import('./planner/measure-carriers'))

let here: Scoring | null = null
let coming: Promise<Scoring> | null = null
let failed: Error | null = null
const waiting = new Set<() => void>()

const tellAll = (): void => {
  for (const tell of waiting) tell()
}

/** Tells that something without which nobody can judge did not come. */
export function failScoring(reason: unknown): Error {
  failed = reason instanceof Error ? reason : new Error(String(reason))
  tellAll()
  return failed
}

/** Fetches scoring, what harmony was learned and what fetches how charms rest, all at once and once; nothing is scored before. Asks again after a failure. */
export function loadScoring(): Promise<Scoring> {
  if (failed) {
    failed = null
    tellAll()
  }
  coming ??= Promise.all([loadEngine(), loadHarmony(), loadMeasuring()]).then(
    ([{ learnHarmony, scoring }, { default: trees }, measuring]) => {
      learnHarmony(trees)
      here = scoring
      measure = measuring.measureCarriers
      if (judged) measure(judged)
      tellAll()
      return scoring
    },
    (reason: unknown) => {
      coming = null
      throw failScoring(reason)
    },
  )
  return coming
}

let judged: Planner | null = null
let measure: ((planner: Planner) => void) | null = null

/** Sees to it that how charms rest on the carriers of a planner comes too, from when scoring is there. */
export function measureFor(planner: Planner): void {
  judged = planner
  measure?.(planner)
}

/** Scoring, null before it was loaded. */
export const loadedScoring = (): Scoring | null => here

/** Why scoring, or how charms rest, did not come, until it is asked for again. */
export const scoringFailure = (): Error | null => failed

/** Tells when scoring is there, did not come or is asked for again; gives back how to be told no longer. */
export function onScoring(tell: () => void): () => void {
  waiting.add(tell)
  return () => void waiting.delete(tell)
}
