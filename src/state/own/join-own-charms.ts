import { charmOfOwn } from '../../catalog/own/charm-of-own'
import { readOwnCharm } from '../../catalog/own/read-own-charm'
import type { Catalog } from '../../look/facts/catalog'
import type { Charm } from '../../look/facts/charm'
import type { ModelSource } from '../../look/facts/model-source'
import { type CharmId, kindOf } from '../../look/ids'
import type { Planner } from '../planner/planner'
import type { BlobShelf, StoredBlob } from '../storage/blob-shelf'
import type { OwnThing, OwnThings } from './own-thing'

/** How bytes become addresses that the page can show. */
export interface Addresses {
  readonly of: (blob: StoredBlob) => string
  readonly release: (address: string) => void
}

interface Joined {
  readonly thing: OwnThing
  readonly made: number
  readonly charm: Charm
}

/**
 * Keeps the user's own charms in the planner's catalog, the latest first and before all others, as they are made, changed
 * and taken away; settles when those that are there have joined. One whose bytes are nowhere joins without a model.
 */
export function joinOwnCharms(planner: Planner, shelf: BlobShelf, addresses: Addresses): Promise<void> {
  const { store } = planner
  let joined: ReadonlyMap<string, Joined> = new Map()
  let latest: OwnThings | null = null

  const modelOf = async (names: readonly string[]): Promise<Omit<ModelSource, 'boundsMm'> | null> => {
    const blobs = await Promise.all(names.map((name) => shelf.read(name).catch(() => null)))
    const [glb, small, large] = blobs.map((blob) => blob && addresses.of(blob))
    return glb && small && large ? { glb, thumbnails: { small, large } } : null
  }
  const join = async (thing: OwnThing): Promise<Joined | null> => {
    const own = readOwnCharm(thing.body)
    if (!own) return null
    const { model, pictures, made } = own
    return { thing, made, charm: charmOfOwn(own, await modelOf([model, pictures.small, pictures.large])) }
  }
  const release = ({ charm: { model } }: Joined): void => {
    if (!model) return
    for (const address of [model.glb, model.thumbnails.small, model.thumbnails.large])
      addresses.release(address)
  }

  const lookAround = async (): Promise<void> => {
    const { things } = store.getState()
    if (things === latest) return
    latest = things
    const next = await Promise.all(
      [...things.values()]
        .filter(({ kind }) => kind === 'own_charm')
        .map((thing) => {
          const known = joined.get(thing.id)
          return known?.thing === thing ? known : join(thing)
        }),
    )
    const found = new Map(next.flatMap((one) => (one ? [[one.thing.id, one] as const] : [])))
    const kept = new Set(found.values())
    if (latest !== things) {
      for (const one of kept) if (joined.get(one.thing.id) !== one) release(one)
      return
    }
    const gone = [...joined.values()].filter((one) => !kept.has(one))
    joined = found
    planner.setCatalog(withOwn(store.getState().catalog, [...kept]))
    for (const one of gone) release(one)
  }
  store.subscribe(() => void lookAround())
  return lookAround()
}

function withOwn(catalog: Catalog, own: readonly Joined[]): Catalog {
  const others = [...catalog.charms].filter(([id]) => kindOf(id) !== 'own')
  const latestFirst = own.toSorted((a, b) => b.made - a.made)
  const charms = new Map<CharmId, Charm>([
    ...latestFirst.map(({ charm }) => [charm.id, charm] as const),
    ...others,
  ])
  return { ...catalog, charms }
}
