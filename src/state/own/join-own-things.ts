import { carrierOfOwn } from '../../catalog/own/carrier-of-own'
import { charmOfOwn } from '../../catalog/own/charm-of-own'
import { readOwnBag } from '../../catalog/own/read-own-bag'
import { readOwnCharm } from '../../catalog/own/read-own-charm'
import type { Carrier } from '../../look/facts/carrier'
import type { Catalog } from '../../look/facts/catalog'
import type { Charm } from '../../look/facts/charm'
import type { ModelSource } from '../../look/facts/model-source'
import { kindOf } from '../../look/ids'
import type { Planner } from '../planner/planner'
import type { BlobShelf, StoredBlob } from '../storage/blob-shelf'
import type { OwnThing, OwnThings } from './own-thing'

/** How bytes become addresses that the page can show. */
export interface Addresses {
  readonly of: (blob: StoredBlob) => string
  readonly release: (address: string) => void
}

type OfCatalog =
  | { readonly kind: 'charm'; readonly one: Charm }
  | { readonly kind: 'carrier'; readonly one: Carrier }

type Joined = OfCatalog & { readonly thing: OwnThing; readonly made: number }

const addressesIn = ({ one: { model } }: Joined): readonly string[] => {
  if (!model) return []
  const { glb, rests, thumbnails } = model
  return [glb, thumbnails.small, thumbnails.large, ...(rests === undefined ? [] : [rests])]
}

/**
 * Keeps the user's own charms and bags in the planner's catalog, the latest first and before all others, as they are made,
 * changed and taken away; settles when those that are there have joined. One whose bytes are nowhere joins without a model.
 */
export function joinOwnThings(planner: Planner, shelf: BlobShelf, addresses: Addresses): Promise<void> {
  const { store } = planner
  let joined: ReadonlyMap<string, Joined> = new Map()
  let latest: OwnThings | null = null

  const addressesOf = async (names: readonly string[]): Promise<readonly (string | null)[]> => {
    const blobs = await Promise.all(names.map((name) => shelf.read(name).catch(() => null)))
    return blobs.map((blob) => blob && addresses.of(blob))
  }
  type Stored = Readonly<Record<'model', string>> & {
    readonly pictures: { readonly small: string; readonly large: string }
    readonly rests?: string
  }
  const modelOf = async ({
    model,
    pictures,
    rests,
  }: Stored): Promise<Omit<ModelSource, 'boundsMm'> | null> => {
    const names = [model, pictures.small, pictures.large, ...(rests === undefined ? [] : [rests])]
    const found = await addressesOf(names)
    const [glb, small, large, resting] = found
    if (glb && small && large && !found.includes(null))
      return { glb, thumbnails: { small, large }, ...(resting ? { rests: resting } : {}) }
    for (const address of found) if (address !== null) addresses.release(address)
    return null
  }
  const join = async (thing: OwnThing): Promise<Joined | null> => {
    if (thing.kind === 'own_charm') {
      const own = readOwnCharm(thing.body)
      return own && { kind: 'charm', thing, made: own.made, one: charmOfOwn(own, await modelOf(own)) }
    }
    const own = readOwnBag(thing.body)
    return own && { kind: 'carrier', thing, made: own.made, one: carrierOfOwn(own, await modelOf(own)) }
  }
  const release = (one: Joined): void => {
    for (const address of addressesIn(one)) addresses.release(address)
  }

  const lookAround = async (): Promise<void> => {
    const { things } = store.getState()
    if (things === latest) return
    latest = things
    const next = await Promise.all(
      [...things.values()]
        .filter(({ kind }) => kind === 'own_charm' || kind === 'own_bag')
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
    const before = new Set(joined.values())
    joined = found
    planner.setCatalog(withOwn(store.getState().catalog, [...kept], before))
    for (const one of before) if (!kept.has(one)) release(one)
  }
  store.subscribe(() => void lookAround())
  return lookAround()
}

function withOwn(catalog: Catalog, own: readonly Joined[], before: ReadonlySet<Joined>): Catalog {
  const charms: [Charm['id'], Charm][] = []
  const carriers: [Carrier['id'], Carrier][] = []
  for (const joined of own.toSorted((a, b) => b.made - a.made)) {
    if (joined.kind === 'charm') charms.push([joined.one.id, joined.one])
    else {
      const { id } = joined.one
      // One that was there already may know by now how charms rest on it.
      carriers.push([id, (before.has(joined) && catalog.carriers.get(id)) || joined.one])
    }
  }
  const isOther = ([id]: readonly [string, unknown]): boolean => kindOf(id) !== 'own'
  return {
    ...catalog,
    charms: new Map([...charms, ...[...catalog.charms].filter(isOther)]),
    carriers: new Map([...carriers, ...[...catalog.carriers].filter(isOther)]),
  }
}
