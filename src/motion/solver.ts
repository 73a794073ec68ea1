import {
  type Contacts,
  findBetween,
  findOnCarrier,
  holdByFriction,
  restitute,
  shapeNow,
  solveContact,
} from './contacts'
import type { DistanceField } from './field/distance-field'
import { push, yields } from './impulse'
import { readyJoint, solveJoint } from './joint'
import { followAnchor, halt, hangStraight, type RigidBody, strayedFrom } from './rigid-body'
import {
  copyQuat,
  copyVec,
  cross,
  dot,
  mulSym,
  rotateSym,
  setVec,
  turnBetween,
  turnBy,
  type Vec,
  vec,
} from './vec'

/** What the carrier's own motion does to what hangs on it, in the carrier's frame. */
export interface Ride {
  /** m/s² */
  readonly gravity: Vec
  /** rad/s */
  readonly spin: Vec
}

export const STEP = 1 / 240
const ROUNDS = 3
const QUIET_SPEED = 0.0025
/** What leans on something sticks below this speed: position-level friction alone would creep. */
const STICKING_SPEED = 0.008
/** A leaning charm that stays within this distance (m) may tremble. */
const STAYING = 0.0008
/** After this many seconds charms that lean on each other tire: damped more and asleep sooner, so a crowd rests too. */
const TIRING = 2
/** A charm this quick wakes the sleeping one it runs into. */
const WAKING_SPEED = 0.03
const SLEEP_AFTER = 0.5
const MOST_SPEED = 6
const MOST_SPIN = 45
/** While settling at once, charms are damped almost critically. */
const CALM_RATIO = 0.7

const a = vec()
const b = vec()
const c = vec()

function limit(v: Vec, most: number): void {
  const length = Math.sqrt(dot(v, v))
  if (length > most) setVec(v, (v.x * most) / length, (v.y * most) / length, (v.z * most) / length)
}

/** Spring that turns the face back: torque −(k ψ + c ψ̇) ∇ψ of the twist angle ψ about the vertical. */
function twistBack(bob: RigidBody): void {
  const half = 0.5 * (bob.anchorYaw + bob.turn)
  const s = Math.sin(half)
  const k = Math.cos(half)
  const { x, y, z, w } = bob.rotation
  // r = q · yaw⁻¹
  const rx = x * k + z * s
  const ry = y * k - w * s
  const rz = z * k - x * s
  const rw = w * k + y * s
  const upright = Math.max(ry * ry + rw * rw, 0.05)
  let twist = 2 * Math.atan2(ry, rw)
  if (twist > Math.PI) twist -= 2 * Math.PI
  if (twist < -Math.PI) twist += 2 * Math.PI
  setVec(a, (rx * ry - rw * rz) / upright, 1, (rw * rx + ry * rz) / upright)
  const torque = -bob.twistStiffness * twist - bob.twistDamping * dot(a, bob.spin)
  setVec(a, a.x * torque, a.y * torque, a.z * torque)
  mulSym(a, bob.inverseInertiaNow, a)
  setVec(bob.spin, bob.spin.x + STEP * a.x, bob.spin.y + STEP * a.y, bob.spin.z + STEP * a.z)
}

/** Friction where the body turns against its link; the weightless link hands the torque on as a couple. */
function bendBack(bob: RigidBody): void {
  if (bob.bend === 0) return
  const { attachArm, pull, spin, velocity, pivotVelocity } = bob
  cross(a, spin, attachArm)
  setVec(
    a,
    a.x + velocity.x - pivotVelocity.x,
    a.y + velocity.y - pivotVelocity.y,
    a.z + velocity.z - pivotVelocity.z,
  )
  cross(b, pull, a)
  const along = dot(spin, pull)
  setVec(
    b,
    spin.x - along * pull.x - b.x / bob.reach,
    spin.y - along * pull.y - b.y / bob.reach,
    spin.z - along * pull.z - b.z / bob.reach,
  )
  cross(c, b, pull)
  push(bob, attachArm, c, (bob.bend * STEP) / bob.reach)
  mulSym(b, bob.inverseInertiaNow, b)
  const turn = bob.bend * STEP
  setVec(spin, spin.x - turn * b.x, spin.y - turn * b.y, spin.z - turn * b.z)
}

