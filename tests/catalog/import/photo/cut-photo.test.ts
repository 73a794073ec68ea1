import { describe, expect, it } from 'vitest'
import { cutPhoto } from '../../../../src/catalog/import/photo/cut-photo'
import type { Pixels } from '../../../../src/catalog/import/photo/photo-cover'
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

  it('is told to come closer to a small thing, and farther from a large one', () => {
    const frameOf = (r: number) => {
      const cut = cutPhoto(drawn({ isThing: disc(0.5, 0.5, r) }).photo)
      return cut.kind === 'cover' ? cut.frame : cut.kind
    }
    expect([frameOf(0.09), frameOf(0.25), frameOf(0.46)]).toEqual(['closer', null, 'wider'])
  })

  it('larger than a cover is cut on one of 1024 pixels in its own proportions', () => {
    const cut = cutPhoto(drawn({ width: 1400, height: 700, isThing: disc(0.5, 0.5, 0.2) }).photo)
    expect(cut).toMatchObject({ cover: { width: 1024, height: 512 } })
  })
})
