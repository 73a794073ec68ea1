import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import { COVER_SIDE, type Pixels } from '../../../catalog/import/photo/photo-cover'
import type { PhotoHeader } from '../../../catalog/import/photo/photo-header'
import { shrinkRows } from '../../../catalog/import/photo/resample'
import { blobOf, newCanvas, penOf } from '../../../share/picture/canvas'
import { bareJpeg } from './bare-photo'
import { straightPng } from './straight-png'

/** How a browser reads and writes pictures. */
export interface PhotoCanvas {
  /** Upright, sRGB, at most `COVER_SIDE` pixels; null where it cannot be decoded. */
  readonly decode: (file: Blob, header: PhotoHeader) => Promise<Pixels | null>
  /** As a WebP where the browser writes one, else what it gives instead. */
  readonly encode: (pixels: Pixels, type: TextureFile['type'], quality: number) => Promise<TextureFile>
  readonly bitmapOf: (pixels: Pixels) => Promise<ImageBitmap>
}

/** More pixels are decoded at a size between: together with their file they are more than a phone gives a page. */
const MOST_PIXELS = 24_000_000
const WIDTH_BETWEEN = 3072
/** So many are looked at at once: a canvas of the whole photo would be more than some browsers have. */
const PIXELS_AT_ONCE = 1 << 20

function shrunk(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap
  const room = Math.min(height, Math.max(64, Math.floor(PIXELS_AT_ONCE / width)))
  const pen = penOf(newCanvas(width, room), true)
  pen.globalCompositeOperation = 'copy'
  let [first, end, rows] = [0, 0, new Uint8ClampedArray()]
  return shrinkRows(COVER_SIDE, width, height, (from, to) => {
    if (from < first || to > end) {
      first = from
      end = Math.min(height, from + room)
      pen.drawImage(bitmap, 0, first, width, end - first, 0, 0, width, end - first)
      rows = pen.getImageData(0, 0, width, end - first).data
    }
    return rows.subarray((from - first) * width * 4, (to - first) * width * 4)
  })
}

export const photoCanvas: PhotoCanvas = {
  async decode(file, { width, height }) {
    const isLarge = width * height > MOST_PIXELS
    const bitmap = await createImageBitmap(file, {
      imageOrientation: 'from-image',
      premultiplyAlpha: 'none',
      ...(isLarge ? { resizeWidth: WIDTH_BETWEEN, resizeQuality: 'high' } : {}),
    }).catch(() => null)
    if (!bitmap) return null
    try {
      return shrunk(bitmap)
    } finally {
      bitmap.close()
    }
  },

  async encode(pixels, type, quality) {
    const canvas = newCanvas(pixels.width, pixels.height)
    penOf(canvas).putImageData(imageOf(pixels), 0, 0)
    const blob = await blobOf(canvas, type, quality)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return { bytes, type: blob.type as TextureFile['type'] }
  },

  bitmapOf: (pixels) => createImageBitmap(imageOf(pixels)),
}

const imageOf = ({ width, height, rgba }: Pixels): ImageData =>
  new ImageData(new Uint8ClampedArray(rgba), width, height)

const isOpaque = ({ rgba }: Pixels): boolean => {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}

const KEPT_QUALITY = 0.85
/** Artwork whose own bytes are more is kept as WebP, if the browser writes one that is smaller. */
const LARGE_PNG = 400 * 1024

/** A photo's pixels written anew: JPEG, or what keeps its alpha. */
export async function keptFile(pixels: Pixels, { encode }: PhotoCanvas): Promise<TextureFile> {
  if (isOpaque(pixels)) {
    const jpeg = await encode(pixels, 'image/jpeg', KEPT_QUALITY)
    return { bytes: bareJpeg(jpeg.bytes), type: 'image/jpeg' }
  }
  const png: TextureFile = { bytes: await straightPng(pixels), type: 'image/png' }
  if (png.bytes.length <= LARGE_PNG) return png
  const webp = await encode(pixels, 'image/webp', 0.92)
  return webp.type === 'image/webp' && webp.bytes.length < png.bytes.length ? webp : png
}

const TEXTURE_QUALITY = 0.82

/** A model's texture. */
export async function textureFile(pixels: Pixels, { encode }: PhotoCanvas): Promise<TextureFile> {
  const webp = await encode(pixels, 'image/webp', TEXTURE_QUALITY)
  if (webp.type === 'image/webp') return webp
  if (isOpaque(pixels)) return encode(pixels, 'image/jpeg', KEPT_QUALITY)
  return { bytes: await straightPng(pixels), type: 'image/png' }
}
