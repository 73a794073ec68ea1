import type { RigidBody } from './rigid-body'
import { cross, dot, mulSym, quadratic, setVec, turnBy, type Vec, vec } from './vec'

const turned = vec()

/** Sleeping and rigid charms do not yield. */
export const yields = (bob: RigidBody): boolean => !bob.asleep && !bob.rigid

/** Inverse of the mass felt along the unit vector `n` at `arm` from the mass center, 1/kg (Müller et al. 2020, eq. 2). */
export function inverseMassAt(bob: RigidBody, arm: Vec, n: Vec): number {
  cross(turned, arm, n)
  return 1 / bob.mass + quadratic(bob.inverseInertiaNow, turned)
}

/** Moves the charm as the positional impulse `amount · n` (kg m) at `arm` does (Müller et al. 2020, eqs. 6–9). */
export function displace(bob: RigidBody, arm: Vec, n: Vec, amount: number): void {
  const push = amount / bob.mass
  setVec(bob.position, bob.position.x + push * n.x, bob.position.y + push * n.y, bob.position.z + push * n.z)
  cross(turned, arm, n)
  mulSym(turned, bob.inverseInertiaNow, turned)
  turnBy(bob.rotation, amount * turned.x, amount * turned.y, amount * turned.z)
}

/** Changes the charm's velocity as the impulse `amount · n` (N s) at `arm` does. */
export function push(bob: RigidBody, arm: Vec, n: Vec, amount: number): void {
  const speed = amount / bob.mass
  const { velocity, spin } = bob
  setVec(velocity, velocity.x + speed * n.x, velocity.y + speed * n.y, velocity.z + speed * n.z)
  cross(turned, arm, n)
  mulSym(turned, bob.inverseInertiaNow, turned)
  setVec(spin, spin.x + amount * turned.x, spin.y + amount * turned.y, spin.z + amount * turned.z)
}

/** Speed (m/s) along `n` of the point at `arm`. */
export function speedAt(bob: RigidBody, arm: Vec, n: Vec): number {
  cross(turned, bob.spin, arm)
  return dot(bob.velocity, n) + dot(turned, n)
}