function predict(bob: RigidBody, ride: Ride, calm: boolean): void {
  const { velocity, spin, position, rotation } = bob
  rotateSym(bob.inverseInertiaNow, rotation, bob.inverseInertia)
  copyVec(bob.lastPosition, position)
  copyQuat(bob.lastRotation, rotation)
  if (bob.leaning > 0) bob.leaning--
  readyJoint(bob)
  const { gravity, spin: turning } = ride
  setVec(
    velocity,
    velocity.x + STEP * gravity.x,
    velocity.y + STEP * gravity.y,
    velocity.z + STEP * gravity.z,
  )
  if (turning.x !== 0 || turning.y !== 0 || turning.z !== 0) {
    // Coriolis and centrifugal parts: −2 ω × v − ω × (ω × x)
    cross(a, turning, position)
    setVec(a, a.x + 2 * velocity.x, a.y + 2 * velocity.y, a.z + 2 * velocity.z)
    cross(a, turning, a)
    setVec(velocity, velocity.x - STEP * a.x, velocity.y - STEP * a.y, velocity.z - STEP * a.z)
    cross(a, turning, spin)
    setVec(spin, spin.x - STEP * a.x, spin.y - STEP * a.y, spin.z - STEP * a.z)
  }
  twistBack(bob)
  bendBack(bob)
  const drag =
    calm || (bob.leaning > 0 && bob.awake > TIRING) ? Math.max(bob.drag, 2 * CALM_RATIO * bob.slow) : bob.drag
  const kept = Math.exp(-drag * STEP)
  setVec(velocity, velocity.x * kept, velocity.y * kept, velocity.z * kept)
  setVec(spin, spin.x * kept, spin.y * kept, spin.z * kept)
  limit(velocity, MOST_SPEED)
  limit(spin, MOST_SPIN)
  setVec(
    position,
    position.x + STEP * velocity.x,
    position.y + STEP * velocity.y,
    position.z + STEP * velocity.z,
  )
  // The gyroscopic term ω × Iω is left out: it does no work, and explicitly stepped it would gain energy.
  turnBy(rotation, STEP * spin.x, STEP * spin.y, STEP * spin.z)
}

function followPivot(bob: RigidBody): void {
  copyVec(a, bob.pivot)
  followAnchor(bob)
  const { pivot, pivotVelocity } = bob
  setVec(pivotVelocity, (pivot.x - a.x) / STEP, (pivot.y - a.y) / STEP, (pivot.z - a.z) / STEP)
}

/** Square of the speed (m/s) of the charm's quickest point, from above. */
const liveliness2 = (bob: RigidBody): number =>
  dot(bob.velocity, bob.velocity) + bob.bound * bob.bound * dot(bob.spin, bob.spin)

function wakeTouched(mover: RigidBody | null, touched: RigidBody | null): void {
  if (mover && touched?.asleep && !mover.asleep && liveliness2(mover) > WAKING_SPEED * WAKING_SPEED)
    wake(touched)
}

/** Lets a sleeping charm move again; its children follow it. */
export function wake(bob: RigidBody): void {
  if (bob.rigid) return
  bob.asleep = false
  bob.quiet = 0
  bob.awake = 0
  for (const child of bob.children) wake(child)
}

