import type { Bob } from './bob'
import { type DistanceField, distanceIn } from './field/distance-field'
import { displace, easeAt, moveNode, nodeAt, nodeEase } from './impulse'
import { cross, dot, rotate, setVec, type Vec, vec } from './vec'

/** Nothing is pushed out farther than this (m) at once. */
const MOST_PUSH = 0.003
/** Nearer than this (m) may touch before a step is over. */
const NEAR = 0.001
/** Balls feel a little (m) beyond themselves: between two of them the skin stands out. */
const BETWEEN = 0.0002
/** A chain nearer to its anchor than this (m) is wound round what it hangs on. */
const WOUND = 0.02
/** What is longer (m) is felt at more than its lower end. */
const LONG = 0.015

const [right, up, out] = [vec(), vec(), vec()]
const [n, p, q, arm, armB] = [vec(), vec(), vec(), vec(), vec()]

/** The axes of a body as it is turned now. */
function axesOf({ rotation }: Bob): void {
  rotate(right, rotation, setVec(right, 1, 0, 0))
  rotate(up, rotation, setVec(up, 0, 1, 0))
  cross(out, right, up)
}

/** How deep (m) a ball is in the carrier; `n` leaves as the way out. Where the field is flat there is none. */
function depthOf(field: DistanceField, x: number, y: number, z: number, radius: number): number {
  setVec(n, 0, 0, 0)
  const depth = radius - distanceIn(n, field, x, y, z)
  return depth > 0 && dot(n, n) < 0.5 ? 0 : depth
}

/** Pushes a charm's body and chain out of the carrier. True where it touched. `first` looks anew which balls are near. */
export function pushOut(bob: Bob, field: DistanceField, h: number, first: boolean): boolean {
  const bodyTouched = pushBodyOut(bob, field, h, first)
  return pushChainOut(bob, field) || bodyTouched
}

function pushBodyOut(bob: Bob, field: DistanceField, h: number, first: boolean): boolean {
  const { felt, slack, near, position, velocity, spin } = bob
  if (first) {
    bob.nearCount = 0
    const come = h * (Math.sqrt(dot(velocity, velocity)) + bob.bound * Math.sqrt(dot(spin, spin))) + NEAR / 5
    for (let i = 0; i < slack.length; i++) {
      slack[i] = (slack[i] as number) - come
      if ((slack[i] as number) <= 0) near[bob.nearCount++] = i
    }
  }
  let touched = false
  axesOf(bob)
  for (let c = 0; c < bob.nearCount; c++) {
    const ball = near[c] as number
    const x = felt[4 * ball] as number
    const y = felt[4 * ball + 1] as number
    const z = felt[4 * ball + 2] as number
    setVec(
      arm,
      x * right.x + y * up.x + z * out.x,
      x * right.y + y * up.y + z * out.y,
      x * right.z + y * up.z + z * out.z,
    )
    const radius = (felt[4 * ball + 3] as number) + BETWEEN
    const depth = depthOf(field, position.x + arm.x, position.y + arm.y, position.z + arm.z, radius)
    if (first) slack[ball] = -depth - NEAR
    if (depth <= 0) continue
    touched = true
    displace(bob, arm, n, Math.min(depth, MOST_PUSH) / easeAt(bob, arm, n))
    axesOf(bob)
  }
  return touched
}

function pushChainOut(bob: Bob, field: DistanceField): boolean {
  const { count, lengths, body } = bob
  let [touched, passed] = [false, 0]
  nodeAt(p, bob, 0)
  for (let k = 0; k < count; k++) {
    const length = lengths[k] as number
    const radius = body.chain[k]?.radiusM ?? 0
    const parts = length > LONG ? 3 : 1
    nodeAt(q, bob, k + 1)
    for (let part = 1; part <= parts; part++) {
      const share = part / parts
      // The body's own balls feel its end.
      if (passed + share * length < WOUND || (k + 1 === count && part === parts)) continue
      const depth = depthOf(
        field,
        p.x + share * (q.x - p.x),
        p.y + share * (q.y - p.y),
        p.z + share * (q.z - p.z),
        radius,
      )
      if (depth <= 0) continue
      touched = true
      const give = (1 - share) * (1 - share) * nodeEase(bob, k, n) + share * share * nodeEase(bob, k + 1, n)
      const amount = Math.min(depth, MOST_PUSH) / give
      moveNode(bob, k, n, (1 - share) * amount)
      moveNode(bob, k + 1, n, share * amount)
      nodeAt(p, bob, k)
      nodeAt(q, bob, k + 1)
    }
    passed += length
    setVec(p, q.x, q.y, q.z)
  }
  return touched
}

const gives = (bob: Bob) => !bob.asleep && !bob.rigid
/** A charm and the one it hangs on are linked, not neighbors. */
const linked = (a: Bob, b: Bob) => a.parent === b || b.parent === a

/** Pushes two charms apart. True where they touched. */
export function partFrom(a: Bob, b: Bob): boolean {
  if (linked(a, b)) return false
  const reach = a.bound + b.bound
  setVec(p, a.position.x - b.position.x, a.position.y - b.position.y, a.position.z - b.position.z)
  if (dot(p, p) > reach * reach) return false
  let touched = false
  for (let i = 0; i < a.solid.length; i += 4) {
    const radius = a.solid[i + 3] as number
    placed(arm, a, i)
    setVec(
      q,
      a.position.x + arm.x - b.position.x,
      a.position.y + arm.y - b.position.y,
      a.position.z + arm.z - b.position.z,
    )
    if (dot(q, q) > (radius + b.bound) * (radius + b.bound)) continue
    for (let j = 0; j < b.solid.length; j += 4) {
      placed(armB, b, j)
      setVec(n, q.x - armB.x, q.y - armB.y, q.z - armB.z)
      const span = radius + (b.solid[j + 3] as number)
      const square = dot(n, n)
      if (square >= span * span) continue
      const distance = Math.sqrt(square)
      if (distance < 1e-9) continue
      setVec(n, n.x / distance, n.y / distance, n.z / distance)
      touched = true
      const [easeA, easeB] = [gives(a) ? easeAt(a, arm, n) : 0, gives(b) ? easeAt(b, armB, n) : 0]
      const amount = Math.min(span - distance, MOST_PUSH) / (easeA + easeB)
      if (easeA > 0) displace(a, arm, n, amount)
      if (easeB > 0) displace(b, armB, n, -amount)
    }
  }
  return touched
}

/** From the mass center to a charm's solid ball, as it is turned now. */
function placed(to: Vec, { solid, rotation }: Bob, i: number): Vec {
  return rotate(to, rotation, setVec(to, solid[i] as number, solid[i + 1] as number, solid[i + 2] as number))
}
