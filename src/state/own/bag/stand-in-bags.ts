import { type BagStub, bagKeyOf } from '../../../look/facts/bag-stub'
import type { MeasuredBag } from '../../../look/facts/catalog'
import type { ModelSource } from '../../../look/facts/model-source'
import type { Look } from '../../../look/look'
import { bagToStandInFor } from '../../../look/stand-in-bag'
import { comparableLooks } from '../../comparable-looks'
import { failScoring } from '../../load-scoring'
import type { Planner, PlannerState } from '../../planner/planner'
import type { Addresses } from '../join-own-things'
import type { BagBuilder } from './bag-builder'
import { readBagRests } from './bag-rests'
import { drawnBag } from './drawn-bag'

const PARTS = ['catalog', 'look', 'past', 'future', 'own', 'pinned', 'failedBags'] as const

/**
 * Builds and measures, by their stubs, the own bags that looks on screen or beside it stand on and that are not here, and
 * keeps them in the catalog as long as any look of the document stands on them. What fails is said to the planner.
 */
export function standInBags(
  { store }: Pick<Planner, 'store'>,
  builder: BagBuilder,
  addresses: Addresses,
): void {
  const coming = new Set<string>()

  const build = async (key: string, stub: BagStub): Promise<void> => {
    coming.add(key)
    try {
      const { glb, boundsMm, rests: text } = await builder.standIn(stub)
      const rests = readBagRests(stub, text)
      if (!rests) throw new Error('What was measured on a bag cannot be read')
      const picture = drawnBag(stub)
      const model: ModelSource = {
        glb: addresses.of({ type: 'model/gltf-binary', bytes: glb.buffer }),
        thumbnails: { small: picture, large: picture },
        boundsMm,
      }
      keep(new Map([...bagsNow(), [key, { model, rests }]]))
    } catch (reason) {
      store.setState({ failedBags: new Set([...store.getState().failedBags, key]) })
      failScoring(reason)
    } finally {
      coming.delete(key)
      if (coming.size === 0) builder.close()
    }
  }
  const bagsNow = (): ReadonlyMap<string, MeasuredBag> => store.getState().catalog.bags ?? new Map()
  const keep = (bags: ReadonlyMap<string, MeasuredBag>): void =>
    store.setState(({ catalog }) => ({ catalog: { ...catalog, bags } }))

  const lookAround = (): void => {
    const state = store.getState()
    const { catalog, failedBags } = state
    const known = bagsNow()
    const shown = [state.look, ...comparableLooks(state).map(({ look }) => look)]
    for (const [key, stub] of bagsOf(state, shown))
      if (!known.has(key) && !coming.has(key) && !failedBags.has(key)) void build(key, stub)
    if (known.size === 0) return
    const needed = bagsOf({ catalog }, everyLook(state))
    const gone = [...known].filter(([key]) => !needed.has(key))
    if (gone.length === 0) return
    keep(new Map([...known].filter(([key]) => needed.has(key))))
    for (const [, { model }] of gone) if (model) addresses.release(model.glb)
  }
  store.subscribe((state, before) => {
    if (PARTS.some((part) => state[part] !== before[part])) lookAround()
  })
  lookAround()
}

/** The bags, by their keys, that looks stand on and that are not here. */
function bagsOf(
  { catalog }: Pick<PlannerState, 'catalog'>,
  looks: readonly Look[],
): ReadonlyMap<string, BagStub> {
  const stubs = new Set(looks.flatMap((look) => bagToStandInFor(catalog, look) ?? []))
  return new Map([...stubs].map((stub) => [bagKeyOf(stub), stub]))
}

const everyLook = ({ look, past, future, own, pinned }: PlannerState): readonly Look[] => [
  ...[look, ...past, ...future],
  ...(own ? [own.look, ...own.past, ...own.future] : []),
  ...(pinned ? [pinned] : []),
]
