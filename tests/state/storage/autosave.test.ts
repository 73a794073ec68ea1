import { describe, expect, it, vi } from 'vitest'
import { readStubs } from '../../../src/look/file/read-stubs'
import type { Look } from '../../../src/look/look'
import type { Planner } from '../../../src/state/planner/planner'
import type { DocumentStore } from '../../../src/state/storage/document-store'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { recover } from '../../../src/state/storage/recover'
import { keyOf, type Row, sealHeader, sealRow } from '../../../src/state/storage/row'
import { carrier, catalog, charm, lookOf, slot } from '../../look/makers'
import recordOne from './fixtures/record-v1.json' with { type: 'json' }
import recordTwo from './fixtures/record-v2.json' with { type: 'json' }
import { failing, fault, freshIdb, historyOf, planner, reopened, tab, until } from './makers'

const hang = (own: Planner): void => own.place(charm('me-shoe-lucky'), slot('strap_ring_l'))
const take = (own: Planner): void => own.remove(slot('strap_ring_l'))
const saved = { kind: 'saved' }
/** Many runs on a machine that others share. */

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

const documents = async (idb: ReturnType<typeof freshIdb>): Promise<readonly unknown[]> => {
  const { Dexie } = await import('dexie')
  const db = await new Dexie('dangle', idb).open()
  const held = await db.table('documents').toArray()
  db.close()
  return held
}

async function contents(idb: ReturnType<typeof freshIdb>) {
  const shelf = indexedDbStore(idb)
  const held = await shelf.read()
  shelf.close()
  return held
}

/** Changes rows in storage behind the app's back; null takes one out. */
async function spoil(idb: ReturnType<typeof freshIdb>, change: (row: Row) => object | null): Promise<void> {
  const { Dexie } = await import('dexie')
  const db = await new Dexie('dangle', idb).open()
  for (const row of (await db.table('rows').toArray()) as readonly Row[]) {
    const next = change(row)
    if (next === null) await db.table('rows').delete([row.kind, row.id])
    else if (next !== row) await db.table('rows').put(next)
  }
  db.close()
}

