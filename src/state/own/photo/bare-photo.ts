import { walkPng } from '../../../share/picture/png-chunks'

const PIXEL_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

function isBarePng(bytes: Uint8Array): boolean {
  let length = 8
  for (const chunk of walkPng(bytes)) {
    if (chunk.kind !== 'chunk' || !PIXEL_CHUNKS.has(chunk.type)) return false
    length += chunk.whole.length
  }
  return length === bytes.length
}

/** The length of a JFIF header without a thumbnail. */
const JFIF_BYTES = 16

/** Whether a JPEG has tables, frames and scans, at most a plain JFIF header, and ends with its picture (ITU-T T.81, B). */
function isBareJpeg(bytes: Uint8Array): boolean {
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] as number
    if (bytes[at] !== 0xff) return false
    if (marker === 0xd9) return at + 2 === bytes.length
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
    const isTable = [0xc4, 0xdb, 0xdd].includes(marker)
    const isFrame = marker >= 0xc0 && marker <= 0xc2
    const isJfif = marker === 0xe0 && length === JFIF_BYTES
    if (!(isTable || isFrame || isJfif || marker === 0xda) || length < 2) return false
    at += 2 + length
    if (marker !== 0xda) continue
    const isData = (next: number | undefined): boolean =>
      next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7)
    while (at < bytes.length && (bytes[at] !== 0xff || isData(bytes[at + 1]))) at++
  }
  return false
}

/** A JPEG, as browsers write them in sRGB, without the segments that say so and any others that are not its picture. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] as number
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
    const isSaid = marker === 0xfe || (marker > 0xe0 && marker <= 0xef)
    if (!isSaid) kept.push(bytes.subarray(at, end))
    at = end
  }
  kept.push(bytes.subarray(at))
  const bare = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let to = 0
  for (const part of kept) {
    bare.set(part, to)
    to += part.length
  }
  return bare
}

/** Whether a JPEG or PNG holds its pixels and nothing else: no place, no time, no camera, no profile. */
export const isBarePhoto = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 ? isBareJpeg(bytes) : isBarePng(bytes)
