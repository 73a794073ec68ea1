import type { Mesh, Object3D, Vector3 } from 'three'
import type { Charm } from '../../look/facts/charm'
import type { ClaspKind, LoopKind } from '../../look/hardware/makes'
import type { CharmPose } from '../../motion/pose'

/** A charm that wants hardware. */
export interface RackedCharm {
  readonly charm: Charm
  /** Where its body is attached, in the charm's frame, meters. */
  readonly attach: Vector3
  /** The node of its model that says what its ring goes through. */
  readonly ring: Object3D | null
  /** Its hardware is drawn while this and what it is in are shown. */
  readonly owner: Object3D
  readonly bar: () => Bar
}

/** The bar that a charm holds on to as it is now, in the frame in which charms hang: a unit vector, front above its left-hand side; meters. */
export interface Bar {
  readonly direction: Vector3
  readonly radius: number
  /** How the hooks of clasps sit on it best; one that is not told sits square on top. */
  readonly seats?: Readonly<Partial<Record<ClaspKind, HookSeat>>>
  /** What loops lie round best; those that are not told lie round the bar as it is. */
  readonly loops?: Readonly<Partial<Record<LoopKind, Looped>>>
}

/** How a hook sits on a bar. */
export interface HookSeat {
  /** Square to the hook's plane. */
  readonly face: Vector3
  /** How much higher than where the charm is held its inside top is, in meters. */
  readonly lift: number
  /** How far beside the middle of its bow it rests, in meters. */
  readonly aside: number
}

/** What a loop lies round: a box that runs on without end. */
export interface Looped {
  /** The way through the loop, a unit vector. */
  readonly direction: Vector3
  /** Half of its width and of its height as the loop hangs, in meters. */
  readonly wide: number
  readonly high: number
  /** How much higher than where the charm is held its top is, in meters. */
  readonly lift: number
}

/** The drawn hardware of one charm. */
export interface DrawnHardware {
  /** Lays it where motion says it is. */
  readonly lay: (pose: CharmPose) => void
  /** Gives straps and bands another color than they come in; undefined for that. */
  readonly dye: (dyed: ((hex: string) => string) | undefined) => void
  /** Meshes of its own that look like it now, one a material, in the frame in which it hangs: for files. */
  readonly copies: () => readonly Mesh[]
  readonly dispose: () => void
}

/** Draws the hardware of everything that hangs together: what is alike is drawn at once. */
export interface HardwareRack {
  /** Stands in the frame in which charms hang. */
  readonly group: Object3D
  /** Adds a charm's. */
  readonly add: (charm: RackedCharm) => DrawnHardware
  /** Draws a tree that stands in the same frame, before it in their parent, with fewer calls; its shadow too if it `casts`. Gives back how it leaves. */
  readonly gather: (root: Object3D, casts: boolean) => () => void
  readonly dispose: () => void
}

/** The modeled parts of all hardware, and the code that draws with them. */
export interface HardwareKit {
  readonly open: () => HardwareRack
  /** Frees what it holds on the graphics card; drawing uploads it again. */
  readonly unload: () => void
}
