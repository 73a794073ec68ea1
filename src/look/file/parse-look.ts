import * as v from 'valibot'
import { captionOf } from '../caption'
import type { Stubs } from '../facts/stub'
import { anchorId, carrierId, charmId, colorwayId, regionId } from '../ids'
import type { Inscriptions } from '../inscription'
import {
  areWithinLimits,
  FIRST_KEPT_KIND,
  type LaterFields,
  type LaterSection,
  laterFields,
} from '../later-release'
import { LOOK_LIMITS } from '../limits'
import type { LeftStyling, Wear } from '../look'
import { parseSlot } from '../slot'
import type { StubsReader } from './stubs-reader'
import type { WrittenLook, WrittenPlacement } from './written-look'

/** The latest form of a look in files and storage. */
export const LOOK_VERSION = 2

export type LookProblem =
  | { readonly code: 'NOT_JSON' }
  | { readonly code: 'TOO_LARGE'; readonly max: number }
  | { readonly code: 'NEWER_VERSION'; readonly version: number }
  /** `faultOf` knows what the issue is to who wrote the look. */
  | { readonly code: 'NOT_A_LOOK'; readonly issue: v.BaseIssue<unknown> }

export type ParsedLook =
  | { readonly ok: true; readonly look: WrittenLook }
  | { readonly ok: false; readonly problem: LookProblem }

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.idLength))
const Turn = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(359)), 0)
const State = v.nullish(Id, null)

const byName = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))

const Words = v.optional(
  v.pipe(
    v.record(Id, v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.wordsLength))),
    v.maxEntries(LOOK_LIMITS.fields),
    v.transform((words): Inscriptions => Object.fromEntries(byName(words))),
  ),
  {},
)

/** An object of which a later release may have written more than this one knows. */
const growing = <Entries extends v.ObjectEntries>(entries: Entries) => v.looseObject(entries)

const charm = { charm: Id, turn: Turn, state: State, colorway: v.optional(Id), words: Words }
const OnSlot = growing({ ...charm, slot: Id })
const Placement = v.pipe(
  growing({ ...charm, slot: v.nullish(Id), point: v.nullish(Id) }),
  v.forward(
    v.check(({ slot, point }) => typeof slot === 'string' || typeof point === 'string'),
    ['point'],
  ),
)
const Bench = growing({ ...charm, wanted: v.nullish(Id, null) })
const KNOWN = new Set(['charm', 'slot', 'point', 'turn', 'state', 'colorway', 'words', 'wanted'])

const Pulls = v.optional(
  v.pipe(
    v.record(Id, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LOOK_LIMITS.pullStops))),
    v.maxEntries(LOOK_LIMITS.pulls),
    v.transform((pulls) => new Map(byName(pulls).map(([id, stop]) => [anchorId(id), stop]))),
  ),
  {},
)

const Tints = v.optional(
  v.pipe(
    v.record(Id, v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/), v.toLowerCase())),
    v.maxEntries(LOOK_LIMITS.tints),
    v.transform((tints) => new Map(byName(tints).map(([id, hex]) => [regionId(id), hex]))),
  ),
  {},
)

const one = {
  format: v.optional(v.literal('dangle-look')),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  title: v.optional(v.string(), ''),
  author: v.optional(v.string(), ''),
  credits: v.optional(v.array(v.string()), []),
  carrier: Id,
  colorway: v.optional(Id),
  colourway: v.optional(Id),
  placements: v.pipe(v.array(Placement), v.maxLength(LOOK_LIMITS.placements)),
  bench: v.optional(v.pipe(v.array(Bench), v.maxLength(LOOK_LIMITS.aside)), []),
  pulls: Pulls,
  tints: Tints,
}

const other = {
  carrier: Id,
  colorway: Id,
  placements: v.pipe(v.array(OnSlot), v.maxLength(LOOK_LIMITS.placements)),
  pulls: Pulls,
  tints: Tints,
}
const Other = growing(other)
const KNOWN_OF_OTHER = new Set(Object.keys(other))

const Section = v.object({
  kind: v.pipe(v.number(), v.integer(), v.minValue(FIRST_KEPT_KIND), v.maxValue(0xffff)),
  bytes: v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/), v.maxLength(LOOK_LIMITS.laterBytes * 2)),
})

