import * as v from 'valibot'
import { hexOfBytes } from '../../look/file/hex-bytes'
import { BagStubSchema } from '../../look/file/stub-schema'
import { carrierId, kindOf } from '../../look/ids'
import type { OwnBag } from './own-bag'
import { Edits, StoredBytes } from './read-own-charm'

/** Mm; far beyond the corners of the largest bag. */
const FARTHEST = 2000

const within = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))
const Coordinate = within(-FARTHEST, FARTHEST)
const Corner = v.tuple([Coordinate, Coordinate, Coordinate])

/** Stored with its outline as numbers, where files have one word. */
const Stub = v.pipe(
  v.looseObject({ outline: v.pipe(v.array(v.pipe(within(0, 255), v.integer())), v.maxLength(200)) }),
  v.transform((stub) => ({ ...stub, outline: hexOfBytes(stub.outline) })),
  BagStubSchema,
)

const Photo = v.looseObject({
  photo: StoredBytes,
  edits: Edits,
  turnDeg: within(-180, 180),
  cover: StoredBytes,
})

/** What is not known here, a later release wrote: it stays. */
const Record = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((id) => kindOf(id) === 'own', 'the id of an own thing'),
    v.transform(carrierId),
  ),
  version: v.literal(1),
  made: v.pipe(v.number(), v.safeInteger()),
  stub: Stub,
  front: Photo,
  back: v.nullable(Photo),
  boundsMm: v.object({ min: Corner, max: Corner }),
  model: StoredBytes,
  rests: StoredBytes,
  pictures: v.object({ small: StoredBytes, large: StoredBytes }),
})

/** The own bag in a stored body; null where there is none that this release can read. */
export function readOwnBag(body: string): OwnBag | null {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return null
  }
  const read = v.safeParse(Record, value)
  return read.success ? read.output : null
}
