import { separation, support } from './ellipsoid'
import type { Feeler } from './feelers'
import { type DistanceField, distanceIn } from './field/distance-field'
import { displace, inverseMassAt, push, speedAt, yields } from './impulse'
import { type BodyEllipsoid, type RigidBody, strayedFrom } from './rigid-body'
import { copyQuat, copyVec, cross, dot, rotate, rotateSym, setVec, turnBetween, type Vec, vec } from './vec'

/** Where a charm is near something: a feeler near the carrier, or an ellipsoid near another charm's. */
export interface Contact {
  a: RigidBody | null
  feeler: Feeler | null
  partA: BodyEllipsoid | null
  b: RigidBody | null
  partB: BodyEllipsoid | null
  /** Unit vector along which `a` is pushed; arms from the mass centers to the touching points. */
  readonly normal: Vec
  readonly armA: Vec
  readonly armB: Vec
  /** From a feeler to the carrier (m) when the step began. */
  gap: number
  pressed: number
  held: number
  approach: number
}

/** A list of contacts that is refilled every step and never shrinks. */
export interface Contacts {
  readonly list: Contact[]
  count: number
}

export const noContacts = (): Contacts => ({ list: [], count: 0 })

/** Charms this near (m) to each other may touch before the step is over, and feelers to the carrier. */
const NEAR = 0.002
const NEAR_CARRIER = 0.0005
const FRICTION = 0.2
const RESTITUTION = 0.15
const BOUNCING_SPEED = 0.15
/** A charm that trembles off what it leans on for less than this still leans. */
const LEANING_STEPS = 12
/** Bodies that overlap part at this speed at most, m/s. */
const PARTING_SPEED = 1.2

function next(contacts: Contacts, a: RigidBody, b: RigidBody | null): Contact {
  const contact: Contact = contacts.list[contacts.count] ?? {
    a,
    feeler: null,
    partA: null,
    b,
    partB: null,
    normal: vec(0, 0, 1),
    armA: vec(),
    armB: vec(),
    gap: 0,
    pressed: 0,
    held: 0,
    approach: 0,
  }
  contacts.list[contacts.count++] = contact
  contact.a = a
  contact.b = b
  contact.pressed = 0
  contact.held = 0
  contact.approach = 0
  return contact
}

const centerA = vec()
const centerB = vec()
const sideways = vec()
const axes = [vec(), vec(), vec()] as const
const scratch = vec()

/** Where a point of the charm's own frame is now. */
function placed(out: Vec, { center, position, rotation }: RigidBody, at: Vec): Vec {
  setVec(out, at.x - center.x, at.y - center.y, at.z - center.z)
  rotate(out, rotation, out)
  return setVec(out, out.x + position.x, out.y + position.y, out.z + position.z)
}

/** Turns the charm's ellipsoids as it is turned now. */
export function shapeNow(bob: RigidBody): void {
  for (const part of bob.ellipsoids) rotateSym(part.now, bob.rotation, part.shape)
}

function apart2(a: Vec, b: Vec): number {
  const x = a.x - b.x
  const y = a.y - b.y
  const z = a.z - b.z
  return x * x + y * y + z * z
}

/** Adds where the charm is near the carrier, the deepest first. */
export function findOnCarrier(contacts: Contacts, bob: RigidBody, field: DistanceField): void {
  const { list, count: first } = contacts
  const { feelers, clearUntil } = bob
  bob.traveled += strayedFrom(bob, bob.feltPosition, bob.feltRotation)
  copyVec(bob.feltPosition, bob.position)
  copyQuat(bob.feltRotation, bob.rotation)
  const { center, position } = bob
  const [right, up, out] = axes
  rotate(right, bob.rotation, setVec(right, 1, 0, 0))
  rotate(up, bob.rotation, setVec(up, 0, 1, 0))
  cross(out, right, up)
  for (let index = 0; index < feelers.length; index++) {
    if ((clearUntil[index] as number) > bob.traveled) continue
    const feeler = feelers[index] as Feeler
    const x = feeler.at.x - center.x
    const y = feeler.at.y - center.y
    const z = feeler.at.z - center.z
    const gap =
      distanceIn(
        scratch,
        field,
        position.x + x * right.x + y * up.x + z * out.x,
        position.y + x * right.y + y * up.y + z * out.y,
        position.z + x * right.z + y * up.z + z * out.z,
      ) - feeler.radius
    if (gap >= NEAR_CARRIER) {
      clearUntil[index] = bob.traveled + gap - NEAR_CARRIER
      continue
    }
    const contact = next(contacts, bob, null)
    contact.feeler = feeler
    contact.gap = gap
    let at = contacts.count - 1
    for (let above = list[at - 1]; at > first && above && above.gap > gap; above = list[at - 1])
      list[at--] = above
    list[at] = contact
  }
}

/** A charm and the one it hangs on are linked, not neighbors. */
const linked = (a: RigidBody, b: RigidBody) => a.parent === b || b.parent === a

/** Adds where two charms are near to each other. */
export function findBetween(contacts: Contacts, a: RigidBody, b: RigidBody): void {
  const reach = a.bound + b.bound + NEAR
  if (apart2(a.position, b.position) > reach * reach || linked(a, b)) return
  for (const partA of a.ellipsoids) {
    placed(centerA, a, partA.center)
    for (const partB of b.ellipsoids) {
      placed(centerB, b, partB.center)
      const near = partA.bound + partB.bound + NEAR
      if (apart2(centerA, centerB) >= near * near) continue
      const contact = next(contacts, a, b)
      contact.partA = partA
      contact.partB = partB
    }
  }
}

