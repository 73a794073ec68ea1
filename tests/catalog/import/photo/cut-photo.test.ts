import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CutPhoto, cutPhoto, openCut } from '../../../../src/catalog/import/photo/cut-photo'
import type { Pixels } from '../../../../src/catalog/import/photo/photo-cover'
import type { PhotoEdits } from '../../../../src/catalog/import/photo/photo-edits'
import { disc, drawn, solid } from './cut/make-photo'

const withAlpha = ({ width, height, rgba }: Pixels, alphaAt: (p: number) => number): Pixels => ({
  width,
  height,
  rgba: rgba.map((value, at) => (at % 4 === 3 ? alphaAt((at - 3) / 4) : value)),
})

describe('a photo', () => {
  it('that is artwork with a meant transparency is covered by its own alpha, to the byte', () => {
    const { photo, truth } = drawn()
    const art = withAlpha(photo, (p) => (truth[p] ? 255 : p % 3))
    const cut = cutPhoto(art)
    expect(cut).toMatchObject({ kind: 'cover', by: 'alpha', cover: { rgba: art.rgba } })
  })

  it('has of artwork taken away what the brush removes, and given back what it keeps', () => {
    const { photo, truth } = drawn()
    const art = withAlpha(photo, (p) => (truth[p] ? 250 : 0))
    const all = [{ radius: 1, points: [[0.5, 0.5]] }] as const
    const removed = all.map((stroke) => ({ ...stroke, kind: 'remove' as const }))
    const kept = all.map((stroke) => ({ ...stroke, kind: 'keep' as const }))
    expect(cutPhoto(art, { strokes: removed })).toEqual({ kind: 'no_thing' })
    expect(cutPhoto(art, { strokes: [...removed, ...kept] })).toEqual(cutPhoto(art))
  })

  it('whose alpha says nothing, or only where a white box lies, is cut like any other', () => {
    const { photo, truth } = drawn({ ground: [256, 256, 256] })
    const boxed = withAlpha(photo, (p) => (p % photo.width > 8 && p % photo.width < 110 ? 255 : 0))
    for (const one of [photo, boxed]) {
      const cut = cutPhoto(one)
      if (cut.kind !== 'cover') throw new Error(cut.kind)
      expect(cut.by).toBe('cut')
      expect(solid(cut.cover).filter((on, p) => on !== truth[p]).length).toBeLessThan(0.02 * truth.length)
    }
  })

  it('with nothing on it is refused, under uneven light as well', () => {
    const { photo } = drawn({ ground: [240, 240, 238], isThing: () => false })
    expect(cutPhoto(photo)).toEqual({ kind: 'no_thing' })
  })

  it.each([
    ['nothing of one that is well framed', null, disc(0.5, 0.5, 0.25)],
    ['that it is small', 'small', disc(0.5, 0.5, 0.09)],
    ['that it fills the photo', 'fills', disc(0.5, 0.5, 0.46)],
    [
      'that there are two',
      'pieces',
      (x: number, y: number) => disc(0.3, 0.5, 0.14)(x, y) || disc(0.7, 0.5, 0.14)(x, y),
    ],
  ] as const)('says of a cut %s', (_, doubt, isThing) => {
    expect(cutPhoto(drawn({ isThing }).photo)).toMatchObject({ kind: 'cover', doubt })
  })

  it('says of a thing that was brushed to the frame that it runs out of the photo', () => {
    const { photo } = drawn({ isThing: disc(0.5, 0.76, 0.27) })
    const strokes = [{ kind: 'keep', radius: 0.2, points: [[0.5, 0.8]] }] as const
    expect(cutPhoto(photo, { strokes })).toMatchObject({ kind: 'cover', doubt: 'runs_out' })
  })

  it('says that a thing hardly stands out from its ground once somebody circled it', () => {
    const photo = drawn({
      ground: [240, 240, 238],
      thing: [228, 228, 226],
      isThing: disc(0.5, 0.5, 0.25),
    }).photo
    const loop = Array.from({ length: 12 }, (_, k) => {
      const turn = (k * Math.PI) / 6
      return [0.5 + 0.32 * Math.cos(turn), 0.5 + 0.32 * Math.sin(turn)] as const
    })
    expect(cutPhoto(photo, { loop, strokes: [] })).toMatchObject({ kind: 'cover', doubt: 'faint' })
  })

  it('that is artwork is doubted only where it is small', () => {
    const { photo, truth } = drawn({ isThing: disc(0.5, 0.5, 0.48) })
    const art = withAlpha(photo, (p) => (truth[p] ? 255 : 0))
    expect(cutPhoto(art)).toMatchObject({ by: 'alpha', doubt: null })
  })

  it('has its colors put right by what is white in truth, and is covered as before', () => {
    const { photo } = drawn({ ground: [226, 205, 168], thing: [113, 102, 84] })
    const plain = cutPhoto(photo)
    const right = cutPhoto(photo, { strokes: [], white: '#e2cda8' })
    if (plain.kind !== 'cover' || right.kind !== 'cover') throw new Error('no cover')
    const meanOf = ({ rgba }: Pixels): readonly number[] => {
      const solidAt = [...solid({ width: 0, height: 0, rgba })].flatMap((on, p) => (on ? [p] : []))
      return [0, 1, 2].map(
        (c) => solidAt.reduce((sum, p) => sum + (rgba[4 * p + c] ?? 0), 0) / solidAt.length,
      )
    }
    const [r = 0, g = 0, b = 0] = meanOf(right.cover)
    const [was = 0, , blueWas = 0] = meanOf(plain.cover)
    expect(was - blueWas).toBeGreaterThan(20)
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(4)
    expect(right.cover.rgba.filter((_, at) => at % 4 === 3)).toEqual(
      plain.cover.rgba.filter((_, at) => at % 4 === 3),
    )
  })

  it('larger than a cover is cut on one of 1024 pixels in its own proportions', () => {
    const cut = cutPhoto(drawn({ width: 1400, height: 700, isThing: disc(0.5, 0.5, 0.2) }).photo)
    expect(cut).toMatchObject({ cover: { width: 1024, height: 512 } })
  })
})

