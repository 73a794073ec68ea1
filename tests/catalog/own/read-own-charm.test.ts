import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnCharm } from '../../../src/catalog/own/own-charm'
import { readOwnCharm } from '../../../src/catalog/own/read-own-charm'
import { charmId } from '../../../src/look/ids'
import { newCharm } from './makers'

const blob = (digit: string): string => `sha256:${digit.repeat(64)}`
const { source: _, model: __, pictures: ___, ...rest } = newCharm()
const own: OwnCharm = {
  ...rest,
  id: charmId('own:abcdefghij'),
  version: 1,
  made: 1_800_000_000_000,
  source: {
    kind: 'photo',
    make: 'plush',
    recipe: { heightMm: 80 },
    edits: { strokes: [] },
    photo: blob('1'),
    cover: blob('2'),
    back: null,
  },
  model: blob('3'),
  pictures: { small: blob('4'), large: blob('5') },
}

describe('a stored own charm', () => {
  it('is read as it was written, with what a later release added', () => {
    const later = { ...own, glitter: 3, source: { ...own.source, recipe: { heightMm: 80, gloss: 1 } } }
    expect(readOwnCharm(JSON.stringify(own))).toEqual(own)
    expect(readOwnCharm(JSON.stringify(later))).toEqual(later)
  })

  it.each<readonly [string, object]>([
    ['of a later version', { version: 2 }],
    ['with the id of a built-in charm', { id: 'pl-bear-mossbutton' }],
    ['taller than a charm', { facts: { ...own.facts, dimsMm: { w: 60, h: 500, d: 40 } } }],
    ['with a color that is none', { facts: { ...own.facts, palette: [{ hex: 'red', share: 1 }] } }],
    ['whose bytes have no name', { model: 'https://example.org/a.glb' }],
    ['with a weight that is no number', { weighedG: 'heavy' }],
    [
      'with more points than a finger draws',
      {
        source: {
          ...own.source,
          edits: { strokes: [{ kind: 'keep', radius: 0.1, points: Array(20_001).fill([0, 0]) }] },
        },
      },
    ],
  ])('is none %s', (_name, part) => {
    expect(readOwnCharm(JSON.stringify({ ...own, ...part }))).toBeNull()
  })

  it('is none of whatever else stands there, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(readOwnCharm(body)).toBeNull()
      }),
    )
  })
})
