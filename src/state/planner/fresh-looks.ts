import type { Catalog } from '../../look/facts/catalog'
import { idsIn } from '../../look/file/serialize'
import type { Look } from '../../look/look'
import { stubWork } from '../../look/stubs/stub-work'
import type { History } from './history'
import type { PlannerState } from './planner'

type Looks = Pick<PlannerState, 'look' | 'past' | 'future' | 'own' | 'pinned'>

/** All looks of a document with the stubs of own things as these are by now, no step of it: what did not change is the same. */
export function withFreshStubs(catalog: Catalog, looks: Looks): Looks {
  const work = stubWork()
  if (!work) return looks
  const { look, past, future, own, pinned } = looks
  const known = new Map<Look, Look>()
  const fresh = (one: Look): Look => {
    const done = known.get(one)
    if (done) return done
    const stubs = work.fresh(catalog, one.stubs, idsIn(one))
    const next = stubs === one.stubs ? one : { ...one, stubs }
    known.set(one, next)
    return next
  }
  const all = (looks: readonly Look[]): readonly Look[] => {
    const next = looks.map(fresh)
    return next.some((one, i) => one !== looks[i]) ? next : looks
  }
  const history = (one: History): History => {
    const next = { look: fresh(one.look), past: all(one.past), future: all(one.future) }
    return next.look === one.look && next.past === one.past && next.future === one.future ? one : next
  }
  return {
    ...history({ look, past, future }),
    own: own && history(own),
    pinned: pinned && fresh(pinned),
  }
}
