import * as v from 'valibot'
import { PROFILES, STYLES } from '../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE, type Taste } from '../scoring/taste'

const Emphasis = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_EMPHASIS)), 1)

/** More criteria than any release has, and a longer name than any of them. */
const MOST_CRITERIA = 32
const LONGEST_ID = 40

const RawTaste = v.object({
  style: v.fallback(v.picklist(STYLES), PLAIN_TASTE.style),
  profile: v.fallback(v.nullable(v.picklist(PROFILES)), null),
  emphasis: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** A taste as it was stored. Of a half-known one that is kept which can be read; what a criterion counts that this release does not have moves nothing. */
export const StoredTaste = v.pipe(
  RawTaste,
  v.transform(({ style, profile, emphasis }): Taste => {
    const kept = Object.entries(emphasis)
      .filter(([id]) => id.length <= LONGEST_ID)
      .slice(0, MOST_CRITERIA)
      .map(([id, times]) => [id, v.parse(Emphasis, times)] as const)
    return { style, profile, emphasis: Object.fromEntries(kept) }
  }),
)
