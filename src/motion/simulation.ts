import { type AnchorFrame, type Bob, createBob, loadUp } from './bob'
import type { HangingBody } from './body/hanging-body'
import { calmDown, wake } from './calm'
import type { DistanceField } from './field/distance-field'
import { easeAt, push, speedAt } from './impulse'
import { PLUMB, type Rests, restsOf } from './rest'
import { followAnchor, hangDown, remember, standAs } from './stance'
import { advance, type Manner, type Ride } from './step'
import { GRAVITY } from './swing-modes'
import {
  copyQuat,
  copyVec,
  cross,
  dot,
  limit,
  type Quat,
  quat,
  rotateBack,
  rotateSym,
  setVec,
  turnBetween,
  type Vec,
  vec,
} from './vec'

/** Everything that hangs on one carrier and how it moves. Lengths in meters, carrier frame (+Y up, +Z front). */
export interface Simulation {
  readonly field: DistanceField
  /** Parents before the charms on their rings. */
  readonly bobs: Bob[]
  readonly bySlot: Map<string, Bob>
  readonly ride: Ride
  /** Where and how fast the carrier itself last was in the world. */
  readonly carried: {
    known: boolean
    readonly position: Vec
    readonly rotation: Quat
    readonly velocity: Vec
  }
  /** Where everything comes to rest as it hangs now; null until somebody asks. */
  rests: Rests | null
  /** Seconds of time not yet stepped, less than one step. */
  leftover: number
}

export const STEP = 1 / 240
/** A step in the air; small ones follow light links and keep the swing's period. */
const LIVE: Manner = { h: STEP / 2, calm: 0, rounds: 2 }
/** Steps towards the rest poses while one step of swinging passes. */
const RESTING_STEPS = 12
/** Longest time one call of `step` catches up on, s. */
const MOST_CATCH_UP = 0.1
const MOST_FLICK = 4
const MOST_JOLT = 3
/** Gravity that leans by less than this (m/s²) is plumb. */
const TILTED = 1e-3

export function createSimulation(field: DistanceField): Simulation {
  return {
    field,
    bobs: [],
    bySlot: new Map(),
    ride: { gravity: vec(0, -GRAVITY, 0), spin: vec() },
    carried: { known: false, position: vec(), rotation: quat(), velocity: vec() },
    rests: null,
    leftover: 0,
  }
}

const fallOf = ({ x, y, z }: Vec): Vec => (x * x + z * z < TILTED * TILTED ? PLUMB : vec(x, y, z))

function restsIn(swing: Simulation): Rests {
  swing.rests ??= restsOf(swing.bobs, swing.field, fallOf(swing.ride.gravity))
  return swing.rests
}

/** Wakes charms that touch this one, or could. */
function wakeAround(swing: Simulation, bob: Bob): void {
  for (const other of swing.bobs) {
    const x = other.position.x - bob.position.x
    const y = other.position.y - bob.position.y
    const z = other.position.z - bob.position.z
    const reach = other.bound + bob.bound + 0.01
    if (other !== bob && x * x + y * y + z * z < reach * reach) wake(other)
  }
}

/**
 * Hangs a charm in a slot, as it would rest there alone, taking down what hung there; straight down when `alone` is false,
 * for who settles all of them next. `turn` (radians) turns its face about the plumb line away from the anchor's outward
 * normal. An anchor on a charm that does not hang is a mistake in the caller and throws.
 */
export function hang(
  swing: Simulation,
  slot: string,
  body: HangingBody,
  anchor: AnchorFrame,
  turn = 0,
  alone = true,
): void {
  unhang(swing, slot)
  let parent: Bob | null = null
  if (anchor.on === 'charm') {
    parent = swing.bySlot.get(anchor.slot) ?? null
    if (!parent) throw new Error(`${slot} should hang on ${anchor.slot}, where nothing hangs`)
  }
  const bob = createBob(slot, body, anchor, parent, turn)
  hangDown(bob)
  if (parent) {
    parent.children.push(bob)
    reload(parent)
  } else if (alone && !bob.rigid) {
    const rests = restsOf([bob], swing.field, fallOf(swing.ride.gravity))
    rests.finish()
    const rest = rests.of(slot)
    if (rest) standAs(bob, rest)
  }
  swing.bobs.push(bob)
  swing.bySlot.set(slot, bob)
  swing.rests = null
  wakeAround(swing, bob)
}

