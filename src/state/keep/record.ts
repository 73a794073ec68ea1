import * as v from 'valibot'
import { admit } from '../../look/admit'
import type { Catalog } from '../../look/catalog'
import type { Locale } from '../../look/facts'
import { charmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { parseWrittenLook } from '../../look/parse'
import { serializeLook } from '../../look/serialize'
import { HISTORY_LIMIT, type History } from '../history'
import type { Theme } from '../planner'

export const RECORD_VERSION = 1

/** What the user chose; what was never chosen follows the system and stays out. */
export interface Settings {
  readonly locale?: Locale
  readonly theme?: Theme
  readonly motion?: boolean
}

/** Everything that outlives a reload. */
export interface KeptDocument {
  readonly history: History
  readonly settings: Settings
}

/** One save. A single value, so that storage holds all of it or none. */
export interface KeptRecord {
  readonly v: typeof RECORD_VERSION
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
  v: v.literal(RECORD_VERSION),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  writer: v.string(),
  savedAt: v.number(),
  body: v.pipe(v.string(), v.maxLength(32 * 1024 * 1024)),
  sum: v.number(),
})

const Steps = v.pipe(v.array(v.unknown()), v.maxLength(HISTORY_LIMIT))

const Body = v.object({
  look: v.unknown(),
  past: Steps,
  future: Steps,
  settings: v.object({
    locale: v.optional(v.picklist(['en', 'zh-CN'])),
    theme: v.optional(v.picklist(['system', 'light', 'dark'])),
    motion: v.optional(v.boolean()),
  }),
})

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo 1991; 32 bits). */
export function sumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return sum >>> 0
}

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
export function seal(
  { history: { look, past, future }, settings }: KeptDocument,
  stamp: Pick<KeptRecord, 'revision' | 'writer' | 'savedAt'>,
): KeptRecord {
  const steps = (looks: readonly Look[]) => looks.slice(-HISTORY_LIMIT).map(spell).join(',')
  const body = `{"look":${spell(look)},"past":[${steps(past)}],"future":[${future.slice(0, HISTORY_LIMIT).map(spell).join(',')}],"settings":${JSON.stringify(settings)}}`
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

/** A stored look hangs as it hung, whether or not a 3D model can be had right now, and what lay on the bench stays there. */
function reopen(catalog: Catalog, value: unknown): Look | null {
  const parsed = parseWrittenLook(value)
  if (!parsed.ok) return null
  const { placements } = parsed.look
  const admitted = admit(catalog, {
    ...parsed.look,
    placements: placements.filter(({ benched }) => !benched),
  })
  if (!admitted.ok) return null
  const waiting = placements
    .filter(({ benched }) => benched)
    .map(({ charm, slot, turn, state }) => ({ charm: charmId(charm), wanted: slot, turn, state }))
  return { ...admitted.look, bench: [...admitted.look.bench, ...waiting] }
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
export function unseal(
  catalog: Catalog,
  record: KeptRecord,
): { readonly document: KeptDocument; readonly whole: boolean } | null {
  const body = bodyOf(record)
  const known = {
    ...catalog,
    charms: new Map([...catalog.charms].map(([id, charm]) => [id, { ...charm, modeled: true }])),
  }
  const look = body && reopen(known, body.look)
  if (!look) return null
  const steps = (values: readonly unknown[]) =>
    values.map((value) => reopen(known, value)).filter((step) => step !== null)
  const past = steps(body.past)
  const future = steps(body.future)
  const { locale, theme, motion } = body.settings
  const settings = {
    ...(locale ? { locale } : {}),
    ...(theme ? { theme } : {}),
    ...(motion === undefined ? {} : { motion }),
  }
  return {
    document: { history: { look, past, future }, settings },
    whole: past.length === body.past.length && future.length === body.future.length,
  }
}
