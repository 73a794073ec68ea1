import type { Catalog } from '../../look/facts/catalog'
import { readStubs } from '../../look/file/read-stubs'
import { serializeLook } from '../../look/file/serialize'
import { type CharmId, charmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { isDraftKind, type OwnThing, type OwnThings } from '../own/own-thing'
import type { History } from '../planner/history'
import type { Chosen } from '../preferences'
import { sumOf } from '../storage/checksum'
import { type KeptDocument, type ReadDocument, readDocument } from '../storage/document-rows'
import { isKnownKind, keyOf, type Row, sealRow } from '../storage/row'
import type { BackupRow } from './backup-format'
import type { FoundBackup } from './read-backup'

/** What becomes of the look in a backup. */
export type LookComing =
  /** Nothing was done here yet: it takes the place of the look of the first day, with its steps. */
  | 'opens'
  /** It is shown beside the user's own, to be kept or not. */
  | 'visits'
  /** It is here already. */
  | 'known'
  | 'none'

/** What a backup would change here; what is here already is no part of it. */
export interface BringInPlan {
  /** The user's document with everything that is new in it, its look as before. */
  readonly mine: ReadonlySet<CharmId>
  readonly things: OwnThings
  readonly chosen: Chosen
  /** The things that are new. */
  readonly added: readonly OwnThing[]
  /** Of those, how many differ from what goes by the same id here. */
  readonly beside: number
  readonly owned: number
  readonly preferences: number
  readonly look: LookComing
  /** A making is under way here, so the one in the file stays there. */
  readonly draftStays: boolean
  /** Rows of kinds that this release does not know: they stay in the file. */
  readonly newer: number
  /** The rows as they come in. */
  readonly rows: readonly BackupRow[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** The id of a thing that comes in beside another: always the same for the same body, so that it comes in once. */
const idBeside = (body: string): string =>
  `own:${Array.from({ length: 10 }, (_, at) => LETTERS.charAt(sumOf(`${at}\n${body}`) >>> 27)).join('')}`

const underId = (thing: OwnThing, id: string): OwnThing => ({
  ...thing,
  id,
  body: JSON.stringify({ ...(JSON.parse(thing.body) as object), id }),
})

/** The document in a backup's rows, as this catalog reads it. */
export function documentIn(catalog: Catalog, rows: readonly BackupRow[], look: string): ReadDocument {
  const sealed = new Map<string, Row>(rows.map((row) => [keyOf(row.kind, row.id), sealRow(row)]))
  return readDocument(catalog, sealed, look, look, readStubs)
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A look as text that is the same for the same look: what was read spells its fields in another order than what was made. */
const plainly = (look: Look): string => JSON.stringify(serializeLook(look), inOrder)

/** Whether two looks are the same, whatever made them. */
export const isSameLook = (a: Look, b: Look): boolean => plainly(a) === plainly(b)

const isAmong = (wanted: Look, { look, past, future }: History): boolean => {
  const text = plainly(wanted)
  return [look, ...past, ...future].some((one) => plainly(one) === text)
}

/** What becomes of the backup's look beside a history. */
function lookComing(here: History, there: History | null, isFirst: (here: History) => boolean): LookComing {
  if (!there) return 'none'
  const hasSteps = there.past.length + there.future.length > 0
  const untouched = here.past.length + here.future.length === 0 && isFirst(here)
  if (isAmong(there.look, here) && !(untouched && hasSteps)) return 'known'
  return untouched ? 'opens' : 'visits'
}

/**
 * What a backup brings to a document. What is here stays as it is: an own thing that differs from the one here comes in
 * beside it under an id of its own, and preferences come in only where nothing was chosen.
 */
export function planBringIn(
  catalog: Catalog,
  { rows, look: open }: FoundBackup,
  here: KeptDocument,
  isFirst: (here: History) => boolean,
): BringInPlan {
  const { mine, things, chosen, history } = documentIn(catalog, rows, open)
  const renamed = new Map<string, string>()
  const added: OwnThing[] = []
  let draftStays = false
  for (const thing of things.values()) {
    const known = here.things.get(thing.id)
    if (!known) added.push(thing)
    else if (known.body === thing.body) continue
    else if (isDraftKind(thing.kind)) draftStays = true
    else {
      const id = idBeside(thing.body)
      renamed.set(thing.id, id)
      if (!here.things.has(id)) added.push(underId(thing, id))
    }
  }
  const renamedIn = (row: BackupRow): BackupRow => {
    if (row.kind === 'item') return { ...row, id: renamed.get(row.id) ?? row.id }
    if (row.kind !== 'look' && row.kind !== 'step') return row
    const body = [...renamed].reduce(
      (text, [from, to]) => text.replaceAll(JSON.stringify(from), JSON.stringify(to)),
      row.body,
    )
    return { ...row, body }
  }
  const owned = [...mine].map((id) => charmId(renamed.get(id) ?? id)).filter((id) => !here.mine.has(id))
  const unchosen = [...chosen].filter(([id]) => !here.chosen.has(id))
  return {
    mine: owned.length === 0 ? here.mine : new Set([...here.mine, ...owned]),
    things:
      added.length === 0
        ? here.things
        : new Map([...here.things, ...added.map((thing) => [thing.id, thing] as const)]),
    chosen: unchosen.length === 0 ? here.chosen : new Map([...here.chosen, ...unchosen]),
    added,
    beside: added.filter(({ id }) => !things.has(id)).length,
    owned: owned.length,
    preferences: unchosen.length,
    look: lookComing(here.history, history, isFirst),
    draftStays,
    newer: rows.filter(({ kind }) => !isKnownKind(kind)).length,
    rows: rows.map(renamedIn),
  }
}
