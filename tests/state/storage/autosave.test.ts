import { describe, expect, it } from 'vitest'
import type { Planner } from '../../../src/state/planner/planner'
import type { DocumentStore } from '../../../src/state/storage/document-store'
import { indexedDbStore } from '../../../src/state/storage/indexeddb-store'
import { encodeRecord } from '../../../src/state/storage/record'
import { catalog, charm, lookOf, slot } from '../../look/makers'
import published from './fixtures/record-v1.json' with { type: 'json' }
import { failing, fault, freshIdb, historyOf, planner, reopened, tab, until } from './makers'

const hang = (own: Planner): void => own.place(charm('me-shoe-lucky'), slot('strap_ring_l'))
const take = (own: Planner): void => own.remove(slot('strap_ring_l'))
const saved = { kind: 'saved' }
/** Many runs on a machine that others share. */
const LONG = { timeout: 60_000 }

/** Puts something into storage as if an earlier session had. */
async function shelve(
  idb: ReturnType<typeof freshIdb>,
  entries: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { Dexie } = await import('dexie')
  const db = new Dexie('dangle', idb)
  db.version(1).stores({ documents: '', recovered: '++' })
  for (const [key, value] of Object.entries(entries)) await db.table('documents').put(value, key)
  db.close()
}

async function contents(idb: ReturnType<typeof freshIdb>): Promise<Readonly<Record<string, unknown>>> {
  const shelf = indexedDbStore(idb)
  const held = await shelf.read()
  shelf.close()
  return { ...held }
}

describe('keeping the document', () => {
  it('brings back the look with every step after a reload', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    page.planner.turn(slot('strap_ring_l'), 90)
    page.planner.undo()
    await page.keeper.flush()
    expect(page.keeper.state.getState().status).toEqual(saved)
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
    expect(historyOf(page.planner).future).toHaveLength(1)
  })

  it('saves a change on its own within 300 ms', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    expect(page.keeper.state.getState().status).toEqual({ kind: 'saving' })
    page.clock.pass(300)
    await until(page.keeper, ({ status }) => status.kind === 'saved')
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
  })

  it('brings back what the user chose, and leaves to the system what was never chosen', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    page.planner.choose('theme', 'dark')
    page.planner.choose('locale', 'zh-CN')
    await page.keeper.flush()
    const next = planner()
    next.choose('motion', false)
    const again = tab(indexedDbStore(idb), undefined, next)
    await again.keeper.opened
    const { theme, locale, motion } = next.store.getState()
    expect({ theme, locale, motion }).toEqual({ theme: 'dark', locale: 'zh-CN', motion: false })
  })

  it('brings back the taste and the charms that are one’s own', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    page.planner.choose('taste', { style: 'quiet', profile: 'preservationist', emphasis: { color: 0.5 } })
    page.planner.setMine(charm('me-ring-plain'), true)
    page.planner.setMine(charm('pl-bear-mossbutton'), true)
    page.planner.setMine(charm('me-ring-plain'), false)
    await page.keeper.flush()
    const next = tab(indexedDbStore(idb))
    await next.keeper.opened
    const { taste, mine } = next.planner.store.getState()
    expect(taste).toEqual({ style: 'quiet', profile: 'preservationist', emphasis: { color: 0.5 } })
    expect([...mine]).toEqual(['pl-bear-mossbutton'])
    expect(next.keeper.state.getState().status).toEqual(saved)
  })

  it('keeps a charm that was said to be one’s own before storage answered, and those of before', async () => {
    const idb = freshIdb()
    const before = tab(indexedDbStore(idb))
    await before.keeper.opened
    before.planner.setMine(charm('me-ring-plain'), true)
    await before.keeper.flush()
    const page = tab(indexedDbStore(idb))
    page.planner.setMine(charm('pl-bear-mossbutton'), true)
    await page.keeper.opened
    expect([...page.planner.store.getState().mine]).toEqual(['me-ring-plain', 'pl-bear-mossbutton'])
    await page.keeper.flush()
    const after = tab(indexedDbStore(idb))
    await after.keeper.opened
    expect(after.planner.store.getState().mine.size).toBe(2)
  })

  it('keeps the own document while a shared look is on screen', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    const mine = historyOf(page.planner)
    page.planner.visit(lookOf({ main_zip_l: 'me-ring-plain' }))
    await page.keeper.flush()
    expect(await reopened(idb)).toEqual(mine)
  })

  it('loses nothing that was done before storage answered', async () => {
    const idb = freshIdb()
    const before = tab(indexedDbStore(idb))
    await before.keeper.opened
    before.planner.clear()
    await before.keeper.flush()
    const page = tab(indexedDbStore(idb))
    hang(page.planner)
    const early = page.planner.store.getState().look
    await page.keeper.opened
    expect(page.planner.store.getState().look).toBe(early)
    page.planner.undo()
    page.planner.undo()
    expect(page.planner.store.getState().look).toEqual(historyOf(before.planner).look)
  })

  it('stores nothing before anything is changed', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.flush()
    expect(page.keeper.state.getState()).toEqual({ status: saved, found: 'nothing' })
    expect(await contents(idb)).toEqual({ current: undefined, previous: undefined })
  })

  it('keeps the save before the last one', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
    const first = (await contents(idb))['current']
    take(page.planner)
    await page.keeper.flush()
    expect((await contents(idb))['previous']).toEqual(first)
  })
})

