import { crc32 } from '../link/crc'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** A chunk around its body: length, type, checksum (PNG third edition, section 5.3). */
const FRAME_BYTES = 12
const HEADER_BYTES = 13
/** The largest pictures people make have some thousands, of 8 KB each. */
const MAX_CHUNKS = 65_536

/** One chunk, as views into the picture: nothing is copied. */
export interface PngChunk {
  readonly kind: 'chunk'
  readonly type: string
  readonly body: Uint8Array
  /** As it lies in the picture: length, type, body and checksum. */
  readonly whole: Uint8Array
}

/** Why a walk ends before the picture does. */
export interface PngFault {
  readonly kind: 'fault'
  /** `no_chunk` stands where a chunk should, but cannot be one. */
  readonly why: 'not_a_png' | 'cut_off' | 'no_chunk' | 'too_many'
}

const numberAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)

const hasSignature = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte)

/** The chunk that begins here; null when the bytes end before it does. */
function chunkAt(bytes: Uint8Array, at: number): PngChunk | null {
  if (at + FRAME_BYTES > bytes.length) return null
  const length = numberAt(bytes, at)
  // A length is compared with what is there before anything is made of it.
  if (length > bytes.length - at - FRAME_BYTES) return null
  return {
    kind: 'chunk',
    type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
    body: bytes.subarray(at + 8, at + 8 + length),
    whole: bytes.subarray(at, at + FRAME_BYTES + length),
  }
}

/**
 * The chunks of a PNG one after the other, IHDR to IEND; what follows IEND is no part of it. A fault is the last thing
 * that comes. Checksums are not looked at: ask `isIntact` of the chunks that matter.
 */
export function* walkPng(bytes: Uint8Array): Generator<PngChunk | PngFault, void> {
  const fault = (why: PngFault['why']): PngFault => ({ kind: 'fault', why })
  if (!hasSignature(bytes)) return yield fault('not_a_png')
  let at = SIGNATURE.length
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const chunk = chunkAt(bytes, at)
    if (!chunk) return yield fault('cut_off')
    if (!/^[A-Za-z]{4}$/.test(chunk.type)) return yield fault('no_chunk')
    const isHeader = chunk.type === 'IHDR' && chunk.body.length === HEADER_BYTES
    if (isHeader !== (count === 0)) return yield fault(count === 0 ? 'not_a_png' : 'no_chunk')
    yield chunk
    if (chunk.type === 'IEND') return
    at += chunk.whole.length
  }
  yield fault('too_many')
}

/** Whether a chunk is as it was written, by its checksum. */
export const isIntact = ({ whole }: PngChunk): boolean =>
  crc32(whole.subarray(4, -4)) === numberAt(whole, whole.length - 4)

/** A chunk ready to be put into a PNG; `type` is four letters. */
export function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(FRAME_BYTES + body.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, body.length)
  whole.set(new TextEncoder().encode(type), 4)
  whole.set(body, 8)
  view.setUint32(whole.length - 4, crc32(whole.subarray(4, -4)))
  return whole
}

/** A PNG made of these chunks, each as it lies in a picture. */
export function pngOf(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const png = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, SIGNATURE.length))
  png.set(SIGNATURE)
  let at = SIGNATURE.length
  for (const chunk of chunks) {
    png.set(chunk, at)
    at += chunk.length
  }
  return png
}
