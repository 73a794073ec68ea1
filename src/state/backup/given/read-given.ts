import * as v from 'valibot'
import { thingsIn } from '../../../share/picture/picture-things'
import type { OwnThing, OwnThings } from '../../own/own-thing'
import type { BackupRow } from '../backup-format'
import { type BackupProblem, type FoundBackup, readBackup } from '../read-backup'
import { type CheckModel, Modeled, soundThings } from '../sound-things'
import { GIVEN_LIMITS, isGivenKind } from './given-things'

/** As many charms as one look wears, and its bag. */
const MOST_THINGS = 65
export type ReadGiven =
  | { readonly ok: true; readonly given: FoundBackup }
  | { readonly ok: false; readonly problem: BackupProblem }

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
  const rows = await soundThings(wanted, backup, check)
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

function modelIn(body: string): string | null {
  const modeled = v.safeParse(Modeled, JSON.parse(body))
  return modeled.success ? modeled.output.model : null
}

/** Whether a thing is here: by its id and its model, whatever its owner calls it meanwhile. */
const isSame = (known: OwnThing | undefined, { body }: BackupRow): boolean =>
  known !== undefined && modelIn(known.body) === modelIn(body)
