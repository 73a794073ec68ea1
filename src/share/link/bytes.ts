/** Longest text inside a link, in bytes of UTF-8: a line of 160 characters, whatever its script. */
const MAX_TEXT_BYTES = 480

const MAX_NUMBER = 0xffff

/** A number from 0 to 65535 in one to three bytes, seven bits each, low ones first (LEB128). */
export function writeNumber(into: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    into.push((rest & 127) | 128)
    rest >>= 7
  }
  into.push(rest)
}

/** Text as its length in bytes, then UTF-8. */
export function writeText(into: number[], text: string): void {
  const bytes = new TextEncoder().encode(text)
  writeNumber(into, bytes.length)
  into.push(...bytes)
}

/** Reads what the writers wrote. Each read gives null when the bytes end too early or cannot be what was asked for. */
export interface ByteReader {
  readonly number: () => number | null
  readonly text: () => string | null
  readonly atEnd: () => boolean
}

export function byteReader(bytes: readonly number[]): ByteReader {
  let at = 0
  const number = (): number | null => {
    let value = 0
    for (let shift = 0; shift <= 14; shift += 7) {
      const byte = bytes[at]
      if (byte === undefined) return null
      at += 1
      value |= (byte & 127) << shift
      if (byte < 128) return value <= MAX_NUMBER ? value : null
    }
    return null
  }
  const text = (): string | null => {
    const length = number()
    if (length === null || length > MAX_TEXT_BYTES || at + length > bytes.length) return null
    const slice = Uint8Array.from(bytes.slice(at, at + length))
    at += length
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(slice)
    } catch {
      return null
    }
  }
  return { number, text, atEnd: () => at === bytes.length }
}
