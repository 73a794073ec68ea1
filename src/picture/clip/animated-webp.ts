/** Its still picture and how long it is shown. */
export interface WebpFrame {
  readonly webp: Uint8Array
  readonly milliseconds: number
}

const ALPHA = 0x10
const ANIMATION = 0x02
/** Each frame replaces the one before instead of being blended with it. */
const NO_BLEND = 0x02

/**
 * Still WebP pictures of one size as one animation that repeats for ever (WebP Container Specification: RIFF with VP8X,
 * ANIM and an ANMF a frame). Throws when a frame is no WebP.
 */
export function animatedWebp(
  frames: readonly WebpFrame[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array<ArrayBuffer> {
  const pictures = frames.map(({ webp, milliseconds }) => ({ chunks: picturesIn(webp), milliseconds }))
  const hasAlpha = pictures.some(({ chunks }) => chunks.some(({ name }) => name !== 'VP8 '))
  const size = [...bytesOf(width - 1, 3), ...bytesOf(height - 1, 3)]
  const parts = [
    chunk('VP8X', [Uint8Array.of((hasAlpha ? ALPHA : 0) | ANIMATION, 0, 0, 0, ...size)]),
    chunk('ANIM', [Uint8Array.of(0, 0, 0, 0, 0, 0)]),
    ...pictures.map(({ chunks, milliseconds }) =>
      chunk('ANMF', [
        Uint8Array.of(0, 0, 0, 0, 0, 0, ...size, ...bytesOf(milliseconds, 3), NO_BLEND),
        ...chunks.map(({ name, body }) => chunk(name, [body])),
      ]),
    ),
  ]
  return chunk('RIFF', [letters('WEBP'), ...parts])
}

interface Chunk {
  readonly name: string
  readonly body: Uint8Array
}

/** What of a still WebP is its picture: its alpha and its pixels. */
function picturesIn(webp: Uint8Array): readonly Chunk[] {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.length)
  const nameAt = (at: number) => String.fromCharCode(...webp.subarray(at, at + 4))
  if (webp.length < 20 || nameAt(0) !== 'RIFF' || nameAt(8) !== 'WEBP') throw new Error('a frame is no WebP')
  const found: Chunk[] = []
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = view.getUint32(at + 4, true)
    const name = nameAt(at)
    if (['ALPH', 'VP8 ', 'VP8L'].includes(name))
      found.push({ name, body: webp.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return found
}

/** Name, length, content, and a byte more when its length is odd. */
function chunk(name: string, content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  const out = new Uint8Array(8 + length + (length % 2))
  out.set(letters(name))
  out.set(bytesOf(length, 4), 4)
  let at = 8
  for (const part of content) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A whole number, least byte first. */
const bytesOf = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, k) => Math.floor(value / 256 ** k) % 256)
