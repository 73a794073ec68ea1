import { type Zippable, zipSync } from 'fflate'
import type { Row } from '../storage/row'
import {
  BACKUP_FORMAT,
  BACKUP_LIMITS,
  BACKUP_VERSION,
  type Backup,
  type BackupRow,
  entryOf,
  RECORD,
} from './backup-format'

/** A stored row as a backup has it, with what a later release wrote on it; its checksum is storage's own. */
export const backupRow = ({ sum: _, ...row }: Row): BackupRow => ({ ...row, blobs: row.blobs ?? [] })

/** What ZIP can say of dates, a day away from its ends for every time zone. */
const FIRST_DATE = Date.UTC(1980, 0, 2)
const LAST_DATE = Date.UTC(2099, 11, 30)

/** The ZIP archive of a backup; null where it is larger than what is read back. */
export function composeBackup({ when, look, rows, blobs }: Backup): Uint8Array<ArrayBuffer> | null {
  const record = { format: BACKUP_FORMAT, version: BACKUP_VERSION, when, look, rows }
  const text = new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`)
  const files: Zippable = { [RECORD]: [text, { level: 6 }] }
  // Pictures and models are packed already.
  for (const [name, { type, bytes }] of blobs)
    files[entryOf(name, type)] = [new Uint8Array(bytes), { level: 0 }]
  const sizes = [text.length, ...[...blobs.values()].map(({ bytes }) => bytes.byteLength)]
  const { bytes: most, entryBytes, entries, rows: mostRows } = BACKUP_LIMITS
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total > most || Math.max(...sizes) > entryBytes || sizes.length > entries || rows.length > mostRows)
    return null
  const packed = zipSync(files, { mtime: Math.min(Math.max(when, FIRST_DATE), LAST_DATE) })
  return packed.length > most ? null : packed
}
