import * as v from 'valibot'
import { sniff } from '../../../share/open/file-kind'
import { pictureSize } from '../../../share/picture/picture-size'
import { thingsIn } from '../../../share/picture/picture-things'
import type { OwnThing, OwnThings } from '../../own/own-thing'
import type { StoredBlob } from '../../storage/blob-shelf'
import type { BackupRow } from '../backup-format'
import { type BackupProblem, type FoundBackup, readBackup } from '../read-backup'
import { GIVEN_LIMITS, isGivenKind } from './given-things'

/** As many charms as one look wears, and its bag. */
const MOST_THINGS = 65
/** Far above the photos and pictures that are kept of own things. Pixels. */
const MOST_SIDE = 2048

/** Whether a model may come near the page: the gate for strangers' models says so, in a worker. */
export type CheckModel = (glb: Blob) => Promise<boolean>

export type ReadGiven =
  | { readonly ok: true; readonly given: FoundBackup }
  | { readonly ok: false; readonly problem: BackupProblem }

const Modeled = v.looseObject({ model: v.string() })

/** The own things in a picture that are not here, from whomever: their sizes were held against limits, their bytes are what their names say, and their models passed the gate. */
export async function readGiven(png: Uint8Array, here: OwnThings, check: CheckModel): Promise<ReadGiven> {
  const inside = thingsIn(png)
  if (inside.kind === 'none') return { ok: false, problem: 'not_a_backup' }
  if (inside.kind !== 'things') return { ok: false, problem: inside.kind }
  const read = await readBackup(inside.archive, GIVEN_LIMITS)
  if (!read.ok) return read
  const { backup } = read
  const brought = backup.rows.filter(({ kind }) => isGivenKind(kind))
  if (brought.length > MOST_THINGS) return { ok: false, problem: 'too_large' }
  const wanted = brought.filter((row) => !isSame(here.get(row.id), row))
  const rows: BackupRow[] = []
  for (const row of wanted) if (await isSound(row, backup, check)) rows.push(row)
  const names = new Set(rows.flatMap((row) => row.blobs))
  return {
    ok: true,
    given: {
      ...backup,
      look: '',
      rows,
      blobs: new Map([...backup.blobs].filter(([name]) => names.has(name))),
      damaged: backup.damaged + wanted.length - rows.length,
    },
  }
}

async function isSound(row: BackupRow, { blobs }: FoundBackup, check: CheckModel): Promise<boolean> {
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

function modelIn(body: string): string | null {
  const modeled = v.safeParse(Modeled, JSON.parse(body))
  return modeled.success ? modeled.output.model : null
}

/** Whether a thing is here: by its id and its model, whatever its owner calls it meanwhile. */
const isSame = (known: OwnThing | undefined, { body }: BackupRow): boolean =>
  known !== undefined && modelIn(known.body) === modelIn(body)