/** What version 2 may hold beyond version 1. */
const more = {
  others: v.optional(v.pipe(v.array(Other), v.maxLength(LOOK_LIMITS.others)), []),
  sections: v.optional(
    v.pipe(
      v.array(Section),
      v.maxLength(LOOK_LIMITS.laterSections),
      v.check((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'one section of a kind'),
    ),
    [],
  ),
}

const Version1 = v.object(one)
/** What version 2 adds, and whatever a later release added to it. */
const Version2 = growing(more)
const KNOWN_OF_LOOK = new Set([...Object.keys(one), ...Object.keys(more), 'stubs', 'scoreVersion'])

type Placed = v.InferOutput<typeof Placement> | v.InferOutput<typeof Bench>

const worn = (one: Placed) => {
  const { charm: id, turn, state, colorway, words } = one
  const later = laterFields(one, KNOWN)
  const wear: Wear = {
    ...{ turn, state, inscriptions: words },
    ...(colorway === undefined ? {} : { colorway: colorwayId(colorway) }),
    ...(Object.keys(later).length > 0 ? { later } : {}),
  }
  return { charm: id, ...wear }
}

/** Charms written on the same point take its places in turn, so that one too many shows as a full anchor. */
function numbered(placements: readonly v.InferOutput<typeof Placement>[]): readonly WrittenPlacement[] {
  const taken = new Map<string, number>()
  return placements.map((placement) => {
    if (typeof placement.slot === 'string')
      return { ...worn(placement), slot: placement.slot, benched: false }
    const point = placement.point ?? ''
    const before = taken.get(point) ?? 0
    taken.set(point, before + 1)
    const next = before === 0 || parseSlot(point)?.place !== 1 ? point : `${point}/${before + 1}`
    return { ...worn(placement), slot: next, benched: false }
  })
}

function leftOf(one: v.InferOutput<typeof Other>): LeftStyling {
  const { colorway, placements, pulls, tints } = one
  const later = laterFields(one, KNOWN_OF_OTHER)
  return {
    colorway: colorwayId(colorway),
    pulls: new Map(pulls),
    tints: new Map(tints),
    placements: placements.map((hung) => ({ ...worn(hung), charm: charmId(hung.charm), slot: hung.slot })),
    ...(Object.keys(later).length > 0 ? { later } : {}),
  }
}

const inOrder = (sections: readonly LaterSection[]): readonly LaterSection[] =>
  sections.toSorted((a, b) => a.kind - b.kind)

/** What is in version 2 alone; what is not there stays away. */
function moreOf(written: v.InferOutput<typeof Version2>, stubs: Stubs): Partial<WrittenLook> {
  const { others, sections } = written
  const later = { fields: laterFields(written, KNOWN_OF_LOOK), sections: inOrder(sections) }
  const isLater = Object.keys(later.fields).length + later.sections.length > 0
  return {
    ...(stubs.charms.size + stubs.carriers.size > 0 ? { stubs } : {}),
    ...(others.length > 0
      ? { others: new Map(others.map((one) => [carrierId(one.carrier), leftOf(one)])) }
      : {}),
    ...(isLater ? { later } : {}),
  }
}

const problemOf = (issue: v.BaseIssue<unknown>): LookProblem => ({
  code: 'NOT_A_LOOK',
  issue,
})

function placementsOf({ placements, bench }: v.InferOutput<typeof Version1>): readonly WrittenPlacement[] {
  return [...numbered(placements), ...bench.map((one) => ({ ...worn(one), slot: one.wanted, benched: true }))]
}

const laterOf = ({ later }: Pick<Wear, 'later'>): readonly LaterFields[] => (later ? [later] : [])

/** Reads a look of either written form: the app's own, or the plain `{ carrier, colorway, placements: [{ charm, point }], pulls, tints }`. */
export function parseWrittenLook(value: unknown, readStubs: StubsReader): ParsedLook {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : 1
  if (typeof version === 'number' && version > LOOK_VERSION)
    return { ok: false, problem: { code: 'NEWER_VERSION', version } }
  const plain = v.safeParse(Version1, value)
  if (!plain.success) return { ok: false, problem: problemOf(plain.issues[0]) }
  const { carrier, colorway, colourway, pulls, tints } = plain.output
  const placements = placementsOf(plain.output)
  const look = {
    ...captionOf(plain.output),
    carrier,
    colorway: colorway ?? colourway ?? '',
    ...(pulls.size > 0 ? { pulls } : {}),
    ...(tints.size > 0 ? { tints } : {}),
  }
  if (version !== LOOK_VERSION)
    return { ok: true, look: { ...look, placements: placements.map(({ later: _, ...one }) => one) } }
  const own = readStubs(value)
  if (!own.ok) return { ok: false, problem: problemOf(own.issue) }
  const full = v.safeParse(Version2, value)
  if (!full.success) return { ok: false, problem: problemOf(full.issues[0]) }
  const more = moreOf(full.output, own.stubs)
  const left = [...(more.others?.values() ?? [])].flatMap((one) => [one, ...one.placements])
  const later = [...(more.later ? [more.later.fields] : []), ...[...placements, ...left].flatMap(laterOf)]
  if (!areWithinLimits(later))
    return { ok: false, problem: { code: 'TOO_LARGE', max: LOOK_LIMITS.laterLength } }
  return { ok: true, look: { ...look, placements, ...more } }
}

/** Reads a look from text of at most 64 KiB. */
export function parseLookText(text: string, readStubs: StubsReader): ParsedLook {
  if (text.length > LOOK_LIMITS.textLength)
    return { ok: false, problem: { code: 'TOO_LARGE', max: LOOK_LIMITS.textLength } }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, problem: { code: 'NOT_JSON' } }
  }
  return parseWrittenLook(value, readStubs)
}
