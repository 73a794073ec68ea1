import { type UnzipFileInfo, unzipSync } from 'fflate'
import * as v from 'valibot'
import { readOwnBag } from '../../catalog/own/read-own-bag'
import { readOwnCharm } from '../../catalog/own/read-own-charm'
import { blobNameOf } from '../own/blob-name'
import { isThingKind } from '../own/own-thing'
import type { Blobs, StoredBlob } from '../storage/blob-shelf'
import {
  type ArchiveLimits,
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BACKUP_VERSION,
  type Backup,
  type BackupRow,
  BackupRowShape,
  blobOfEntry,
  RECORD,
  RecordShape,
} from './backup-format'

/** Why nothing of a file comes in. */
export type BackupProblem = 'not_a_backup' | 'too_large' | 'newer_version' | 'damaged'

/** A backup that was read, without what of it cannot be used. */
export interface FoundBackup extends Backup {
  /** How many rows cannot be read. */
  readonly damaged: number
  /** How many own things lack bytes. */
  readonly missing: number
}

export type ReadBackup =
  | { readonly ok: true; readonly backup: FoundBackup }
  | { readonly ok: false; readonly problem: BackupProblem }

const refuse = (problem: BackupProblem): ReadBackup => ({ ok: false, problem })

class RefusedArchive extends Error {
  readonly problem: BackupProblem
  constructor(problem: BackupProblem) {
    super(problem)
    this.problem = problem
  }
}

/** Says of each file, by what the archive's own list says of it, whether it is unpacked; throws where the archive is none of ours. */
function doorman(archiveBytes: number, limits: ArchiveLimits): (file: UnzipFileInfo) => boolean {
  const seen = new Set<string>()
  let [entries, packed, unpacked] = [0, 0, 0]
  return ({ name, size, originalSize, compression }) => {
    entries += 1
    packed += size
    unpacked += originalSize
    const { bytes, entryBytes, entries: most } = limits
    if (entries > most || unpacked > bytes || originalSize > entryBytes) throw new RefusedArchive('too_large')
    // Files that share their bytes are how a small archive becomes a large one.
    const honest = packed <= archiveBytes && (compression !== 0 || size === originalSize)
    if (!honest || seen.has(name)) throw new RefusedArchive('damaged')
    seen.add(name)
    return name === RECORD || blobOfEntry(name) !== null
  }
}

function unpack(bytes: Uint8Array, limits: ArchiveLimits): Readonly<Record<string, Uint8Array>> {
  const promised = new Map<string, number>()
  const admit = doorman(bytes.length, limits)
  const files = unzipSync(bytes, {
    filter: (file) => {
      promised.set(file.name, file.originalSize)
      return admit(file)
    },
  })
  for (const [name, { length }] of Object.entries(files))
    if (promised.get(name) !== length) throw new RefusedArchive('damaged')
  return files
}

/** Everything in a backup's file, or why nothing of it can be used. Sizes are held against their limits before anything is unpacked. */
export async function readBackup(
  bytes: Uint8Array,
  limits: ArchiveLimits = BACKUP_LIMITS,
): Promise<ReadBackup> {
  if (bytes.length > limits.bytes) return refuse('too_large')
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unpack(bytes, limits)
  } catch (thrown) {
    return refuse(thrown instanceof RefusedArchive ? thrown.problem : 'damaged')
  }
  const text = files[RECORD]
  if (!text) return refuse('not_a_backup')
  const written = readJson(text)
  if (written === undefined) return refuse('damaged')
  const record = v.safeParse(RecordShape, written)
  if (!record.success) return refuse(faultOf(written))
  const { when, look, rows: raw } = record.output
  const blobs = await soundBlobs(files)
  const sound = soundRows(raw)
  const rows = sound.filter((row) => row.blobs.every((name) => blobs.has(name)))
  return {
    ok: true,
    backup: {
      when,
      look,
      rows,
      blobs,
      damaged: raw.length - sound.length,
      missing: sound.length - rows.length,
    },
  }
}

function readJson(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return undefined
  }
}

function faultOf(written: unknown): BackupProblem {
  const of = v.safeParse(v.looseObject({ format: v.literal(BACKUP_FORMAT), version: v.number() }), written)
  if (!of.success) return 'not_a_backup'
  return of.output.version > BACKUP_VERSION ? 'newer_version' : 'damaged'
}

const MODEL = 'model/gltf-binary'
const GLTF = [0x67, 0x6c, 0x54, 0x46]

/** The blobs that are what their names say: models are, as far as their first bytes tell. */
async function soundBlobs(files: Readonly<Record<string, Uint8Array>>): Promise<Blobs> {
  const blobs = new Map<string, StoredBlob>()
  for (const [entry, packed] of Object.entries(files)) {
    const blob = blobOfEntry(entry)
    if (!blob) continue
    const bytes = new Uint8Array(packed)
    if (blob.type === MODEL && GLTF.some((byte, at) => bytes[at] !== byte)) continue
    const mark = blob.name.startsWith('sha256:') ? await blobNameOf(bytes) : blob.name
    // A page that may not hash names bytes by chance, and cannot tell.
    if (mark === blob.name || mark.startsWith('random:'))
      blobs.set(blob.name, { type: blob.type, bytes: bytes.buffer })
  }
  return blobs
}

/** The rows that can be read, each once. */
function soundRows(raw: readonly unknown[]): readonly BackupRow[] {
  const rows = new Map<string, BackupRow>()
  for (const one of raw) {
    const shape = v.safeParse(BackupRowShape, one)
    if (!shape.success) continue
    const row = shape.output
    const key = JSON.stringify([row.kind, row.id])
    if (!rows.has(key) && isWhole(row)) rows.set(key, row)
  }
  return [...rows.values()]
}

const DraftBody = v.looseObject({ photo: v.string(), back: v.nullable(v.string()), said: v.unknown() })

/** Whether a row's body can be read, and names no bytes but those that the row does. */
function isWhole(row: BackupRow): boolean {
  const body = readJson(new TextEncoder().encode(row.body))
  if (body === undefined) return false
  if (!isThingKind(row.kind)) return true
  const names = new Set(row.blobs)
  switch (row.kind) {
    case 'own_charm': {
      const charm = readOwnCharm(row.body)
      if (charm?.id !== row.id) return false
      const { source, model, pictures } = charm
      const photos =
        source.kind === 'photo'
          ? [source.photo, source.cover, source.back?.photo]
          : source.kind === 'locket'
            ? [source.photo]
            : []
      return [model, pictures.small, pictures.large, ...photos].every((name) => !name || names.has(name))
    }
    case 'own_draft':
    case 'own_bag_draft': {
      const draft = v.safeParse(DraftBody, body)
      if (!draft.success) return false
      const { photo, back } = draft.output
      return names.has(photo) && (back === null || names.has(back))
    }
    case 'own_bag': {
      const bag = readOwnBag(row.body)
      if (bag?.id !== row.id) return false
      const { front, back, model, rests, pictures } = bag
      const photos = [front.photo, front.cover, back?.photo, back?.cover]
      return [model, rests, pictures.small, pictures.large, ...photos].every(
        (name) => !name || names.has(name),
      )
    }
    default:
      return row.kind satisfies never
  }
}