/** A page on which something was hung and turned twice, saved and left. */
async function leftBehind(): Promise<{
  readonly idb: ReturnType<typeof freshIdb>
  readonly planner: Planner
}> {
  const idb = freshIdb()
  const page = tab(indexedDbStore(idb))
  await page.keeper.opened
  hang(page.planner)
  page.planner.turn(slot('strap_ring_l'), 30)
  page.planner.turn(slot('strap_ring_l'), 60)
  await page.keeper.flush()
  page.keeper.stop()
  return { idb, planner: page.planner }
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

  it('stores somebody’s look at once when it becomes one’s own: a reload right after finds it', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    page.planner.visit(lookOf({ main_zip_l: 'me-ring-plain' }))
    page.planner.keepVisited('somebody')
    await vi.waitFor(() => expect(page.keeper.state.getState().status).toEqual(saved))
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
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
    expect(page.keeper.state.getState()).toEqual({ status: saved, found: 'nothing', asides: 0 })
    expect(await contents(idb)).toEqual({ header: undefined, rows: [] })
  })

  it('writes only what changed: a step back writes the look and its steps, not the history', async () => {
    const { idb } = await leftBehind()
    const shelf = indexedDbStore(idb)
    const written: string[] = []
    const page = tab({
      ...shelf,
      put(change, after) {
        for (const [key, row] of change.rows)
          if (change.before.get(key) !== row) written.push(key.split('\n')[0] ?? '')
        return shelf.put(change, after)
      },
    })
    await page.keeper.opened
    page.planner.undo()
    await page.keeper.flush()
    expect(written.sort()).toEqual(['look', 'step'])
    written.length = 0
    page.planner.choose('theme', 'dark')
    page.planner.setMine(charm('me-ring-plain'), true)
    await page.keeper.flush()
    expect(written.sort()).toEqual(['item', 'preference'])
  })

  it('keeps rows and fields of a later release as they were written', async () => {
    const { idb } = await leftBehind()
    const later = sealRow({ kind: 'capsule', id: 'x', edited: 5, body: '{"opens":2040}', smell: 'pine' })
    const { header, rows } = await contents(idb)
    const all = new Map(
      [...(rows as Row[]), later].map((row) => [
        keyOf(row.kind, row.id),
        row.kind === 'look'
          ? sealRow({ ...row, body: JSON.stringify({ ...JSON.parse(row.body), name: 'Quay' }), tags: ['a'] })
          : row,
      ]),
    )
    const { Dexie } = await import('dexie')
    const db = await new Dexie('dangle', idb).open()
    await db.table('rows').bulkPut([...all.values()])
    await db.table('header').put(sealHeader(header as Parameters<typeof sealHeader>[0], all), 'header')
    db.close()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(page.keeper.state.getState().found).toBe('document')
    page.planner.undo()
    await page.keeper.flush()
    const kept = (await contents(idb)).rows as Row[]
    expect(kept.find(({ kind }) => kind === 'capsule')).toEqual(later)
    const look = kept.find(({ kind }) => kind === 'look')
    expect(look).toMatchObject({ tags: ['a'] })
    expect(JSON.parse(look?.body ?? '')).toMatchObject({ name: 'Quay' })
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

  it('never says saved when a row came back other than it was written', async () => {
    const real = indexedDbStore(freshIdb())
    const page = tab({
      ...real,
      read: async (keys) => {
        const held = await real.read(keys)
        return keys ? { ...held, rows: held.rows.map((row) => ({ ...row, body: '{}' })) } : held
      },
    })
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
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

  it('loses none of 500 saves when 30 % of all calls fail, half of them after doing their work', async () => {
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
      const found = recover(catalog, await control.read(), 'none', readStubs)
      expect(found).toMatchObject({ kind: 'document', damaged: false, aside: [] })
      expect(found.kind === 'document' && found.document.history).toEqual(historyOf(page.planner))
    }
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
    expect(historyOf(page.planner).past).toHaveLength(200)
  })

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
    for (let dies = 1; dies <= 3; dies += 1) {
      let count = 0
      FDBObjectStore.prototype.put = function (...args) {
        count += 1
        if (count % 3 === dies % 3) {
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
  const spells = ({ placed }: Look) => [...placed].map(([at, { charm: id }]) => `${id}@${at}`)

  it.each([
    ['1', recordOne.record, recordOne.look, recordOne.past.length, recordOne.future.length],
    ['2', recordTwo.record, recordTwo.look, recordTwo.steps, 0],
  ])(
    'moves over from a record of version %s, which goes once that was read back',
    async (_, record, look, past, future) => {
      const idb = freshIdb()
      await shelve(idb, { current: record, previous: record })
      const page = tab(indexedDbStore(idb))
      await page.keeper.opened
      const history = historyOf(page.planner)
      expect(spells(history.look)).toEqual(look)
      expect([history.past.length, history.future.length]).toEqual([past, future])
      expect(page.keeper.state.getState()).toEqual({ status: saved, found: 'document', asides: 0 })
      page.planner.undo()
      await page.keeper.flush()
      expect(await contents(idb)).toMatchObject({ header: { revision: record.revision + 1 } })
      expect(await reopened(idb)).toEqual(historyOf(page.planner))
      expect(await documents(idb)).toEqual([{ v: 3 }])
    },
  )

  it('moves over nothing by halves: a move that fails leaves the old record, and the next one has it all', async () => {
    const idb = freshIdb()
    await shelve(idb, { current: recordOne.record })
    const { IDBObjectStore } = await import('fake-indexeddb')
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'header') throw fault('UnknownError')
      return put.apply(this, args)
    }
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    IDBObjectStore.prototype.put = put
    expect(page.keeper.state.getState().status.kind).toBe('unsaved')
    page.keeper.stop()
    expect(spells((await reopened(idb)).look)).toEqual(recordOne.look)
  })

  it('keeps the old record while what was moved over does not read back as it was written', async () => {
    const idb = freshIdb()
    await shelve(idb, { current: recordOne.record })
    const { IDBObjectStore } = await import('fake-indexeddb')
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value, ...key) {
      return put.call(this, this.name === 'rows' ? { ...value, sum: value.sum ^ 1 } : value, ...key)
    }
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    page.keeper.stop()
    IDBObjectStore.prototype.put = put
    expect(await documents(idb)).toEqual([recordOne.record])
  })

  it('opens the save before when the last one is damaged, and keeps the damaged one aside', async () => {
    const idb = freshIdb()
    await shelve(idb, { current: broken, previous: recordOne.record })
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(spells(historyOf(page.planner).look)).toEqual(recordOne.look)
    expect((await page.keeper.asides()).map(({ raw }) => raw)).toEqual([broken])
    expect(page.keeper.state.getState().asides).toBe(1)
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
      for (let i = 0; i < 3; i += 1) {
        page.planner.turn(slot('front_zip'), i + 1)
        await page.keeper.flush()
      }
      expect(await reopened(idb)).toEqual(historyOf(page.planner))
      const raws = (await page.keeper.asides()).map(({ raw }) => raw)
      expect(raws).toEqual(previous === undefined ? [current] : [current, previous])
    }
  })

  it('shows the newest step that can be read when the look itself is damaged, and keeps it aside once', async () => {
    const { idb, planner: before } = await leftBehind()
    await spoil(idb, (row) => (row.kind === 'look' ? { ...row, body: `${row.body} ` } : row))
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(page.keeper.state.getState()).toMatchObject({ status: saved, found: 'damaged', asides: 1 })
    expect(historyOf(page.planner).look).toEqual(historyOf(before).past.at(-1))
    page.planner.turn(slot('front_zip'), 7)
    await page.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(page.planner))
    expect((await page.keeper.asides()).map(({ id, why }) => [typeof id, why])).toEqual([
      ['number', 'unreadable'],
    ])
  })

  it.each([
    ['a step is gone', (row: Row) => (row.kind === 'step' && row.id.endsWith('/1') ? null : row)],
    [
      'a step changed',
      (row: Row) => (row.kind === 'step' && row.id.endsWith('/1') ? { ...row, body: '{}' } : row),
    ],
  ])('says so when %s, and goes on with the rest', async (_, change) => {
    const { idb, planner: before } = await leftBehind()
    await spoil(idb, change)
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(page.keeper.state.getState().found).toBe('damaged')
    const { look, past } = historyOf(page.planner)
    expect(look).toEqual(historyOf(before).look)
    expect(past).toEqual([historyOf(before).past[0], historyOf(before).past[2]])
    page.planner.turn(slot('front_zip'), 7)
    await page.keeper.flush()
    const again = tab(indexedDbStore(idb))
    await again.keeper.opened
    expect(again.keeper.state.getState().found).toBe('document')
    expect(historyOf(again.planner)).toEqual(historyOf(page.planner))
  })

  it('keeps what is owned and chosen when no look can be read any more', async () => {
    const { idb } = await leftBehind()
    const first = tab(indexedDbStore(idb))
    await first.keeper.opened
    first.planner.setMine(charm('me-ring-plain'), true)
    first.planner.choose('theme', 'dark')
    await first.keeper.flush()
    first.keeper.stop()
    await spoil(idb, (row) => (row.kind === 'look' || row.kind === 'step' ? { ...row, sum: 0 } : row))
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    expect(page.keeper.state.getState().found).toBe('unreadable')
    const { mine, theme } = page.planner.store.getState()
    expect([[...mine], theme]).toEqual([['me-ring-plain'], 'dark'])
    hang(page.planner)
    await page.keeper.flush()
    const again = tab(indexedDbStore(idb))
    await again.keeper.opened
    expect(again.planner.store.getState()).toMatchObject({ theme: 'dark', mine: new Set(['me-ring-plain']) })
    expect((await again.keeper.asides()).length).toBe(4)
  })

  it('keeps aside a sound save whose carrier is no longer made', async () => {
    const idb = freshIdb()
    const { carriers, charms, mechanisms } = catalog
    const first = planner()
    first.changeCarrier(carrier('wr-eyewear'))
    const before = tab(indexedDbStore(idb), undefined, first)
    await before.keeper.opened
    first.setMine(charm('me-ring-plain'), true)
    await before.keeper.flush()
    await spoil(idb, (row) => (row.kind === 'step' ? null : row))
    const own = planner()
    const fewer = new Map([...carriers].filter(([id]) => id !== 'wr-eyewear'))
    own.setCatalog({ ...catalog, carriers: fewer, charms, mechanisms })
    const page = tab(indexedDbStore(idb), undefined, own)
    await page.keeper.opened
    expect(page.keeper.state.getState().found).toBe('unreadable')
    hang(own)
    await page.keeper.flush()
    expect((await page.keeper.asides()).map(({ raw }) => JSON.stringify(raw))).toEqual([
      expect.stringContaining('wr-eyewear'),
    ])
  })

  it('stays untouched when a later version wrote it', async () => {
    const { idb } = await leftBehind()
    const { Dexie } = await import('dexie')
    const db = await new Dexie('dangle', idb).open()
    const later = { v: 4, whatever: ['it', 'says'] }
    await db.table('header').put(later, 'header')
    db.close()
    const kept = await contents(idb)
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    await page.keeper.flush()
    expect(page.keeper.state.getState()).toMatchObject({
      status: { kind: 'unsaved', why: 'newer_version' },
      found: 'newer',
    })
    expect(await contents(idb)).toEqual(kept)
    expect(page.planner.store.getState().past).toHaveLength(1)
  })

  it('is saved and let go of when a later release needs the database', async () => {
    const idb = freshIdb()
    const page = tab(indexedDbStore(idb))
    await page.keeper.opened
    hang(page.planner)
    const { Dexie } = await import('dexie')
    const db = new Dexie('dangle', idb)
    db.version(3).stores({ rows: '[kind+id]', later: '' })
    await db.open()
    expect((await db.table('rows').toArray()).map(({ kind }) => kind)).toEqual(['look', 'step'])
    db.close()
    page.planner.turn(slot('strap_ring_l'), 9)
    await page.keeper.flush()
    expect(page.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'newer_version' })
  })
})
