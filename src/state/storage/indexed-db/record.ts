import * as v from 'valibot'
import { HISTORY_LIMIT } from '../../planner/history'
import { sumOf } from '../checksum'
import { type Header, keyOf, type RawRows, sealHeader, sealRow } from '../row'

/** A save of the first database: the whole document in one value. Version 2 added owned charms, taste, captions and a signature. */
interface KeptRecord {
  readonly v: 1 | 2
  readonly revision: number
  readonly writer: string
  readonly savedAt: number
  /** JSON. */
  readonly body: string
  /** `sumOf(body)`. */
  readonly sum: number
}

const Shape = v.object({
  v: v.picklist([1, 2]),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  writer: v.string(),
  savedAt: v.number(),
  body: v.pipe(v.string(), v.maxLength(32 * 1024 * 1024)),
  sum: v.number(),
})

const Steps = v.pipe(v.array(v.unknown()), v.maxLength(HISTORY_LIMIT))

const Body = v.object({
  look: v.looseObject({}),
  past: Steps,
  future: Steps,
  catalog: v.optional(v.number()),
  mine: v.fallback(v.optional(v.array(v.unknown()), []), []),
  settings: v.fallback(v.record(v.string(), v.unknown()), {}),
})

function asRecord(value: unknown): KeptRecord | null {
  const shape = v.safeParse(Shape, value)
  return shape.success && sumOf(shape.output.body) === shape.output.sum ? shape.output : null
}

/** The JSON in a record, also in one whose checksum is wrong; null where there is none. */
function bodyOfRecord(value: unknown): v.InferOutput<typeof Body> | null {
  const shape = v.safeParse(v.object({ body: v.string() }), value)
  try {
    const result = shape.success ? v.safeParse(Body, JSON.parse(shape.output.body)) : null
    return result?.success ? result.output : null
  } catch {
    return null
  }
}

/** A record as rows, `look` naming its look; null when it is not sound. Looks and choices are moved as they were written. */
export function rowsOfRecord(
  value: unknown,
  look: string,
): { readonly header: Header; readonly rows: RawRows } | null {
  const record = asRecord(value)
  const body = record && bodyOfRecord(record)
  if (!body) return null
  const { revision, writer, savedAt } = record
  const rows = new Map<string, unknown>()
  const put = (kind: string, id: string, written: unknown): void =>
    void rows.set(keyOf(kind, id), sealRow({ kind, id, edited: savedAt, body: JSON.stringify(written) }))
  const { past, future, catalog, mine, settings } = body
  const at = past.length
  put('look', look, { at, ...(catalog === undefined ? {} : { catalog }), look: body.look })
  for (const [i, step] of past.entries()) put('step', `${look}/${i}`, step)
  for (const [i, step] of future.entries()) put('step', `${look}/${at + 1 + i}`, step)
  for (const id of mine) if (typeof id === 'string') put('item', id, { added: savedAt, status: 'owned' })
  for (const [id, written] of Object.entries(settings)) put('preference', id, written)
  return { header: sealHeader({ revision, writer, savedAt, look }, rows), rows }
}

/** What two saves of the first database become: rows of the newer one that is sound, and what is set aside. */
export function moveOver(
  { current, previous }: { readonly current: unknown; readonly previous: unknown },
  look: string,
): { readonly moved: ReturnType<typeof rowsOfRecord>; readonly unreadable: readonly unknown[] } {
  const newest = rowsOfRecord(current, look)
  const moved = newest ?? rowsOfRecord(previous, look)
  const there = [current, moved && !newest ? undefined : previous].filter((one) => one !== undefined)
  return { moved, unreadable: newest ? [] : there }
}
