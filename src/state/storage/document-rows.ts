import * as v from 'valibot'
import type { Catalog } from '../../look/facts/catalog'
import type { StubsReader } from '../../look/file/stubs-reader'
import { type CharmId, charmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { isThingKind, type OwnThing, type OwnThings } from '../own/own-thing'
import { HISTORY_LIMIT, type History } from '../planner/history'
import type { Chosen } from '../preferences'
import { catalogMark } from './catalog-fingerprint'
import { isKnownKind, keyOf, type RawRows, type Row, readRow, sealRow, splitKey, valueIn } from './row'
import { reopenLook, spellLook } from './stored-look'

/** Everything that outlives a reload. */
export interface KeptDocument {
  readonly history: History
  /** The charms that the user owns, also such as no catalog knows any more. */
  readonly mine: ReadonlySet<CharmId>
  readonly things: OwnThings
  /** What was ever chosen of the preferences, as written. */
  readonly chosen: Chosen
}

/** The rows in storage, and which of them holds what. */
export interface StoredRows {
  /** As storage holds them. */
  readonly rows: RawRows
  /** Keys of those that cannot be used: they go once they are set aside. */
  readonly damaged: ReadonlySet<string>
  /** The id of the look that is open. */
  readonly look: string
  /** Its steps in order, the one on screen among them, and the number of the first. */
  readonly steps: readonly Look[]
  readonly first: number
}

/** Storage with nothing in it yet. */
export const noRows = (look: string): StoredRows => ({
  rows: new Map(),
  damaged: new Set(),
  look,
  steps: [],
  first: 0,
})

const LookBody = v.looseObject({
  /** The number of the step on screen. */
  at: v.pipe(v.number(), v.safeInteger()),
  catalog: v.optional(v.number()),
  look: v.unknown(),
})

const ItemBody = v.looseObject({ status: v.string(), added: v.optional(v.number(), 0) })

const bodyAs = <Schema extends v.GenericSchema>(schema: Schema, row: Row): v.InferOutput<Schema> | null => {
  const read = v.safeParse(schema, valueIn(row))
  return read.success ? read.output : null
}

const stepId = (look: string, number: number): string => `${look}/${number}`

/** The number of a look's step; null for another look's, or none. */
function stepNumber(look: string, id: string): number | null {
  if (!id.startsWith(`${look}/`)) return null
  const number = Number(id.slice(look.length + 1))
  return Number.isSafeInteger(number) ? number : null
}

/**
 * The rows of a document: those of before, changed only where the document did. A look's steps are numbered: what
 * stays of the history keeps its number, and the look's own row says on which it stands.
 */
export function rowsOfDocument(
  catalog: Catalog,
  { history: { look, past, future }, mine, things, chosen }: KeptDocument,
  before: StoredRows,
  now: number,
): StoredRows {
  const rows = new Map([...before.rows].filter(([key]) => !before.damaged.has(key)))
  const put = (kind: string, id: string, body: string): void => {
    const old = readRow(rows.get(keyOf(kind, id)))
    if (old?.body !== body) rows.set(keyOf(kind, id), sealRow({ ...old, kind, id, edited: now, body }))
  }

  const earlier = past.slice(-HISTORY_LIMIT)
  const steps = [...earlier, look, ...future.slice(0, HISTORY_LIMIT)]
  const first = numberOf(steps, before)
  const at = first + earlier.length
  for (const key of rows.keys()) {
    const [kind, id] = splitKey(key)
    const number = kind === 'step' ? stepNumber(before.look, id) : null
    if (number !== null && (number === at || number < first || number >= first + steps.length))
      rows.delete(key)
  }
  for (const [i, step] of steps.entries())
    if (first + i !== at) put('step', stepId(before.look, first + i), spellLook(step))
  const old = readRow(rows.get(keyOf('look', before.look)))
  const kept = old && valueIn(old)
  const fields = { at, catalog: catalogMark(catalog), look: JSON.parse(spellLook(look)) as unknown }
  put('look', before.look, JSON.stringify(typeof kept === 'object' ? { ...kept, ...fields } : fields))

  for (const [id, value] of chosen) put('preference', id, JSON.stringify(value))
  putOwned(rows, put, mine, now)
  putThings(rows, things, now)
  return { rows, damaged: new Set(), look: before.look, steps, first }
}

/** The number of the first step: where steps are known from before, they keep theirs. */
function numberOf(steps: readonly Look[], before: StoredRows): number {
  const known = new Map(before.steps.map((step, i) => [step, before.first + i]))
  for (const [i, step] of steps.entries()) {
    const number = known.get(step)
    if (number !== undefined) return number - i
  }
  return before.first + before.steps.length
}

/** An item that says no more than that it was owned goes when it is not; what else was written about one stays. */
function putOwned(
  rows: Map<string, unknown>,
  put: (kind: string, id: string, body: string) => void,
  mine: ReadonlySet<string>,
  now: number,
): void {
  const owned = new Set<string>()
  for (const [key, raw] of rows) {
    const row = splitKey(key)[0] === 'item' ? readRow(raw) : null
    const item = row && bodyAs(ItemBody, row)
    if (!row || item?.status !== 'owned') continue
    owned.add(row.id)
    if (mine.has(row.id)) continue
    const { status: _, added: __, ...rest } = item
    if (Object.keys(rest).length === 0) rows.delete(key)
    else put('item', row.id, JSON.stringify({ ...item, status: 'let_go' }))
  }
  for (const id of mine) {
    if (owned.has(id)) continue
    const row = readRow(rows.get(keyOf('item', id)))
    put('item', id, JSON.stringify({ added: now, ...(row && bodyAs(ItemBody, row)), status: 'owned' }))
  }
}

function putThings(rows: Map<string, unknown>, things: OwnThings, now: number): void {
  for (const key of rows.keys()) {
    const [kind, id] = splitKey(key)
    if (isThingKind(kind) && !things.has(id)) rows.delete(key)
  }
  for (const { kind, id, body, blobs } of things.values()) {
    const key = keyOf(kind, id)
    const old = readRow(rows.get(key))
    const same = old?.body === body && old.blobs?.join() === blobs.join()
    if (!same) rows.set(key, sealRow({ ...old, kind, id, edited: now, body, blobs }))
  }
}

const thingIn = ({ kind, id, body, blobs = [] }: Row): readonly OwnThing[] =>
  isThingKind(kind) ? [{ kind, id, body, blobs }] : []

/** What can be read of a document. */
export interface ReadDocument extends Pick<KeptDocument, 'mine' | 'things' | 'chosen'> {
  /** Null when no look can be read. */
  readonly history: History | null
  /** The look that was open could not be read: another, or the newest step that could, is on screen. */
  readonly fallback: boolean
  readonly stored: StoredRows
}

/** The document in rows. `open` names the look that was open, null where that is lost; `newLook` one that will be where there is none. */
export function readDocument(
  catalog: Catalog,
  rows: RawRows,
  open: string | null,
  newLook: string,
  readStubs: StubsReader,
): ReadDocument {
  const damaged = new Set<string>()
  const sound: Row[] = []
  for (const [key, raw] of rows) {
    if (!isKnownKind(splitKey(key)[0])) continue
    const row = readRow(raw)
    if (row) sound.push(row)
    else damaged.add(key)
  }
  const ofKind = (kind: string): readonly Row[] => sound.filter((row) => row.kind === kind)
  const latest = ofKind('look').toSorted((a, b) => b.edited - a.edited)
  const looks = new Set([...(open === null ? [] : [open]), ...latest.map(({ id }) => id)])
  const mine = ofKind('item').flatMap((item) => {
    const { status = null, added = 0 } = bodyAs(ItemBody, item) ?? {}
    return status === 'owned' ? [{ id: charmId(item.id), added }] : []
  })
  const read = {
    mine: new Set(mine.toSorted((a, b) => a.added - b.added).map(({ id }) => id)),
    things: new Map(sound.flatMap(thingIn).map((thing) => [thing.id, thing])),
    chosen: new Map(ofKind('preference').map((row) => [row.id, valueIn(row)])),
  }
  for (const look of looks) {
    const found = readLook(catalog, sound, look, readStubs, damaged)
    if (!found) continue
    const { first, asSaved, ...history } = found
    const steps = [...history.past, history.look, ...history.future]
    const fallback = !asSaved || look !== open
    return { ...read, history, fallback, stored: { rows, damaged, look, steps, first } }
  }
  return { ...read, history: null, fallback: true, stored: { ...noRows(newLook), rows, damaged } }
}

/** One look with its steps, or null when none of them can be read; what cannot joins the damaged. */
function readLook(
  catalog: Catalog,
  sound: readonly Row[],
  id: string,
  readStubs: StubsReader,
  damaged: Set<string>,
): (History & { readonly first: number; readonly asSaved: boolean }) | null {
  const row = sound.find((one) => one.kind === 'look' && one.id === id)
  const body = row ? bodyAs(LookBody, row) : null
  const look = body && reopenLook(catalog, body.look, readStubs, true)
  if (row && !look) damaged.add(keyOf('look', id))
  const judge = body?.catalog !== catalogMark(catalog)
  const steps = readSteps(sound, id, (step) => reopenLook(catalog, step, readStubs, judge), damaged)
  const found = around(steps, body && look ? { at: body.at, look } : null, body?.at ?? null)
  return found && { ...found, asSaved: look !== null }
}

interface Step {
  readonly at: number
  readonly look: Look
}

function readSteps(
  rows: readonly Row[],
  open: string,
  reopen: (value: unknown) => Look | null,
  damaged: Set<string>,
): readonly Step[] {
  return rows
    .flatMap((row) => {
      const at = row.kind === 'step' ? stepNumber(open, row.id) : null
      if (at === null) return []
      const look = reopen(valueIn(row))
      if (look) return [{ at, look }]
      damaged.add(keyOf('step', row.id))
      return []
    })
    .toSorted((a, b) => a.at - b.at)
}

/** The steps around the one on screen; without it, around the newest before where it stood. */
function around(
  steps: readonly Step[],
  shown: Step | null,
  stood: number | null,
): (History & { readonly first: number }) | null {
  const now = shown ?? steps.findLast(({ at }) => stood === null || at < stood) ?? steps.at(-1)
  if (!now) return null
  const past = steps.filter(({ at }) => at < now.at)
  return {
    look: now.look,
    past: past.map(({ look }) => look).slice(-HISTORY_LIMIT),
    future: steps
      .filter(({ at }) => at > now.at)
      .map(({ look }) => look)
      .slice(0, HISTORY_LIMIT),
    first: now.at - Math.min(past.length, HISTORY_LIMIT),
  }
}
