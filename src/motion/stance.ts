import type { Bob, Stance } from './bob'
import {
  copyQuat,
  copyVec,
  dot,
  multiply,
  normalize,
  quat,
  quatOf,
  rotate,
  rotateSym,
  setQuat,
  setVec,
  turnAbout,
  turnBetween,
  turnTowards,
  type Vec,
  vec,
} from './vec'

const turned = quat()
const at = vec()

/** Moves the charm's anchor, and with it node 0 or what is bound, to where carrier or parent holds it now. */
export function followAnchor(bob: Bob): void {
  const { parent, frame, anchorAt, facing, body } = bob
  copyQuat(turned, quatOf(frame.rotation))
  const [x, y, z] = frame.position
  if (parent) {
    multiply(turned, parent.rotation, turned)
    const { center, position } = parent
    rotate(at, parent.rotation, setVec(at, x - center.x, y - center.y, z - center.z))
    setVec(anchorAt, position.x + at.x, position.y + at.y, position.z + at.z)
  } else setVec(anchorAt, x, y, z)
  const outX = 2 * (turned.x * turned.z + turned.w * turned.y)
  const outZ = 1 - 2 * (turned.x * turned.x + turned.y * turned.y)
  // What looks straight up or down says nothing of where a face should look.
  if (outX * outX + outZ * outZ > 0.04) turnTowards(facing, outX, outZ)
  multiply(bob.face, facing, turnAbout(bob.face, bob.turn))
  if (!bob.rigid) {
    const [hx, hy, hz] = body.hinge
    rotate(at, facing, setVec(at, hx, hy, hz))
    bob.nodes[0] = anchorAt.x + at.x
    bob.nodes[1] = anchorAt.y + at.y
    bob.nodes[2] = anchorAt.z + at.z
    return
  }
  multiply(bob.rotation, turned, turnAbout(bob.rotation, bob.turn))
  rotate(at, bob.rotation, bob.center)
  setVec(bob.position, anchorAt.x + at.x, anchorAt.y + at.y, anchorAt.z + at.z)
}

const lean = quat()
const DOWN: Vec = vec(0, -1, 0)

/** Stretches the charm from its anchor along `way` (unit), turned from hanging the shortest way, its face right. */
function stretch(bob: Bob, way: Vec): void {
  followAnchor(bob)
  if (!bob.rigid) {
    const { nodes, lengths, arm, position, rotation } = bob
    for (let k = 1; k < bob.count; k++) {
      const length = lengths[k - 1] as number
      nodes[3 * k] = (nodes[3 * k - 3] as number) + length * way.x
      nodes[3 * k + 1] = (nodes[3 * k - 2] as number) + length * way.y
      nodes[3 * k + 2] = (nodes[3 * k - 1] as number) + length * way.z
    }
    setQuat(lean, -way.z, 0, way.x, Math.max(1 - way.y, 1e-6))
    multiply(rotation, normalize(lean), bob.face)
    const last = 3 * (bob.count - 1)
    const length = lengths[bob.count - 1] as number
    rotate(at, rotation, arm)
    setVec(
      position,
      (nodes[last] as number) + length * way.x - at.x,
      (nodes[last + 1] as number) + length * way.y - at.y,
      (nodes[last + 2] as number) + length * way.z - at.z,
    )
  }
  halt(bob)
}

/** Hangs the charm straight down. */
export const hangDown = (bob: Bob): void => stretch(bob, DOWN)

/** A touch upwards, as one holds a charm off a bag before letting it down. */
const RISE = 0.05

/** Holds the charm straight off the surface: so it lies on nothing yet and is behind nothing. */
export function holdOff(bob: Bob): void {
  followAnchor(bob)
  const { facing } = bob
  const size = Math.sqrt(1 + RISE * RISE)
  const x = 2 * facing.w * facing.y
  const z = 1 - 2 * facing.y * facing.y
  stretch(bob, vec(x / size, RISE / size, z / size))
}

/** Puts the charm, still, where another of it is. */
export function standAs(bob: Bob, stance: Stance): void {
  bob.nodes.set(stance.nodes)
  copyVec(bob.position, stance.position)
  copyQuat(bob.rotation, stance.rotation)
  halt(bob)
}

export const stanceOf = ({ nodes, position, rotation }: Stance): Stance => ({
  nodes: nodes.slice(),
  position: copyVec(vec(), position),
  rotation: copyQuat(quat(), rotation),
})

/** Stops the charm where it is. */
export function halt(bob: Bob): void {
  setVec(bob.velocity, 0, 0, 0)
  setVec(bob.spin, 0, 0, 0)
  bob.speeds.fill(0)
  bob.slack.fill(0)
  bob.lastNodes.set(bob.nodes)
  copyVec(bob.lastPosition, bob.position)
  copyQuat(bob.lastRotation, bob.rotation)
  rotateSym(bob.inverseNow, bob.rotation, bob.inverse)
  remember(bob)
}

/** Notes where the charm is before a step. */
export function remember({ before, nodes, position, rotation }: Bob): void {
  before.nodes.set(nodes)
  copyVec(before.position, position)
  copyQuat(before.rotation, rotation)
}

const between = vec()

/** How far (m, from above) any point of a charm's body is from where it would be in another stance. */
export function awayFrom({ position, rotation, bound }: Bob, other: Stance): number {
  turnBetween(between, rotation, other.rotation)
  const turnedBy = Math.sqrt(dot(between, between))
  const { x, y, z } = other.position
  setVec(between, position.x - x, position.y - y, position.z - z)
  return Math.sqrt(dot(between, between)) + bound * turnedBy
}