/** Counts how long the charm has been quiet: slow, or leaning on something and staying where it is. */
function listen(bob: RigidBody, calm: boolean): void {
  bob.awake += STEP * (calm ? 4 : 1)
  const leans = bob.leaning > 0
  const tired = 1 + Math.max(0, 0.5 * (bob.awake - TIRING))
  const enough = leans ? STICKING_SPEED * tired : QUIET_SPEED
  const stays =
    leans && bob.quiet > 0 && strayedFrom(bob, bob.quietPosition, bob.quietRotation) < STAYING * tired
  const still = stays || liveliness2(bob) < enough * enough
  if (still) {
    if (bob.quiet === 0) {
      copyVec(bob.quietPosition, bob.position)
      copyQuat(bob.quietRotation, bob.rotation)
    }
    bob.quiet += STEP
  } else bob.quiet = 0
  bob.restless = bob.quiet < SLEEP_AFTER
}

/** Puts quiet charms to sleep; those that lean on each other or hang on each other only together. */
function rest(bobs: readonly RigidBody[], contacts: Contacts): void {
  for (let spreading = true; spreading; ) {
    spreading = false
    for (let i = 0; i < contacts.count; i++) {
      const contact = contacts.list[i]
      const { a, b, pressed } = contact ?? idle
      if (!a || !b || pressed <= 0 || !yields(a) || !yields(b) || a.restless === b.restless) continue
      a.restless = true
      b.restless = true
      spreading = true
    }
  }
  for (const bob of bobs) {
    const { parent } = bob
    if (!yields(bob) || bob.restless || (parent && yields(parent))) continue
    bob.asleep = true
    halt(bob)
  }
}

const idle = { a: null, b: null, pressed: 0 }

const finite = (bob: RigidBody): boolean => {
  const { position: p, rotation: q, velocity: v, spin: s } = bob
  return Number.isFinite(p.x + p.y + p.z + q.x + q.y + q.z + q.w + v.x + v.y + v.z + s.x + s.y + s.z)
}

/** One fixed step of 1/240 s (XPBD with stiff constraints: Müller et al. 2020) of all charms, parents before children. */
export function stepXpbd(
  bobs: readonly RigidBody[],
  field: DistanceField,
  contacts: Contacts,
  ride: Ride,
  calm: boolean,
): void {
  contacts.count = 0
  for (const bob of bobs) if (yields(bob)) predict(bob, ride, calm)
  for (const bob of bobs) {
    if (bob.parent) followPivot(bob)
    if (yields(bob) || (bob.rigid && bob.parent)) shapeNow(bob)
  }
  for (let i = 0; i < bobs.length; i++) {
    const one = bobs[i] as RigidBody
    const moves = yields(one)
    if (moves) findOnCarrier(contacts, one, field)
    for (let j = i + 1; j < bobs.length; j++) {
      const other = bobs[j] as RigidBody
      if (moves || yields(other)) findBetween(contacts, one, other)
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < contacts.count; i++) {
      const contact = contacts.list[i]
      if (!contact || !solveContact(contact, field, STEP)) continue
      wakeTouched(contact.a, contact.b)
      wakeTouched(contact.b, contact.a)
    }
    for (const bob of bobs) {
      if (bob.parent && !bob.rigid) followAnchor(bob)
      if (yields(bob)) solveJoint(bob)
    }
    if (contacts.count === 0) break
    for (let i = 0; i < contacts.count; i++) {
      const contact = contacts.list[i]
      if (contact && round < ROUNDS - 1) holdByFriction(contact)
    }
  }
  for (const bob of bobs) {
    if (!yields(bob)) continue
    const { position, lastPosition, velocity } = bob
    setVec(
      velocity,
      (position.x - lastPosition.x) / STEP,
      (position.y - lastPosition.y) / STEP,
      (position.z - lastPosition.z) / STEP,
    )
    turnBetween(bob.spin, bob.lastRotation, bob.rotation)
    setVec(bob.spin, bob.spin.x / STEP, bob.spin.y / STEP, bob.spin.z / STEP)
  }
  for (let i = 0; i < contacts.count; i++) {
    const contact = contacts.list[i]
    if (contact) restitute(contact)
  }
  for (const bob of bobs) {
    if (!yields(bob)) continue
    if (!finite(bob)) hangStraight(bob, 0, 0)
    listen(bob, calm)
  }
  rest(bobs, contacts)
}
