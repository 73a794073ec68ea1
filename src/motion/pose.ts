import type { Bob } from './bob'
import { type Simulation, STEP } from './simulation'
import {
  copyQuat,
  copyVec,
  cross,
  dot,
  mixQuat,
  multiply,
  normalize,
  type Quat,
  quat,
  rotate,
  setQuat,
  setVec,
  type Vec,
  vec,
} from './vec'

/** Where a piece is: three's `Object3D` fits it. */
export interface Placement {
  readonly position: Vec
  readonly quaternion: Quat
}

/** Where a charm's pieces are, carrier frame, meters. */
export interface CharmPose {
  /** Where it is held, looking as its place does. */
  readonly anchor: Placement
  /** The hardware from the top down, each at its upper end, along its −Y. */
  readonly pieces: readonly Placement[]
  /** At the point where its hardware holds it. */
  readonly body: Placement
}

const placement = (): Placement => ({ position: vec(), quaternion: quat() })

/** An empty pose to write into, with room for the pieces of what hangs in the slot. */
export function poseFor(swing: Simulation, slot: string): CharmPose {
  const count = swing.bySlot.get(slot)?.body.chain.length ?? 0
  return { anchor: placement(), pieces: Array.from({ length: count }, placement), body: placement() }
}

const [from, to, along, at] = [vec(), vec(), vec(), vec()]
const [aside, looks, twist] = [quat(), quat(), quat()]
const DOWN: Vec = vec(0, -1, 0)

/** Where node `k` is, `share` of the way from before the last step to after it. */
function nodeNow(out: Vec, { nodes, before }: Bob, k: number, share: number): Vec {
  const i = 3 * k
  const mix = (axis: number) => {
    const was = before.nodes[i + axis] as number
    return was + share * ((nodes[i + axis] as number) - was)
  }
  return setVec(out, mix(0), mix(1), mix(2))
}

/** The turn about the plumb line that is part of a turn. */
const twistOf = (out: Quat, { y, w }: Quat): Quat => normalize(setQuat(out, 0, y, 0, w))

/** Writes where the charm in `slot` is now, between two steps, into `out`. False if nothing hangs there. */
export function pose(swing: Simulation, slot: string, out: CharmPose): boolean {
  const bob = swing.bySlot.get(slot)
  if (!bob) return false
  const { anchor, pieces, body } = out
  const still = bob.asleep && !bob.easing
  const share = still ? 1 : Math.min(1, swing.leftover / STEP)
  const { before, position, rotation } = bob
  mixQuat(body.quaternion, before.rotation, rotation, share)
  if (still) copyQuat(body.quaternion, rotation)
  rotate(at, body.quaternion, bob.arm)
  const { x, y, z } = before.position
  setVec(
    body.position,
    x + share * (position.x - x) + at.x,
    y + share * (position.y - y) + at.y,
    z + share * (position.z - z) + at.z,
  )
  if (still) setVec(body.position, position.x + at.x, position.y + at.y, position.z + at.z)
  copyVec(anchor.position, bob.anchorAt)
  copyQuat(anchor.quaternion, bob.rigid ? bob.rotation : bob.facing)
  twistOf(twist, body.quaternion)
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as Placement
    nodeNow(from, bob, k, share)
    if (k + 1 < bob.count) nodeNow(to, bob, k + 1, share)
    else copyVec(to, body.position)
    copyVec(piece.position, from)
    // The clasp looks as its place does, the last ring as the body.
    mixQuat(looks, bob.facing, twist, pieces.length > 1 ? k / (pieces.length - 1) : 0)
    setVec(along, to.x - from.x, to.y - from.y, to.z - from.z)
    aim(aside, along)
    multiply(piece.quaternion, aside, looks)
  }
  return true
}

/** The shortest turn that lets what hung straight down point along `way`. */
function aim(out: Quat, way: Vec): void {
  const size = Math.sqrt(dot(way, way))
  cross(at, DOWN, way)
  setQuat(out, at.x, at.y, at.z, size - way.y)
  if (out.w < 1e-6 * size) setQuat(out, 1, 0, 0, 0)
  normalize(out)
}
