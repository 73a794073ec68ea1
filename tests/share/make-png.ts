import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

export const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

const number = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** A chunk written by zlib's own checksum; `length` and `sum` may lie. */
export function chunk(
  type: string,
  body: Uint8Array | string = '',
  { length, sum }: { readonly length?: number; readonly sum?: number } = {},
): Uint8Array {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const said = joined(new TextEncoder().encode(type), bytes)
  return joined(number(length ?? bytes.length), said, number(sum ?? crc32(said)))
}

export const header = chunk('IHDR', joined(number(2), number(2), Uint8Array.of(8, 2, 0, 0, 0)))
export const pixels = chunk(
  'IDAT',
  deflateSync(Uint8Array.from({ length: 14 }, (_, i) => (i % 7 ? i * 17 : 0))),
)
export const end = chunk('IEND')

/** Four colored pixels, with these chunks ahead of them and those behind. */
export const png = (ahead: readonly Uint8Array[] = [], behind: readonly Uint8Array[] = []): Uint8Array =>
  joined(SIGNATURE, header, ...ahead, pixels, ...behind, end)
