import type { criteria } from '../scoring/criteria'

/** Everything one language says of one criterion. `texts`: what its notes are said with. */
export interface CriterionWords<Texts> {
  readonly name: string
  readonly method: { readonly measured: string; readonly sources: string; readonly custom: string }
  readonly texts: Texts
}

type Criteria = (typeof criteria)[number]

/** What every language says of every criterion. */
export type CriteriaWords = {
  readonly [One in Criteria as One['id']]: CriterionWords<Parameters<One['say']>[1]>
}
