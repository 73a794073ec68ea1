import type { BagCloth, BagPlaceKind, BagStub } from '../../../look/facts/bag-stub'
import type { Bounds } from '../../../look/facts/model-source'
import type { AnchorId } from '../../../look/ids'

/** A place as it was tapped: shares of the straightened cover from its upper left. */
export interface TappedPlace {
  readonly id: AnchorId
  readonly kind: BagPlaceKind
  readonly u: number
  readonly v: number
  readonly mirrorOf: AnchorId | null
}

/** What a bag is built from. */
export interface BagPlan {
  /** The bag alone in the photo's proportions: a PNG with alpha. Its back as seen from behind, where there is one. */
  readonly cover: Uint8Array
  readonly back?: { readonly cover: Uint8Array; readonly turnDeg: number }
  /** Degrees clockwise that straighten the cover. */
  readonly turnDeg: number
  /** Of the body, without handles that stand out. */
  readonly heightMm: number
  /** Null for the usual share of the height. */
  readonly depthMm: number | null
  readonly straps: boolean
  readonly cloth: BagCloth
  readonly hardwareTone: string
  readonly places: readonly TappedPlace[]
}

/** A bag's model; where its outline's box lies in the straightened cover, as shares of it from the upper left. */
export interface BuiltBag {
  readonly kind: 'bag'
  readonly glb: Uint8Array<ArrayBuffer>
  readonly boundsMm: Bounds
  /** Its name is empty. */
  readonly stub: BagStub
  readonly box: { readonly u: number; readonly v: number; readonly w: number; readonly h: number }
  /** How charms rest on it, as a file of rests; null of a draft. */
  readonly rests: string | null
}

/** Why no bag came of a cover. */
export interface NoBag {
  readonly kind: 'nothing_covered' | 'too_small' | 'too_wide' | 'too_high'
}

/** What a bag is where only its stub is: its outline's body in plain cloth. */
export interface StandInBag {
  readonly glb: Uint8Array<ArrayBuffer>
  readonly boundsMm: Bounds
  readonly rests: string
}

/**
 * Builds bags in a worker: the page goes on meanwhile. A build that is asked for while another is under way ends that one,
 * which rejects with an `AbortError`; stand-ins wait in line.
 */
export interface BagBuilder {
  /** A draft is quick: its picture is coarser, and nothing was measured on it. */
  readonly build: (plan: BagPlan, draft: boolean) => Promise<BuiltBag | NoBag>
  readonly standIn: (stub: BagStub) => Promise<StandInBag>
  readonly close: () => void
}
