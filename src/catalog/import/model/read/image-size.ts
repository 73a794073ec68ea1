import type { FileFormat } from './file-format'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** How many pixels a picture says it has, read from its head alone; null where the head says nothing. */
export function imageSizeOf(bytes: Uint8Array, format: FileFormat): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const readers: Partial<Record<FileFormat, (view: DataView) => ImageSize | null>> = {
    png: pngSize,
    jpeg: jpegSize,
    webp: webpSize,
    avif: avifSize,
  }
  const size = readers[format]?.(view) ?? null
  return size && size.width > 0 && size.height > 0 ? size : null
}

/** PNG, 11.2.2: the header is the first chunk. */
function pngSize(view: DataView): ImageSize | null {
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** ITU T.81, B.2.2: the first frame header, behind segments that say how long they are. */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const isAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += isAlone ? (marker === 0xff ? 1 : 2) : 2 + view.getUint16(at + 2)
  }
  return null
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(view: DataView): ImageSize | null {
  if (view.byteLength < 30) return null
  const kind = view.getUint32(12)
  if (kind === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
  }
  if (kind !== 0x56503820) return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

const IMAGE_SPATIAL_EXTENTS = 0x69737065
const HEAD = 4096

/** ISO/IEC 23008-12, 6.5.3: the largest of all items, of which the picture is one. */
function avifSize(view: DataView): ImageSize | null {
  let [width, height] = [0, 0]
  for (let at = 0; at + 16 <= Math.min(view.byteLength, HEAD); at++) {
    if (view.getUint32(at) !== IMAGE_SPATIAL_EXTENTS) continue
    width = Math.max(width, view.getUint32(at + 8))
    height = Math.max(height, view.getUint32(at + 12))
  }
  return { width, height }
}
