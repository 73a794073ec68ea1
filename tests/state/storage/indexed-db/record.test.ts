import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStubs } from '../../../../src/look/file/read-stubs'
import type { Look } from '../../../../src/look/look'
import { chosenPreferences } from '../../../../src/state/preferences'
import { sumOf } from '../../../../src/state/storage/checksum'
import type { RawRow } from '../../../../src/state/storage/document-store'
import { moveOver, rowsOfRecord } from '../../../../src/state/storage/indexed-db/record'
import { recover } from '../../../../src/state/storage/recover'
import { catalog } from '../../../look/makers'
import one from '../fixtures/record-v1.json' with { type: 'json' }
import two from '../fixtures/record-v2.json' with { type: 'json' }
import captions from '../fixtures/record-v2-captions.json' with { type: 'json' }

/** A record of the first database as this release opens it. */
function opened(record: unknown) {
  const moved = rowsOfRecord(record, 'mine')
  const found =
    moved &&
    recover(catalog, { header: moved.header, rows: [...moved.rows.values()] as RawRow[] }, 'none', readStubs)
  return found?.kind === 'document' ? found : null
}

const sealed = (body: object) => {
  const text = JSON.stringify(body)
  return { v: 2, revision: 3, writer: 'tab', savedAt: 1, body: text, sum: sumOf(text) }
}
const bodyOf = (record: { readonly body: string }): object => JSON.parse(record.body)
const spells = ({ placed }: Look) => [...placed].map(([at, { charm }]) => `${charm}@${at}`)

describe('a record of the first database', () => {
  it('of version 1 opens for ever, with every step', () => {
    const { document, damaged } = opened(one.record) ?? {}
    expect(damaged).toBe(false)
    expect(document && spells(document.history.look)).toEqual(one.look)
    expect(document?.history.past.map(spells)).toEqual(one.past)
    expect(document?.history.future.map(spells)).toEqual(one.future)
    expect(document?.history.look.aside.map(({ charm }) => charm)).toEqual(one.bench)
    expect(chosenPreferences(document?.chosen ?? new Map())).toEqual(one.settings)
    expect(document?.mine.size).toBe(0)
  })

  it('of version 2 opens for ever, with its owned charms and its taste', () => {
    const { document } = opened(two.record) ?? {}
    expect(document && spells(document.history.look)).toEqual(two.look)
    expect(document?.history.past).toHaveLength(two.steps)
    expect([...(document?.mine ?? [])].sort()).toEqual([...two.mine].sort())
    expect(chosenPreferences(document?.chosen ?? new Map())).toEqual(two.settings)
  })

  it('of version 2 opens for ever, titles, credits and signature included', () => {
    const { document } = opened(captions.record) ?? {}
    const { look, past = [] } = document?.history ?? {}
    expect([...past, look].map((step) => ({ title: step?.title, credits: step?.credits }))).toEqual(
      captions.captions,
    )
    expect(chosenPreferences(document?.chosen ?? new Map())).toEqual(captions.settings)
  })

  it.each([{ locale: 'ja' }, { theme: 'sepia' }, { motion: 'off' }])(
    'that holds a preference of a later release keeps its look, and that preference as written: %j',
    (settings) => {
      const document = opened(sealed({ ...bodyOf(two.record), settings }))?.document
      expect(document && spells(document.history.look)).toEqual(two.look)
      expect(Object.fromEntries(document?.chosen ?? [])).toEqual(settings)
      expect(chosenPreferences(document?.chosen ?? new Map())).toEqual({})
    },
  )

  it('opens whatever stands where the preferences and the owned charms should', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (settings, mine) => {
        const document = opened(sealed({ ...bodyOf(two.record), settings, mine }))?.document
        expect(document && spells(document.history.look)).toEqual(two.look)
      }),
    )
  })

  it('with one altered character is refused', () => {
    const { body } = one.record
    for (let at = 0; at < body.length; at += 7)
      expect(
        rowsOfRecord({ ...one.record, body: `${body.slice(0, at)}~${body.slice(at + 1)}` }, 'mine'),
      ).toBeNull()
  })

  it('of a wrong shape is refused and set aside as it was found', () => {
    fc.assert(
      fc.property(
        fc.anything().filter((value) => value !== undefined),
        (value) => {
          expect(moveOver({ current: value, previous: undefined }, 'mine')).toEqual({
            moved: null,
            unreadable: [value],
          })
        },
      ),
    )
  })

  it('gives way to the save before when it is damaged, and is set aside', () => {
    const damaged = { ...one.record, sum: 1 }
    const { moved, unreadable } = moveOver({ current: damaged, previous: two.record }, 'mine')
    expect(moved?.header.revision).toBe(two.record.revision)
    expect(unreadable).toEqual([damaged])
  })
})
