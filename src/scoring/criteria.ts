import { balance } from './criteria/balance/criterion'
import { color } from './criteria/color/criterion'
import { three } from './criteria/composition/criterion'
import { practical } from './criteria/practical/criterion'
import { theme } from './criteria/theme/criterion'
import type { Criterion } from './criterion'
import { PLAIN_WEIGHTS } from './weights'

/** A criterion and the points it can bring to a plain taste; the points of all sum to 100. */
export interface Weighed {
  readonly criterion: Criterion
  readonly weight: number
}

/** What a look is judged by, in the order of the bars. A new criterion is one folder, a line here, its weight and its notes' line. */
export const criteria: readonly Weighed[] = [
  { criterion: three, weight: PLAIN_WEIGHTS.three },
  { criterion: color, weight: PLAIN_WEIGHTS.color },
  { criterion: theme, weight: PLAIN_WEIGHTS.theme },
  { criterion: balance, weight: PLAIN_WEIGHTS.balance },
  { criterion: practical, weight: PLAIN_WEIGHTS.practical },
]
