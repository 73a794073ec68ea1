import type { Turning } from '../../../catalog/import/model/hang/turned'
import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { Mechanism } from '../../../look/facts/clasp'

/** What is wished of a charm that a stranger modeled. */
export interface ModelChoices {
  /** Its scale is of the size that was read. */
  readonly turning: Turning
  /** Where it is held: as a share of its width from the left; null above its mass center, so that it hangs nearly straight. */
  readonly holdAt: number | null
  /** The clasp or chain that was modeled with it stays; the ring goes through its top, without a loop of ours. */
  readonly keepsHardware: boolean
  readonly make: OwnKind
  readonly mechanism: Pick<Mechanism, 'id' | 'mode'>
  readonly tone: string
  readonly dropMm: number
}
