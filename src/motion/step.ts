import type { Bob } from './bob'
import { wake } from './calm'
import { bendBack, rubLinks, solveChain } from './chain-solver'
import type { DistanceField } from './field/distance-field'
import { followAnchor, hangDown } from './stance'
import { swivel } from './swivel'
import { partFrom, pushOut } from './touch'
import {
  copyQuat,
  copyVec,
  cross,
  dot,
  limit,
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

/** How one step is taken. */
export interface Manner {
  /** Seconds. */
  readonly h: number
  /** Loss of speed (1/s) of whatever is to come to rest at once; 0 leaves to each charm its own. */
  readonly calm: number
  /** Rounds in which contacts and chains are solved one after the other. */
  readonly rounds: number
}

/** What rubs loses speed (1/s) but never sticks: what sticks could rest in many places, this in one. */
const RUB = 6
/** After so many seconds a swing is damped more and more, 1/s each second: nobody watches one die. */
const FRESH = 1.5
const TIRING = 2
const MOST_SPEED = 6
const MOST_SPIN = 45
/** m/s */
const WAKING_SPEED = 0.05
/** Steps for which it still counts as touching. */
const TOUCHING = 8
const moves = (bob: Bob): boolean => !bob.asleep && !bob.rigid

const a = vec()
const b = vec()

/** What a point at `at` with velocity `v` feels: gravity, and −2 ω × v − ω × (ω × x) where the carrier turns. */
function feel(out: Vec, { gravity, spin }: Ride, at: Vec, v: Vec): Vec {
  copyVec(out, gravity)
  if (spin.x === 0 && spin.y === 0 && spin.z === 0) return out
  cross(b, spin, at)
  setVec(b, b.x + 2 * v.x, b.y + 2 * v.y, b.z + 2 * v.z)
  cross(b, spin, b)
  return setVec(out, out.x - b.x, out.y - b.y, out.z - b.z)
}

const point = vec()
const speed = vec()

function predict(bob: Bob, ride: Ride, { h, calm }: Manner): void {
  const { nodes, speeds, position, rotation, velocity, spin } = bob
  rotateSym(bob.inverseNow, rotation, bob.inverse)
  bob.lastNodes.set(nodes)
  copyVec(bob.lastPosition, position)
  copyQuat(bob.lastRotation, rotation)
  if (bob.touching > 0) bob.touching--
  if (bob.wild > 0) bob.wild--
  const tired = TIRING * Math.max(0, bob.awake - FRESH)
  const drag = calm || bob.drag + (bob.touching > 0 ? RUB : 0) + tired
  const kept = (2 - drag * h) / (2 + drag * h)
  if (calm === 0) rubLinks(bob, h)
  for (let k = 1; k < bob.count; k++) {
    const i = 3 * k
    setVec(point, nodes[i] as number, nodes[i + 1] as number, nodes[i + 2] as number)
    setVec(speed, speeds[i] as number, speeds[i + 1] as number, speeds[i + 2] as number)
    feel(a, ride, point, speed)
    nodes[i] = point.x + h * kept * (speed.x + h * a.x)
    nodes[i + 1] = point.y + h * kept * (speed.y + h * a.y)
    nodes[i + 2] = point.z + h * kept * (speed.z + h * a.z)
  }
  swivel(bob, h)
  if (ride.spin.x !== 0 || ride.spin.y !== 0 || ride.spin.z !== 0) {
    cross(a, ride.spin, spin)
    setVec(spin, spin.x - h * a.x, spin.y - h * a.y, spin.z - h * a.z)
  }
  feel(a, ride, position, velocity)
  setVec(
    velocity,
    kept * (velocity.x + h * a.x),
    kept * (velocity.y + h * a.y),
    kept * (velocity.z + h * a.z),
  )
  setVec(spin, kept * spin.x, kept * spin.y, kept * spin.z)
  limit(velocity, MOST_SPEED)
  limit(spin, MOST_SPIN)
  setVec(position, position.x + h * velocity.x, position.y + h * velocity.y, position.z + h * velocity.z)
  // The gyroscopic term ω × Iω is left out: it does no work, and explicitly stepped it would gain energy.
  turnBy(rotation, h * spin.x, h * spin.y, h * spin.z)
}

/** What sleeps wakes when something quick runs into it, and tires with it. */
function wakeTouched(mover: Bob, touched: Bob): void {
  const { velocity, spin, bound } = mover
  if (!touched.asleep || touched.rigid || !moves(mover)) return
  const speed2 = dot(velocity, velocity) + bound * bound * dot(spin, spin)
  if (speed2 > WAKING_SPEED * WAKING_SPEED) wake(touched, mover.awake)
}

/** Velocities from how far everything came. */
function conclude(bob: Bob, h: number): void {
  const { nodes, lastNodes, speeds, position, lastPosition, velocity, spin } = bob
  for (let i = 3; i < nodes.length; i++) {
    const went = ((nodes[i] as number) - (lastNodes[i] as number)) / h
    speeds[i] = Math.max(-MOST_SPEED, Math.min(MOST_SPEED, went))
  }
  setVec(
    velocity,
    (position.x - lastPosition.x) / h,
    (position.y - lastPosition.y) / h,
    (position.z - lastPosition.z) / h,
  )
  turnBetween(spin, bob.lastRotation, bob.rotation)
  setVec(spin, spin.x / h, spin.y / h, spin.z / h)
  const { x, y, z } = position
  if (Number.isFinite(x + y + z + bob.rotation.w + (nodes[nodes.length - 1] ?? 0))) return
  hangDown(bob)
}

/**
 * One step of all charms that are awake, parents before children (position-based: Müller et al. 2020, small steps: Macklin
 * et al. 2019). In the air the chain keeps its lengths along its old directions, as SHAKE does (Ryckaert, Ciccotti &
 * Berendsen 1977), and so its energy; what touches or settles is solved along the new ones, which damps it.
 */
export function advance(bobs: readonly Bob[], field: DistanceField, ride: Ride, manner: Manner): void {
  const { h, calm, rounds } = manner
  for (const bob of bobs) if (moves(bob)) predict(bob, ride, manner)
  for (let round = 0, touched = true; round < rounds && touched; round++) {
    touched = false
    for (let i = 0; i < bobs.length; i++)
      for (let j = i + 1; j < bobs.length; j++) {
        const [one, other] = [bobs[i] as Bob, bobs[j] as Bob]
        if (!(moves(one) || moves(other)) || !partFrom(one, other)) continue
        wakeTouched(one, other)
        wakeTouched(other, one)
        one.touching = TOUCHING
        other.touching = TOUCHING
        touched = true
      }
    for (const bob of bobs) {
      if (bob.parent) followAnchor(bob)
      if (!moves(bob)) continue
      if (pushOut(bob, field, h, round === 0)) {
        bob.touching = TOUCHING
        touched = true
      }
      if (round === 0) bendBack(bob, h)
      const free = calm === 0 && bob.touching === 0 && bob.wild === 0
      solveChain(bob, free)
    }
  }
  for (const bob of bobs) if (moves(bob)) conclude(bob, h)
}