/** A hub that carries more, or less, than before. */
function reload(hub: Bob): void {
  for (let up: Bob | null = hub; up; up = up.parent) loadUp(up)
  wake(hub)
}

/** Takes a charm down, and with it whatever hangs on its rings. An empty slot stays empty. */
export function unhang(swing: Simulation, slot: string): void {
  const bob = swing.bySlot.get(slot)
  if (!bob) return
  for (const child of [...bob.children]) unhang(swing, child.slot)
  swing.bobs.splice(swing.bobs.indexOf(bob), 1)
  swing.bySlot.delete(slot)
  swing.rests = null
  const { parent } = bob
  if (parent) {
    parent.children.splice(parent.children.indexOf(bob), 1)
    reload(parent)
  }
  wakeAround(swing, bob)
}

/** Turns a hanging charm's face to `turn` radians from its anchor's outward normal; it swings round to it. */
export function face(swing: Simulation, slot: string, turn: number): void {
  const bob = swing.bySlot.get(slot)
  if (!bob || bob.turn === turn || !Number.isFinite(turn)) return
  bob.turn = turn
  swing.rests = null
  followAnchor(bob)
  wake(bob)
  wakeAround(swing, bob)
}

/** True when nothing moves: the stage need not draw again. */
export function isAtRest(swing: Simulation): boolean {
  for (const bob of swing.bobs) if (!bob.asleep || bob.easing) return false
  return true
}

/** Lets `seconds` pass in fixed steps of 1/240 s; what is left of a step waits. False when nothing moves any more. */
export function stepSimulation(swing: Simulation, seconds: number): boolean {
  if (isAtRest(swing)) {
    swing.leftover = 0
    return false
  }
  if (!(seconds > 0)) return true
  const { bobs, field, ride } = swing
  swing.leftover += Math.min(seconds, MOST_CATCH_UP)
  while (swing.leftover >= STEP - 1e-9) {
    swing.leftover = Math.max(0, swing.leftover - STEP)
    for (const bob of bobs) remember(bob)
    advance(bobs, field, ride, LIVE)
    advance(bobs, field, ride, LIVE)
    const rests = restsIn(swing)
    rests.work(RESTING_STEPS)
    calmDown(bobs, rests.of, STEP)
  }
  return true
}

/** Puts everything where it rests, at once. */
export function settle(swing: Simulation): void {
  setVec(swing.ride.spin, 0, 0, 0)
  const rests = restsIn(swing)
  rests.finish()
  for (const bob of swing.bobs) {
    const rest = rests.of(bob.slot)
    if (rest) standAs(bob, rest)
    bob.asleep = true
    bob.easing = null
  }
  swing.leftover = 0
}

const arm = vec()
const direction = vec()

/** A finger passing at `velocity` (m/s) takes the charm along at `point` (carrier frame, m). */
export function flick(swing: Simulation, slot: string, point: Vec, velocity: Vec): void {
  const bob = swing.bySlot.get(slot)
  const speed = Math.hypot(velocity.x, velocity.y, velocity.z)
  if (!bob || bob.rigid || !(speed > 1e-6) || !Number.isFinite(speed + point.x + point.y + point.z)) return
  wake(bob)
  setVec(direction, velocity.x / speed, velocity.y / speed, velocity.z / speed)
  setVec(arm, point.x - bob.position.x, point.y - bob.position.y, point.z - bob.position.z)
  const far = Math.hypot(arm.x, arm.y, arm.z)
  if (far > bob.bound)
    setVec(arm, (arm.x * bob.bound) / far, (arm.y * bob.bound) / far, (arm.z * bob.bound) / far)
  rotateSym(bob.inverseNow, bob.rotation, bob.inverse)
  const missing = Math.max(0, Math.min(speed, MOST_FLICK) - speedAt(bob, arm, direction))
  push(bob, arm, direction, missing / easeAt(bob, arm, direction))
}

