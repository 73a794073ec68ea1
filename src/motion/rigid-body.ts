import { shapeMatrix } from './ellipsoid'
import { type Feeler, feelersUnder } from './feelers'
import { type HangingBody, inertiaOf } from './hanging-body'
import { GRAVITY, type SidePendulum, swingDamping, swingModes } from './swing-modes'
import {
  copyVec,
  dot,
  invertSym,
  multiply,
  type Quadruple,
  type Quat,
  quat,
  quatOf,
  rotate,
  type Sym,
  setVec,
  sym,
  type Triple,
  turnBetween,
  type Vec,
  vec,
  vecOf,
} from './vec'

/** Where a charm hangs: a frame with +Y up and +Z out of the surface, on the carrier or on another charm's body. */
export type AnchorFrame =
  | { readonly on: 'carrier'; readonly position: Triple; readonly rotation: Quadruple }
  | { readonly on: 'charm'; readonly slot: string; readonly position: Triple; readonly rotation: Quadruple }

/** A collision ellipsoid of a hung charm; `now` is its matrix in the carrier's frame this step. */
export interface BodyEllipsoid {
  readonly center: Vec
  readonly shape: Sym
  readonly bound: number
  readonly now: Sym
}

/** One hung charm: its constants, its state (carrier frame, meters, rad/s) and what one step remembers. */
export interface RigidBody {
  readonly slot: string
  readonly body: HangingBody
  readonly rigid: boolean
  readonly parent: RigidBody | null
  readonly children: RigidBody[]
  readonly anchorPosition: Vec
  readonly anchorRotation: Quat
  /** What neighbors collide with. */
  readonly ellipsoids: readonly BodyEllipsoid[]
  /** What the carrier collides with. */
  readonly feelers: readonly Feeler[]
  /** Where it last felt for the carrier, and how far (m, from above) any of its points has come by then. */
  readonly feltPosition: Vec
  readonly feltRotation: Quat
  traveled: number
  /** Until it has traveled so far, a feeler cannot have come near. */
  readonly clearUntil: Float64Array
  /** Charm frame: first hinge, the body's attachment, mass center. */
  readonly hinge: Vec
  readonly attach: Vec
  readonly center: Vec
  readonly joints: readonly Triple[]
  /** Length of the links between hinge and attachment; 0 = the body hinges directly. */
  readonly reach: number
  /** Two links or more can fold: they pull but do not push. */
  readonly folds: boolean
  turn: number
  mass: number
  bound: number
  readonly inertia: Sym
  readonly inverseInertia: Sym
  drag: number
  bend: number
  slow: number
  twistStiffness: number
  twistDamping: number

  readonly position: Vec
  readonly rotation: Quat
  readonly velocity: Vec
  readonly spin: Vec
  readonly lastPosition: Vec
  readonly lastRotation: Quat

  readonly anchorAt: Vec
  readonly pivot: Vec
  readonly pivotVelocity: Vec
  anchorYaw: number

  readonly inverseInertiaNow: Sym
  readonly attachArm: Vec
  readonly pull: Vec
  readonly jointInverse: Sym

  /** Steps until it no longer counts as leaning on something. */
  leaning: number
  asleep: boolean
  quiet: number
  /** Seconds since a hand or the carrier last moved it. */
  awake: number
  /** Where it was when it last began to be quiet. */
  readonly quietPosition: Vec
  readonly quietRotation: Quat
  restless: boolean
}

/** Links shorter than this count as one hinge: their rattle would be too quick to see or to step. */
const LEAST_REACH = 0.003
const TWIST_RATE = 2 * Math.PI * 1.1
/** A clasp turns its charm's face out against the cloth as the charm's weight would at this arm (m). */
const TWIST_ARM = 0.008
const TWIST_RATIO = 0.3

const distance = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** The hinge points in use, from the anchor or the clasp's swivel down to the body. */
function jointsOf(body: HangingBody): readonly Triple[] {
  const first: Triple = [0, 0, 0]
  if (body.hold.kind === 'rigid') return [first]
  const below = body.pivots.length > 0 ? body.pivots : [first]
  return body.hold.clasp === 'swings' && distance(first, below[0] ?? first) > 1e-4 ? [first, ...below] : below
}