describe('storage that fails', () => {
  it('never says saved when what was written is not there', async () => {
    const real = indexedDbStore(freshIdb())
    const liar: DocumentStore = { ...real, put: () => Promise.resolve('put') }
    const page = tab(liar)
    await page.keeper.opened
    const said: string[] = []
    page.keeper.state.subscribe(({ status }) => said.push(status.kind))
    hang(page.planner)
    await page.keeper.flush()
    expect(said).not.toContain('saved')
    expect(page.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'failed' })
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'lost_connection'],
    ['SecurityError', 'unavailable'],
    ['TimeoutError', 'blocked'],
    ['Whatever', 'failed'],
  ])('goes on in memory after %s, says why, and saves once it can', async (name, why) => {
    const idb = freshIdb()
    let broken = true
    const page = tab(
      failing(indexedDbStore(idb), (call) => (broken && call === 'put' ? { error: fault(name) } : null)),
    )
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
    expect(page.keeper.state.getState().status).toEqual({ kind: 'unsaved', why })
    page.planner.turn(slot('strap_ring_l'), 45)
    expect(page.planner.store.getState().look.placed.get(slot('strap_ring_l'))?.turn).toBe(45)
    broken = false
    page.clock.pass(60_000)
    await until(page.keeper, ({ status }) => status.kind === 'saved')
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
  })

  it('is asked again until the stored document can be had', async () => {
    const idb = freshIdb()
    const before = tab(indexedDbStore(idb))
    await before.keeper.opened
    before.planner.clear()
    await before.keeper.flush()
    let broken = true
    const page = tab(failing(indexedDbStore(idb), () => (broken ? { error: fault('UnknownError') } : null)))
    await page.keeper.opened
    expect(page.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'lost_connection' })
    broken = false
    page.clock.pass(60_000)
    await until(page.keeper, ({ status }) => status.kind === 'saved')
    expect(historyOf(page.planner)).toEqual(historyOf(before.planner))
  })

  it('does not hold up the page when it never answers, or is not there at all', async () => {
    const idb = freshIdb()
    const silent = { ...idb, indexedDB: { open: () => ({}) } as unknown as IDBFactory }
    const page = tab(indexedDbStore(silent, 20))
    await page.keeper.opened
    expect(page.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'blocked' })
    const none = tab(indexedDbStore(null))
    await none.keeper.opened
    expect(none.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'unavailable' })
    hang(none.planner)
    expect(none.planner.store.getState().past).toHaveLength(1)
  })

  it(
    'loses none of 500 saves when 30 % of all calls fail, half of them after doing their work',
    LONG,
    async () => {
      const idb = freshIdb()
      let seed = 20_260_101
      const random = (): number => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        return seed / 2 ** 32
      }
      const flaky = failing(indexedDbStore(idb), () =>
        random() < 0.3 ? { error: fault('UnknownError'), late: random() < 0.5 } : null,
      )
      const page = tab(flaky)
      await page.keeper.opened
      const control = indexedDbStore(idb)
      for (let i = 0; i < 500; i += 1) {
        if (i % 2 === 0) hang(page.planner)
        else take(page.planner)
        await page.keeper.flush()
        for (let wait = 0; page.keeper.state.getState().status.kind !== 'saved'; wait += 1) {
          expect(wait).toBeLessThan(20)
          page.clock.pass(60_000)
          await page.keeper.flush()
        }
        const { current } = await control.read()
        const { revision, writer, savedAt } = current as { revision: number; writer: string; savedAt: number }
        expect(current).toEqual(
          encodeRecord(
            catalog,
            { history: historyOf(page.planner), mine: new Set(), chosen: new Map() },
            { revision, writer, savedAt },
          ),
        )
      }
      expect(await reopened(idb)).toEqual(historyOf(page.planner))
      expect(historyOf(page.planner).past).toHaveLength(200)
    },
  )

  it('that dies between two writes leaves the last save whole', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
    const kept = await contents(idb)
    const { FDBObjectStore } = await import('fake-indexeddb').then((module) => ({
      FDBObjectStore: module.IDBObjectStore,
    }))
    const { put } = FDBObjectStore.prototype
    for (let dies = 1; dies <= 2; dies += 1) {
      let count = 0
      FDBObjectStore.prototype.put = function (...args) {
        count += 1
        if (count % 2 === dies % 2) {
          this.transaction.abort()
          throw fault('AbortError')
        }
        return put.apply(this, args)
      }
      page.planner.turn(slot('strap_ring_l'), dies)
      await page.keeper.flush()
      FDBObjectStore.prototype.put = put
      expect(page.keeper.state.getState().status.kind).toBe('unsaved')
      expect(await contents(idb)).toEqual(kept)
    }
    await page.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
  })
})

