import * as v from 'valibot'
import { Edits } from '../../../catalog/own/read-own-charm'
import { BAG_CLOTHS, BAG_LIMITS, BAG_PLACE_KINDS, type BagCloth } from '../../../look/facts/bag-stub'
import { anchorId } from '../../../look/ids'
import type { StoredDraft } from '../../../state/own/keep-draft'
import { DrawnSteps } from '../making/read-draft'
import type { BagDraft } from './bag-making'

const number = v.pipe(v.number(), v.finite())
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/), v.transform(anchorId))
const Place = v.object({
  id: Id,
  kind: v.picklist(BAG_PLACE_KINDS),
  u: number,
  v: number,
  mirrorOf: v.nullable(Id),
})
const Places = v.pipe(v.array(Place), v.maxLength(BAG_LIMITS.places.max))

const Said = v.object({
  step: v.picklist(['cut', 'size', 'places', 'name']),
  drawn: DrawnSteps,
  wishes: v.object({
    heightMm: v.nullable(number),
    depthMm: v.nullable(number),
    straps: v.boolean(),
    cloth: v.picklist(Object.keys(BAG_CLOTHS) as [BagCloth, ...BagCloth[]]),
    tone: v.string(),
    places: Places,
    placesBefore: v.nullable(Places),
    name: v.pipe(v.string(), v.maxLength(200)),
  }),
  backEdits: v.nullable(Edits),
})

/** A draft as it is stored. */
export const storedBagDraft = ({ photo, back, ...said }: BagDraft): StoredDraft => ({
  photo,
  back: back?.photo ?? null,
  said: { ...said, backEdits: back?.edits ?? null },
})

/** The draft in a stored one; null where this release cannot go on with it. */
export function readBagDraft({ photo, back, said }: StoredDraft): BagDraft | null {
  const read = v.safeParse(Said, said)
  if (!read.success) return null
  const { backEdits, ...rest } = read.output
  return { ...rest, photo, back: back && backEdits ? { photo: back, edits: backEdits } : null }
}
