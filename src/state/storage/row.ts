import * as v from 'valibot'
import { THING_KINDS } from '../own/own-thing'
import { sumOf } from './checksum'

/** The version of the header; records 1 and 2 held the whole document in one value. */
export const STORE_VERSION = 3

/** One thing that is stored by itself. Kinds and fields that this release does not know are kept as they are. */
export interface Row {
  readonly kind: string
  readonly id: string
  /** Milliseconds since 1970. */
  readonly edited: number
  /** JSON. */
  readonly body: string
  /** The blobs that it needs: none goes while a row names it. */
  readonly blobs?: readonly string[] | undefined
  /** `rowSum`. */
  readonly sum: number
}

/** What is read before the rows: there is one. */
export interface Header {
  readonly v: typeof STORE_VERSION
  /** Grows by one a save; a save that does not follow the stored one is refused. */
  readonly revision: number
  /** Which tab wrote it. */
  readonly writer: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** The id of the look that is open. */
  readonly look: string
  /** `storeSumOf` the rows beside it. */
  readonly sum: number
}

/** Rows as storage holds them, by `keyOf`: also such as cannot be read. */
export type RawRows = ReadonlyMap<string, unknown>

/** The kinds of row that this release writes; it never touches another. */
const KINDS: ReadonlySet<string> = new Set(['look', 'step', 'item', 'preference', ...THING_KINDS])

export const isKnownKind = (kind: string): boolean => KINDS.has(kind)

export const keyOf = (kind: string, id: string): string => `${kind}\n${id}`

/** The kind and id in a key. */
export function splitKey(key: string): readonly [kind: string, id: string] {
  const at = key.indexOf('\n')
  return [key.slice(0, at), key.slice(at + 1)]
}

const rowSum = ({ kind, id, edited, body, blobs = [] }: Omit<Row, 'sum'>): number =>
  sumOf([kind, id, edited, ...blobs, body].join('\n'))

/** The row with its checksum. */
export const sealRow = <Fields extends Omit<Row, 'sum'>>(row: Fields): Fields & Row => ({
  ...row,
  sum: rowSum(row),
})

const RowShape = v.looseObject({
  kind: v.string(),
  id: v.string(),
  edited: v.number(),
  body: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)),
  blobs: v.optional(v.array(v.string())),
  sum: v.number(),
})

/** A row that is sound, or null. */
export function readRow(raw: unknown): Row | null {
  const shape = v.safeParse(RowShape, raw)
  return shape.success && rowSum(shape.output) === shape.output.sum ? shape.output : null
}

/** The JSON in a row; undefined where there is none. */
export function valueIn({ body }: Row): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The checksum over a whole store: a row more or less changes it. Rows are checked one by one against their own. */
export function storeSumOf({ revision, writer, look }: Omit<Header, 'sum'>, rows: RawRows): number {
  let total = sumOf([revision, writer, look].join('\n'))
  for (const raw of rows.values())
    if (typeof raw === 'object' && raw !== null && 'sum' in raw && typeof raw.sum === 'number')
      total ^= raw.sum
  return total >>> 0
}

/** The header of these rows. */
export function sealHeader(stamp: Omit<Header, 'v' | 'sum'>, rows: RawRows): Header {
  const header = { v: STORE_VERSION, ...stamp } as const
  return { ...header, sum: storeSumOf(header, rows) }
}

const HeaderShape = v.object({
  v: v.literal(STORE_VERSION),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  writer: v.string(),
  savedAt: v.number(),
  look: v.string(),
  sum: v.number(),
})

/** A header of the right shape, or null. */
export function readHeader(raw: unknown): Header | null {
  const shape = v.safeParse(HeaderShape, raw)
  return shape.success ? shape.output : null
}

/** The version of something that a release later than `known` wrote, or null. */
export function newerVersion(header: unknown, known: number = STORE_VERSION): number | null {
  const version = typeof header === 'object' && header !== null && 'v' in header ? header.v : null
  return typeof version === 'number' && version > known ? version : null
}
