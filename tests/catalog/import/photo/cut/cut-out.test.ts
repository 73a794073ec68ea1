import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '../../../../../bench/cut-out/gestures'
import { coverOf, cutAgain, firstCut, prepareCut } from '../../../../../src/catalog/import/photo/cut/cut-out'
import { GROUND, marksOf, THING, withStroke } from '../../../../../src/catalog/import/photo/cut/marks'
import { cutPhoto } from '../../../../../src/catalog/import/photo/cut-photo'
import type { Pixels } from '../../../../../src/catalog/import/photo/photo-cover'
import type { BrushStroke, PhotoEdits, PhotoPoint } from '../../../../../src/catalog/import/photo/photo-edits'
import { mirrored } from '../make-cover'
import { disc, drawn, type Scene, solid } from './make-photo'

const coverFrom = (photo: Pixels, edits?: PhotoEdits): Pixels => {
  const cut = cutPhoto(photo, edits)
  if (cut.kind !== 'cover') throw new Error(cut.kind)
  return cut.cover
}

const anyPoint: fc.Arbitrary<PhotoPoint> = fc.tuple(
  fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  fc.double({ min: -0.1, max: 1.1, noNaN: true }),
)
const anyStroke: fc.Arbitrary<BrushStroke> = fc.record({
  kind: fc.constantFrom('keep', 'remove'),
  radius: fc.double({ min: 0.005, max: 0.06, noNaN: true }),
  points: fc.array(anyPoint, { minLength: 1, maxLength: 4 }),
})
const anyScene: fc.Arbitrary<Scene> = fc.record({
  seed: fc.nat(),
  checks: fc.constantFrom(0, 20),
  isThing: fc
    .tuple(
      fc.double({ min: 0.35, max: 0.65 }),
      fc.double({ min: 0.35, max: 0.65 }),
      fc.double({ min: 0.15, max: 0.28 }),
    )
    .map(([x, y, r]) => disc(x, y, r)),
})
const LOOP: readonly PhotoPoint[] = [
  [0.15, 0.15],
  [0.85, 0.12],
  [0.9, 0.85],
  [0.12, 0.9],
]

describe('a cut', () => {
  it('finds a thing on an even or a woven ground, wherever it lies', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { photo, truth } = drawn(scene)
        expect(overlap(solid(coverFrom(photo)), truth)).toBeGreaterThan(0.9)
      }),
      { numRuns: 6 },
    )
  })

  it('is the same from the same pixels and edits, and leaves the photo as it is', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStroke, { maxLength: 2 }), (scene, strokes) => {
        const { photo } = drawn(scene)
        const before = photo.rgba.slice()
        const once = cutPhoto(photo, { loop: LOOP, strokes })
        expect(cutPhoto(photo, { loop: LOOP, strokes })).toEqual(once)
        expect(photo.rgba).toEqual(before)
      }),
      { numRuns: 4 },
    )
  })

  it('keeps the colors of the photo under what it covers', () => {
    const { photo } = drawn()
    const { rgba } = coverFrom(photo)
    expect(rgba.filter((value, at) => at % 4 < 3 && value !== photo.rgba[at]).length).toBe(0)
  })

  it('of a mirrored photo is the mirrored cut, but for a seam', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { photo } = drawn(scene)
        const there = solid(coverFrom(mirrored(photo)))
        expect(overlap(there, solid(mirrored(coverFrom(photo))))).toBeGreaterThan(0.97)
      }),
      { numRuns: 4 },
    )
  })

  it('covers what was kept and nothing that was removed or lies beyond the loop, the last word counting', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStroke, { minLength: 1, maxLength: 3 }), (scene, strokes) => {
        const { photo } = drawn(scene)
        const { said } = strokes.reduce(withStroke, marksOf(LOOP, photo.width, photo.height))
        const cut = cutPhoto(photo, { loop: LOOP, strokes })
        const alpha = (p: number): number =>
          cut.kind === 'cover' ? (cut.cover.rgba[p * 4 + 3] as number) : 0
        const wrong = said.filter(
          (mark, p) => (mark === THING && alpha(p) < 255) || (mark === GROUND && alpha(p) > 0),
        )
        expect(wrong.length).toBe(0)
      }),
      { numRuns: 6 },
    )
  })

  it('goes back exactly: after strokes and their undo it is what it was', () => {
    fc.assert(
      fc.property(anyScene, fc.array(anyStroke, { minLength: 1, maxLength: 2 }), (scene, strokes) => {
        const table = prepareCut(drawn(scene).photo)
        const first = firstCut(table, LOOP)
        const before = coverOf(table, first)
        let cut = first
        for (const stroke of strokes) {
          cut = cutAgain(table, cut, stroke)
          coverOf(table, cut)
        }
        expect(coverOf(table, first)).toEqual(before)
      }),
      { numRuns: 4 },
    )
  })

  it('loses nothing by a stroke that keeps and gains nothing by one that removes', () => {
    fc.assert(
      fc.property(anyScene, anyStroke, (scene, stroke) => {
        const table = prepareCut(drawn(scene).photo)
        const before = firstCut(table)
        const after = cutAgain(table, before, stroke)
        const changed = after.inside.filter((on, p) => on !== before.inside[p])
        expect(new Set(changed)).not.toContain(stroke.kind === 'keep' ? 0 : 1)
      }),
      { numRuns: 6 },
    )
  })

  it('opens the hole of a ring that a brush removes, and closes one that a brush keeps', () => {
    const isRing = (x: number, y: number): boolean => disc(0.5, 0.5, 0.3)(x, y) && !disc(0.5, 0.5, 0.13)(x, y)
    const { photo, truth } = drawn({ isThing: isRing })
    expect(
      overlap(
        solid(coverFrom(photo, { strokes: [{ kind: 'remove', radius: 0.11, points: [[0.5, 0.5]] }] })),
        truth,
      ),
    ).toBeGreaterThan(0.9)
    const kept = coverFrom(photo, { strokes: [{ kind: 'keep', radius: 0.13, points: [[0.5, 0.5]] }] })
    expect(overlap(solid(kept), drawn({ isThing: disc(0.5, 0.5, 0.3) }).truth)).toBeGreaterThan(0.9)
  })
})
