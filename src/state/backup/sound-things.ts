import * as v from 'valibot'
import { sniff } from '../../share/open/file-kind'
import { pictureSize } from '../../share/picture/picture-size'
import { isDraftKind, isThingKind, type OwnThings } from '../own/own-thing'
import type { Blobs, StoredBlob } from '../storage/blob-shelf'
import type { BackupRow } from './backup-format'
import type { FoundBackup } from './read-backup'

/** Far above the photos and pictures that are kept of own things. Pixels. */
const MOST_SIDE = 2048

/** Whether a model may come near the page: the gate for strangers' models says so, in a worker. */
export type CheckModel = (glb: Blob) => Promise<boolean>

/** What any own thing with a model says of it. */
export const Modeled = v.looseObject({ model: v.string() })

/** Of own things in a file those whose models pass the gate and whose other bytes are what they say. */
export async function soundThings(
  rows: readonly BackupRow[],
  { blobs }: Pick<FoundBackup, 'blobs'>,
  check: CheckModel,
): Promise<readonly BackupRow[]> {
  const sound: BackupRow[] = []
  for (const row of rows) if (await isSound(row, blobs, check)) sound.push(row)
  return sound
}

/** A backup without the own things that are not sound; what is here as it stands there was judged when it came. */
export async function soundBackup(
  backup: FoundBackup,
  here: OwnThings,
  check: CheckModel,
): Promise<FoundBackup> {
  const isNew = ({ kind, id, body }: BackupRow): boolean =>
    isThingKind(kind) && !isDraftKind(kind) && here.get(id)?.body !== body
  const fresh = backup.rows.filter(isNew)
  const sound = new Set(await soundThings(fresh, backup, check))
  return {
    ...backup,
    rows: backup.rows.filter((row) => !isNew(row) || sound.has(row)),
    damaged: backup.damaged + fresh.length - sound.size,
  }
}

async function isSound(row: BackupRow, blobs: Blobs, check: CheckModel): Promise<boolean> {
  const modeled = v.safeParse(Modeled, JSON.parse(row.body))
  if (!modeled.success) return false
  for (const name of row.blobs) {
    const blob = blobs.get(name)
    const isModel = name === modeled.output.model
    if (!blob || isModel !== (blob.type === 'model/gltf-binary')) return false
    if (isModel ? !(await check(new Blob([blob.bytes], { type: blob.type }))) : !isHarmless(blob, row))
      return false
  }
  return row.blobs.includes(modeled.output.model)
}

/** A picture that is what it says and of a size that can be decoded, or what only our own readers read of a bag. */
function isHarmless({ type, bytes: buffer }: StoredBlob, { kind }: BackupRow): boolean {
  const bytes = new Uint8Array(buffer)
  const is = sniff(bytes)
  if (is !== 'png' && is !== 'jpeg' && is !== 'webp')
    return type === 'application/octet-stream' && kind !== 'own_charm' && is !== 'model'
  const size = pictureSize(is, bytes)
  return type === `image/${is}` && size !== null && Math.max(size.width, size.height) <= MOST_SIDE
}
