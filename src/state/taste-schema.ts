import * as v from 'valibot'
import { criteria } from '../scoring/criteria'
import { PROFILES, STYLES } from '../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE, type Taste } from '../scoring/taste'

const Emphasis = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_EMPHASIS)), 1)

const RawTaste = v.object({
  style: v.fallback(v.picklist(STYLES), PLAIN_TASTE.style),
  profile: v.fallback(v.nullable(v.picklist(PROFILES)), null),
  emphasis: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** A taste as it was stored. Of a half-known one that is kept which this release knows. */
export const StoredTaste = v.pipe(
  RawTaste,
  v.transform(({ style, profile, emphasis }): Taste => {
    const known = criteria.flatMap(({ id }) =>
      id in emphasis ? [[id, v.parse(Emphasis, emphasis[id])] as const] : [],
    )
    return { style, profile, emphasis: Object.fromEntries(known) }
  }),
)
