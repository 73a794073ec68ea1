import type { Home } from '../own/keep-charm'
import type { StoredBlob } from '../storage/blob-shelf'
import { readRow } from '../storage/row'
import type { Backup } from './backup-format'
import { backupRow } from './compose-backup'

/** Everything that was made here with the bytes that it needs; rejects when storage fails. How many bytes are nowhere is told beside. */
export async function gatherBackup({
  keeper,
  now,
}: Pick<Home, 'keeper' | 'now'>): Promise<{ readonly backup: Backup; readonly missing: number }> {
  const { look, rows: stored } = keeper.rows()
  const rows = [...stored.values()].flatMap((raw) => {
    const row = readRow(raw)
    return row ? [backupRow(row)] : []
  })
  const names = new Set(rows.flatMap((row) => row.blobs))
  const blobs = new Map<string, StoredBlob>()
  for (const name of names) {
    const blob = await keeper.blobs.read(name)
    if (blob) blobs.set(name, blob)
  }
  return { backup: { when: now(), look, rows, blobs }, missing: names.size - blobs.size }
}
