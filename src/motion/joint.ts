import { displace } from './impulse'
import type { RigidBody } from './rigid-body'
import { cross, dot, invertSym, mulSym, quadratic, rotate, setVec, sym, turnBy, type Vec, vec } from './vec'

const arm = vec()
const gap = vec()
const along = vec()
const felt = vec()
const pushed = vec()
const matrix = sym()

function attachArm(out: Vec, bob: RigidBody): Vec {
  const { attach, center } = bob
  setVec(out, attach.x - center.x, attach.y - center.y, attach.z - center.z)
  return rotate(out, bob.rotation, out)
}

/**
 * Notes the joint's direction before the charm moves. Correcting along the *old* direction is what SHAKE does (Ryckaert,
 * Ciccotti & Berendsen 1977): the swing keeps its energy, where projecting along the new one would damp it by ω h / 2.
 */
export function readyJoint(bob: RigidBody): void {
  const r = attachArm(bob.attachArm, bob)
  if (bob.reach > 0) {
    const { pull, pivot, position } = bob
    setVec(pull, position.x + r.x - pivot.x, position.y + r.y - pivot.y, position.z + r.z - pivot.z)
    const length = Math.sqrt(dot(pull, pull))
    if (length > 1e-6) setVec(pull, pull.x / length, pull.y / length, pull.z / length)
    else setVec(pull, 0, -1, 0)
    return
  }
  const i = bob.inverseInertiaNow
  const light = 1 / bob.mass
  matrix.xx = light + r.z * r.z * i.yy - 2 * r.y * r.z * i.yz + r.y * r.y * i.zz
  matrix.yy = light + r.z * r.z * i.xx - 2 * r.x * r.z * i.xz + r.x * r.x * i.zz
  matrix.zz = light + r.y * r.y * i.xx - 2 * r.x * r.y * i.xy + r.x * r.x * i.yy
  matrix.xy = -r.z * r.z * i.xy + r.y * r.z * i.xz + r.x * r.z * i.yz - r.x * r.y * i.zz
  matrix.xz = -r.y * r.y * i.xz + r.y * r.z * i.xy + r.x * r.y * i.yz - r.x * r.z * i.yy
  matrix.yz = -r.x * r.x * i.yz + r.x * r.y * i.xz + r.x * r.z * i.xy - r.y * r.z * i.xx
  if (!invertSym(bob.jointInverse, matrix)) Object.assign(bob.jointInverse, sym())
}

function solveBall(bob: RigidBody): void {
  const { position, pivot } = bob
  attachArm(arm, bob)
  setVec(gap, position.x + arm.x - pivot.x, position.y + arm.y - pivot.y, position.z + arm.z - pivot.z)
  mulSym(gap, bob.jointInverse, gap)
  setVec(
    position,
    position.x - gap.x / bob.mass,
    position.y - gap.y / bob.mass,
    position.z - gap.z / bob.mass,
  )
  cross(felt, bob.attachArm, gap)
  mulSym(felt, bob.inverseInertiaNow, felt)
  turnBy(bob.rotation, -felt.x, -felt.y, -felt.z)
}

function solveLink(bob: RigidBody): void {
  const { position, pivot, pull } = bob
  attachArm(arm, bob)
  setVec(along, position.x + arm.x - pivot.x, position.y + arm.y - pivot.y, position.z + arm.z - pivot.z)
  const length = Math.sqrt(dot(along, along))
  const stretch = length - bob.reach
  if (length < 1e-6 || (bob.folds && stretch <= 0)) return
  setVec(along, along.x / length, along.y / length, along.z / length)
  cross(felt, bob.attachArm, pull)
  const straight = 1 / bob.mass + quadratic(bob.inverseInertiaNow, felt)
  mulSym(felt, bob.inverseInertiaNow, felt)
  cross(pushed, felt, arm)
  const yielding = dot(along, pull) / bob.mass + dot(along, pushed)
  if (yielding > 0.3 * straight) {
    displace(bob, bob.attachArm, pull, -stretch / yielding)
    return
  }
  cross(felt, arm, along)
  displace(bob, arm, along, -stretch / (1 / bob.mass + quadratic(bob.inverseInertiaNow, felt)))
}

/** Brings the body back under its hinge, or its link back to length; two Newton steps. */
export function solveJoint(bob: RigidBody): void {
  for (let round = 0; round < 2; round++) {
    if (bob.reach > 0) solveLink(bob)
    else solveBall(bob)
  }
}