describe('what is found in storage', () => {
  const broken = { v: 1, revision: 9, writer: 'x', savedAt: 1, body: '{', sum: 1 }

  it('opens as it was saved by version 1', async () => {
    const idb = freshIdb()
    await shelve(idb, { current: published.record })
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    const { look, past, future } = historyOf(page.planner)
    expect([...look.placed].map(([at, { charm: id }]) => `${id}@${at}`)).toEqual(published.look)
    expect([past.length, future.length]).toEqual([published.past.length, published.future.length])
    page.planner.undo()
    await page.keeper.flush()
    expect(await contents(idb)).toMatchObject({ current: { revision: published.record.revision + 1 } })
  })

  it('opens the save before when the last one is damaged, and keeps the damaged one aside', async () => {
    const idb = freshIdb()
    await shelve(idb, { current: broken, previous: published.record })
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(page.keeper.state.getState()).toEqual({ status: saved, found: 'previous' })
    expect(await contents(idb)).toMatchObject({ current: broken })
    page.planner.undo()
    await page.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
    expect((await page.keeper.asides()).map(({ raw }) => raw)).toEqual([broken])
  })

  it('starts afresh when nothing can be read, and throws nothing away', async () => {
    for (const [current, previous] of [
      ['garbage', 7],
      [broken, broken],
      [{ v: 'x', revision: 5 }, broken],
      [new Uint8Array(9), undefined],
    ]) {
      const idb = freshIdb()
      await shelve(idb, { current, ...(previous === undefined ? {} : { previous }) })
      const page = tab(indexedDbStore(idb))
      await page.keeper.opened
      expect(page.keeper.state.getState()).toEqual({ status: saved, found: 'unreadable' })
      for (let i = 0; i < 3; i += 1) {
        page.planner.turn(slot('front_zip'), i + 1)
        await page.keeper.flush()
      }
      expect(await reopened(idb)).toEqual(historyOf(page.planner))
      const raws = (await page.keeper.asides()).map(({ raw }) => raw)
      expect(raws).toEqual(previous === undefined ? [current] : [current, previous])
    }
  })

  it('keeps aside a sound save whose carrier is no longer made', async () => {
    const idb = freshIdb()
    const { carriers, charms, mechanisms } = catalog
    const look = lookOf({}, 'wr-eyewear', 'clear')
    const record = encodeRecord(
      catalog,
      { history: { look, past: [], future: [] }, mine: new Set(), chosen: new Map() },
      { revision: 3, writer: 'x', savedAt: 1 },
    )
    await shelve(idb, { current: record })
    const own = planner()
    const fewer = new Map([...carriers].filter(([id]) => id !== 'wr-eyewear'))
    own.setCatalog({ carriers: fewer, charms, mechanisms })
    const page = tab(indexedDbStore(idb), undefined, own)
    await page.keeper.opened
    expect(page.keeper.state.getState().found).toBe('unreadable')
    hang(own)
    await page.keeper.flush()
    expect((await page.keeper.asides()).map(({ raw }) => raw)).toEqual([record])
    expect(await contents(idb)).toMatchObject({ current: { revision: 4 } })
  })

  it('stays untouched when a later version wrote it', async () => {
    const idb = freshIdb()
    const later = { v: 3, whatever: ['it', 'says'] }
    await shelve(idb, { current: later, previous: broken })
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
    expect(page.keeper.state.getState()).toEqual({
      status: { kind: 'unsaved', why: 'newer_version' },
      found: 'newer',
    })
    expect(await contents(idb)).toEqual({ current: later, previous: broken })
    expect(page.planner.store.getState().past).toHaveLength(1)
  })
})