const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
const anyStroke = fc.record({
  kind: fc.constantFrom('keep' as const, 'remove' as const),
  radius: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
  points: fc.array(place, { minLength: 1, maxLength: 3 }),
})
type Move = (edits: PhotoEdits) => PhotoEdits
const undo: Move = (edits) => ({ ...edits, strokes: edits.strokes.slice(0, -1) })
const draws = anyStroke.map(
  (stroke): Move =>
    (edits) => ({ ...edits, strokes: [...edits.strokes, stroke] }),
)
const loops = fc.boolean().map(
  (isDrawn): Move =>
    ({ loop: _, ...edits }) => {
      const loop = [0.05, 0.95].flatMap((x) => [[x, x] as const, [x, 1 - x] as const])
      return isDrawn ? { ...edits, loop } : edits
    },
)
const edges = fc.integer({ min: -3, max: 3 }).map(
  (edge): Move =>
    (edits) => ({ ...edits, edge }),
)
/** Another way is always tried after an undo. */
const anyMoves = fc
  .tuple(draws, draws, draws, fc.array(fc.oneof(draws, fc.constant(undo), loops, edges), { maxLength: 4 }))
  .map(([first, second, other, more]) => [first, second, undo, other, ...more])

describe('a photo that is kept open', () => {
  it('is cut by each edits as it would be from the beginning, to the byte', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const { photo } = drawn({ width: 70, height: 60 })
        const open = openCut(photo)
        let edits: PhotoEdits = { strokes: [] }
        for (const move of moves) {
          edits = move(edits)
          expect(open.cut(structuredClone(edits))).toEqual(cutPhoto(photo, edits))
        }
      }),
      { numRuns: 6, seed: 5, endOnFailure: true },
    )
  })
})

describe('the edge of a cut', () => {
  const strap = (x: number, y: number): boolean => Math.abs(x - 0.5) < 0.02 && y > 0.1 && y < 0.5
  const body = disc(0.5, 0.65, 0.22)
  const { photo, truth } = drawn({ isThing: (x, y) => body(x, y) || strap(x, y) })
  const art = withAlpha(photo, (p) => (truth[p] ? 255 : 0))
  const cutOf = (edits: Partial<PhotoEdits>, of: Pixels = art): CutPhoto => {
    const cut = cutPhoto(of, { strokes: [], ...edits })
    if (cut.kind !== 'cover') throw new Error(cut.kind)
    return cut
  }
  const countOf = ({ cover }: CutPhoto): number => solid(cover).reduce((sum, on) => sum + on, 0)

  it('moves out and in by so many pixels, with the thing’s color where artwork has none', () => {
    const clear = { ...art, rgba: art.rgba.map((v, at) => (truth[Math.floor(at / 4)] ? v : 0)) }
    const grown = cutOf({ edge: 3 }, clear).cover
    for (let p = 0; p < truth.length; p++) {
      const isNear = truth.some((on, q) => {
        const [dx, dy] = [(q % 120) - (p % 120), Math.floor(q / 120) - Math.floor(p / 120)]
        return on === 1 && dx * dx + dy * dy <= 9
      })
      expect(grown.rgba[p * 4 + 3]).toBe(isNear ? 255 : 0)
      if (isNear) expect(grown.rgba[p * 4]).toBeGreaterThan(100)
    }
    const [shrunk, whole] = [cutOf({ edge: -2 }), cutOf({})]
    expect(countOf(shrunk)).toBeLessThan(countOf(whole))
    expect(solid(shrunk.cover).some((on, p) => on === 1 && !truth[p])).toBe(false)
    expect(countOf(cutOf({ edge: -8 }))).toBe(countOf(cutOf({ edge: -100 })))
  })

  it('of a photo is moved where its colors are known, and keeps them', () => {
    const grown = cutOf({ edge: 2 }, photo).cover
    expect(countOf(cutOf({ edge: 2 }, photo))).toBeGreaterThan(countOf(cutOf({}, photo)))
    expect(grown.rgba.filter((_, at) => at % 4 !== 3)).toEqual(photo.rgba.filter((_, at) => at % 4 !== 3))
  })

  it('leaves out a clasp that was photographed with the thing, and says that there is one', () => {
    const [whole, without] = [cutOf({}), cutOf({ withoutHardware: true })]
    expect([whole.hardware, without.hardware]).toEqual([true, true])
    const left = solid(without.cover)
    expect(left.indexOf(1)).toBeGreaterThan(120 * 120 * 0.35)
    expect(truth.filter((on, p) => on === 1 && p > 120 * 120 * 0.5 && !left[p]).length).toBe(0)
    expect(cutOf({}, drawn({ isThing: body }).photo).hardware).toBe(false)
  })
})
