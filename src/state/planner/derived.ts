import type { StoreApi } from 'zustand/vanilla'
import type { Arrangement } from '../../look/arrangement'
import { arrange } from '../../look/arrangement'
import { catalogFor } from '../../look/catalog-for'
import type { Catalog } from '../../look/facts/catalog'
import type { CharmId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import type { Scoring } from '../../scoring/engine'
import type { Score } from '../../scoring/score'
import type { Taste } from '../../scoring/taste'
import { loadedScoring, loadScoring, onScoring, scoringFailure } from '../load-scoring'
import type { Origin } from './hand'
import type { PlannerState } from './planner'
import { everyTarget, type Target } from './targets'

/** Remembers the last answers of a pure function of a context and a look, both by identity. */
function remembered<Context extends object, Value>(
  compute: (context: Context, look: Look) => Value,
): (context: Context, look: Look) => Value {
  const byContext = new WeakMap<Context, WeakMap<Look, Value>>()
  return (context, look) => {
    const byLook = byContext.get(context) ?? new WeakMap<Look, Value>()
    byContext.set(context, byLook)
    const known = byLook.get(look)
    if (known !== undefined) return known
    const value = compute(context, look)
    byLook.set(look, value)
    return value
  }
}

/** The look with every fact filled in. */
export const arrangementOf: (catalog: Catalog, look: Look) => Arrangement = remembered(arrange)

/** The same of the look on screen. */
export const arrangementOnScreen = ({ catalog, look }: Pick<PlannerState, 'catalog' | 'look'>): Arrangement =>
  arrangementOf(catalog, look)

const targets = remembered<Catalog, Map<string, readonly Target[]>>(() => new Map())

/** Every place of a look as a target of a held charm, in the carrier's order: judged once for a look and not for every move of the hand. */
export function targetsFor(catalog: Catalog, look: Look, charm: CharmId, from: Origin): readonly Target[] {
  const known = targets(catalog, look)
  const key = `${charm} ${from.kind} ${from.kind === 'slot' ? from.slot : from.kind === 'aside' ? from.index : ''}`
  const found = known.get(key) ?? everyTarget(catalog, look, charm, from)
  known.set(key, found)
  return found
}

const judged = new WeakMap<Look['placed'], Look>()

/** The same look for all that hang the same on the same: what else is written in a look changes no score. */
export function judgedLook(look: Look): Look {
  const known = judged.get(look.placed)
  const judgedBy = ['carrier', 'colorway', 'tints', 'pulls', 'stubs'] as const
  if (known && judgedBy.every((part) => known[part] === look[part])) return known
  judged.set(look.placed, look)
  return look
}

/** Who judges by what: the catalog that fills in the facts, the wearer's taste, and scoring itself, which there is once it is loaded. */
export interface Judge {
  readonly catalog: Catalog
  readonly taste: Taste
  readonly scoring: Scoring
}

const judges = new WeakMap<Catalog, WeakMap<Taste, Judge>>()

/** Whether how charms rest on a look's carrier can be known and is not here yet: until then nobody can judge the look. */
export const awaitsRests = (catalog: Catalog, look: Look): boolean =>
  catalogFor(catalog, look).carriers.get(look.carrier)?.measured === false

/**
 * The same judge for the same catalog and taste; null while scoring is on its way, or how charms rest on the carrier, and
 * nobody can say a total.
 */
export function judgeOf({
  catalog,
  taste,
  look,
}: Pick<PlannerState, 'catalog' | 'taste' | 'look'>): Judge | null {
  const scoring = loadedScoring()
  if (!scoring || awaitsRests(catalog, look)) return null
  const byTaste = judges.get(catalog) ?? new WeakMap<Taste, Judge>()
  judges.set(catalog, byTaste)
  const judge = byTaste.get(taste) ?? { catalog, taste, scoring }
  byTaste.set(taste, judge)
  return judge
}

/** The same judge, waited for; null when none is to be had. */
export function loadJudge({
  getState,
  subscribe,
}: Pick<StoreApi<PlannerState>, 'getState' | 'subscribe'>): Promise<Judge | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      const judge = judgeOf(getState())
      if (!judge && !scoringFailure()) return
      for (const end of ends.splice(0)) end()
      resolve(judge)
    }
    const ends = [subscribe(look), onScoring(look)]
    loadScoring().then(look, look)
  })
}

/** The look's score. */
export const scoreOf: (judge: Judge, look: Look) => Score = remembered(({ catalog, taste, scoring }, look) =>
  scoring.score(arrangementOf(catalog, look), taste),
)

/** The total of a look, 0…100, or null for a bare carrier. */
export function totalOf(judge: Judge, look: Look): number | null {
  return look.placed.size === 0 ? null : scoreOf(judge, look).total
}

/** Points an edit would win or lose; from and to a bare carrier counts from 0. */
export function gainOf(judge: Judge, look: Look, edit: Edit): number {
  const before = totalOf(judge, look) ?? 0
  return Math.round(((totalOf(judge, edit(look)) ?? 0) - before) * 10) / 10
}
