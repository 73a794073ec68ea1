import { describe, expect, it } from 'vitest'
import type { BagStub } from '../../../src/look/facts/bag-stub'
import { asideReasons } from '../../../src/look/file/resolve-look'
import { asWritten, lookText } from '../../../src/look/file/serialize'
import { type CarrierId, carrierId, charmId } from '../../../src/look/ids'
import { fromBase64Url } from '../../../src/share/link/base64url'
import { linkCode } from '../../../src/share/link/link-code'
import { withLook } from '../../../src/share/picture/picture-look'
import { deleteBag, duplicateBag, looksOn, nameBag, ownBagOf } from '../../../src/state/own/change-bag'
import { deleteCharm, tellOfCharm } from '../../../src/state/own/change-charm'
import { hungOn } from '../../../src/state/own/hung-charms'
import { joinOwnThings } from '../../../src/state/own/join-own-things'
import { keepBag } from '../../../src/state/own/keep-bag'
import { keepCharm } from '../../../src/state/own/keep-charm'
import { keepDraft, keptDraft } from '../../../src/state/own/keep-draft'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { newBag, newCharm } from '../../catalog/own/makers'
import { charm, slot } from '../../look/makers'
import { ownBagStub } from '../../look/own-things'
import { png } from '../../share/make-png'
import { failing, fault, freshIdb, type Tab, tab } from '../storage/makers'

const id = carrierId('own:bagbagbag2')
const now = () => 1_800_000_000_000
const home = ({ planner, keeper }: Tab) => ({ planner, keeper, now })

async function page(idb = freshIdb()): Promise<Tab & { readonly open: Set<string> }> {
  const own = tab(indexedDbStore(idb))
  const open = new Set<string>()
  await own.keeper.opened
  await joinOwnThings(own.planner, own.keeper.blobs, {
    of({ type, bytes }) {
      const address = `blob:${type}:${new Uint8Array(bytes).join()}:${open.size}`
      open.add(address)
      return address
    },
    release: (address) => void open.delete(address),
  })
  return { ...own, open }
}

const state = ({ planner }: Tab) => planner.store.getState()
const bagOf = (own: Tab, which: CarrierId = id) => state(own).catalog.carriers.get(which)
const until = ({ planner }: Tab, is: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!is()) return
      stop()
      resolve()
    }
    const stop = planner.store.subscribe(look)
    look()
  })

/** A page with a bag on screen, and a charm on its left zip and one on its ring. */
async function onOwnBag(idb = freshIdb()) {
  const own = await page(idb)
  expect(await keepBag(home(own), newBag(), id)).toBe('kept')
  await until(own, () => bagOf(own)?.model != null)
  own.planner.clear()
  own.planner.changeCarrier(id)
  own.planner.place(charm('me-ring-plain'), slot('p2'))
  own.planner.place(charm('ac-kite-captain'), slot('p4'))
  expect(state(own).look.placed.size).toBe(2)
  return own
}

const again = (part: Partial<BagStub>) => newBag({ stub: { ...ownBagStub, ...part } }, 7)

