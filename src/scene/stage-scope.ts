import { createContext, useContext } from 'react'
import type { Box3, Quaternion, Vector3 } from 'three'
import type { FitReason } from '../look/fit-reason'
import type { AnchorId, CarrierId, CharmId, SlotId } from '../look/ids'
import { type CarrierShape, noShape } from '../motion/carrier-shape'
import type { CameraRequest } from '../state/camera-view'
import type { Planner } from '../state/planner'
import type { CharmPiece } from './charm-piece'
import type { Insets } from './framing'
import type { ModelShelf } from './model-shelf'
import type { Quality } from './quality'

/** Where models lie; null where there is none. */
export interface StageModels {
  readonly carrierUrl: (carrier: CarrierId) => string | null
  readonly charmUrl: (charm: CharmId) => string | null
}

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

/** A place on the carrier as modeled, in meters: y up, z out of the surface. */
export interface AnchorFrame {
  readonly position: Vector3
  readonly quaternion: Quaternion
  readonly normal: Vector3
}

export interface Pose {
  readonly position: readonly [number, number, number]
  readonly target: readonly [number, number, number]
}

/** What changes between two renders of React: read and written every frame, never a reason to render. */
export interface StageRoom {
  anchors: ReadonlyMap<AnchorId, AnchorFrame>
  shape: CarrierShape
  /** Points that the camera must show to show the carrier. */
  outline: readonly (readonly [number, number, number])[]
  bounds: Box3 | null
  readonly charms: Map<SlotId, CharmPiece>
  /** The camera as it stands, kept over the loss of the graphics context. */
  readonly view: {
    pose: Pose | null
    /** The request that the camera followed last, and the carrier it framed. */
    answered: CameraRequest | null
    subject: object | null
    /** Whether it still stands there: then it follows when the free area changes. */
    framed: boolean
  }
  /** Turning speed of the camera under the user's hand, radians a second. */
  spin: number
  atRest: boolean
  frames: number
}

export interface StageScope {
  readonly planner: Planner
  readonly models: StageModels
  readonly shelf: ModelShelf
  readonly quality: Quality
  readonly room: StageRoom
  readonly insets: Insets
  readonly words: StageWords
  readonly report: (trouble: StageTrouble | null) => void
}

export function createRoom(): StageRoom {
  return {
    anchors: new Map(),
    shape: noShape,
    outline: [],
    bounds: null,
    charms: new Map(),
    view: { pose: null, answered: null, subject: null, framed: false },
    spin: 0,
    atRest: true,
    frames: 0,
  }
}

const Scope = createContext<StageScope | null>(null)
export const StageScopeProvider = Scope.Provider

export function useStageScope(): StageScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('nothing on the stage works outside of it')
  return scope
}
