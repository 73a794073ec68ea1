import type { MechanismId } from '../ids'
import type { AnchorKind } from './carrier'
import type { LocalText } from './locale'

/** How a charm clips on: limits in millimeters and grams, null where the way of holding has no such limit. */
export interface Mechanism {
  readonly id: MechanismId
  /** What its data calls it; null for what is built in, which each language names itself. */
  readonly name: LocalText | null
  readonly mode: 'hang' | 'thread' | 'wrap' | 'edge' | 'pin' | 'band' | 'temple' | 'lace'
  readonly lengthMm: number
  readonly safeMassG: number
  readonly releaseRisk: number
  readonly swapSeconds: number
  readonly gateMm: number | null
  readonly interiorMm: number | null
  readonly noseMm: number | null
  readonly minHoleMm: number | null
  readonly maxBarMm: number | null
  readonly maxGirthMm: number | null
  readonly minGirthMm: number | null
  readonly minSlotMm: number | null
  readonly maxEdgeMm: number | null
  readonly maxLaceMm: number | null
  /** The kinds of anchor it is made for. */
  readonly kinds: ReadonlySet<AnchorKind>
}