export function createBody(
  slot: string,
  body: HangingBody,
  anchor: AnchorFrame,
  parent: RigidBody | null,
  turn: number,
): RigidBody {
  const joints = jointsOf(body)
  const hinge = joints[0] ?? [0, 0, 0]
  const attach = joints[joints.length - 1] ?? hinge
  const length = joints.reduce((sum, joint, index) => sum + distance(joint, joints[index - 1] ?? joint), 0)
  const reach = length < LEAST_REACH ? 0 : length
  const feelers = feelersUnder(body.ellipsoids)
  const bob: RigidBody = {
    slot,
    body,
    rigid: body.hold.kind === 'rigid',
    parent,
    children: [],
    anchorPosition: vecOf(anchor.position),
    anchorRotation: quatOf(anchor.rotation),
    ellipsoids: body.ellipsoids.map((ellipsoid) => ({
      center: vecOf(ellipsoid.center),
      shape: shapeMatrix(ellipsoid),
      bound: Math.max(...ellipsoid.radii),
      now: sym(),
    })),
    feelers,
    feltPosition: vec(),
    feltRotation: quat(),
    traveled: 0,
    clearUntil: new Float64Array(feelers.length),
    hinge: vecOf(hinge),
    attach: vecOf(attach),
    center: vecOf(body.massCenter),
    joints,
    reach,
    folds: joints.length > 2,
    turn,
    mass: body.massG / 1000,
    bound: 0,
    inertia: sym(),
    inverseInertia: sym(),
    drag: 0,
    bend: 0,
    slow: 1,
    twistStiffness: 0,
    twistDamping: 0,
    position: vec(),
    rotation: quat(),
    velocity: vec(),
    spin: vec(),
    lastPosition: vec(),
    lastRotation: quat(),
    anchorAt: vec(),
    pivot: vec(),
    pivotVelocity: vec(),
    anchorYaw: 0,
    inverseInertiaNow: sym(),
    attachArm: vec(),
    pull: vec(0, -1, 0),
    jointInverse: sym(),
    leaning: 0,
    asleep: false,
    quiet: 0,
    awake: 0,
    quietPosition: vec(),
    quietRotation: quat(),
    restless: true,
  }
  loadUp(bob)
  return bob
}

/** Mass that hangs from this charm's rings, itself included, kg. */
const hungMass = (bob: RigidBody): number =>
  bob.children.reduce((sum, child) => sum + hungMass(child), bob.body.massG / 1000)

/** Seen from the side that is the mean of front and flank. */
function sideOf(bob: RigidBody): SidePendulum {
  const arm = Math.hypot(
    bob.center.x - bob.attach.x,
    bob.center.y - bob.attach.y,
    bob.center.z - bob.attach.z,
  )
  const gyration2 = (bob.inertia.xx + bob.inertia.zz) / (2 * bob.mass)
  return { link: bob.reach, arm: Math.max(arm, 1e-3), gyration2 }
}

/**
 * Takes in the charms that hang on this one's rings as point masses there, so that a hub's tilt and period are right
 * although its children follow without pulling back.
 */
export function loadUp(bob: RigidBody): void {
  const { body, center, inertia } = bob
  const own = body.massG / 1000
  const loads = bob.children.map((child) => ({ mass: hungMass(child), at: child.anchorPosition }))
  bob.mass = loads.reduce((sum, load) => sum + load.mass, own)
  const before = vec(center.x, center.y, center.z)
  setVec(center, own * body.massCenter[0], own * body.massCenter[1], own * body.massCenter[2])
  for (const { mass, at } of loads)
    setVec(center, center.x + mass * at.x, center.y + mass * at.y, center.z + mass * at.z)
  setVec(center, center.x / bob.mass, center.y / bob.mass, center.z / bob.mass)
  Object.assign(inertia, inertiaOf(body))
  const addPoint = (mass: number, px: number, py: number, pz: number) => {
    const x = px - center.x
    const y = py - center.y
    const z = pz - center.z
    inertia.xx += mass * (y * y + z * z)
    inertia.yy += mass * (x * x + z * z)
    inertia.zz += mass * (x * x + y * y)
    inertia.xy -= mass * x * y
    inertia.xz -= mass * x * z
    inertia.yz -= mass * y * z
  }
  addPoint(own, ...body.massCenter)
  for (const { mass, at } of loads) addPoint(mass, at.x, at.y, at.z)
  invertSym(bob.inverseInertia, inertia)
  bob.bound = bob.ellipsoids.reduce((most, { center: c, bound }) => {
    return Math.max(most, Math.hypot(c.x - center.x, c.y - center.y, c.z - center.z) + bound)
  }, 0.005)
  const shift = vec(center.x - before.x, center.y - before.y, center.z - before.z)
  rotate(shift, bob.rotation, shift)
  setVec(bob.position, bob.position.x + shift.x, bob.position.y + shift.y, bob.position.z + shift.z)
  copyVec(bob.lastPosition, bob.position)
  if (body.hold.kind === 'rigid') return
  const side = sideOf(bob)
  const damping = swingDamping(side, body.hold.dampingRatio)
  bob.drag = damping.drag
  bob.bend = damping.bend * bob.mass
  bob.slow = swingModes(side).slow
  bob.twistStiffness = Math.max(inertia.yy * TWIST_RATE * TWIST_RATE, bob.mass * GRAVITY * TWIST_ARM)
  bob.twistDamping = 2 * TWIST_RATIO * Math.sqrt(inertia.yy * bob.twistStiffness)
}

