import * as v from 'valibot'
import { charmId } from '../../look/ids'
import { criteria } from '../../scoring/criteria'
import { MOST_EMPHASIS, PLAIN_TASTE, PROFILES, STYLES, type Taste } from '../../scoring/taste'

const Emphasis = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_EMPHASIS)), 1)

const RawTaste = v.object({
  style: v.fallback(v.picklist(STYLES), PLAIN_TASTE.style),
  profile: v.fallback(v.nullable(v.picklist(PROFILES)), null),
  emphasis: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** A taste as it was stored. What this release does not know of it is as if never chosen: no taste makes a document unreadable. */
export const StoredTaste = v.fallback(
  v.optional(
    v.pipe(
      RawTaste,
      v.transform(({ style, profile, emphasis }): Taste => {
        const known = criteria.flatMap(({ criterion: { id } }) =>
          id in emphasis ? [[id, v.parse(Emphasis, emphasis[id])] as const] : [],
        )
        return { style, profile, emphasis: Object.fromEntries(known) }
      }),
    ),
  ),
  undefined,
)

/** The charms that the user owns: whatever is a name is kept, whether or not a charm is called so. */
export const Mine = v.fallback(
  v.pipe(
    v.optional(v.array(v.unknown()), []),
    v.transform((ids) => ids.filter((id) => typeof id === 'string').map(charmId)),
  ),
  [],
)
