import type { RigidBody } from './rigid-body'
import type { Simulation } from './simulation'
import { STEP } from './solver'
import {
  copyQuat,
  copyVec,
  cross,
  dot,
  multiply,
  normalize,
  type Quat,
  quat,
  rotate,
  setVec,
  type Triple,
  type Vec,
  vec,
} from './vec'

/** Where a piece is: three's `Object3D` fits it. */
export interface Placement {
  readonly position: Vec
  readonly quaternion: Quat
}

/**
 * Where a charm's pieces are, carrier frame, meters. `hardware` and each link stand at their upper end, `body` at the
 * point where it is attached (the `body` node's own translation in the GLB).
 */
export interface CharmPose {
  readonly hardware: Placement
  /** From the clasp's swivel down, one between two pivots. */
  readonly links: readonly Placement[]
  readonly body: Placement
}

const placement = (): Placement => ({ position: vec(), quaternion: quat() })

/** An empty pose to write into, with room for the links that hang in the slot. */
export function poseFor(swing: Simulation, slot: string): CharmPose {
  const bob = swing.bySlot.get(slot)
  const count = bob && !bob.rigid ? Math.max(0, bob.body.pivots.length - 1) : 0
  return { hardware: placement(), links: Array.from({ length: count }, placement), body: placement() }
}

const center = vec()
const end = vec()
const down = vec()
const along = vec()
const rotation = quat()
const points: readonly Vec[] = [vec(), vec(), vec(), vec(), vec(), vec(), vec(), vec()]

function between(bob: RigidBody, share: number): void {
  const { position: p, lastPosition: l, rotation: q, lastRotation: m } = bob
  setVec(center, l.x + share * (p.x - l.x), l.y + share * (p.y - l.y), l.z + share * (p.z - l.z))
  const side = q.x * m.x + q.y * m.y + q.z * m.z + q.w * m.w < 0 ? -share : share
  rotation.x = (1 - share) * m.x + side * q.x
  rotation.y = (1 - share) * m.y + side * q.y
  rotation.z = (1 - share) * m.z + side * q.z
  rotation.w = (1 - share) * m.w + side * q.w
  normalize(rotation)
}

function pull(out: Vec, from: Vec, length: number): void {
  setVec(along, out.x - from.x, out.y - from.y, out.z - from.z)
  const far = Math.sqrt(dot(along, along))
  const scale = far > 1e-9 ? length / far : 0
  setVec(out, from.x + along.x * scale, from.y + along.y * scale, from.z + along.z * scale)
}

const lengthOf = (joints: readonly Triple[], k: number): number => {
  const a = joints[k] ?? [0, 0, 0]
  const b = joints[k + 1] ?? a
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Lays the weightless links between pivot and body: straight when taut, else sagging (FABRIK, Aristidou 2011). */
function layLinks(bob: RigidBody, joints: readonly Triple[]): void {
  const count = joints.length
  const first = points[0] as Vec
  const last = points[count - 1] as Vec
  copyVec(first, bob.pivot)
  copyVec(last, end)
  setVec(along, last.x - first.x, last.y - first.y, last.z - first.z)
  const span = Math.sqrt(dot(along, along))
  const sag = 0.5 * Math.sqrt(Math.max(0, bob.reach * bob.reach - span * span))
  // downwards and a little outwards, square to the line
  setVec(down, 0.3 * Math.sin(bob.anchorYaw), -1, 0.3 * Math.cos(bob.anchorYaw))
  const part = span > 1e-6 ? dot(down, along) / (span * span) : 0
  setVec(down, down.x - part * along.x, down.y - part * along.y, down.z - part * along.z)
  const size = Math.sqrt(Math.max(dot(down, down), 1e-9))
  let passed = 0
  for (let k = 1; k < count - 1; k++) {
    passed += lengthOf(joints, k - 1) / bob.reach
    const hangs = (sag * 4 * passed * (1 - passed)) / size
    setVec(
      points[k] as Vec,
      first.x + passed * along.x + hangs * down.x,
      first.y + passed * along.y + hangs * down.y,
      first.z + passed * along.z + hangs * down.z,
    )
  }
  if (sag < 1e-3 * bob.reach) return
  for (let round = 0; round < 8; round++) {
    for (let k = count - 2; k > 0; k--) pull(points[k] as Vec, points[k + 1] as Vec, lengthOf(joints, k))
    for (let k = 1; k < count - 1; k++) pull(points[k] as Vec, points[k - 1] as Vec, lengthOf(joints, k - 1))
  }
}

const swung = quat()
const facing = quat()

/** Turns `out` so that a piece that hung along `rest` now points from `a` to `b`, its face turned by `yaw`. */
function aim(out: Quat, yaw: number, rest: Vec, a: Vec, b: Vec): void {
  facing.x = 0
  facing.y = Math.sin(yaw / 2)
  facing.z = 0
  facing.w = Math.cos(yaw / 2)
  rotate(down, facing, rest)
  setVec(along, b.x - a.x, b.y - a.y, b.z - a.z)
  const size = Math.sqrt(dot(along, along) * dot(down, down))
  const w = size + dot(down, along)
  if (w > 1e-9 * size && size > 1e-12) {
    cross(center, down, along)
    swung.x = center.x
    swung.y = center.y
    swung.z = center.z
    swung.w = w
  } else {
    swung.x = size > 1e-12 ? 1 : 0
    swung.y = 0
    swung.z = 0
    swung.w = size > 1e-12 ? 0 : 1
  }
  normalize(swung)
  multiply(swung, swung, facing)
  copyQuat(out, swung)
}

const rest = vec()

function restOf(joints: readonly Triple[], k: number): Vec {
  const a = joints[k] ?? [0, 0, 0]
  const b = joints[k + 1] ?? a
  return setVec(rest, b[0] - a[0], b[1] - a[1], b[2] - a[2])
}

/** Writes where the charm in `slot` is now, between two steps, into `out`. False if nothing hangs there. */
export function pose(swing: Simulation, slot: string, out: CharmPose): boolean {
  const bob = swing.bySlot.get(slot)
  if (!bob) return false
  const { hardware, links, body } = out
  between(bob, bob.asleep ? 1 : Math.min(1, swing.leftover / STEP))
  setVec(end, bob.attach.x - bob.center.x, bob.attach.y - bob.center.y, bob.attach.z - bob.center.z)
  rotate(end, rotation, end)
  setVec(end, end.x + center.x, end.y + center.y, end.z + center.z)
  copyVec(body.position, end)
  copyQuat(body.quaternion, rotation)
  copyVec(hardware.position, bob.anchorAt)
  if (bob.rigid) {
    copyQuat(hardware.quaternion, rotation)
    return true
  }
  const { joints } = bob
  if (bob.reach > 0) layLinks(bob, joints)
  const twist = 2 * Math.atan2(rotation.y, rotation.w)
  const swings = joints.length > bob.body.pivots.length
  if (swings && bob.reach > 0)
    aim(hardware.quaternion, bob.anchorYaw, restOf(joints, 0), points[0] as Vec, points[1] as Vec)
  else
    aim(hardware.quaternion, bob.anchorYaw, setVec(rest, 0, -1, 0), rest, setVec(points[7] as Vec, 0, -2, 0))
  const skip = swings ? 1 : 0
  for (let k = 0; k < links.length; k++) {
    const link = links[k]
    if (!link) continue
    const from = points[k + skip] as Vec
    copyVec(link.position, from)
    aim(link.quaternion, twist, restOf(joints, k + skip), from, points[k + skip + 1] as Vec)
  }
  return true
}
