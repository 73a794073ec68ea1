import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Light } from '../look/facts/light'
import type { Vec3 } from '../look/facts/vec3'
import type { CarrierId } from '../look/ids'
import type { CameraRequest } from '../state/camera-view'
import type { Flight } from './camera/flight'
import type { Framing, Size } from './camera/framing'
import { type Viewfinder, viewfinderOf } from './camera/viewfinder'
import type { LitStage } from './light/lit-scene'
import type { Outfit } from './outfit/outfit'
import type { GripPoint } from './pointer/grip'
import type { PointerKind } from './pointer/snap'

/** Where a camera stands and what it points at, in meters. */
export interface CameraPose {
  readonly position: Vec3
  readonly target: Vec3
}

/** What changes between two renders of React: read and written every frame, never a reason to render. */
export interface LiveState {
  /** What stands on the stage; null until a carrier's model is there. */
  outfit: Outfit | null
  camera: PerspectiveCamera | null
  renderer: WebGLRenderer | null
  scene: Scene | null
  size: Size
  /** How the camera looks at its subject. */
  viewfinder: Viewfinder
  /** The camera as it stands, kept over the loss of the graphics context. */
  readonly view: {
    pose: CameraPose | null
    /** The request that the camera followed last, and the carrier it framed. */
    answered: CameraRequest | null
    carrier: CarrierId | null
    /** Whether it still stands there: then it follows when the free area changes. */
    framed: boolean
    /** Where the user's hand had put it before it was last turned to a place. */
    byHand: Framing | null
    /** Where it is on its way by itself; null while it stands, or is in the user's hand. */
    flight: Flight | null
    /** Seconds that the last frame took of those that followed another without a pause. */
    pace: number
  }
  /** Where the pointer last was, in CSS pixels of the stage. */
  readonly pointer: {
    x: number
    y: number
    kind: PointerKind
    readonly down: { x: number; y: number; time: number }
  }
  /** Where the charm that was last taken off the carrier was gripped. */
  grip: GripPoint | null
  /** The picture is out of date. */
  draw: () => void
  /** Called after each frame was drawn: what lies over the picture follows it. */
  readonly afterFrame: Set<() => void>
  /** Called whenever the user's hand moves the camera. */
  readonly cameraByHand: Set<() => void>
  frames: number
  /** How the stage is lit; null until it is. */
  lit: LitStage | null
  /** Whether a plain frame was measured to be quick here. */
  quick: boolean
  /** Frames that were added to the plain one that is on screen. */
  refined: number
  /** The light in which the picture shows the carrier; null while it does not. */
  drawnIn: Light | null
}

export function createLiveState(): LiveState {
  return {
    outfit: null,
    camera: null,
    renderer: null,
    scene: null,
    size: { width: 0, height: 0 },
    viewfinder: viewfinderOf({ width: 0, height: 0 }, { top: 0, right: 0, bottom: 0, left: 0 }, null),
    view: { pose: null, answered: null, carrier: null, framed: false, byHand: null, flight: null, pace: 0 },
    pointer: { x: 0, y: 0, kind: 'mouse', down: { x: 0, y: 0, time: 0 } },
    grip: null,
    draw: () => {},
    afterFrame: new Set(),
    cameraByHand: new Set(),
    frames: 0,
    lit: null,
    quick: false,
    refined: 0,
    drawnIn: null,
  }
}
