import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/look/catalog'
import type { Look } from '../../../src/look/look'
import { HISTORY_LIMIT, type History, record, redo, undo } from '../../../src/state/history'
import { asRecord, newerVersion, seal, unseal } from '../../../src/state/keep/record'
import { sumOf } from '../../../src/state/keep/sum'
import { starterLook } from '../../../src/state/starter'
import { anyStep, catalog } from '../../look/makers'
import published from './fixtures/record-v1.json' with { type: 'json' }

const stamp = { revision: 7, writer: 'tab', savedAt: 1 }
const start: History = { look: starterLook(catalog), past: [], future: [] }

/** The catalog of a release in which something irrelevant changed. */
const changed: Catalog = {
  ...catalog,
  charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, priceCny: charm.priceCny + 1 }])),
}

const histories = fc
  .array(fc.tuple(anyStep, fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo')), { maxLength: 40 })
  .map((steps) =>
    steps.reduce<History>(
      (history, [step, kind]) =>
        kind === 'undo'
          ? undo(history)
          : kind === 'redo'
            ? redo(history)
            : record(history, step(history.look)(history.look)),
      start,
    ),
  )

describe('a record', { timeout: 60_000 }, () => {
  it('gives back the very document it was made of, every step included', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const document = { history, settings: { locale: 'zh-CN', motion: false } as const }
        const opened = asRecord(JSON.parse(JSON.stringify(seal(catalog, document, stamp))))
        expect(opened && unseal(catalog, opened)).toEqual({ document, whole: true })
        expect(opened && unseal(changed, opened)).toEqual({ document, whole: true })
      }),
      { numRuns: 60 },
    )
  })

  it('may be reloaded at any moment: undo still leads back to the very start, redo to the very end', () => {
    const reload = (history: History): History => {
      const opened = unseal(catalog, seal(catalog, { history, settings: {} }, stamp))
      if (!opened) throw new Error('does not open')
      return opened.document.history
    }
    const moments = fc.array(fc.tuple(anyStep, fc.constantFrom('edit', 'edit', 'undo', 'redo', 'reload')), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(moments, (steps) => {
        let history = start
        for (const [step, kind] of steps) {
          if (kind === 'edit') history = record(history, step(history.look)(history.look))
          else history = kind === 'undo' ? undo(history) : kind === 'redo' ? redo(history) : reload(history)
        }
        const end = history.future.at(-1) ?? history.look
        while (history.past.length > 0) history = undo(reload(history))
        expect(history.look).toEqual(start.look)
        while (history.future.length > 0) history = redo(history)
        expect(history.look).toEqual(end)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps looks hanging whose 3D models cannot be had right now', () => {
    const bare = {
      ...catalog,
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, modeled: false }])),
    }
    const opened = unseal(bare, seal(catalog, { history: start, settings: {} }, stamp))
    expect(opened?.document.history.look).toEqual(start.look)
  })

  it('opened by a release in which charms grew keeps what no longer fits on the bench', () => {
    const heavy: Catalog = {
      ...catalog,
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, massG: 999 }])),
    }
    const history = record(start, { ...start.look, placed: new Map() })
    const opened = unseal(heavy, seal(catalog, { history, settings: {} }, stamp))
    expect(opened?.document.history.past[0]?.placed.size).toBe(0)
    expect(opened?.document.history.past[0]?.bench).toHaveLength(start.look.placed.size)
  })

  it('of version 1 opens for ever', () => {
    const opened = asRecord(published.record)
    const unsealed = opened && unseal(catalog, opened)
    expect(unsealed?.whole).toBe(true)
    const slots = ({ placed }: Look) => [...placed].map(([slot, { charm }]) => `${charm}@${slot}`)
    expect(unsealed && slots(unsealed.document.history.look)).toEqual(published.look)
    expect(unsealed?.document.history.past.map(slots)).toEqual(published.past)
    expect(unsealed?.document.history.future.map(slots)).toEqual(published.future)
    expect(unsealed?.document.history.look.bench.map(({ charm }) => charm)).toEqual(published.bench)
    expect(unsealed?.document.settings).toEqual(published.settings)
  })

  it('with one altered character is refused', () => {
    const whole = seal(catalog, { history: start, settings: {} }, stamp)
    for (let at = 0; at < whole.body.length; at += 7)
      expect(
        asRecord({ ...whole, body: `${whole.body.slice(0, at)}~${whole.body.slice(at + 1)}` }),
      ).toBeNull()
  })

  it('of a wrong shape is refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(asRecord(value)).toBeNull()
      }),
    )
    expect(asRecord({ v: 1, revision: 0, writer: '', savedAt: 0, body: '', sum: sumOf('') })).toBeNull()
  })

  it('with a sound sum but no look in it opens as nothing', () => {
    for (const body of ['', '{}', '[]', 'null', '{"look":{},"past":[],"future":[],"settings":{}}'])
      expect(unseal(catalog, { v: 1, ...stamp, body, sum: sumOf(body) })).toBeNull()
  })

  it('leaves out a step that cannot be read, and says so', () => {
    const { body } = seal(
      catalog,
      { history: record(start, { ...start.look, placed: new Map() }), settings: {} },
      stamp,
    )
    const bad = JSON.stringify({ ...JSON.parse(body), future: [{ carrier: 'gone', placements: [] }] })
    const opened = unseal(catalog, { v: 1, ...stamp, body: bad, sum: sumOf(bad) })
    expect([opened?.whole, opened?.document.history.past.length, opened?.document.history.future]).toEqual([
      false,
      1,
      [],
    ])
  })

  it('tells a later version from a broken one', () => {
    expect([{ v: 2 }, { v: 1 }, { v: 'x' }, null, 7].map(newerVersion)).toEqual([2, null, null, null, null])
  })

  it('holds no more steps than the history does', () => {
    const looks = Array.from({ length: HISTORY_LIMIT + 50 }, () => start.look)
    const { body } = seal(
      catalog,
      { history: { look: start.look, past: looks, future: looks }, settings: {} },
      stamp,
    )
    expect([JSON.parse(body).past.length, JSON.parse(body).future.length]).toEqual([
      HISTORY_LIMIT,
      HISTORY_LIMIT,
    ])
  })
})
