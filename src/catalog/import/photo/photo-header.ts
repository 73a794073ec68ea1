import { PHOTO_LIMITS, type PhotoRefusal } from './photo-refusal'

export type PhotoFormat = 'png' | 'jpeg' | 'webp' | 'avif'

export interface PhotoHeader {
  readonly format: PhotoFormat
  /** As stored, in pixels, before any turn that EXIF asks for. */
  readonly width: number
  readonly height: number
}

type Size = Pick<PhotoHeader, 'width' | 'height'>

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || ascii(bytes, 12, 16) !== 'IHDR') return null
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The frame header behind the segments before it (ITU-T T.81, B.1). */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    const isFiller = marker === 0xff
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    if (isFiller || isAlone) {
      at += isFiller ? 1 : 2
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

/** One of the three first chunks of WebP (RFC 9649). */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null
  const view = viewOf(bytes)
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      }
    default:
      return null
  }
}

const AVIF_HEADER_BYTES = 1 << 16

/** The largest of the sizes that the properties name (ISO/IEC 23008-12, `ispe`): tiles and thumbnails have theirs too. */
function avifSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes)
  const end = Math.min(bytes.length, AVIF_HEADER_BYTES) - 16
  let largest: Size | null = null
  for (let at = 0; at <= end; at++) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, at + 4) !== 'ispe') continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

const AVIF_BRANDS = ['avif', 'avis']
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** The brands that a file of the ISO base media format says it is of. */
function brandsOf(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 16 || ascii(bytes, 4, 8) !== 'ftyp') return []
  const end = Math.min(bytes.length, viewOf(bytes).getUint32(0), 256)
  const brands = [ascii(bytes, 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4))
  return brands
}

const SVG = /^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/is

function formatOf(bytes: Uint8Array): PhotoFormat | PhotoRefusal {
  const start = ascii(bytes, 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  const brands = brandsOf(bytes)
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif'
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return { kind: 'heic' }
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  return SVG.test(text) ? { kind: 'svg' } : { kind: 'no_photo' }
}

const SIZES = { png: pngSize, jpeg: jpegSize, webp: webpSize, avif: avifSize } as const

/** What a file is by its bytes and how large a picture it holds, before anything is decoded, or why it is not read. */
export function readPhotoHeader(bytes: Uint8Array): PhotoHeader | PhotoRefusal {
  if (bytes.length > PHOTO_LIMITS.bytes) return { kind: 'too_many_bytes', max: PHOTO_LIMITS.bytes }
  const format = formatOf(bytes)
  if (typeof format !== 'string') return format
  const size = SIZES[format](bytes)
  if (!size || size.width === 0 || size.height === 0) return { kind: 'broken' }
  if (size.width * size.height > PHOTO_LIMITS.pixels)
    return { kind: 'too_many_pixels', max: PHOTO_LIMITS.pixels }
  if (Math.min(size.width, size.height) < PHOTO_LIMITS.leastSide)
    return { kind: 'too_few_pixels', leastSide: PHOTO_LIMITS.leastSide }
  return { format, ...size }
}
