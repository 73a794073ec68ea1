import { describe, expect, it } from 'vitest'
import { readOwnCharm } from '../../../src/catalog/own/read-own-charm'
import { charmId } from '../../../src/look/ids'
import { type Addresses, joinOwnThings } from '../../../src/state/own/join-own-things'
import { keepCharm, newCharmId } from '../../../src/state/own/keep-charm'
import type { DocumentStore } from '../../../src/state/storage/document-store'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { newCharm } from '../../catalog/own/makers'
import { slot } from '../../look/makers'
import { failing, fault, freshIdb, type Tab, tab } from '../storage/makers'

const id = charmId('own:abcdefghij')
const now = () => 1_800_000_000_000
const home = ({ planner, keeper }: Tab) => ({ planner, keeper, now })

/** Addresses that say which bytes lie there. */
function ledger(): Addresses & { readonly open: Set<string> } {
  const open = new Set<string>()
  let count = 0
  return {
    open,
    of({ type, bytes }) {
      count += 1
      const address = `blob:${type}:${new Uint8Array(bytes).join()}:${count}`
      open.add(address)
      return address
    },
    release: (address) => void open.delete(address),
  }
}

async function page(shelf: DocumentStore): Promise<Tab & { readonly open: ReadonlySet<string> }> {
  const own = tab(shelf)
  const addresses = ledger()
  await own.keeper.opened
  await joinOwnThings(own.planner, own.keeper.blobs, addresses)
  return { ...own, open: addresses.open }
}

const charmOf = ({ planner }: Tab) => planner.store.getState().catalog.charms.get(id)
const joins = ({ planner }: Tab, is: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!is()) return
      stop()
      resolve()
    }
    const stop = planner.store.subscribe(look)
    look()
  })

/** The names of all bytes that storage holds. */
async function stored(idb: ReturnType<typeof freshIdb>): Promise<readonly string[]> {
  const { Dexie } = await import('dexie')
  const db = await new Dexie('dangle', idb).open()
  const names = await db.table('blobs').toCollection().primaryKeys()
  db.close()
  return names as readonly string[]
}

describe('keeping an own charm', () => {
  it('brings it back with its model and pictures after a reload, owned, before all others', async () => {
    const idb = freshIdb()
    const first = await page(indexedDbStore(idb))
    expect(await keepCharm(home(first), newCharm(), id)).toBe('kept')
    first.keeper.stop()
    const again = await page(indexedDbStore(idb))
    const charm = charmOf(again)
    expect(charm?.model?.glb).toContain('blob:model/gltf-binary:103,108,84,70,0')
    expect(charm?.model?.thumbnails.large).toContain('blob:image/webp:1,2,2')
    expect(charm?.name).toEqual({ und: 'Miso' })
    expect([...again.planner.store.getState().catalog.charms.keys()][0]).toBe(id)
    expect(again.planner.store.getState().mine.has(id)).toBe(true)
    expect(await again.keeper.blobs.read('sha256:nothing')).toBeNull()
    again.keeper.stop()
  })

  it('hangs it and keeps it hanging through a reload, before its bytes are there and after', async () => {
    const idb = freshIdb()
    const first = await page(indexedDbStore(idb))
    await keepCharm(home(first), newCharm(), id)
    await joins(first, () => charmOf(first)?.model != null)
    first.planner.place(id, slot('strap_ring_l'))
    await first.keeper.flush()
    const look = first.planner.store.getState().look
    expect(look.placed.get(slot('strap_ring_l'))?.charm).toBe(id)
    first.keeper.stop()
    const again = tab(indexedDbStore(idb))
    await again.keeper.opened
    expect(again.planner.store.getState().look).toEqual(look)
    await joinOwnThings(again.planner, again.keeper.blobs, ledger())
    const { look: joined, past } = again.planner.store.getState()
    expect(joined).toEqual(look)
    expect(past).toEqual(first.planner.store.getState().past)
    again.keeper.stop()
  })

  it('stores the same bytes once, and lets them go with the last charm that needs them', async () => {
    const idb = freshIdb()
    const own = await page(indexedDbStore(idb))
    const twin = newCharmId()
    await keepCharm(home(own), newCharm(), id)
    const one = (await stored(idb)).length
    await keepCharm(home(own), newCharm(), twin)
    expect(await stored(idb)).toHaveLength(one)
    own.planner.removeThing(id, null)
    await own.keeper.flush()
    expect(await stored(idb)).toHaveLength(one)
    own.planner.removeThing(twin, null)
    await own.keeper.flush()
    expect(await stored(idb)).toEqual([])
    own.keeper.stop()
  })

  it('changes it in its place: same id, same age, new bytes, and the old address is given up', async () => {
    const idb = freshIdb()
    const own = await page(indexedDbStore(idb))
    await keepCharm(home(own), newCharm(), id)
    await joins(own, () => charmOf(own)?.model != null)
    const before = charmOf(own)?.model?.glb ?? ''
    await keepCharm({ ...home(own), now: () => 0 }, newCharm({ weighedG: 55 }, 7), id)
    await joins(own, () => charmOf(own)?.massG === 55)
    expect(charmOf(own)?.model?.glb).toContain('70,7')
    expect(own.open.has(before)).toBe(false)
    const { body = '' } = own.planner.store.getState().things.get(id) ?? {}
    expect(readOwnCharm(body)?.made).toBe(now())
    own.keeper.stop()
  })

  it('is taken off a look when it has become too heavy, as one undo step, and its taking away leaves the look', async () => {
    const own = await page(indexedDbStore(freshIdb()))
    await keepCharm(home(own), newCharm(), id)
    await joins(own, () => charmOf(own)?.model != null)
    own.planner.place(id, slot('strap_ring_l'))
    const hung = own.planner.store.getState().look
    await keepCharm(home(own), newCharm({ weighedG: 290 }), id)
    await joins(own, () => charmOf(own)?.massG === 290)
    expect(own.planner.store.getState().look.placed.size).toBe(hung.placed.size - 1)
    expect(own.planner.store.getState().look.aside.at(-1)?.charm).toBe(id)
    own.planner.undo()
    own.planner.removeThing(id, null)
    await joins(own, () => !charmOf(own))
    expect(own.planner.store.getState().look.stubs.charms.has(id)).toBe(true)
    own.keeper.stop()
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['AbortError', 'failed'],
  ])('leaves everything as it was when storage answers %s', async (error, kept) => {
    let broken = false
    const idb = freshIdb()
    const own = await page(
      failing(indexedDbStore(idb), (call) => (broken && call === 'put' ? { error: fault(error) } : null)),
    )
    broken = true
    expect(await keepCharm(home(own), newCharm(), id)).toBe(kept)
    expect(own.planner.store.getState().things.size).toBe(0)
    expect(own.planner.store.getState().mine.has(id)).toBe(false)
    broken = false
    await own.keeper.flush()
    expect(await stored(idb)).toEqual([])
    expect(own.keeper.state.getState().status).toEqual({ kind: 'saved' })
    own.keeper.stop()
  })
})
