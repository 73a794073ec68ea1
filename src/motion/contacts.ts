import type { CarrierShape, Solid } from './carrier-shape'
import { deepestPoint } from './deepest-point'
import { type DistanceGrid, distanceAt } from './distance-grid'
import { separation, support } from './ellipsoid'
import { displace, inverseMassAt, push, speedAt, yields } from './impulse'
import type { BodyEllipsoid, RigidBody } from './rigid-body'
import { copyVec, cross, dot, rotate, rotateSym, setVec, turnBetween, type Vec, vec } from './vec'

/** One ellipsoid near something: the carrier's field, one of its solids, or another charm's ellipsoid. */
export interface Contact {
  a: RigidBody | null
  partA: BodyEllipsoid | null
  b: RigidBody | null
  partB: BodyEllipsoid | null
  solid: Solid | null
  grid: DistanceGrid | null
  /** Unit vector along which `a` is pushed; arms from the mass centers to the touching points. */
  readonly normal: Vec
  readonly armA: Vec
  readonly armB: Vec
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

const NEAR = 0.002
const FRICTION = 0.22
const RESTITUTION = 0.15
const BOUNCING_SPEED = 0.15
/** A charm that trembles off what it leans on for less than this still leans. */
const LEANING_STEPS = 12
/** Bodies that overlap part at this speed at most, m/s. */
const PARTING_SPEED = 1.2

function next(contacts: Contacts): Contact {
  const found = contacts.list[contacts.count]
  contacts.count++
  if (found) return found
  const made: Contact = {
    a: null,
    partA: null,
    b: null,
    partB: null,
    solid: null,
    grid: null,
    normal: vec(0, 0, 1),
    armA: vec(),
    armB: vec(),
    pressed: 0,
    held: 0,
    approach: 0,
  }
  contacts.list.push(made)
  return made
}

function add(
  contacts: Contacts,
  a: RigidBody,
  partA: BodyEllipsoid,
  b: RigidBody | null,
  partB: BodyEllipsoid | null,
  solid: Solid | null,
  grid: DistanceGrid | null,
): void {
  const contact = next(contacts)
  contact.a = a
  contact.partA = partA
  contact.b = b
  contact.partB = partB
  contact.solid = solid
  contact.grid = grid
  contact.pressed = 0
  contact.held = 0
  contact.approach = 0
}

const centerA = vec()
const centerB = vec()
const reachA = vec()
const sideways = vec()
const scratch = vec()

function centerOf(out: Vec, bob: RigidBody, part: BodyEllipsoid): Vec {
  const { center, position } = bob
  setVec(out, part.center.x - center.x, part.center.y - center.y, part.center.z - center.z)
  rotate(out, bob.rotation, out)
  return setVec(out, out.x + position.x, out.y + position.y, out.z + position.z)
}

/** Turns the charm's ellipsoids as it is turned now. */
export function shapeNow(bob: RigidBody): void {
  for (const part of bob.ellipsoids) rotateSym(part.now, bob.rotation, part.shape)
}

/** The point of a solid that is nearest to `from`, as the center of a ball or ellipsoid. */
function solidCenter(out: Vec, solid: Solid, from: Vec): Vec {
  if (solid.kind === 'ellipsoid') return copyVec(out, solid.center)
  const { from: p, to } = solid
  setVec(out, to.x - p.x, to.y - p.y, to.z - p.z)
  const length2 = dot(out, out)
  const at = (from.x - p.x) * out.x + (from.y - p.y) * out.y + (from.z - p.z) * out.z
  const t = length2 > 0 ? Math.min(1, Math.max(0, at / length2)) : 0
  return setVec(out, p.x + t * out.x, p.y + t * out.y, p.z + t * out.z)
}

const boundOf = (solid: Solid) => (solid.kind === 'ellipsoid' ? solid.bound : solid.radius)

function apart2(a: Vec, b: Vec): number {
  const x = a.x - b.x
  const y = a.y - b.y
  const z = a.z - b.z
  return x * x + y * y + z * z
}

/** Adds what the charm's ellipsoids are near to on the carrier. */
export function findOnCarrier(contacts: Contacts, bob: RigidBody, shape: CarrierShape): void {
  for (const part of bob.ellipsoids) {
    centerOf(centerA, bob, part)
    for (const grid of shape.grids) {
      if (distanceAt(scratch, grid, centerA.x, centerA.y, centerA.z) < part.bound + NEAR)
        add(contacts, bob, part, null, null, null, grid)
    }
    for (const solid of shape.solids) {
      solidCenter(centerB, solid, centerA)
      const reach = part.bound + boundOf(solid) + NEAR
      if (apart2(centerA, centerB) < reach * reach) add(contacts, bob, part, null, null, solid, null)
    }
  }
}

/** A charm and the one it hangs on are linked, not neighbors. */
const linked = (a: RigidBody, b: RigidBody) => a.parent === b || b.parent === a

/** Adds where two charms are near to each other. */
export function findBetween(contacts: Contacts, a: RigidBody, b: RigidBody): void {
  const reach = a.bound + b.bound + NEAR
  if (apart2(a.position, b.position) > reach * reach || linked(a, b)) return
  for (const partA of a.ellipsoids) {
    centerOf(centerA, a, partA)
    for (const partB of b.ellipsoids) {
      centerOf(centerB, b, partB)
      const near = partA.bound + partB.bound + NEAR
      if (apart2(centerA, centerB) < near * near) add(contacts, a, partA, b, partB, null, null)
    }
  }
}

/** How deep (m) the two sides of a contact overlap now; leaves normal and arms for it. Negative where they are apart. */
export function overlap(contact: Contact): number {
  const { a, partA, b, partB, solid, grid, normal, armA } = contact
  if (!a || !partA) return -1
  centerOf(centerA, a, partA)
  if (grid) {
    // deep inside the field may be flat: then out along the anchor's own normal
    setVec(normal, Math.sin(a.anchorYaw), 0, Math.cos(a.anchorYaw))
    const distance = deepestPoint(armA, normal, grid, centerA, partA.now)
    setVec(armA, armA.x - a.position.x, armA.y - a.position.y, armA.z - a.position.z)
    return -distance
  }
  let distance = 1
  setVec(sideways, Math.cos(a.anchorYaw), 0, -Math.sin(a.anchorYaw))
  if (b && partB) {
    centerOf(centerB, b, partB)
    distance = separation(normal, centerA, partA.now, centerB, partB.now, sideways)
    support(contact.armB, partB.now, normal)
    const { armB } = contact
    setVec(
      armB,
      centerB.x - armB.x - b.position.x,
      centerB.y - armB.y - b.position.y,
      centerB.z - armB.z - b.position.z,
    )
  } else if (solid) {
    solidCenter(centerB, solid, centerA)
    distance = separation(normal, centerA, partA.now, centerB, solid.shape, sideways)
    if (solid.kind === 'capsule') {
      support(reachA, partA.now, normal)
      setVec(scratch, centerA.x + reachA.x, centerA.y + reachA.y, centerA.z + reachA.z)
      solidCenter(centerB, solid, scratch)
      distance = separation(normal, centerA, partA.now, centerB, solid.shape, sideways)
    }
  }
  support(armA, partA.now, normal)
  setVec(
    armA,
    centerA.x + armA.x - a.position.x,
    centerA.y + armA.y - a.position.y,
    centerA.z + armA.z - a.position.z,
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
export function solveContact(contact: Contact, h: number): boolean {
  const { a, b, normal, armA, armB } = contact
  const depth = overlap(contact)
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
