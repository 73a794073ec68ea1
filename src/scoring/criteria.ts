import { balance } from './criteria/balance/criterion'
import { color } from './criteria/color/criterion'
import { three } from './criteria/composition/criterion'
import { practical } from './criteria/practical/criterion'
import { theme } from './criteria/theme/criterion'

/** What a look is judged by, in the order of the bars. */
export const criteria = [three, color, theme, balance, practical] as const

export type CriterionId = (typeof criteria)[number]['id']

type CeilingOf<One> = One extends { readonly ceilings?: readonly { readonly id: infer Id }[] } ? Id : never

/** What can hold a total down. */
export type CeilingId = CeilingOf<(typeof criteria)[number]>
