import type { Profile } from '../../leaning'
import type { Measured } from '../../measure/measure'

/** The share of charms that have a value most of them have; alone or all different is none. */
function shareOfMost(tellers: readonly Measured[], telling: (one: Measured) => string | null): number {
  let most = 1
  for (const one of tellers) {
    const value = telling(one)
    if (value === null) continue
    let count = 0
    for (const other of tellers) if (telling(other) === value) count++
    if (count > most) most = count
  }
  return tellers.length < 2 ? 1 : (most - 1) / (tellers.length - 1)
}

const familyOf = ({ hung }: Measured): string | null => hung.charm.family
const trendOf = ({ facts }: Measured): string | null => facts.trend

/** How far what a collector looks for goes through a look, 0…1: one family, culture, one trend palette; null where the profile wishes nothing of the stories. */
export function profileShare(tellers: readonly Measured[], profile: Profile): number | null {
  switch (profile) {
    case 'completionist':
      return shareOfMost(tellers, familyOf)
    case 'trend_follower':
      return shareOfMost(tellers, trendOf)
    case 'preservationist': {
      let cultural = 0
      for (const { facts } of tellers) if (facts.isCultural) cultural++
      return tellers.length === 0 ? 0 : cultural / tellers.length
    }
    case 'curator':
      return null
    default:
      return profile satisfies never
  }
}
