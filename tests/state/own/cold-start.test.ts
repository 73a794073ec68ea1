import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeCarrier } from '../../../src/look/edits/carrier'
import { place } from '../../../src/look/edits/hang'
import { asWritten, lookText, serializeLook } from '../../../src/look/file/serialize'
import { colorwayId } from '../../../src/look/ids'
import { emptyLook, type Look } from '../../../src/look/look'
import { linkCode } from '../../../src/share/link/link-code'
import { withLook } from '../../../src/share/picture/picture-look'
import { composeBackup } from '../../../src/state/backup/compose-backup'
import { gatherBackup } from '../../../src/state/backup/gather-backup'
import { joinOwnThings } from '../../../src/state/own/join-own-things'
import { keepBag } from '../../../src/state/own/keep-bag'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { newBag } from '../../catalog/own/makers'
import { carrier, slot } from '../../look/makers'
import { catalogWith, OWN_BAG, OWN_CHARM, ownBag, ownCharm } from '../../look/own-things'
import { png } from '../../share/make-png'
import { freshIdb, tab } from '../storage/makers'

const PLACE = slot('p4')
const home = catalogWith([ownCharm], [ownBag])
const bare = emptyLook(carrier('bp-pebble-box-16'), colorwayId('sage'))
/** An own charm on an own bag. */
const look = place(home, OWN_CHARM, PLACE)(changeCarrier(home, OWN_BAG)(bare))
const text = lookText(look)
const code = linkCode(asWritten(look))
const made = withLook(png([]), look)
if (!made.ok) throw new Error('no picture')
const picture = made.png

/** A browser in which a page was left with this look on screen. */
async function left(shown: Look) {
  const idb = freshIdb()
  const page = tab(indexedDbStore(idb))
  await page.keeper.opened
  page.planner.visit(shown)
  page.planner.keepVisited('somebody')
  await page.keeper.flush()
  return { idb, ...page }
}

/** All that is in a look whose own things are known by what it tells of them. */
const whole = {
  carrier: OWN_BAG,
  placed: new Map([[PLACE, expect.objectContaining({ charm: OWN_CHARM })]]),
  aside: [],
  stubs: expect.objectContaining({
    charms: new Map([[OWN_CHARM, expect.objectContaining({ massG: 14.3 })]]),
    carriers: new Map([[OWN_BAG, expect.objectContaining({ cloth: 'canvas' })]]),
  }),
}

// Each door is tried as by the first thing that a page does: nothing of own things was asked for before.
beforeEach(() => vi.resetModules())

const known = async () => (await import('../../../src/look/stubs/stub-work')).stubWork()
const page = async () => import('../storage/makers')
const resolved = async (read: { readonly ok: boolean; readonly look?: unknown }) => {
  const { catalog } = await import('../../look/makers')
  const { resolveLook } = await import('../../../src/look/file/resolve-look')
  const opened = resolveLook(catalog, read.look as Parameters<typeof resolveLook>[1])
  return opened.ok ? opened.look : null
}
const openFile = async (bytes: Uint8Array) =>
  (await import('../../../src/share/open/open-file')).openFile(new Uint8Array(bytes), async () => [])

describe('a page that nobody brought own things to before', () => {
  it('fetches nothing for them where the stored look has none', async () => {
    const { idb } = await left(bare)
    const { reopened } = await page()
    expect((await reopened(idb)).look.carrier).toBe(bare.carrier)
    expect(await known()).toBeNull()
  })

  it('opens the look it was left with, and every step of it', async () => {
    const { idb } = await left(look)
    const fresh = await page()
    expect(await known()).toBeNull()
    const history = await fresh.reopened(idb)
    expect(history.look).toMatchObject(whole)
    expect(history.past).toHaveLength(1)
  })

  it('opens a link', async () => {
    const { readLinkCode } = await import('../../../src/share/link/link-code')
    expect(await resolved(readLinkCode(code))).toMatchObject(whole)
  })

  it('opens a picture and a file', async () => {
    expect(await resolved(await openFile(picture))).toMatchObject(whole)
    vi.resetModules()
    expect(await resolved(await openFile(new TextEncoder().encode(text)))).toMatchObject(whole)
  })

  it('finds the look in a backup', async () => {
    const { backup } = await gatherBackup({ ...(await left(look)), now: () => 0 })
    const bytes = composeBackup(backup)
    if (!bytes) throw new Error('no backup')
    const { readBackup } = await import('../../../src/state/backup/read-backup')
    const { planHere } = await import('../../../src/state/backup/bring-in')
    const { freshIdb: another, tab: openTab } = await page()
    const { indexedDbStore: storeIn } = await import('../../../src/state/storage/indexed-db/indexeddb-store')
    const there = openTab(storeIn(another()))
    await there.keeper.opened
    const read = await readBackup(bytes)
    if (!read.ok) throw new Error(read.problem)
    expect(planHere(there.planner, read.backup).look).toBe('opens')
  })

  it('shows what was kept aside', async () => {
    const { keptLook } = await import('../../../src/state/storage/kept-look')
    const { catalog } = await import('../../look/makers')
    const raw = { look: serializeLook(look) }
    expect(keptLook(catalog, { body: JSON.stringify(raw) })).toMatchObject(whole)
  })

  it('has its own bag back, stands on it and stores that', async () => {
    const { idb, planner, keeper } = await left(bare)
    await joinOwnThings(planner, keeper.blobs, { of: () => 'blob:any', release: () => undefined })
    expect(await keepBag({ planner, keeper, now: () => 0 }, newBag(), OWN_BAG)).toBe('kept')
    const fresh = await page()
    const { indexedDbStore: storeIn } = await import('../../../src/state/storage/indexed-db/indexeddb-store')
    const own = fresh.tab(storeIn(idb))
    await own.keeper.opened
    expect(await known()).toBeNull()
    const { joinOwnThings: join } = await import('../../../src/state/own/join-own-things')
    await join(own.planner, own.keeper.blobs, { of: () => 'blob:any', release: () => undefined })
    own.planner.changeCarrier(OWN_BAG)
    await own.keeper.flush()
    const { look: stored } = await fresh.reopened(idb)
    expect([stored.carrier, [...stored.stubs.carriers.keys()]]).toEqual([OWN_BAG, [OWN_BAG]])
  })
})

describe('the command line, asked for the first time', () => {
  it.each(['score', 'link'])('answers %s of a look with own things', async (name) => {
    const { COMMANDS } = await import('../../../src/cli/commands')
    const { catalog } = await import('../../look/makers')
    await (await import('../../../src/state/load-scoring')).loadScoring()
    const respond = COMMANDS.find((one) => one.name === name)?.prepare(catalog, [])
    if (typeof respond !== 'function') throw new Error(`${name} does not answer`)
    expect(await respond(JSON.stringify(serializeLook(look)))).toMatchObject({ ok: true })
  })
})
