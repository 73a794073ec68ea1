import { crc32 } from '../../share/link/checksum'

export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Where the bytes of every file in a USDZ begin. */
const ALIGNMENT = 64
/** An extra field of nobody's meaning, for padding. */
const PADDING = 0x1986

/** The files of a zip that stores them as they are, by their local headers. */
export function unpack(zip: Uint8Array): readonly PackedFile[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const files: PackedFile[] = []
  for (let at = 0; at + 30 <= zip.length && view.getUint32(at, true) === LOCAL; ) {
    const size = view.getUint32(at + 18, true)
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const start = nameEnd + view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(zip.subarray(at + 30, nameEnd))
    files.push({ name, bytes: zip.subarray(start, start + size) })
    at = start + size
  }
  return files
}

/** Files as a USDZ wants them: stored, in order, each beginning at a multiple of 64 bytes (Pixar, USDZ File Format Specification; PKWARE APPNOTE 4.3). */
export function pack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  const put = (part: Uint8Array) => {
    parts.push(part)
    at += part.length
  }
  for (const { name, bytes } of files) {
    const letters = new TextEncoder().encode(name)
    const start = at
    const padding = (ALIGNMENT - ((start + 34 + letters.length) % ALIGNMENT)) % ALIGNMENT
    // Version 1.0, no flags, stored, midnight of the first day that zip knows.
    const facts = [10, 0, 0, 0, 0x21].map((value) => [value, 2] as const)
    const sizes = [crc32(bytes), bytes.length, bytes.length].map((value) => [value, 4] as const)
    put(record([[LOCAL, 4], ...facts, ...sizes, [letters.length, 2], [4 + padding, 2]]))
    put(letters)
    put(
      record([
        [PADDING, 2],
        [padding, 2],
      ]),
    )
    put(new Uint8Array(padding))
    put(bytes)
    directory.push(
      record([
        [CENTRAL, 4],
        [10, 2],
        ...facts,
        ...sizes,
        [letters.length, 2],
        ...[0, 0, 0, 0].map((value) => [value, 2] as const),
        [0, 4],
        [start, 4],
      ]),
      letters,
    )
  }
  const begins = at
  for (const part of directory) put(part)
  const count = [files.length, 2] as const
  put(record([[END, 4], [0, 2], [0, 2], count, count, [at - begins, 4], [begins, 4], [0, 2]]))
  const zip = new Uint8Array(at)
  let to = 0
  for (const part of parts) {
    zip.set(part, to)
    to += part.length
  }
  return zip
}

/** Numbers of so many bytes each, least byte first. */
const record = (fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, k) => Math.floor(value / 256 ** k) % 256),
    ),
  )
