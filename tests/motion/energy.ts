import type { RigidBody } from '../../src/motion/rigid-body'
import type { Simulation } from '../../src/motion/simulation'
import { dot, type Quat, quadratic, rotateSym, sym, type Vec } from '../../src/motion/vec'

const inertiaNow = sym()

function twistEnergy(bob: RigidBody, rotation: Quat): number {
  const half = 0.5 * (bob.anchorYaw + bob.turn)
  const sine = Math.sin(half)
  const cosine = Math.cos(half)
  const { y, w } = rotation
  let twist = 2 * Math.atan2(y * cosine - w * sine, w * cosine + y * sine)
  if (twist > Math.PI) twist -= 2 * Math.PI
  if (twist < -Math.PI) twist += 2 * Math.PI
  return 0.5 * bob.twistStiffness * twist * twist
}

const height = (gravity: Vec, position: Vec) => -dot(gravity, position)

/**
 * Mechanical energy (J) of a hung charm: moving, turning, lifted, twisted. Velocities belong to the middle of the last
 * step, so heights and twists are taken there too.
 */
export function energyOf(swing: Simulation, slot: string): number {
  const bob = swing.bySlot.get(slot)
  if (!bob || bob.rigid) return 0
  const { gravity } = swing.ride
  rotateSym(inertiaNow, bob.rotation, bob.inertia)
  const moving = 0.5 * bob.mass * dot(bob.velocity, bob.velocity) + 0.5 * quadratic(inertiaNow, bob.spin)
  const lifted = 0.5 * bob.mass * (height(gravity, bob.position) + height(gravity, bob.lastPosition))
  const twisted = 0.5 * (twistEnergy(bob, bob.rotation) + twistEnergy(bob, bob.lastRotation))
  return moving + lifted + twisted
}
