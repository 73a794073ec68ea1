import type { Bob } from './bob'
import { cross, dot, mulSym, quadratic, rotate, setVec, turnBy, type Vec, vec } from './vec'

const turned = vec()
const lever = vec()

/** Inverse of the mass that the body shows along the unit vector `n` at `arm` from its mass center, 1/kg (Müller et al. 2020, eq. 2). */
export function easeAt(bob: Bob, arm: Vec, n: Vec): number {
  cross(turned, arm, n)
  return 1 / bob.mass + quadratic(bob.inverseNow, turned)
}

/** Moves the body as the positional impulse `amount · n` (kg m) at `arm` does (Müller et al. 2020, eqs. 6–9). */
export function displace(bob: Bob, arm: Vec, n: Vec, amount: number): void {
  const { position } = bob
  const push = amount / bob.mass
  setVec(position, position.x + push * n.x, position.y + push * n.y, position.z + push * n.z)
  cross(turned, arm, n)
  mulSym(turned, bob.inverseNow, turned)
  turnBy(bob.rotation, amount * turned.x, amount * turned.y, amount * turned.z)
}

/** Changes the body's velocity as the impulse `amount · n` (N s) at `arm` does. */
export function push(bob: Bob, arm: Vec, n: Vec, amount: number): void {
  const { velocity, spin } = bob
  const speed = amount / bob.mass
  setVec(velocity, velocity.x + speed * n.x, velocity.y + speed * n.y, velocity.z + speed * n.z)
  cross(turned, arm, n)
  mulSym(turned, bob.inverseNow, turned)
  setVec(spin, spin.x + amount * turned.x, spin.y + amount * turned.y, spin.z + amount * turned.z)
}

/** Speed (m/s) along `n` of the body's point at `arm`. */
export function speedAt(bob: Bob, arm: Vec, n: Vec): number {
  cross(turned, bob.spin, arm)
  return dot(bob.velocity, n) + dot(turned, n)
}

/** From the mass center to the point of the body that the chain holds, as the body is turned now. */
export const leverOf = (out: Vec, bob: Bob): Vec => rotate(out, bob.rotation, bob.arm)

/** Where node `k` is; node `count` is the point of the body that the chain holds. */
export function nodeAt(out: Vec, bob: Bob, k: number): Vec {
  const { nodes, position } = bob
  if (k < bob.count)
    return setVec(out, nodes[3 * k] as number, nodes[3 * k + 1] as number, nodes[3 * k + 2] as number)
  leverOf(out, bob)
  return setVec(out, out.x + position.x, out.y + position.y, out.z + position.z)
}

/** 1/kg of node `k` along `n`. */
export const nodeEase = (bob: Bob, k: number, n: Vec): number =>
  k < bob.count ? (bob.ease[k] as number) : easeAt(bob, leverOf(lever, bob), n)

/** What the positional impulse `amount · n` (kg m) does to node `k`. */
export function moveNode(bob: Bob, k: number, n: Vec, amount: number): void {
  if (k >= bob.count) {
    displace(bob, leverOf(lever, bob), n, amount)
    return
  }
  const { nodes } = bob
  const by = amount * (bob.ease[k] as number)
  nodes[3 * k] = (nodes[3 * k] as number) + by * n.x
  nodes[3 * k + 1] = (nodes[3 * k + 1] as number) + by * n.y
  nodes[3 * k + 2] = (nodes[3 * k + 2] as number) + by * n.z
}

/** Velocity (m/s) of node `k`. */
export function nodeSpeed(out: Vec, bob: Bob, k: number): Vec {
  const { speeds, velocity } = bob
  if (k < bob.count)
    return setVec(out, speeds[3 * k] as number, speeds[3 * k + 1] as number, speeds[3 * k + 2] as number)
  cross(out, bob.spin, leverOf(lever, bob))
  return setVec(out, out.x + velocity.x, out.y + velocity.y, out.z + velocity.z)
}

/** What the impulse `amount · n` (N s) does to the velocity of node `k`. */
export function pushNode(bob: Bob, k: number, n: Vec, amount: number): void {
  if (k >= bob.count) {
    push(bob, leverOf(lever, bob), n, amount)
    return
  }
  const { speeds } = bob
  const by = amount * (bob.ease[k] as number)
  speeds[3 * k] = (speeds[3 * k] as number) + by * n.x
  speeds[3 * k + 1] = (speeds[3 * k + 1] as number) + by * n.y
  speeds[3 * k + 2] = (speeds[3 * k + 2] as number) + by * n.z
}
