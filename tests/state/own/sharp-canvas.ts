import sharp from 'sharp'
import type { TextureFile } from '../../../src/catalog/import/photo/model/gltf-parts'
import { COVER_SIDE, type Pixels } from '../../../src/catalog/import/photo/photo-cover'
import { shrinkTo } from '../../../src/catalog/import/photo/resample'
import { decodePhoto } from '../../../src/cli/photo/photo-codec'
import type { PhotoCanvas } from '../../../src/state/own/photo/photo-canvas'

export const sharpOf = ({ width, height, rgba }: Pixels) =>
  sharp(rgba, { raw: { width, height, channels: 4 } })

/** A browser without one: its bitmaps are pixels, and like Safari's its encoder may write no WebP. */
export const sharpCanvas = (writesWebp = true): PhotoCanvas => ({
  async decode(file) {
    const pixels = await decodePhoto(new Uint8Array(await file.arrayBuffer()))
    return 'kind' in pixels ? null : shrinkTo(COVER_SIDE, pixels)
  },
  async encode(pixels, wanted): Promise<TextureFile> {
    const type = wanted === 'image/webp' && !writesWebp ? 'image/png' : wanted
    const format = type.slice('image/'.length) as 'webp' | 'jpeg' | 'png'
    // Chrome's JPEGs come with a profile.
    const picture = format === 'jpeg' ? sharpOf(pixels).withIccProfile('srgb') : sharpOf(pixels)
    return { bytes: new Uint8Array(await picture.toFormat(format).toBuffer()), type }
  },
  bitmapOf: async ({ width, height }) => ({ width, height, close() {} }),
})
