import { createContext, useContext } from 'react'
import type { Box3, Object3D, PerspectiveCamera, Quaternion, Scene, Vector3, WebGLRenderer } from 'three'
import type { Light } from '../look/facts/light'
import type { FitReason } from '../look/fit/fit-reason'
import type { AnchorId, CarrierId, CharmId, SlotId } from '../look/ids'
import { type CarrierShape, noShape } from '../motion/carrier-shape'
import type { CharmPose } from '../motion/pose'
import { createSimulation, type Simulation } from '../motion/simulation'
import type { LiveStudio } from '../picture/studio/live-settings'
import type { CameraRequest } from '../state/camera-view'
import type { Planner } from '../state/planner/planner'
import type { Insets, Size } from './camera/framing'
import { type Viewfinder, viewfinderOf } from './camera/viewfinder'
import type { CharmParts } from './charm/charm-parts'
import type { ModelCache } from './models/model-cache'
import type { PointerKind } from './pointer/snap'
import type { Quality } from './quality'

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

/** A place on the carrier as modeled, in meters: y up, z out of the surface. */
export interface AnchorPlacement {
  readonly position: Vector3
  readonly quaternion: Quaternion
  readonly normal: Vector3
}

export interface Pose {
  readonly position: readonly [number, number, number]
  readonly target: readonly [number, number, number]
}

/** A charm on the stage: its parts and where they are. */
export interface OnStage {
  readonly piece: CharmParts
  readonly pose: CharmPose
  /** Where its body was when it last moved visibly. */
  readonly seen: Vector3
}

/** What changes between two renders of React: read and written every frame, never a reason to render. */
export interface StageState {
  /** The carrier as it stands, null while its model is on its way. */
  carrier: { readonly id: CarrierId; readonly root: Object3D } | null
  anchors: ReadonlyMap<AnchorId, AnchorPlacement>
  shape: CarrierShape
  /** Points that the camera must show to show the carrier. */
  outline: readonly (readonly [number, number, number])[]
  bounds: Box3 | null
  swing: Simulation
  readonly charms: Map<SlotId, OnStage>
  /** Something hangs elsewhere than it was last drawn. */
  restless: boolean
  camera: PerspectiveCamera | null
  renderer: WebGLRenderer | null
  scene: Scene | null
  size: Size
  /** How the camera looks at its subject. */
  viewfinder: Viewfinder
  /** The camera as it stands, kept over the loss of the graphics context. */
  readonly view: {
    pose: Pose | null
    /** The request that the camera followed last, and the carrier it framed. */
    answered: CameraRequest | null
    carrier: CarrierId | null
    /** Whether it still stands there: then it follows when the free area changes. */
    framed: boolean
  }
  /** Where the pointer last was, in CSS pixels of the stage. */
  readonly pointer: {
    x: number
    y: number
    kind: PointerKind
    readonly down: { x: number; y: number; time: number }
  }
  /** The picture is out of date. */
  draw: () => void
  /** Called after each frame was drawn: what lies over the picture follows it. */
  readonly afterFrame: Set<() => void>
  frames: number
  /** Whether the picture shows the carrier. */
  drawn: boolean
}

export interface StageScope {
  readonly planner: Planner
  readonly cache: ModelCache
  readonly quality: Quality
  readonly live: StageState
  readonly insets: Insets
  readonly viewfinder: Viewfinder
  /** The photo studio while it is open. */
  readonly studio: LiveStudio | null
  /** The light everything stands in: the studio's while there is one, else the planner's. */
  readonly light: Light
  readonly words: StageWords
  /** A model on its way to a slot (0…1), or one that did not come; null when it is there. */
  readonly expect: (slot: SlotId, waiting: Waiting | null) => void
  readonly report: (trouble: StageTrouble | null) => void
}

export function createStageState(): StageState {
  return {
    carrier: null,
    anchors: new Map(),
    shape: noShape,
    outline: [],
    bounds: null,
    swing: createSimulation(noShape),
    charms: new Map(),
    restless: false,
    camera: null,
    renderer: null,
    scene: null,
    size: { width: 0, height: 0 },
    viewfinder: viewfinderOf({ width: 0, height: 0 }, { top: 0, right: 0, bottom: 0, left: 0 }, null),
    view: { pose: null, answered: null, carrier: null, framed: false },
    pointer: { x: 0, y: 0, kind: 'mouse', down: { x: 0, y: 0, time: 0 } },
    draw: () => {},
    afterFrame: new Set(),
    frames: 0,
    drawn: false,
  }
}

const Scope = createContext<StageScope | null>(null)
export const StageScopeProvider = Scope.Provider

export function useStageScope(): StageScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('nothing on the stage works outside of it')
  return scope
}
