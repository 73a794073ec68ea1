import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/look/facts/catalog'
import { readStubs } from '../../../src/look/file/read-stubs'
import { charmId } from '../../../src/look/ids'
import { NO_THINGS } from '../../../src/state/own/own-thing'
import { HISTORY_LIMIT, type History, record, redo, undo } from '../../../src/state/planner/history'
import { starterLook } from '../../../src/state/planner/starter'
import {
  type KeptDocument,
  noRows,
  readDocument,
  rowsOfDocument,
  type StoredRows,
} from '../../../src/state/storage/document-rows'
import { difference } from '../../../src/state/storage/document-store'
import {
  keyOf,
  newerVersion,
  type Row,
  readHeader,
  readRow,
  sealHeader,
  sealRow,
  storeSumOf,
  valueIn,
} from '../../../src/state/storage/row'
import { anyStep, catalog } from '../../look/makers'

const start: History = { look: starterLook(catalog), past: [], future: [] }
const empty = noRows('mine')
const nothing = { mine: new Set<never>(), things: NO_THINGS, chosen: new Map() }
const kinds = fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo', 'save', 'reload')

/** The catalog of a release in which something irrelevant changed. */
const changed: Catalog = { ...catalog, charms: new Map([...catalog.charms].toReversed()) }

const save = (document: KeptDocument, before: StoredRows, now = 1): StoredRows =>
  rowsOfDocument(catalog, document, before, now)
const read = (stored: StoredRows, by = catalog) =>
  readDocument(by, new Map(JSON.parse(JSON.stringify([...stored.rows]))), 'mine', 'none', readStubs)

describe('the rows of a document', () => {
  it('give back the very document, however often it is saved and reloaded on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, kinds), { maxLength: 50 }), (steps) => {
        let history = start
        let stored = empty
        for (const [step, kind] of steps) {
          if (kind === 'edit') history = record(history, step(history.look)(history.look))
          else if (kind === 'undo') history = undo(history)
          else if (kind === 'redo') history = redo(history)
          else stored = save({ history, ...nothing }, stored)
          if (kind !== 'reload') continue
          const again = read(stored)
          stored = { ...again.stored, rows: stored.rows }
          expect(again.history).toEqual(history)
          history = again.history ?? history
        }
        const last = read(save({ history, ...nothing }, stored))
        expect(last).toMatchObject({ history, fallback: false, stored: { damaged: new Set() } })
        expect(read(save({ history, ...nothing }, stored), changed).history).toEqual(history)
      }),
      { numRuns: 100 },
    )
  })

  it('keep what is owned, and what was chosen also where this release cannot read it', () => {
    const chosen = new Map<string, unknown>([
      ['theme', 'sepia'],
      ['later', { deep: [1] }],
      ['motion', false],
    ])
    const mine = new Set([charmId('pl-bear-mossbutton'), charmId('made-by-me')])
    const again = read(save({ history: start, mine, things: NO_THINGS, chosen }, empty))
    expect(again).toMatchObject({ mine, chosen })
  })

  it('are written only where the document changed', () => {
    const one = save({ history: start, ...nothing, chosen: new Map([['theme', 'dark']]) }, empty)
    const history = record(start, { ...start.look, placed: new Map() })
    const two = save({ history, ...nothing, chosen: new Map([['theme', 'dark']]) }, one, 2)
    expect(difference(one.rows, two.rows)).toEqual({
      written: [keyOf('look', 'mine'), keyOf('step', 'mine/0')],
      gone: [],
    })
    const three = save({ history: undo(history), ...nothing }, two, 3)
    expect(difference(two.rows, three.rows)).toEqual({
      written: [keyOf('look', 'mine'), keyOf('step', 'mine/1')],
      gone: [keyOf('step', 'mine/0')],
    })
  })

  it('hold no more steps than the history does', () => {
    const looks = Array.from({ length: HISTORY_LIMIT + 50 }, () => ({ ...start.look }))
    const { rows } = save({ history: { look: start.look, past: looks, future: looks }, ...nothing }, empty)
    expect([...rows.keys()].filter((key) => key.startsWith('step'))).toHaveLength(2 * HISTORY_LIMIT)
  })

  it('keep what a later release wrote about an item, whether it is owned or not', () => {
    const body = JSON.stringify({ status: 'owned', added: 4, memory: 'from Lin' })
    const row = sealRow({ kind: 'item', id: 'me-ring-plain', edited: 4, body })
    const wished = sealRow({
      kind: 'item',
      id: 'wish',
      edited: 4,
      body: JSON.stringify({ status: 'wished', price: 9 }),
    })
    const before = {
      ...empty,
      rows: new Map([
        [keyOf('item', row.id), row],
        [keyOf('item', wished.id), wished],
      ]),
    }
    const items = (mine: readonly string[]) => {
      const { rows } = save(
        { history: start, mine: new Set(mine.map(charmId)), things: NO_THINGS, chosen: new Map() },
        before,
        9,
      )
      return ['me-ring-plain', 'wish'].map((id) => valueIn(rows.get(keyOf('item', id)) as Row))
    }
    expect(items(['me-ring-plain'])).toEqual([JSON.parse(body), { status: 'wished', price: 9 }])
    expect(items(['wish'])).toEqual([
      { status: 'let_go', added: 4, memory: 'from Lin' },
      { status: 'owned', price: 9, added: 0 },
    ])
  })

  it('keep looks hanging whose 3D models cannot be had right now', () => {
    const bare = {
      ...catalog,
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, model: null }])),
    }
    const saved = save({ history: start, ...nothing }, empty)
    expect(read(saved, bare).history?.look).toEqual(start.look)
  })

  it('of a release in which charms grew set aside what no longer fits', () => {
    const heavy: Catalog = {
      ...catalog,
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, massG: 999 }])),
    }
    const history = record(start, { ...start.look, placed: new Map() })
    const past = read(save({ history, ...nothing }, empty), heavy).history?.past
    expect([past?.[0]?.placed.size, past?.[0]?.aside.length]).toEqual([0, start.look.placed.size])
  })
})

describe('a row', () => {
  it('with one altered character is refused', () => {
    const row = sealRow({ kind: 'item', id: 'x', edited: 7, body: '{"status":"owned"}', blobs: ['a'] })
    expect(readRow(row)).toEqual(row)
    for (const other of [
      { body: '{"status":"owner"}' },
      { edited: 8 },
      { blobs: ['b'] },
      { id: 'y' },
      { kind: 'look' },
    ])
      expect(readRow({ ...row, ...other })).toBeNull()
  })

  it('more or less changes the checksum over all', () => {
    const stored = save({ history: record(start, { ...start.look, placed: new Map() }), ...nothing }, empty)
    const header = sealHeader({ revision: 1, writer: 'tab', savedAt: 1, look: 'mine' }, stored.rows)
    expect(readHeader(header)?.sum).toBe(storeSumOf(header, stored.rows))
    for (const key of stored.rows.keys()) {
      const fewer = new Map([...stored.rows].filter(([other]) => other !== key))
      expect(storeSumOf(header, fewer)).not.toBe(header.sum)
    }
    expect(storeSumOf({ ...header, look: 'another' }, stored.rows)).not.toBe(header.sum)
  })

  it('is told from one of a later store', () => {
    expect([{ v: 4 }, { v: 3 }, { v: 'x' }, null, 7].map((value) => newerVersion(value))).toEqual([
      4,
      null,
      null,
      null,
      null,
    ])
  })
})
