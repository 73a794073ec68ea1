import type { FitReason } from '../look/fit/fit-reason'
import type { CarrierId, CharmId, SlotId } from '../look/ids'

/** Why the stage cannot show what it should. */
export type StageTrouble =
  | { readonly kind: 'no_webgl' }
  | { readonly kind: 'context_lost' }
  | { readonly kind: 'carrier_without_model'; readonly carrier: CarrierId }
  | { readonly kind: 'carrier_failed'; readonly carrier: CarrierId; readonly retry: () => void }
  | { readonly kind: 'broken' }

/** The words on the stage's markers; the words room knows them. */
export interface StageWords {
  /** The accessible name of a place while a charm is held: `Left main pull, fits` / the reason why not. */
  readonly nameOf: (slot: SlotId, reasons: readonly FitReason[]) => string
  /** What stands beside the place that is pointed at: name and predicted gain, or the reason. */
  readonly captionOf: (slot: SlotId, reasons: readonly FitReason[]) => string
  /** A charm whose model did not load, as a button that tries again. */
  readonly retryOf: (charm: CharmId) => string
}

/** What a slot shows while its charm's model is not there. */
export type Waiting =
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'failed'; readonly charm: CharmId; readonly retry: () => void }
