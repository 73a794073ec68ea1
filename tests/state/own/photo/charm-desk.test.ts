import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { glbIo } from '../../../../modeling/kit/glb'
import type { PhotoEdits } from '../../../../src/catalog/import/photo/photo-edits'
import { mechanismId } from '../../../../src/look/ids'
import { type CharmAnswer, type CharmAsk, charmDesk } from '../../../../src/state/own/photo/charm-desk'
import type { MadeCharm, OpenedPhoto, ShownCut } from '../../../../src/state/own/photo/charm-maker'
import { disc, drawn } from '../../../catalog/import/photo/cut/make-photo'
import { TEDDY } from '../../../catalog/import/photo/make-cover'
import { sharpCanvas, sharpOf } from '../sharp-canvas'

const NONE: PhotoEdits = { strokes: [] }
const { photo } = drawn({ width: 160, height: 120, isThing: disc(0.5, 0.5, 0.22) })

/** Stored on its side, with a place and a maker's name. */
const snapshot = async () =>
  new Blob([
    new Uint8Array(
      await sharpOf(photo)
        .removeAlpha()
        .jpeg()
        .withMetadata({
          orientation: 6,
          exif: { IFD0: { Make: 'SecretCam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } },
        })
        .toBuffer(),
    ),
  ])
const artwork = async () => new Blob([new Uint8Array(await sharpOf(TEDDY).png().toBuffer())])

const openAt = async (desk: (ask: CharmAsk) => Promise<CharmAnswer>, file: Blob, number = 1) => {
  const opened = await desk({ kind: 'open', photo: number, file })
  if (opened.kind !== 'photo') throw new Error(opened.kind)
  return opened as OpenedPhoto
}

const order = (kind: 'acrylic' | 'plush', more: object = {}) =>
  ({
    kind: 'make',
    photo: 1,
    mechanism: { id: mechanismId('cord_loop'), mode: 'wrap' },
    order: { recipe: { kind, heightMm: 50 }, edits: NONE, dropMm: 40, ...more },
  }) satisfies CharmAsk

describe('a photo on the desk', () => {
  it('is upright, and nothing but its pixels is kept of it', async () => {
    const { width, height, kept } = await openAt(charmDesk(sharpCanvas()), await snapshot())
    expect([width, height, kept.type]).toEqual([120, 160, 'image/jpeg'])
    const { exif, icc, xmp, orientation } = await sharp(kept.bytes).metadata()
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(kept.bytes).includes('SecretCam')).toBe(false)
  })

  it('opened again from what is kept is kept to the byte, and cut to the byte', async () => {
    for (const file of [await snapshot(), await artwork()]) {
      const desk = charmDesk(sharpCanvas())
      const first = await openAt(desk, file)
      const again = await openAt(desk, new Blob([new Uint8Array(first.kept.bytes)]), 2)
      expect(again.kept).toEqual(first.kept)
      const [one, other] = [1, 2].map((number) => desk({ kind: 'cut', photo: number, edits: NONE }))
      expect(((await other) as ShownCut).cover).toEqual(((await one) as ShownCut).cover)
    }
  })

  it('with alpha keeps it, in what is kept as in its cover, and shows nothing of what is clear', async () => {
    const desk = charmDesk(sharpCanvas())
    const { kept } = await openAt(desk, await artwork())
    expect(kept.type).toBe('image/png')
    const shown = (await desk({ kind: 'cut', photo: 1, edits: NONE })) as ShownCut
    expect(shown.by).toBe('alpha')
    const seen = await sharp(shown.cover).raw().toBuffer()
    for (let at = 0; at < seen.length; at += 4) {
      expect(seen[at + 3]).toBe(TEDDY.rgba[at + 3])
      for (let c = 0; c < 3; c++) expect(seen[at + c]).toBe(seen[at + 3] ? TEDDY.rgba[at + c] : 0)
    }
  })

  it('is refused for what it is', async () => {
    const desk = charmDesk(sharpCanvas())
    const kindOf = async (text: string) =>
      (await desk({ kind: 'open', photo: 1, file: new Blob([Buffer.from(text, 'latin1')]) })).kind
    expect(await kindOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic')).toBe('heic')
    expect(await kindOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('svg')
    expect(await kindOf('Dear diary')).toBe('no_photo')
    const whole = await (await snapshot()).arrayBuffer()
    expect((await desk({ kind: 'open', photo: 1, file: new Blob([whole.slice(0, 900)]) })).kind).toBe(
      'broken',
    )
  })

  it('that was forgotten is no longer there', async () => {
    const desk = charmDesk(sharpCanvas())
    await openAt(desk, await artwork())
    await desk({ kind: 'forget', photo: 1 })
    await expect(desk({ kind: 'cut', photo: 1, edits: NONE })).rejects.toThrow('No photo 1')
  })
})

describe('a charm made at the desk', () => {
  it('is as large in draft as in full, with a smaller picture', async () => {
    const desk = charmDesk(sharpCanvas())
    await openAt(desk, await artwork())
    const [whole, draft] = [
      (await desk(order('plush'))) as MadeCharm,
      (await desk(order('plush', { draft: true }))) as MadeCharm,
    ]
    for (const side of ['w', 'h', 'd'] as const)
      expect(Math.abs(draft.facts.dimsMm[side] / whole.facts.dimsMm[side] - 1)).toBeLessThan(0.03)
    expect(draft.glb.length).toBeLessThan(whole.glb.length)
  })

  it('has textures of what the browser writes', async () => {
    const typesWith = async (writesWebp: boolean) => {
      const desk = charmDesk(sharpCanvas(writesWebp))
      await openAt(desk, await artwork())
      const { glb } = (await desk(order('acrylic', { draft: true }))) as MadeCharm
      const document = await (await glbIo()).readBinary(glb)
      return document
        .getRoot()
        .listTextures()
        .map((texture) => texture.getMimeType())
    }
    expect(await typesWith(true)).toEqual(['image/webp', 'image/webp'])
    expect(await typesWith(false)).toEqual(['image/jpeg', 'image/png'])
  })

  it('wears a back of its own photo, and none where that shows nothing', async () => {
    const desk = charmDesk(sharpCanvas())
    await openAt(desk, await artwork())
    const nothing = drawn({ ground: [240, 240, 238], isThing: () => false }).photo
    await openAt(desk, new Blob([new Uint8Array(await sharpOf(nothing).png().toBuffer())]), 2)
    const withBack = (number: number) =>
      desk(order('acrylic', { draft: true, back: { photo: number, edits: NONE } }))
    expect((await withBack(1)).kind).toBe('charm')
    expect((await withBack(2)).kind).toBe('no_thing')
  })
})
