import type { FitReason } from '../look/fit/fit-reason'
import type { CarrierId, CharmId, ColorwayId, RegionId, SlotId } from '../look/ids'

/** What just happened, for the live region and toasts; the words room turns it into a sentence. Totals are 0…100, null when nothing hangs or nobody can judge. */
export type Announcement =
  | { readonly kind: 'picked_up'; readonly charm: CharmId; readonly fitting: number }
  | {
      readonly kind: 'over'
      readonly charm: CharmId
      readonly slot: SlotId
      readonly reasons: readonly FitReason[]
      readonly gain: number | null
      /** The total before. */
      readonly total: number | null
    }
  | {
      readonly kind: 'placed'
      readonly charm: CharmId
      readonly slot: SlotId
      readonly total: number | null
      readonly gain: number
      readonly replaced: CharmId | null
    }
  | {
      readonly kind: 'moved'
      readonly charm: CharmId
      readonly slot: SlotId
      readonly total: number | null
      readonly gain: number
      readonly swapped: CharmId | null
    }
  /** Something that the user made was taken away, or put back; by the name that is shown. */
  | { readonly kind: 'thing_removed' | 'thing_back'; readonly name: string }
  | { readonly kind: 'removed'; readonly charm: CharmId; readonly total: number | null }
  | { readonly kind: 'turned'; readonly charm: CharmId; readonly turn: number }
  | { readonly kind: 'switched'; readonly charm: CharmId; readonly state: string }
  | {
      readonly kind: 'charm_recolored'
      readonly charm: CharmId
      readonly colorway: ColorwayId
      readonly total: number | null
      readonly gain: number
    }
  | { readonly kind: 'cleared'; readonly count: number }
  | {
      readonly kind: 'recolored'
      readonly colorway: ColorwayId
      readonly total: number | null
      readonly gain: number
    }
  /** A part of the carrier has a color of one's own, `#rrggbb`; null as the colorway has it. */
  | {
      readonly kind: 'tinted'
      readonly region: RegionId
      readonly hex: string | null
      readonly total: number | null
    }
  | { readonly kind: 'carrier_changed'; readonly carrier: CarrierId; readonly setAside: number }
  | {
      readonly kind: 'refused'
      readonly charm: CharmId
      readonly slot: SlotId
      readonly reasons: readonly FitReason[]
      readonly alternatives: readonly SlotId[]
    }
  | { readonly kind: 'put_back'; readonly charm: CharmId }
  | { readonly kind: 'undone'; readonly total: number | null }
  | { readonly kind: 'redone'; readonly total: number | null }
  | { readonly kind: 'fixed'; readonly total: number | null; readonly gain: number }
  /** Another catalog: so many charms no longer hang, so many hang again. */
  | { readonly kind: 'catalog_changed'; readonly fell: number; readonly rose: number }
  | { readonly kind: 'opened_shared'; readonly count: number; readonly setAside: number }
  | { readonly kind: 'kept_shared' }
  | { readonly kind: 'left_shared' }
  | { readonly kind: 'locked'; readonly why: 'visiting' | 'other_tab' }

/** Says what an edit did, given the totals before and after it. */
export type SayEdit = (before: number | null, after: number | null) => Announcement
