import type { Bob, Stance } from './bob'
import { awayFrom, halt, stanceOf, standAs } from './stance'
import { mixQuat } from './vec'

/** What stays within this (m) is calm, whatever its speed: speeds tremble, places do not. */
const STAYS = 0.001
/** Nearer than this (m) a charm is as good as at rest; seconds of calm before it goes there, from near and from afar. */
const NEAR = 0.008
const SOON = 0.12
const PATIENCE = 0.35
/** Nothing swings longer than this, s. */
const LONGEST = 3.2
/** Seconds that the last way takes, from next to the end and at most. */
const SHORTEST_WAY = 0.2
const LONGEST_WAY = 0.7
/** s/m */
const SLOWNESS = 6

/** A charm on a ring moves with the charm that it hangs on. */
const familyOf = (bob: Bob): readonly Bob[] => [bob, ...bob.children.flatMap(familyOf)]

/** Lets a charm and what hangs on it move again, as if something had moved it `since` seconds ago. */
export function wake(bob: Bob, since = 0): void {
  for (const one of familyOf(bob)) {
    if (one.rigid) continue
    one.asleep = false
    one.easing = null
    one.awake = since
    one.quiet = 0
    one.seen = null
  }
}

/**
 * Counts how long each charm has stayed where it is, and sends a family that is calm, or has swung long enough, to where it
 * rests: by place, not by force, so that nothing can be stuck and the end is exact.
 */
export function calmDown(
  bobs: readonly Bob[],
  restOf: (slot: string) => Stance | null,
  seconds: number,
): void {
  for (const bob of bobs) {
    if (bob.easing) easeOn(bob, bob.easing, restOf(bob.slot), seconds)
    if (bob.rigid || (bob.parent && !bob.parent.rigid)) continue
    const family = familyOf(bob)
    if (family.every(({ asleep }) => asleep)) continue
    const rests = family.map(({ slot }) => restOf(slot))
    const stays = family.every((one) => one.seen !== null && awayFrom(one, one.seen) < STAYS)
    for (const one of family) {
      one.awake += seconds
      one.quiet = stays ? one.quiet + seconds : 0
      if (!stays) one.seen = stanceOf(one)
    }
    if (rests.includes(null)) continue
    const away = Math.max(...family.map((one, index) => awayFrom(one, rests[index] as Stance)))
    if (bob.quiet < (away < NEAR ? SOON : PATIENCE) && bob.awake < LONGEST) continue
    const way = Math.min(LONGEST_WAY, SHORTEST_WAY + SLOWNESS * away)
    for (const one of family) {
      one.easing = { from: stanceOf(one), seconds: way, gone: 0 }
      one.asleep = true
      halt(one)
    }
  }
}

function easeOn(bob: Bob, easing: NonNullable<Bob['easing']>, rest: Stance | null, seconds: number): void {
  if (!rest) {
    wake(bob, bob.awake)
    return
  }
  easing.gone += seconds
  const time = Math.min(1, easing.gone / easing.seconds)
  if (time === 1) {
    bob.easing = null
    standAs(bob, rest)
    return
  }
  const share = time * time * (3 - 2 * time)
  const mix = (from: number, to: number) => from + share * (to - from)
  const { from } = easing
  const { nodes, position, rotation } = bob
  for (let i = 0; i < nodes.length; i++) nodes[i] = mix(from.nodes[i] as number, rest.nodes[i] as number)
  for (const axis of ['x', 'y', 'z'] as const) position[axis] = mix(from.position[axis], rest.position[axis])
  mixQuat(rotation, from.rotation, rest.rotation, share)
}
