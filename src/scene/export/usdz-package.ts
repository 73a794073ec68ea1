import { unzipSync, type Zippable, zipSync } from 'three/addons/libs/fflate.module.js'

/** The files of a USDZ by their names, in order: the first is the one that is opened. */
export type PackedFiles = Readonly<Record<string, Uint8Array>>

/** Where the bytes of every file in a USDZ begin. */
const ALIGNMENT = 64
/** What a zip writes before a file's bytes: its local header, and the head of one extra field (PKWARE APPNOTE 4.3.7, 4.5). */
const HEADER = 30
const EXTRA_HEADER = 4
/** An extra field of nobody's meaning, for padding. */
const PADDING = 0x1986
/** The first day that zip knows, so that the same outfit is the same file. */
const NO_DATE = new Date(1980, 0, 1)

export const unpack = (zip: Uint8Array): PackedFiles => unzipSync(zip)

/** Files as a USDZ wants them: stored, each beginning at a multiple of 64 bytes (Pixar, USDZ File Format Specification). */
export function pack(files: PackedFiles): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  let at = 0
  for (const [name, bytes] of Object.entries(files)) {
    const start = at + HEADER + new TextEncoder().encode(name).length + EXTRA_HEADER
    const padding = (ALIGNMENT - (start % ALIGNMENT)) % ALIGNMENT
    entries[name] = [bytes, { extra: { [PADDING]: new Uint8Array(padding) } }]
    at = start + padding + bytes.length
  }
  return zipSync(entries, { level: 0, mtime: NO_DATE })
}