/** How deep (m) the two sides of a contact overlap now; leaves normal and arms for it. Negative where they are apart. */
export function overlap(contact: Contact, field: DistanceField): number {
  const { a, b, feeler, partA, partB } = contact
  if (a && b && partA && partB) return overlapBetween(contact, a, partA, b, partB)
  return a && feeler ? overlapOnCarrier(contact, a, feeler, field) : -1
}

function overlapOnCarrier(
  { normal, armA }: Contact,
  a: RigidBody,
  { at, radius }: Feeler,
  field: DistanceField,
): number {
  placed(armA, a, at)
  setVec(normal, 0, 0, 0)
  const distance = distanceIn(normal, field, armA.x, armA.y, armA.z)
  // deep inside the field is flat: then out along the anchor's own normal
  if (dot(normal, normal) === 0) setVec(normal, Math.sin(a.anchorYaw), 0, Math.cos(a.anchorYaw))
  const { position } = a
  setVec(
    armA,
    armA.x - radius * normal.x - position.x,
    armA.y - radius * normal.y - position.y,
    armA.z - radius * normal.z - position.z,
  )
  return radius - distance
}

function overlapBetween(
  { normal, armA, armB }: Contact,
  a: RigidBody,
  partA: BodyEllipsoid,
  b: RigidBody,
  partB: BodyEllipsoid,
): number {
  placed(centerA, a, partA.center)
  placed(centerB, b, partB.center)
  setVec(sideways, Math.cos(a.anchorYaw), 0, -Math.sin(a.anchorYaw))
  const distance = separation(normal, centerA, partA.now, centerB, partB.now, sideways)
  support(armA, partA.now, normal)
  setVec(
    armA,
    centerA.x + armA.x - a.position.x,
    centerA.y + armA.y - a.position.y,
    centerA.z + armA.z - a.position.z,
  )
  support(armB, partB.now, normal)
  setVec(
    armB,
    centerB.x - armB.x - b.position.x,
    centerB.y - armB.y - b.position.y,
    centerB.z - armB.z - b.position.z,
  )
  setVec(normal, -normal.x, -normal.y, -normal.z)
  return -distance
}

const slid = vec()
const turned = vec()

/** How far the point at `arm` has moved since the step began. */
function moved(out: Vec, bob: RigidBody, arm: Vec): Vec {
  turnBetween(turned, bob.lastRotation, bob.rotation)
  cross(out, turned, arm)
  const { position, lastPosition } = bob
  return setVec(
    out,
    out.x + position.x - lastPosition.x,
    out.y + position.y - lastPosition.y,
    out.z + position.z - lastPosition.z,
  )
}

/** Pushes the two sides apart. True where they touched. */
export function solveContact(contact: Contact, field: DistanceField, h: number): boolean {
  const { a, b, normal, armA, armB } = contact
  const depth = overlap(contact, field)
  if (!a || depth <= 0) return false
  const yieldsA = yields(a)
  const yieldsB = b !== null && yields(b)
  if (contact.pressed === 0) {
    contact.approach = speedAt(a, armA, normal) - (b ? speedAt(b, armB, normal) : 0)
  }
  let ease = 0
  if (yieldsA) ease += inverseMassAt(a, armA, normal)
  if (b && yieldsB) ease += inverseMassAt(b, armB, normal)
  if (ease <= 0) return false
  const pressure = Math.min(depth, PARTING_SPEED * h) / ease
  if (yieldsA) displace(a, armA, normal, pressure)
  if (b && yieldsB) displace(b, armB, normal, -pressure)
  contact.pressed += pressure
  a.leaning = LEANING_STEPS
  if (b) b.leaning = LEANING_STEPS
  return true
}

/** Holds what touches against sliding, as far as the pressure lets it (Coulomb, at position level). */
export function holdByFriction(contact: Contact): void {
  const { a, b, normal, armA, armB } = contact
  const left = FRICTION * contact.pressed - contact.held
  if (!a || left <= 0) return
  const yieldsA = yields(a)
  const yieldsB = b !== null && yields(b)
  moved(slid, a, armA)
  if (b) {
    moved(scratch, b, armB)
    setVec(slid, slid.x - scratch.x, slid.y - scratch.y, slid.z - scratch.z)
  }
  const inward = dot(slid, normal)
  setVec(slid, slid.x - inward * normal.x, slid.y - inward * normal.y, slid.z - inward * normal.z)
  const slip = Math.sqrt(dot(slid, slid))
  if (slip < 1e-9) return
  setVec(slid, slid.x / slip, slid.y / slip, slid.z / slip)
  let ease = 0
  if (yieldsA) ease += inverseMassAt(a, armA, slid)
  if (b && yieldsB) ease += inverseMassAt(b, armB, slid)
  if (ease <= 0) return
  const hold = Math.min(slip / ease, left)
  if (yieldsA) displace(a, armA, slid, -hold)
  if (b && yieldsB) displace(b, armB, slid, hold)
  contact.held += hold
}

/** After velocities are known: takes out the speed that parting overlaps gave, and lets hard knocks bounce a little. */
export function restitute(contact: Contact): void {
  const { a, b, normal, armA, armB, pressed, approach } = contact
  if (!a || pressed <= 0) return
  const yieldsA = yields(a)
  const yieldsB = b !== null && yields(b)
  let ease = 0
  if (yieldsA) ease += inverseMassAt(a, armA, normal)
  if (b && yieldsB) ease += inverseMassAt(b, armB, normal)
  if (ease <= 0) return
  const wanted = approach < -BOUNCING_SPEED ? -RESTITUTION * approach : 0
  const speed = speedAt(a, armA, normal) - (b ? speedAt(b, armB, normal) : 0)
  const amount = (wanted - speed) / ease
  if (yieldsA) push(a, armA, normal, amount)
  if (b && yieldsB) push(b, armB, normal, -amount)
}
