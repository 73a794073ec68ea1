import { describe, expect, test } from 'vitest'
import type { CharmFacts } from '../../modeling/kit/catalog-facts'
import { bodyParts, volumeCenter } from '../../modeling/kit/charm'
import { charmDocument } from '../../modeling/kit/glb'
import { hang } from '../../modeling/kit/hardware/hang'
import { gloss, metal } from '../../modeling/kit/materials'
import { measure } from '../../modeling/kit/measure'
import { circle, cut } from '../../modeling/kit/outline'
import { boundsOf, fitted, type Part, part } from '../../modeling/kit/part'
import { plate } from '../../modeling/kit/plate'
import { randomFrom } from '../../modeling/kit/random'
import { ellipsoid } from '../../modeling/kit/sdf'
import { sdfMesh } from '../../modeling/kit/sdf-mesh'
import { ball, lathe, roundedBox, sweep, torus } from '../../modeling/kit/solids'
import type { Vec3 } from '../../modeling/kit/vector'
import { checkCharm } from '../../modeling/rules/charm'
import { blockFacts } from './block-facts'

const block = (of: CharmFacts): readonly Part[] =>
  fitted([part(roundedBox(30, 40, 8, 1), gloss('red', '#C0392B'))], of.dims_mm)

/** Enclosed volume in mm³; negative when the triangles face inwards. */
const volumeOf = ({ geometry }: Part): number => {
  const position = geometry.getAttribute('position')
  const index = geometry.getIndex()
  let six = 0
  for (let i = 0; i < (index?.count ?? 0); i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const v = index?.getX(i + k) ?? 0
      return [position.getX(v), position.getY(v), position.getZ(v)] as const
    })
    if (a === undefined || b === undefined || c === undefined) continue
    six +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0])
  }
  return six / 6
}

const steel = metal('silver')

describe('solids', () => {
  test.each([
    ['a ball', ball(5), (4 / 3) * Math.PI * 125],
    ['a ring', torus(10, 1, 64, 24), 2 * Math.PI * Math.PI * 10],
    [
      'a turned cylinder',
      lathe(
        [
          [0, 0],
          [4, 0],
          [4, 6],
          [0, 6],
        ],
        64,
      ),
      Math.PI * 16 * 6,
    ],
    [
      'a wire',
      sweep(
        [
          [0, 0, 0],
          [0, 0, 20],
        ],
        1,
        { noses: 0 },
      ),
      Math.PI * 20,
    ],
    [
      'a plate with a hole',
      plate(cut(circle(10, 128), circle(4, 96)), { depth: 2, bevel: 0.01 }),
      Math.PI * 84 * 2,
    ],
    [
      'a field',
      sdfMesh(ellipsoid([6, 4, 3]), { min: [-8, -6, -5], max: [8, 6, 5], edge: 0.5 }),
      (4 / 3) * Math.PI * 72,
    ],
  ])('%s is closed, faces outwards and has the volume it should', (_, geometry, volume) => {
    const measured = volumeOf(part(geometry, steel))
    expect(measured / volume).toBeGreaterThan(0.93)
    expect(measured / volume).toBeLessThan(1.03)
  })

  test('normals have unit length, also where a profile repeats a point', () => {
    const normal = lathe(
      [
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 6],
        [0, 6],
      ],
      16,
    ).getAttribute('normal')
    for (let i = 0; i < normal.count; i++)
      expect(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i))).toBeCloseTo(1, 4)
  })
})

test('a fitted body has the catalog size and hangs from the middle of its top', () => {
  const { min, max } = boundsOf(block(blockFacts()))
  expect(max[1]).toBeCloseTo(0, 4)
  expect([max[0] - min[0], max[1] - min[1], max[2] - min[2]].map((v) => Math.round(v * 1e3) / 1e3)).toEqual([
    30, 40, 8,
  ])
  expect(max[0] + min[0]).toBeCloseTo(0, 4)
})

test('a shape of other proportions does not pass as fitted', () => {
  expect(() => fitted([part(ball(5), steel)], { w: 30, h: 40, d: 8 })).toThrow('does not fit')
})

describe('a charm document', () => {
  const of = blockFacts()
  const document = charmDocument(of, { hanger: hang(of), body: block(of) })

  test('keeps the contract', () => {
    expect(checkCharm(of, document, 1000)).toEqual([])
  })

  test('hangs its body at the drop, in meters', () => {
    const { bodyBounds } = measure(document)
    expect(bodyBounds.max[1]).toBeCloseTo(-50, 1)
    expect(bodyBounds.min[1]).toBeCloseTo(-90, 1)
  })

  test('is faulted when the catalog says another size or drop', () => {
    const texts = checkCharm(
      blockFacts({ dims_mm: { w: 33, h: 40, d: 8 }, drop_mm: 55 }),
      document,
      200 * 1024,
    ).map((f) => f.text)
    expect(texts.some((text) => text.startsWith('body width is 30.0 mm'))).toBe(true)
    expect(texts.some((text) => text.startsWith('drop is 50.0 mm'))).toBe(true)
    expect(texts.some((text) => text.startsWith('200 KB'))).toBe(true)
  })
})

describe('a hub', () => {
  const of = blockFacts({ provides_slots: [{ id: 's1', offset_mm: [0, -40, 0] }] })
  const hubWith = (slots: readonly { readonly id: string; readonly at: Vec3 }[]): readonly string[] =>
    checkCharm(of, charmDocument(of, { hanger: hang(of), body: block(of), slots }), 1000).map((f) => f.text)

  test('has its rings where the catalog measures them: from the top of its body, below the drop', () => {
    expect(hubWith([{ id: 's1', at: [0, -90, 0] }])).toEqual([])
    expect(hubWith([{ id: 's1', at: [0, -40, 0] }])).toEqual(['slot s1 is 50.0 mm from its place'])
  })

  test('lacks no ring that the catalog promises', () => {
    expect(hubWith([])).toEqual(['slots are , the catalog says s1'])
  })
})

test('the mass center of a symmetric body is its middle', () => {
  const body = bodyParts({ hanger: hang(blockFacts()), body: block(blockFacts()) })
  const [x, y, z] = volumeCenter(body)
  expect(x).toBeCloseTo(0, 2)
  expect(y).toBeCloseTo(-20, 2)
  expect(z).toBeCloseTo(0, 2)
})

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string): readonly number[] => Array.from({ length: 4 }, randomFrom(seed))
  expect(draw('me-ring-plain')).toEqual(draw('me-ring-plain'))
  expect(draw('me-ring-plain')).not.toEqual(draw('me-sign-coin'))
})
