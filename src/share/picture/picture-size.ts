import type { PictureKind } from '../open/file-kind'

/** Pixels from top to bottom and side to side. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null
  const header = view(bytes)
  return { width: header.getUint32(16), height: header.getUint32(20) }
}

/** Frame headers (ITU-T T.81, table B.1): every SOF but the DHT, JPG and DAC markers between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const STANDS_ALONE = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  const segments = view(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (STANDS_ALONE(marker)) at += 2
    else if (isFrame(marker)) return { height: segments.getUint16(at + 5), width: segments.getUint16(at + 7) }
    else {
      const length = segments.getUint16(at + 2)
      if (length < 2) return null
      at += 2 + length
    }
  }
  return null
}

/** The three forms of WebP (RFC 9649): lossy, lossless, extended. */
function sizeOfWebp(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30) return null
  const header = view(bytes)
  const form = String.fromCharCode(...bytes.subarray(12, 16))
  switch (form) {
    case 'VP8 ':
      return { width: header.getUint16(26, true) & 0x3fff, height: header.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const packed = header.getUint32(21, true)
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return {
        width: (header.getUint32(24, true) & 0xffffff) + 1,
        height: (header.getUint32(26, true) >>> 8) + 1,
      }
    default:
      return null
  }
}

const BY_KIND: Readonly<Record<PictureKind, (bytes: Uint8Array) => PictureSize | null>> = {
  png: sizeOfPng,
  jpeg: sizeOfJpeg,
  webp: sizeOfWebp,
}

/** What a picture says about its size, before anything of it is decoded; null when it does not say, or says nothing. */
export function pictureSize(kind: PictureKind, bytes: Uint8Array): PictureSize | null {
  const size = BY_KIND[kind](bytes)
  return size && size.width > 0 && size.height > 0 ? size : null
}