describe('an own bag', () => {
  it('comes back after a reload with its model, pictures and rests, before all others, and charms hang on it', async () => {
    const idb = freshIdb()
    const first = await onOwnBag(idb)
    await first.keeper.flush()
    const { look } = state(first)
    first.keeper.stop()
    const second = await page(idb)
    expect(state(second).look).toEqual(look)
    const bag = bagOf(second)
    expect(bag?.model?.glb).toContain('blob:model/gltf-binary:103,108,84,70,50')
    expect(bag?.model?.rests).toContain('blob:application/octet-stream:123,')
    expect(bag?.name).toEqual({ und: 'My canvas bag' })
    expect([...state(second).catalog.carriers.keys()][0]).toBe(id)
    second.keeper.stop()
  })

  it('keeps how charms rest on it when another thing is made', async () => {
    const own = await onOwnBag()
    const bag = bagOf(own)
    if (!bag) throw new Error('no bag')
    const { catalog } = state(own)
    const measured = new Map([...catalog.carriers, [id, { ...bag, measured: true }]])
    own.planner.store.setState({ catalog: { ...catalog, carriers: measured } })
    await keepCharm(home(own), newCharm(), charmId('own:abcdefghij'))
    await until(own, () => state(own).catalog.charms.has(charmId('own:abcdefghij')))
    expect(bagOf(own)?.measured).toBe(true)
    own.keeper.stop()
  })

  it('made again without a place sets aside what hung there, with the reason, as one undo step', async () => {
    const own = await onOwnBag()
    const before = state(own).past.length
    const old = [...own.open]
    await keepBag(home(own), again({ places: ownBagStub.places.slice(0, 3) }), id)
    await until(own, () => bagOf(own)?.anchors.size === 3)
    const { look, past, catalog, lastAnnouncement } = state(own)
    expect([...look.placed.keys()]).toEqual(['p2'])
    expect(look.aside).toMatchObject([{ charm: 'ac-kite-captain', intendedSlot: 'p4' }])
    const [waiting] = look.aside
    expect(waiting && asideReasons(catalog, look, waiting)[0]?.code).toBe('UNKNOWN_POINT')
    expect(past).toHaveLength(before + 1)
    expect(lastAnnouncement?.saying).toMatchObject({ kind: 'catalog_changed', fell: 1 })
    expect(look.stubs.carriers.get(id)?.places).toHaveLength(3)
    expect(old.filter((address) => own.open.has(address) && address.includes('70,50,0'))).toEqual([])
    await keepBag(home(own), again({}), id)
    await until(own, () => bagOf(own)?.anchors.size === 6)
    expect([...state(own).look.placed.keys()].toSorted()).toEqual(['p2', 'p4'])
    own.keeper.stop()
  })

  it('knows what hangs at each of its places, in the look that is shown beside and while the look is on another bag', async () => {
    const own = await onOwnBag()
    const hung = () => [...hungOn(state(own), id)].toSorted()
    expect(hung()).toEqual([
      ['p2', ['me-ring-plain']],
      ['p4', ['ac-kite-captain']],
    ])
    own.planner.pin()
    own.planner.clear()
    own.planner.place(charm('me-ring-plain'), slot('p4'))
    expect(hung().at(-1)?.[1].toSorted()).toEqual(['ac-kite-captain', 'me-ring-plain'])
    own.planner.changeCarrier(carrierId('bp-pebble-box-16'))
    expect(hung()).toHaveLength(2)
    expect([...hungOn(state(own), carrierId('own:otherother'))]).toEqual([])
    own.keeper.stop()
  })

  it('left for another bag moves by kind and side, and coming back finds it as it was left', async () => {
    const own = await onOwnBag()
    const { placed } = state(own).look
    own.planner.changeCarrier(carrierId('bp-pebble-box-16'))
    expect([...state(own).look.placed.keys()]).toEqual(['main_zip_l', 'strap_ring_l'])
    own.planner.changeCarrier(id)
    expect(state(own).look.placed).toEqual(placed)
    own.keeper.stop()
  })

  it('that was deleted stays in the look as its outline, as it was at last, and can be put back', async () => {
    const idb = freshIdb()
    const own = await onOwnBag(idb)
    nameBag(own.planner, id, 'Market bag')
    const { placed } = state(own).look
    expect([looksOn(state(own), id), looksOn(state(own), carrierId('own:otherother'))]).toEqual([1, 0])
    await until(own, () => bagOf(own)?.name?.['und'] === 'Market bag')
    await deleteBag(own.planner, own.keeper.blobs, id, 'Market bag')
    await until(own, () => !bagOf(own))
    const { look } = state(own)
    expect(look.placed).toEqual(placed)
    expect(look.stubs.carriers.get(id)).toEqual({ ...ownBagStub, name: 'Market bag' })
    await own.keeper.flush()
    expect(own.open.size).toBe(0)
    own.planner.putBackThing()
    await until(own, () => bagOf(own)?.model != null)
    await own.keeper.flush()
    own.keeper.stop()
    const reloaded = await page(idb)
    expect(bagOf(reloaded)?.model).not.toBeNull()
    expect(state(reloaded).look.placed).toEqual(placed)
    reloaded.keeper.stop()
  })

  it('and charms leave what they were like at last in steps and in the pinned look too', async () => {
    const own = await onOwnBag()
    const bear = charmId('own:abcdefghij')
    await keepCharm(home(own), newCharm(), bear)
    await until(own, () => state(own).catalog.charms.get(bear)?.model != null)
    own.planner.place(bear, slot('p3'))
    own.planner.pin()
    own.planner.clear()
    tellOfCharm(own.planner, bear, { name: 'Nori', weighedG: 28 })
    await until(own, () => state(own).catalog.charms.get(bear)?.massG === 28)
    await deleteCharm(own.planner, own.keeper.blobs, bear, 'Nori')
    const { pinned, past } = state(own)
    expect(pinned?.stubs.charms.get(bear)).toMatchObject({ name: 'Nori', massG: 28 })
    expect(past.at(-1)?.stubs.charms.get(bear)).toMatchObject({ name: 'Nori', massG: 28 })
    own.keeper.stop()
  })

  it('leaves nothing of its photos, its names of bytes or what it is called in links and pictures, nor bytes in files', async () => {
    const photo = new TextEncoder().encode('Exif GPS 31.2304 IMG_4711')
    const own = await onOwnBag()
    const { front } = newBag()
    const secret = newBag({
      stub: { ...ownBagStub, name: 'Bag of Lin' },
      front: { ...front, photo: { type: 'image/jpeg', bytes: photo } },
    })
    await keepBag(home(own), secret, id)
    await until(own, () => bagOf(own)?.name?.['und'] === 'Bag of Lin')
    const { look } = state(own)
    const made = withLook(png(), asWritten(look))
    if (!made.ok) throw new Error(made.problem.kind)
    const inChunk = /"look":"([\w-]+)"/.exec(new TextDecoder().decode(made.png))?.[1] ?? ''
    const leaving = [fromBase64Url(linkCode(look)), [...made.png], fromBase64Url(inChunk)]
    const bytesOf = (text: string) => [...new TextEncoder().encode(text)].join()
    for (const bytes of leaving) {
      expect(bytes?.length).toBeGreaterThan(90)
      for (const word of ['Exif', 'GPS', 'IMG', 'Lin', 'sha256', 'blob:'])
        expect(bytes?.join()).not.toContain(bytesOf(word))
    }
    // A file is its owner's own: it knows the name, and no byte.
    const file = lookText(look)
    expect(file).toContain('Bag of Lin')
    expect(file).not.toMatch(/sha256|blob:|Exif|IMG/)
    own.keeper.stop()
  })

  it('has a twin, and what a later release wrote into it stays when it is renamed', async () => {
    const own = await onOwnBag()
    const thing = state(own).things.get(id)
    if (!thing) throw new Error('no bag')
    const body = JSON.stringify({ ...JSON.parse(thing.body), glow: 2 })
    own.planner.putThing({ ...thing, body })
    const twin = duplicateBag(own.planner, id, 'Twin', 5)
    if (!twin) throw new Error('no twin')
    const stored = ownBagOf(state(own), twin)
    expect(stored).toMatchObject({ id: twin, made: 5, glow: 2, stub: { name: 'Twin' } })
    expect(ownBagOf(state(own), id)?.stub.name).toBe('My canvas bag')
    own.keeper.stop()
  })

  it('keeps a draft of its own beside the charm’s', async () => {
    const own = await page()
    const draft = (mark: number) => ({ photo: new Blob([Uint8Array.of(mark)]), back: null, said: { mark } })
    await keepDraft(home(own), draft(1))
    await keepDraft(home(own), draft(2), 'bag')
    expect([(await keptDraft(home(own)))?.said, (await keptDraft(home(own), 'bag'))?.said]).toEqual([
      { mark: 1 },
      { mark: 2 },
    ])
    await keepDraft(home(own), null, 'bag')
    expect(await keptDraft(home(own), 'bag')).toBeNull()
    expect(await keptDraft(home(own))).not.toBeNull()
    own.keeper.stop()
  })

  it('is not there when storage is full, and all is as before', async () => {
    let full = false
    const own = tab(
      failing(indexedDbStore(freshIdb()), (call) =>
        full && call === 'put' ? { error: fault('QuotaExceededError') } : null,
      ),
    )
    await own.keeper.opened
    full = true
    expect(await keepBag(home(own), newBag(), id)).toBe('full')
    expect(state(own).things.size).toBe(0)
    own.keeper.stop()
  })
})