const axis = vec()
const turned = quat()

/** Moves the charm's anchor (and a rigid charm with it) to where the carrier or its parent holds it now. */
export function followAnchor(bob: RigidBody): void {
  const { parent, anchorAt, anchorPosition, pivot, hinge } = bob
  turned.x = bob.anchorRotation.x
  turned.y = bob.anchorRotation.y
  turned.z = bob.anchorRotation.z
  turned.w = bob.anchorRotation.w
  if (parent) {
    multiply(turned, parent.rotation, turned)
    const { center, position } = parent
    setVec(axis, anchorPosition.x - center.x, anchorPosition.y - center.y, anchorPosition.z - center.z)
    rotate(axis, parent.rotation, axis)
    setVec(anchorAt, position.x + axis.x, position.y + axis.y, position.z + axis.z)
  } else copyVec(anchorAt, anchorPosition)
  const outX = 2 * (turned.x * turned.z + turned.w * turned.y)
  const outZ = 1 - 2 * (turned.x * turned.x + turned.y * turned.y)
  if (outX * outX + outZ * outZ > 0.04) bob.anchorYaw = Math.atan2(outX, outZ)
  const sine = Math.sin(bob.anchorYaw)
  const cosine = Math.cos(bob.anchorYaw)
  setVec(
    pivot,
    anchorAt.x + cosine * hinge.x + sine * hinge.z,
    anchorAt.y + hinge.y,
    anchorAt.z - sine * hinge.x + cosine * hinge.z,
  )
  if (!bob.rigid) return
  const half = bob.turn / 2
  setVec(axis, 0, Math.sin(half), 0)
  bob.rotation.x = axis.x
  bob.rotation.y = axis.y
  bob.rotation.z = axis.z
  bob.rotation.w = Math.cos(half)
  multiply(bob.rotation, turned, bob.rotation)
  rotate(axis, bob.rotation, bob.center)
  setVec(bob.position, anchorAt.x + axis.x, anchorAt.y + axis.y, anchorAt.z + axis.z)
}

/** Puts the charm at rest below its pivot, leaning `out` radians away from the surface and `aside` radians sideways. */
export function hangStraight(bob: RigidBody, out: number, aside: number): void {
  followAnchor(bob)
  if (!bob.rigid) {
    const yaw = bob.anchorYaw + bob.turn
    const leanOut = quat(-Math.sin(out / 2), 0, 0, Math.cos(out / 2))
    const leanAside = quat(0, 0, Math.sin(aside / 2), Math.cos(aside / 2))
    const facing = quat(0, Math.sin(bob.anchorYaw / 2), 0, Math.cos(bob.anchorYaw / 2))
    const turning = quat(0, Math.sin((yaw - bob.anchorYaw) / 2), 0, Math.cos((yaw - bob.anchorYaw) / 2))
    multiply(facing, facing, multiply(leanAside, leanAside, leanOut))
    const down = rotate(vec(), facing, vec(0, -bob.reach, 0))
    multiply(bob.rotation, facing, turning)
    const toCenter = vec(
      bob.center.x - bob.attach.x,
      bob.center.y - bob.attach.y,
      bob.center.z - bob.attach.z,
    )
    rotate(toCenter, bob.rotation, toCenter)
    setVec(
      bob.position,
      bob.pivot.x + down.x + toCenter.x,
      bob.pivot.y + down.y + toCenter.y,
      bob.pivot.z + down.z + toCenter.z,
    )
  }
  halt(bob)
}

/** How far (m, from above) any of the charm's points is from where it would be with its center and turn as said. */
export function strayedFrom(bob: RigidBody, { x, y, z }: Vec, rotation: Quat): number {
  const { position: p } = bob
  turnBetween(axis, rotation, bob.rotation)
  const turned = Math.sqrt(dot(axis, axis))
  setVec(axis, p.x - x, p.y - y, p.z - z)
  return Math.sqrt(dot(axis, axis)) + bob.bound * turned
}

/** Stops the charm where it is. */
export function halt(bob: RigidBody): void {
  setVec(bob.velocity, 0, 0, 0)
  setVec(bob.spin, 0, 0, 0)
  setVec(bob.pivotVelocity, 0, 0, 0)
  copyVec(bob.lastPosition, bob.position)
  bob.lastRotation.x = bob.rotation.x
  bob.lastRotation.y = bob.rotation.y
  bob.lastRotation.z = bob.rotation.z
  bob.lastRotation.w = bob.rotation.w
}