const jolt = vec()
const twirl = vec()

/** The carrier's velocity changes by `change` (m/s) and its spin by `spinChange` (rad/s), carrier frame: charms lag behind. */
function joltAll(swing: Simulation, change: Vec, spinChange: Vec): void {
  if (dot(change, change) < 1e-8 && dot(spinChange, spinChange) < 1e-6) return
  for (const bob of swing.bobs) {
    if (bob.rigid) continue
    wake(bob)
    cross(arm, spinChange, bob.position)
    const { velocity, spin } = bob
    setVec(
      velocity,
      velocity.x - change.x - arm.x,
      velocity.y - change.y - arm.y,
      velocity.z - change.z - arm.z,
    )
    setVec(spin, spin.x - spinChange.x, spin.y - spinChange.y, spin.z - spinChange.z)
    const { nodes, speeds } = bob
    for (let i = 3; i < nodes.length; i += 3) {
      cross(arm, spinChange, setVec(arm, nodes[i] as number, nodes[i + 1] as number, nodes[i + 2] as number))
      speeds[i] = (speeds[i] as number) - change.x - arm.x
      speeds[i + 1] = (speeds[i + 1] as number) - change.y - arm.y
      speeds[i + 2] = (speeds[i + 2] as number) - change.z - arm.z
    }
  }
}

const still = vec()

/** Jolts the carrier: its velocity jumps by `change` (m/s, carrier frame). */
export function shake(swing: Simulation, change: Vec): void {
  copyVec(jolt, change)
  limit(jolt, MOST_JOLT)
  joltAll(swing, jolt, still)
}

/**
 * Tells where the carrier is in the world (m, unit quaternion), `seconds` after the last time. Charms feel how its speed,
 * spin and tilt change. Poses stay in the carrier's frame.
 */
export function moveCarrier(swing: Simulation, position: Vec, rotation: Quat, seconds: number): void {
  const { carried, ride } = swing
  if (!Number.isFinite(position.x + position.y + position.z + rotation.x + rotation.w)) return
  if (carried.known && seconds > 1e-4) {
    setVec(
      jolt,
      (position.x - carried.position.x) / seconds,
      (position.y - carried.position.y) / seconds,
      (position.z - carried.position.z) / seconds,
    )
    copyVec(arm, jolt)
    setVec(jolt, jolt.x - carried.velocity.x, jolt.y - carried.velocity.y, jolt.z - carried.velocity.z)
    copyVec(carried.velocity, arm)
    rotateBack(jolt, rotation, jolt)
    limit(jolt, MOST_JOLT)
    turnBetween(twirl, carried.rotation, rotation)
    setVec(twirl, twirl.x / seconds, twirl.y / seconds, twirl.z / seconds)
    rotateBack(twirl, rotation, twirl)
    limit(twirl, 12)
    if (dot(twirl, twirl) < 1e-6) setVec(twirl, 0, 0, 0)
    setVec(direction, twirl.x - ride.spin.x, twirl.y - ride.spin.y, twirl.z - ride.spin.z)
    copyVec(ride.spin, twirl)
    joltAll(swing, jolt, direction)
    const { gravity } = ride
    copyVec(arm, gravity)
    rotateBack(gravity, rotation, setVec(gravity, 0, -GRAVITY, 0))
    setVec(arm, arm.x - gravity.x, arm.y - gravity.y, arm.z - gravity.z)
    if (dot(arm, arm) > TILTED * TILTED) swing.rests = null
    if (dot(arm, arm) > 1e-6 || dot(twirl, twirl) > 0) for (const bob of swing.bobs) wake(bob)
  } else rotateBack(ride.gravity, rotation, setVec(ride.gravity, 0, -GRAVITY, 0))
  carried.known = true
  copyVec(carried.position, position)
  copyQuat(carried.rotation, rotation)
}
