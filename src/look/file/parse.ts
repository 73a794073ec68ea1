import * as v from 'valibot'
import { type Caption, captionOf } from '../caption'
import type { Wear } from '../look'
import { parseSlot } from '../slot'
import type { WrittenLook, WrittenPlacement } from './written-look'

/** Limits of a written look: far above what people make, far below what hurts. */
export const LOOK_LIMITS = {
  textLength: 64 * 1024,
  placements: 64,
  idLength: 64,
  fields: 8,
  wordsLength: 160,
} as const

export type LookProblem =
  | { readonly code: 'NOT_JSON' }
  | { readonly code: 'TOO_LARGE'; readonly max: number }
  | { readonly code: 'NEWER_VERSION'; readonly version: number }
  | { readonly code: 'NOT_A_LOOK'; readonly path: string; readonly expected: string }

export type ParsedLook =
  | { readonly ok: true; readonly look: WrittenLook }
  | { readonly ok: false; readonly problem: LookProblem }

interface Plain {
  readonly turn: number
  readonly state: string
  readonly words: Wear['inscriptions']
}

/** A look as the app writes it to files and storage. */
export interface PlainLook extends Partial<Caption> {
  readonly format: 'dangle-look'
  readonly version: 1
  readonly carrier: string
  readonly colorway: string
  readonly placements: readonly ({ readonly charm: string; readonly slot: string } & Partial<Plain>)[]
  readonly bench?: readonly ({ readonly charm: string; readonly wanted?: string } & Partial<Plain>)[]
}

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.idLength))
const Turn = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(359)), 0)
const State = v.nullish(Id, null)

const inOrder = (words: Record<string, string>): Wear['inscriptions'] =>
  Object.fromEntries(Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1)))
const Words = v.optional(
  v.pipe(
    v.record(Id, v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.wordsLength))),
    v.maxEntries(LOOK_LIMITS.fields),
    v.transform(inOrder),
  ),
  {},
)
const manner = { turn: Turn, state: State, words: Words }

const Placement = v.union([
  v.object({ charm: Id, slot: Id, ...manner }),
  v.object({ charm: Id, point: Id, ...manner }),
])

const Bench = v.object({ charm: Id, wanted: v.nullish(Id, null), ...manner })

const Written = v.object({
  format: v.optional(v.literal('dangle-look')),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  title: v.optional(v.string(), ''),
  author: v.optional(v.string(), ''),
  credits: v.optional(v.array(v.string()), []),
  carrier: Id,
  colorway: v.optional(Id),
  colourway: v.optional(Id),
  placements: v.pipe(v.array(Placement), v.maxLength(LOOK_LIMITS.placements)),
  bench: v.optional(v.pipe(v.array(Bench), v.maxLength(LOOK_LIMITS.placements)), []),
})

const worn = ({
  charm,
  turn,
  state,
  words,
}: v.InferOutput<typeof Bench> | v.InferOutput<typeof Placement>) => ({
  charm,
  turn,
  state,
  inscriptions: words,
})

/** Charms written on the same point take its places in turn, so that one too many shows as a full anchor. */
function numbered(placements: readonly v.InferOutput<typeof Placement>[]): readonly WrittenPlacement[] {
  const taken = new Map<string, number>()
  return placements.map((placement) => {
    if ('slot' in placement) return { ...worn(placement), slot: placement.slot, benched: false }
    const { point } = placement
    const before = taken.get(point) ?? 0
    taken.set(point, before + 1)
    const next = before === 0 || parseSlot(point)?.place !== 1 ? point : `${point}/${before + 1}`
    return { ...worn(placement), slot: next, benched: false }
  })
}

/** Reads a look of either written form: the app's own, or the plain `{ carrier, colorway, placements: [{ charm, point }] }`. */
export function parseWrittenLook(value: unknown): ParsedLook {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : 1
  if (typeof version === 'number' && version > 1)
    return { ok: false, problem: { code: 'NEWER_VERSION', version } }
  const result = v.safeParse(Written, value)
  if (!result.success) {
    const [issue] = result.issues
    return {
      ok: false,
      problem: {
        code: 'NOT_A_LOOK',
        path: v.getDotPath(issue) ?? '',
        expected: issue.expected ?? issue.message,
      },
    }
  }
  const { carrier, placements, bench } = result.output
  return {
    ok: true,
    look: {
      ...captionOf(result.output),
      carrier,
      colorway: result.output.colorway ?? result.output.colourway ?? '',
      placements: [
        ...numbered(placements),
        ...bench.map((one) => ({ ...worn(one), slot: one.wanted, benched: true })),
      ],
    },
  }
}

/** Reads a look from text of at most 64 KiB. */
export function parseLookText(text: string): ParsedLook {
  if (text.length > LOOK_LIMITS.textLength)
    return { ok: false, problem: { code: 'TOO_LARGE', max: LOOK_LIMITS.textLength } }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, problem: { code: 'NOT_JSON' } }
  }
  return parseWrittenLook(value)
}
