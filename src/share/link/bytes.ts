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

/** Bytes after their count. */
export function writeBytes(into: number[], bytes: Iterable<number>): void {
  const all = [...bytes]
  writeNumber(into, all.length)
  into.push(...all)
}

/** Text as its length in bytes, then UTF-8. */
export const writeText = (into: number[], text: string): void =>
  writeBytes(into, new TextEncoder().encode(text))

/** Reads what the writers wrote. Each read gives null when the bytes end too early or cannot be what was asked for. */
export interface ByteReader {
  readonly number: () => number | null
  readonly text: () => string | null
  readonly byte: () => number | null
  /** Bytes after their count. */
  readonly bytes: () => readonly number[] | null
  readonly atEnd: () => boolean
}

export function byteReader(bytes: readonly number[]): ByteReader {
  let at = 0
  const byte = (): number | null => {
    const next = bytes[at]
    if (next === undefined) return null
    at += 1
    return next
  }
  const number = (): number | null => {
    let value = 0
    for (let shift = 0; shift <= 14; shift += 7) {
      const next = byte()
      if (next === null) return null
      value |= (next & 127) << shift
      if (next < 128) return value <= MAX_NUMBER ? value : null
    }
    return null
  }
  const counted = (): readonly number[] | null => {
    const length = number()
    if (length === null || at + length > bytes.length) return null
    at += length
    return bytes.slice(at - length, at)
  }
  const text = (): string | null => {
    const slice = counted()
    if (!slice || slice.length > MAX_TEXT_BYTES) return null
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(slice))
    } catch {
      return null
    }
  }
  return { number, text, byte, bytes: counted, atEnd: () => at === bytes.length }
}
