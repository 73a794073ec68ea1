import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../src/look/facts/catalog'
import { type CharmId, charmId } from '../../../src/look/ids'
import type { Look } from '../../../src/look/look'
import { HISTORY_LIMIT, type History, record, redo, undo } from '../../../src/state/planner/history'
import { starterLook } from '../../../src/state/planner/starter'
import { chosenPreferences } from '../../../src/state/preferences'
import { sumOf } from '../../../src/state/storage/checksum'
import {
  asRecord,
  decodeRecord,
  encodeRecord,
  type KeptDocument,
  newerVersion,
} from '../../../src/state/storage/record'
import { anyStep, catalog } from '../../look/makers'
import published from './fixtures/record-v1.json' with { type: 'json' }
import publishedWithTaste from './fixtures/record-v2.json' with { type: 'json' }
import publishedWithCaptions from './fixtures/record-v2-captions.json' with { type: 'json' }

const stamp = { revision: 7, writer: 'tab', savedAt: 1 }
const none = new Set<CharmId>()
const chosenIn = (document: KeptDocument | null | undefined) =>
  chosenPreferences(document?.chosen ?? new Map())
const start: History = { look: starterLook(catalog), past: [], future: [] }

/** The catalog of a release in which something irrelevant changed. */
const changed: Catalog = {
  ...catalog,
  charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, price: null }])),
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
        const taste = { style: 'maximal', profile: 'curator', emphasis: { theme: 2.5 } } as const
        const mine = new Set([charmId('pl-bear-mossbutton'), charmId('made-by-me')])
        const document = {
          history,
          mine,
          chosen: new Map<string, unknown>(
            Object.entries({ locale: 'zh-CN', motion: false, taste, signature: '渡口' }),
          ),
        }
        const opened = asRecord(JSON.parse(JSON.stringify(encodeRecord(catalog, document, stamp))))
        expect(opened && decodeRecord(catalog, opened)).toEqual({ document, whole: true })
        expect(opened && decodeRecord(changed, opened)).toEqual({ document, whole: true })
      }),
      { numRuns: 60 },
    )
  })

  it('may be reloaded at any moment: undo still leads back to the very start, redo to the very end', () => {
    const reload = (history: History): History => {
      const opened = decodeRecord(
        catalog,
        encodeRecord(catalog, { history, mine: none, chosen: new Map() }, stamp),
      )
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
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, model: null }])),
    }
    const opened = decodeRecord(
      bare,
      encodeRecord(catalog, { history: start, mine: none, chosen: new Map() }, stamp),
    )
    expect(opened?.document.history.look).toEqual(start.look)
  })

  it('opened by a release in which charms grew keeps what no longer fits on the bench', () => {
    const heavy: Catalog = {
      ...catalog,
      charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, massG: 999 }])),
    }
    const history = record(start, { ...start.look, placed: new Map() })
    const opened = decodeRecord(
      heavy,
      encodeRecord(catalog, { history, mine: none, chosen: new Map() }, stamp),
    )
    expect(opened?.document.history.past[0]?.placed.size).toBe(0)
    expect(opened?.document.history.past[0]?.aside).toHaveLength(start.look.placed.size)
  })

  it('of version 1 opens for ever', () => {
    const opened = asRecord(published.record)
    const unsealed = opened && decodeRecord(catalog, opened)
    expect(unsealed?.whole).toBe(true)
    const slots = ({ placed }: Look) => [...placed].map(([slot, { charm }]) => `${charm}@${slot}`)
    expect(unsealed && slots(unsealed.document.history.look)).toEqual(published.look)
    expect(unsealed?.document.history.past.map(slots)).toEqual(published.past)
    expect(unsealed?.document.history.future.map(slots)).toEqual(published.future)
    expect(unsealed?.document.history.look.aside.map(({ charm }) => charm)).toEqual(published.bench)
    expect(chosenIn(unsealed?.document)).toEqual(published.settings)
  })

  it('of version 1 knows of no owned charms and no taste', () => {
    const opened = asRecord(published.record)
    const document = opened && decodeRecord(catalog, opened)?.document
    expect(document?.mine.size).toBe(0)
    expect(document?.chosen.has('taste')).toBe(false)
  })

  it('of version 2 opens for ever, with its owned charms and its taste', () => {
    const opened = asRecord(publishedWithTaste.record)
    const unsealed = opened && decodeRecord(catalog, opened)
    expect(unsealed?.whole).toBe(true)
    const { history, mine } = unsealed?.document ?? {}
    expect([...(history?.look.placed ?? [])].map(([slot, { charm }]) => `${charm}@${slot}`)).toEqual(
      publishedWithTaste.look,
    )
    expect(history?.past).toHaveLength(publishedWithTaste.steps)
    expect([...(mine ?? [])]).toEqual(publishedWithTaste.mine)
    expect(chosenIn(unsealed?.document)).toEqual(publishedWithTaste.settings)
  })

  it('opens whatever stands where the taste and the owned charms should', () => {
    const { body } = encodeRecord(catalog, { history: start, mine: none, chosen: new Map() }, stamp)
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (taste, emphasis, mine) => {
        for (const odd of [taste, { style: taste, profile: taste, emphasis: { color: taste, theme: 2 } }]) {
          const bad = JSON.stringify({ ...JSON.parse(body), mine, settings: { taste: odd, emphasis } })
          const opened = decodeRecord(catalog, { v: 2, ...stamp, body: bad, sum: sumOf(bad) })
          expect(opened?.document.history.look).toEqual(start.look)
          const said = chosenIn(opened?.document).taste
          if (said) for (const count of Object.values(said.emphasis)) expect(count).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('keeps of a half-known taste what it knows, and of the owned charms every name', () => {
    const { body } = encodeRecord(catalog, { history: start, mine: none, chosen: new Map() }, stamp)
    const odd = JSON.stringify({
      ...JSON.parse(body),
      mine: ['gone-charm', 7, 'me-ring-plain'],
      settings: { taste: { style: 'loud', profile: 'curator', emphasis: { color: 9, theme: 2, scent: 1 } } },
    })
    const document = decodeRecord(catalog, { v: 2, ...stamp, body: odd, sum: sumOf(odd) })?.document
    const { mine } = document ?? {}
    expect([...(mine ?? [])]).toEqual(['gone-charm', 'me-ring-plain'])
    expect(chosenIn(document).taste).toEqual({
      style: 'curated',
      profile: 'curator',
      emphasis: { color: 1, theme: 2 },
    })
  })

  it('of version 2 opens for ever, titles, credits and signature included', () => {
    const opened = asRecord(publishedWithCaptions.record)
    const unsealed = opened && decodeRecord(catalog, opened)
    expect(unsealed?.whole).toBe(true)
    const { look, past = [] } = unsealed?.document.history ?? {}
    expect([...past, look].map((one) => ({ title: one?.title, credits: one?.credits }))).toEqual(
      publishedWithCaptions.captions,
    )
    expect(chosenIn(unsealed?.document)).toEqual(publishedWithCaptions.settings)
  })

  it('with one altered character is refused', () => {
    const whole = encodeRecord(catalog, { history: start, mine: none, chosen: new Map() }, stamp)
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
      expect(decodeRecord(catalog, { v: 1, ...stamp, body, sum: sumOf(body) })).toBeNull()
  })

  it('leaves out a step that cannot be read, and says so', () => {
    const { body } = encodeRecord(
      catalog,
      { history: record(start, { ...start.look, placed: new Map() }), mine: none, chosen: new Map() },
      stamp,
    )
    const bad = JSON.stringify({ ...JSON.parse(body), future: [{ carrier: 'gone', placements: [] }] })
    const opened = decodeRecord(catalog, { v: 1, ...stamp, body: bad, sum: sumOf(bad) })
    expect([opened?.whole, opened?.document.history.past.length, opened?.document.history.future]).toEqual([
      false,
      1,
      [],
    ])
  })

  it('tells a later version from a broken one', () => {
    expect([{ v: 3 }, { v: 2 }, { v: 1 }, { v: 'x' }, null, 7].map(newerVersion)).toEqual([
      3,
      null,
      null,
      null,
      null,
      null,
    ])
    expect([{ v: 3 }, { v: 2 }, { v: 'x' }, null, 7].map(newerVersion)).toEqual([3, null, null, null, null])
  })

  it('holds no more steps than the history does', () => {
    const looks = Array.from({ length: HISTORY_LIMIT + 50 }, () => start.look)
    const { body } = encodeRecord(
      catalog,
      { history: { look: start.look, past: looks, future: looks }, mine: none, chosen: new Map() },
      stamp,
    )
    expect([JSON.parse(body).past.length, JSON.parse(body).future.length]).toEqual([
      HISTORY_LIMIT,
      HISTORY_LIMIT,
    ])
  })
})
