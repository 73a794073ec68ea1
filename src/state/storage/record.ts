import * as v from 'valibot'
import type { Catalog } from '../../look/facts/catalog'
import { parseWrittenLook } from '../../look/file/parse'
import { resolveLook } from '../../look/file/resolve-look'
import { serializeLook } from '../../look/file/serialize'
import { type CharmId, charmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { HISTORY_LIMIT, type History } from '../planner/history'
import type { Chosen } from '../preferences'
import { catalogMark } from './catalog-fingerprint'
import { sumOf } from './checksum'

/** Version 2 added the charms that the user owns, captions and a signature: a release that does not know them must not save over them. */
const RECORD_VERSION = 2

/** Everything that outlives a reload. */
export interface KeptDocument {
  readonly history: History
  /** The charms that the user owns, also such as no catalog knows any more. */
  readonly mine: ReadonlySet<CharmId>
  readonly chosen: Chosen
}

/** One save. A single value, so that storage holds all of it or none. */
export interface KeptRecord {
  readonly v: 1 | typeof RECORD_VERSION
  /** Grows by one a save; a save that does not follow the stored one is refused. */
  readonly revision: number
  /** Which tab wrote it. */
  readonly writer: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** The document as JSON. */
  readonly body: string
  /** `sumOf(body)`. */
  readonly sum: number
}

const Shape = v.object({
  v: v.picklist([1, RECORD_VERSION]),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  writer: v.string(),
  savedAt: v.number(),
  body: v.pipe(v.string(), v.maxLength(32 * 1024 * 1024)),
  sum: v.number(),
})

/** The charms that the user owns: whatever is a name is kept, whether or not a charm is called so. */
const Mine = v.fallback(
  v.pipe(
    v.optional(v.array(v.unknown()), []),
    v.transform((ids) => ids.filter((id) => typeof id === 'string').map(charmId)),
  ),
  [],
)

const Steps = v.pipe(v.array(v.unknown()), v.maxLength(HISTORY_LIMIT))

const Body = v.object({
  look: v.unknown(),
  past: Steps,
  future: Steps,
  catalog: v.optional(v.number()),
  mine: Mine,
  settings: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** Looks never change, so each is spelled once however often its history is saved. */
const spelled = new WeakMap<Look, string>()

function spell(look: Look): string {
  const known = spelled.get(look)
  if (known !== undefined) return known
  const text = JSON.stringify(serializeLook(look))
  spelled.set(look, text)
  return text
}

/** Makes the record of a document. */
export function encodeRecord(
  catalog: Catalog,
  { history: { look, past, future }, mine, chosen }: KeptDocument,
  stamp: Pick<KeptRecord, 'revision' | 'writer' | 'savedAt'>,
): KeptRecord {
  const steps = (looks: readonly Look[]) => looks.slice(-HISTORY_LIMIT).map(spell).join(',')
  const body = `{"look":${spell(look)},"past":[${steps(past)}],"future":[${future.slice(0, HISTORY_LIMIT).map(spell).join(',')}],"catalog":${catalogMark(catalog)},"mine":${JSON.stringify([...mine])},"settings":${JSON.stringify(Object.fromEntries(chosen))}}`
  return { v: RECORD_VERSION, ...stamp, body, sum: sumOf(body) }
}

/** A record whose outside is sound, or null. */
export function asRecord(value: unknown): KeptRecord | null {
  const shape = v.safeParse(Shape, value)
  return shape.success && sumOf(shape.output.body) === shape.output.sum ? shape.output : null
}

/** The version of something a later release wrote, or null. */
export function newerVersion(value: unknown): number | null {
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : null
  return typeof version === 'number' && version > RECORD_VERSION ? version : null
}

type Reopen = (value: unknown) => Look | null

/**
 * A stored look hangs as it hung, whether or not a 3D model can be had right now. One that hung under this very
 * catalog was judged then: 200 steps need not be judged again.
 */
const reopening =
  (catalog: Catalog, judge: boolean): Reopen =>
  (value) => {
    const parsed = parseWrittenLook(value)
    if (!parsed.ok) return null
    const opened = resolveLook(catalog, parsed.look, { judge, modeled: false })
    return opened.ok ? opened.look : null
  }

function bodyOf({ body }: KeptRecord): v.InferOutput<typeof Body> | null {
  try {
    const result = v.safeParse(Body, JSON.parse(body))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

/** The document in a record, or null when its look cannot be read. Not `whole` when steps had to be left out. */
export function decodeRecord(
  catalog: Catalog,
  record: KeptRecord,
): { readonly document: KeptDocument; readonly whole: boolean } | null {
  const body = bodyOf(record)
  const same = body?.catalog === catalogMark(catalog)
  const reopen = reopening(catalog, !same)
  const look = body && reopening(catalog, true)(body.look)
  if (!look) return null
  const steps = (values: readonly unknown[]) => values.map(reopen).filter((step) => step !== null)
  const past = steps(body.past)
  const future = steps(body.future)
  return {
    document: {
      history: { look, past, future },
      mine: new Set(body.mine),
      chosen: new Map(Object.entries(body.settings)),
    },
    whole: past.length === body.past.length && future.length === body.future.length,
  }
}
