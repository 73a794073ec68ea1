import * as v from 'valibot'
import type { Blobs } from '../storage/blob-shelf'

/** The version of what `RECORD` says; blobs need none, they are what their names say. */
export const BACKUP_VERSION = 1
export const BACKUP_FORMAT = 'dangle-backup'

/** The file in a backup that says what all others are. */
export const RECORD = 'dangle-backup.json'

/** Far above what people make. Bytes; those of the entries as they are unpacked. */
export const BACKUP_LIMITS = {
  bytes: 300 * 1024 * 1024,
  entryBytes: 16 * 1024 * 1024,
  entries: 5000,
  rows: 20_000,
} as const

/** How much of an archive is read: of it and of what it unpacks to, of one file, and how many files. */
export type ArchiveLimits = Readonly<Record<'bytes' | 'entryBytes' | 'entries', number>>

/** A stored row as a backup has it. */
export interface BackupRow {
  readonly kind: string
  readonly id: string
  /** Milliseconds since 1970. */
  readonly edited: number
  /** JSON. */
  readonly body: string
  /** The names of the bytes that it needs. */
  readonly blobs: readonly string[]
}

/** Everything that one person made, as one file holds it. */
export interface Backup {
  /** When it was saved, in milliseconds since 1970. */
  readonly when: number
  /** The id of the look that was open. */
  readonly look: string
  readonly rows: readonly BackupRow[]
  readonly blobs: Blobs
}

export const RecordShape = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  when: v.number(),
  look: v.pipe(v.string(), v.maxLength(200)),
  rows: v.pipe(v.array(v.unknown()), v.maxLength(BACKUP_LIMITS.rows)),
})

export const BackupRowShape = v.looseObject({
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  edited: v.pipe(v.number(), v.finite()),
  body: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)),
  blobs: v.optional(v.pipe(v.array(v.string()), v.maxLength(16)), []),
})

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['model/gltf-binary', 'glb'],
])
const ANYTHING = { type: 'application/octet-stream', extension: 'bin' } as const

/** The file of a blob: its name with `-` for `:`, and its media type as an extension. */
export const entryOf = (name: string, type: string): string =>
  `blobs/${name.replace(':', '-')}.${EXTENSIONS.get(type) ?? ANYTHING.extension}`

/** The blob that a file of a backup is, and its media type; null where it is none. */
export function blobOfEntry(entry: string): { readonly name: string; readonly type: string } | null {
  const [, kind, digits, extension] =
    /^blobs\/(sha256|random)-([0-9a-f]{64})\.([a-z]{3,4})$/.exec(entry) ?? []
  if (!kind || !digits) return null
  const known = [...EXTENSIONS].find(([, one]) => one === extension)
  if (!known && extension !== ANYTHING.extension) return null
  return { name: `${kind}:${digits}`, type: known?.[0] ?? ANYTHING.type }
}
