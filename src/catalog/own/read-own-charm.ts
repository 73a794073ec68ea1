import * as v from 'valibot'
import { charmId, kindOf, MAX_ID_LENGTH, mechanismId } from '../../look/ids'
import { MOST_LOCKET_ZOOM } from '../import/locket/locket-frame'
import { OWN_KINDS } from '../import/photo/body/recipe'
import { EDGE_MOST } from '../import/photo/photo-edits'
import type { OwnCharm } from './own-charm'

/** More than a finger draws in an afternoon. */
const MOST_POINTS = 20_000
const MOST_STROKES = 500

const within = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** The name of stored bytes. */
export const StoredBytes = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,10}:[0-9a-f]{32,64}$/))
const Share = within(0, 1)
export const HoleShare = v.object({ u: Share, v: Share })
const Vector = v.tuple([within(-500, 500), within(-500, 500), within(-500, 500)])
const Points = v.pipe(v.array(v.tuple([within(-1, 2), within(-1, 2)])), v.maxLength(MOST_POINTS))
const Word = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const Words = v.pipe(v.array(Word), v.maxLength(8))
const Make = v.picklist(OWN_KINDS)

export const Edits = v.looseObject({
  loop: v.exactOptional(Points),
  strokes: v.pipe(
    v.array(
      v.object({ kind: v.picklist(['keep', 'remove']), radius: v.pipe(Share, v.gtValue(0)), points: Points }),
    ),
    v.maxLength(MOST_STROKES),
  ),
  edge: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-EDGE_MOST), v.maxValue(EDGE_MOST))),
  white: v.exactOptional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
  withoutHardware: v.exactOptional(v.literal(true)),
})

const Recipe = v.looseObject({
  heightMm: within(5, 200),
  roundness: v.exactOptional(within(0.2, 1)),
  pileMm: v.exactOptional(within(0, 6)),
  borderMm: v.exactOptional(within(0, 5)),
  turnDeg: v.exactOptional(within(-180, 180)),
  evenLight: v.exactOptional(Share),
  hole: v.exactOptional(HoleShare),
})

const Source = v.variant('kind', [
  v.looseObject({
    kind: v.literal('photo'),
    make: Make,
    recipe: Recipe,
    edits: Edits,
    photo: StoredBytes,
    cover: StoredBytes,
    back: v.nullable(v.looseObject({ photo: StoredBytes, edits: Edits })),
  }),
  v.looseObject({ kind: v.literal('model'), make: Make }),
  v.looseObject({
    kind: v.literal('locket'),
    make: v.literal('metal'),
    of: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH), v.transform(charmId)),
    photo: StoredBytes,
    frame: v.object({
      u: Share,
      v: Share,
      zoom: within(1, MOST_LOCKET_ZOOM),
      turnDeg: within(-180, 180),
    }),
  }),
])

const Facts = v.looseObject({
  dimsMm: v.object({ w: within(0.5, 300), h: within(0.5, 300), d: within(0.2, 300) }),
  massG: within(0.1, 5000),
  attachMm: Vector,
  boundsMm: v.object({ min: Vector, max: Vector }),
  palette: v.pipe(
    v.array(v.object({ hex: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)), share: Share })),
    v.minLength(1),
    v.maxLength(5),
  ),
  outline: v.pipe(v.array(v.pipe(within(0, 255), v.integer())), v.maxLength(64)),
  hole: v.nullable(HoleShare),
})

/** What is not known here, a later release wrote: it stays. */
const Record = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((id) => kindOf(id) === 'own', 'the id of an own thing'),
    v.transform(charmId),
  ),
  version: v.literal(1),
  made: v.pipe(v.number(), v.safeInteger()),
  name: text(60),
  source: Source,
  rights: v.looseObject({
    author: v.nullable(text(200)),
    licence: v.nullable(text(200)),
    share: v.boolean(),
  }),
  mechanism: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH), v.transform(mechanismId)),
  hardwareTone: Word,
  dropMm: within(0, 200),
  weighedG: v.nullable(within(0.5, 300)),
  themes: v.nullable(Words),
  moods: Words,
  price: v.nullable(
    v.object({
      minor: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    }),
  ),
  facts: Facts,
  model: StoredBytes,
  pictures: v.object({ small: StoredBytes, large: StoredBytes }),
})

/** The own charm in a stored body; null where there is none that this release can read. */
export function readOwnCharm(body: string): OwnCharm | null {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return null
  }
  const read = v.safeParse(Record, value)
  return read.success ? read.output : null
}
