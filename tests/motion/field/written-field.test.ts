import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DistanceField, LIMIT } from '../../../src/motion/field/distance-field'
import { fieldOf } from '../../../src/motion/field/field-of'
import { readField, writeField } from '../../../src/motion/field/written-field'
import { box, facetedBall } from './meshes'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const field = fieldOf([...facetedBall([0, 0, 0], 0.03), ...box([0.02, -0.06, 0], [0.023, 0.06, 0.02])])

describe('a field that was written', () => {
  it('is read as it was, from the extras or their dangle part', () => {
    const written = throughJson({ id: 'a', field: writeField(field) })
    expect(readField(written)).toEqual(field)
    expect(readField({ dangle: written })).toEqual(field)
  })

  it('takes less than a sixth of its nodes', () => {
    expect(writeField(field).bytes.length).toBeLessThan(field.nodes.length / 6)
  })

  it('comes back whatever its nodes are, as long as its border is far', () => {
    const size = fc.tuple(
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 2, max: 7 }),
      fc.integer({ min: 2, max: 7 }),
    )
    fc.assert(
      fc.property(
        size,
        fc.array(fc.integer({ min: -LIMIT, max: LIMIT }), { minLength: 343, maxLength: 343 }),
        (n, values) => {
          const nodes = Int8Array.from({ length: n[0] * n[1] * n[2] }, (_, at) => {
            const place = [at % n[0], Math.floor(at / n[0]) % n[1], Math.floor(at / n[0] / n[1])]
            const border = place.some((step, axis) => step === 0 || step === (n[axis] ?? 0) - 1)
            return border ? LIMIT : (values[at] ?? 0)
          })
          const wild: DistanceField = { origin: [0, 0, 0], cell: 0.01, size: n, nodes }
          expect(readField(throughJson({ field: writeField(wild) }))).toEqual(wild)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a field', () => {
  const good = writeField(field)
  it.each([
    ['no extras', undefined, /missing/],
    ['no field', { id: 'a' }, /missing/],
    ['an origin with a hole', { field: { ...good, origin: [0, null, 0] } }, /origin/],
    ['a cell of nothing', { field: { ...good, cell: 0 } }, /cell/],
    ['a size of one node', { field: { ...good, size: [1, 2, 4] } }, /size/],
    ['half a node', { field: { ...good, size: [2.5, 2, 4] } }, /size/],
    ['a monstrous size', { field: { ...good, size: [9999, 9999, 9999] } }, /more than/],
    ['bytes that are no text', { field: { ...good, bytes: 7 } }, /not text/],
    ['bytes that are no base64', { field: { ...good, bytes: '§' } }, /base64/],
    ['too few bytes', { field: { ...good, bytes: good.bytes.slice(0, 40) } }, /bytes are not/],
    ['too many bytes', { field: { ...good, bytes: btoa(`${atob(good.bytes)}more`) } }, /bytes are not/],
    ['the bytes of another size', { field: { ...good, size: [20, 20, 20] } }, /bytes are not/],
  ])('with %s is refused with a reason', (_name, extras, reason) => {
    expect(readField(extras)).toEqual({ kind: 'problem', reason: expect.stringMatching(reason) })
  })

  it('is refused or read whatever it holds, but never throws', () => {
    fc.assert(fc.property(fc.anything(), (junk) => void readField({ field: junk })))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = btoa(String.fromCharCode(...bytes))
        void readField({ field: { ...good, size: [9, 9, 9], bytes: text } })
      }),
    )
  })
})
