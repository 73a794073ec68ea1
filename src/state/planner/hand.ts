import type { CharmId, SlotId } from '../../look/ids'

/** Where a held charm was taken from. */
export type Origin =
  | { readonly kind: 'tray' }
  | { readonly kind: 'slot'; readonly slot: SlotId }
  | { readonly kind: 'aside'; readonly index: number }

/** How it is being carried: a drag ends with the release, a carry (tap or keys) with the next choice. */
export type Grip = 'drag' | 'carry'

/** What the user is doing. */
export type Hand =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'holding'
      readonly charm: CharmId
      readonly from: Origin
      readonly grip: Grip
      readonly over: SlotId | null
    }

export const EMPTY_HAND: Hand = { kind: 'empty' }
