import type { Bob } from '../../src/motion/bob'
import type { Simulation } from '../../src/motion/simulation'
import { stiffnessOf } from '../../src/motion/swivel'
import { dot, type Quat, quadratic, rotateSym, sym, type Vec, vec } from '../../src/motion/vec'

const inertiaNow = sym()

/**
 * Mechanical energy (J) of a hung charm and its chain: moving, turning and lifted. Velocities belong to the middle of the
 * last step, so heights and twists are taken there too.
 */
export function energyOf(swing: Simulation, slot: string): number {
  const bob = swing.bySlot.get(slot)
  if (!bob || bob.rigid) return 0
  const height = (at: Vec) => -dot(swing.ride.gravity, at)
  rotateSym(inertiaNow, bob.rotation, bob.inertia)
  const moving = 0.5 * bob.mass * dot(bob.velocity, bob.velocity) + 0.5 * quadratic(inertiaNow, bob.spin)
  const lifted = 0.5 * bob.mass * (height(bob.position) + height(bob.lastPosition))
  const twisted = 0.5 * (twistEnergy(bob, bob.rotation) + twistEnergy(bob, bob.lastRotation))
  return moving + lifted + twisted + chainEnergy(bob, height)
}

/** Of the torque 2 k sin ψ/2: 4 k (1 − cos ψ/2). */
function twistEnergy(bob: Bob, { y, w }: Quat): number {
  const [ry, rw] = [y * bob.face.w - w * bob.face.y, w * bob.face.w + y * bob.face.y]
  return 4 * stiffnessOf(bob) * (1 - Math.abs(rw) / Math.hypot(ry, rw))
}

function chainEnergy({ count, ease, nodes, lastNodes, speeds }: Bob, height: (at: Vec) => number): number {
  let sum = 0
  for (let k = 1; k < count; k++) {
    const at = (from: Float64Array) => vec(from[3 * k], from[3 * k + 1], from[3 * k + 2])
    const speed = at(speeds)
    sum += (0.5 / (ease[k] ?? 1)) * (dot(speed, speed) + height(at(nodes)) + height(at(lastNodes)))
  }
  return sum
}
