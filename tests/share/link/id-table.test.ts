import { describe, expect, it } from 'vitest'
import { ANCHOR_KINDS, CLOTH, SIDES, TRIM, VIEWS } from '../../../src/look/facts/carrier'
import { CHARM_TYPES } from '../../../src/look/facts/charm'
import { type CodeKind, codeOf, idOf } from '../../../src/share/link/id-table'
import { catalog } from '../../look/makers'
import published from '../fixtures/codes-published.json' with { type: 'json' }

const kinds = [
  'carrier',
  'colorway',
  'charm',
  'anchor',
  'state',
  'field',
  'word',
] as const satisfies readonly CodeKind[]
const carriers = [...catalog.carriers.values()]
const charms = [...catalog.charms.values()]

const existing: Readonly<Record<CodeKind, readonly string[]>> = {
  carrier: carriers.map(({ id }) => id),
  colorway: carriers.flatMap(({ colorways }) => colorways.map(({ id }) => id)),
  charm: charms.map(({ id }) => id),
  anchor: carriers.flatMap(({ anchors }) => [...anchors.keys()]),
  state: charms.flatMap(({ states }) => states),
  field: charms.flatMap(({ fields }) => fields.map(({ id }) => id)),
  word: [
    ...[...CHARM_TYPES, ...ANCHOR_KINDS, ...SIDES, ...VIEWS, CLOTH, TRIM],
    ...catalog.mechanisms.keys(),
    ...charms.flatMap(({ hardwareTone, textureClass }) => [hardwareTone, textureClass]),
  ],
}

describe.each(kinds)('the %s numbers of links', (kind) => {
  it('cover everything in the catalog', () => {
    expect(existing[kind].length).toBeGreaterThan(0)
    expect(existing[kind].filter((id) => codeOf(kind, id) === null)).toEqual([])
  })

  it('never change once published', () => {
    for (const [id, code] of Object.entries(published[kind])) {
      expect([id, codeOf(kind, id)]).toEqual([id, code])
      expect(idOf(kind, code)).toBe(id)
    }
  })

  it('are read back as the id they were given to, one id a number', () => {
    const codes = existing[kind].map((id) => codeOf(kind, id) ?? 0)
    expect(codes.map((code) => idOf(kind, code))).toEqual(existing[kind])
    expect(new Set(codes).size).toBe(new Set(existing[kind]).size)
  })
})

describe('an id without a number', () => {
  it('is spelled out, however it is called', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'own-1', '?0', '?007', '?65536', '?x'])
      expect(codeOf('charm', id)).toBeNull()
  })

  it('keeps the number that a newer table gave it', () => {
    expect(idOf('charm', 9000)).toBe('?9000')
    expect(codeOf('charm', '?9000')).toBe(9000)
  })
})
