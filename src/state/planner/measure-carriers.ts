import { parseRests, restsIn } from '../../catalog/rest-file'
import type { CarrierRests } from '../../look/facts/resting'
import { withRests } from '../../look/with-rests'
import { comparableLooks } from '../comparable-looks'
import { failScoring, onScoring, scoringFailure } from '../load-scoring'
import { awaitsRests } from './derived'
import type { Planner } from './planner'

const PARTS = ['catalog', 'look', 'own', 'pinned'] as const
const PATIENCE_MS = 20_000

/** Fetches how charms rest on every carrier whose look is on screen or beside it, as soon as one is; after a failure when asked again. */
export function measureCarriers({ store }: Pick<Planner, 'store'>): void {
  const coming = new Set<string>()
  const lookAround = (): void => {
    if (scoringFailure()) return
    const state = store.getState()
    const { catalog } = state
    for (const look of [state.look, ...comparableLooks(state).map((one) => one.look)]) {
      const { carrier } = look
      const address = catalog.carriers.get(carrier)?.model?.rests
      if (!address || !awaitsRests(catalog, look) || coming.has(address)) continue
      coming.add(address)
      fetchRests(address).then(
        (rests) => {
          coming.delete(address)
          store.setState({ catalog: withRests(store.getState().catalog, carrier, rests) })
        },
        (reason: unknown) => {
          coming.delete(address)
          failScoring(reason)
        },
      )
    }
  }
  store.subscribe((state, before) => {
    if (PARTS.some((part) => state[part] !== before[part])) lookAround()
  })
  onScoring(lookAround)
  lookAround()
}

async function fetchRests(address: string): Promise<CarrierRests> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return restsIn(parseRests(await answer.text()))
}
