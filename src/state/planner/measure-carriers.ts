import { parseRests, restsIn } from '../../catalog/rest-file'
import type { Carrier } from '../../look/facts/carrier'
import type { Catalog } from '../../look/facts/catalog'
import type { ModelSource } from '../../look/facts/model-source'
import { withRests } from '../../look/with-rests'
import { comparableLooks } from '../comparable-looks'
import { failScoring, onScoring, scoringFailure } from '../load-scoring'
import { readBagRests } from '../own/bag/bag-rests'
import { standInForBags } from '../own/bag/load-stand-ins'
import { awaitsRests } from './derived'
import type { Planner } from './planner'

const PARTS = ['catalog', 'look', 'own', 'pinned'] as const
const PATIENCE_MS = 20_000

/**
 * Fetches how charms rest on every carrier whose look is on screen or beside it, as soon as one is; after a failure when
 * asked again. What no file tells, of an own bag that only a look tells of, is measured.
 */
export function measureCarriers(planner: Pick<Planner, 'store'>): void {
  const { store } = planner
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
      fetchText(address)
        .then((text) => {
          coming.delete(address)
          const now = store.getState().catalog
          const measured = now.carriers.get(carrier)
          if (measured?.model?.rests === address) store.setState({ catalog: withText(now, measured, text) })
        })
        .catch((reason: unknown) => {
          coming.delete(address)
          failScoring(reason)
        })
    }
  }
  store.subscribe((state, before) => {
    if (PARTS.some((part) => state[part] !== before[part])) lookAround()
  })
  onScoring(lookAround)
  lookAround()
  standInForBags(planner)
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.text()
}

/** The catalog with what a file of rests tells of a carrier; what does not hold for an own bag is no longer asked for. */
function withText(catalog: Catalog, carrier: Carrier, text: string): Catalog {
  const { id, bag, model } = carrier
  const rests = bag ? readBagRests(bag, text) : restsIn(parseRests(text))
  if (rests) return withRests(catalog, id, rests)
  const unmeasured = model && withoutRests(model)
  return { ...catalog, carriers: new Map([...catalog.carriers, [id, { ...carrier, model: unmeasured }]]) }
}

const withoutRests = ({ rests: _, ...model }: ModelSource): ModelSource => model
