import { type Bob, createBob, loadUp, type Stance } from './bob'
import type { HangingBody } from './body/hanging-body'
import type { DistanceField } from './field/distance-field'
import { awayFrom, halt, hangDown, holdOff, stanceOf } from './stance'
import { advance, type Manner } from './step'
import { GRAVITY } from './swing-modes'
import { dot, type Triple, type Vec, vec } from './vec'

/** Let down slowly: damped, so that nothing overshoots, and without friction, so that there is one place to come to. */
const LET_DOWN: Manner = { h: 1 / 240, calm: 22, rounds: 4 }
/** What came no farther than this (m) in so many steps has arrived. */
const ARRIVED = 0.00006
const LOOK = 24
const MOST_STEPS = 1200
/** For so many steps what hangs behind a film is only moved out of the wall it starts in: pushed out at speed it would fly through the film. */
const FREED = 240
/** Looks whose rest poses are remembered, a carrier. */
const REMEMBERED = 256

/** Where every charm of a look rests, found step by step. */
export interface Rests {
  /** Where the charm in a slot rests; null where that is not known yet. */
  readonly of: (slot: string) => Stance | null
  /** Takes so many steps towards what is not known yet. */
  readonly work: (steps: number) => void
  /** Finds all that is left. */
  readonly finish: () => void
}

/**
 * The rest poses of a look, as a function of the look alone: the charms of each group that can meet are held off their
 * anchors in the order of their slots and let down together. No history goes in, and no function whose last bit an engine
 * chooses, so the same look rests in the same bits everywhere.
 */
export function restsOf(bobs: readonly Bob[], field: DistanceField, gravity: Vec): Rests {
  const known = new Map<string, Stance>()
  const learn = (group: readonly Bob[], stances: readonly Stance[]): void => {
    for (const [index, { slot }] of group.entries()) known.set(slot, stances[index] as Stance)
  }
  const pending = groupsOf(bobs).flatMap((group) => {
    const key = keyOf(group, gravity)
    const past = pastOf(field)
    const found = past.get(key)
    if (found) {
      learn(group, found)
      return []
    }
    const way = letDown(group, field, gravity)
    const step = (): boolean => {
      const { done, value } = way.next()
      if (!done) return false
      if (past.size >= REMEMBERED) past.delete(past.keys().next().value ?? '')
      past.set(key, value)
      learn(group, value)
      return true
    }
    return [step]
  })
  const work = (steps: number): void => {
    for (let left = steps; left > 0 && pending[0]; left--) if (pending[0]()) pending.shift()
  }
  return { of: (slot) => known.get(slot) ?? null, work, finish: () => work(Number.POSITIVE_INFINITY) }
}

function* letDown(
  group: readonly Bob[],
  field: DistanceField,
  gravity: Vec,
): Generator<void, readonly Stance[]> {
  const bySlot = new Map<string, Bob>()
  const bobs = group.map(({ slot, body, frame, parent, turn }) => {
    const above = (parent && bySlot.get(parent.slot)) ?? null
    const bob = createBob(slot, body, frame, above, turn)
    above?.children.push(bob)
    bySlot.set(slot, bob)
    return bob
  })
  for (const bob of bobs.toReversed()) if (bob.children.length > 0) loadUp(bob)
  for (const bob of bobs) isWithin(bob) ? hangDown(bob) : holdOff(bob)
  const ride = { gravity, spin: vec() }
  let seen = bobs.map(stanceOf)
  for (let step = 1; step < MOST_STEPS; step++) {
    advance(bobs, field, ride, LET_DOWN)
    if (step <= FREED) for (const bob of bobs) if (isWithin(bob)) halt(bob)
    if (step % LOOK === 0) {
      const drift = Math.max(...bobs.map((bob, index) => awayFrom(bob, seen[index] as Stance)))
      if (drift < ARRIVED) break
      seen = bobs.map(stanceOf)
    }
    yield
  }
  return bobs.map(stanceOf)
}

/** Charms that can meet, by their slots' order, parents first. */
function groupsOf(bobs: readonly Bob[]): readonly (readonly Bob[])[] {
  const sorted = bobs.toSorted((a, b) => (a.slot < b.slot ? -1 : 1))
  const groups: Bob[][] = []
  for (const bob of sorted) {
    const met = groups.filter((group) => group.some((other) => canMeet(bob, other)))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push([...met.flat(), bob])
  }
  return groups.map((group) => group.toSorted((a, b) => (a.slot < b.slot ? -1 : 1)))
}

/** How far (m) any of a charm's points can be from the anchor of the charm on the carrier that it hangs from. */
const reachOf = ({ body, lengths, arm, bound, parent }: Bob): number =>
  Math.sqrt(dot3(body.hinge)) +
  lengths.reduce((sum, length) => sum + length, 0) +
  Math.sqrt(dot(arm, arm)) +
  bound +
  (parent ? reachOf(parent) : 0)

function isWithin(bob: Bob): boolean {
  const { frame } = rootOf(bob)
  return frame.on === 'carrier' && frame.within === true
}

const rootOf = (bob: Bob): Bob => (bob.parent ? rootOf(bob.parent) : bob)

function canMeet(a: Bob, b: Bob): boolean {
  const [p, q] = [rootOf(a).frame.position, rootOf(b).frame.position]
  const reach = reachOf(a) + reachOf(b)
  return dot3([p[0] - q[0], p[1] - q[1], p[2] - q[2]]) < reach * reach
}

const dot3 = ([x, y, z]: Triple): number => x * x + y * y + z * z

const pasts = new WeakMap<DistanceField, Map<string, readonly Stance[]>>()

function pastOf(field: DistanceField): Map<string, readonly Stance[]> {
  const past = pasts.get(field) ?? new Map<string, readonly Stance[]>()
  pasts.set(field, past)
  return past
}

const keyOf = (group: readonly Bob[], { x, y, z }: Vec): string =>
  JSON.stringify([x, y, z, group.map(({ slot, body, frame, turn }) => [slot, nameOf(body), frame, turn])])

const names = new WeakMap<HangingBody, number>()
const told = new Map<string, number>()

/** One number for all bodies that are alike. */
function nameOf(body: HangingBody): number {
  const known = names.get(body)
  if (known !== undefined) return known
  const written = JSON.stringify(body)
  const name = told.get(written) ?? told.size
  told.set(written, name)
  names.set(body, name)
  return name
}

/** Straight down, as gravity is where the carrier stands upright. */
export const PLUMB: Vec = vec(0, -GRAVITY, 0)
