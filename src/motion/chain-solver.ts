import type { Bob } from './bob'
import { displace, leverOf, moveNode, nodeAt, nodeEase, nodeSpeed, pushNode } from './impulse'
import { cross, dot, mulSym, rotate, setVec, type Vec, vec } from './vec'

/** No chain has more pieces. */
const MOST_PIECES = 32
const rows = () => Array.from({ length: MOST_PIECES }, () => vec())
const [old, now] = [rows(), rows()]
const [diagonal, above, right] = [0, 1, 2].map(() => new Float64Array(MOST_PIECES)) as [
  Float64Array,
  Float64Array,
  Float64Array,
]
const [p, q, e, lever, oldLever, t] = [vec(), vec(), vec(), vec(), vec(), vec()]

/** Nothing is pulled back farther than this (m) at once. */
const MOST_PULL = 0.003
/** m */
const EXACT = 1e-7
const ROUNDS = 6
/** So many rounds may go along the old directions; what is not there by then is folded. */
const OLD_ROUNDS = 3
/** What turns by more in a step (cosine), or sings quicker ((ω h)² / 2 of its chain), folds or whips: old directions mislead there. */
const STRAIGHT = 0.995
const SINGING = 0.6
/** Steps for which it counts as doing so. */
const WILD = 24

/** Makes a vector a unit one and gives its length. */
function unit(v: Vec): number {
  const length = Math.sqrt(dot(v, v))
  if (length > 1e-12) setVec(v, v.x / length, v.y / length, v.z / length)
  return length
}

/** The pieces' directions when the step began. */
function recall({ count, lastNodes, lastPosition, lastRotation, arm }: Bob): void {
  rotate(oldLever, lastRotation, arm)
  for (let k = 0; k < count; k++) {
    const i = 3 * k
    const last = k + 1 === count
    const x = last ? lastPosition.x + oldLever.x : (lastNodes[i + 3] as number)
    const y = last ? lastPosition.y + oldLever.y : (lastNodes[i + 4] as number)
    const z = last ? lastPosition.z + oldLever.z : (lastNodes[i + 5] as number)
    unit(
      setVec(
        old[k] as Vec,
        x - (lastNodes[i] as number),
        y - (lastNodes[i + 1] as number),
        z - (lastNodes[i + 2] as number),
      ),
    )
  }
}

/**
 * Brings all pieces and the body back to length at once. The constraints stand in a row, so Newton's matrix is
 * tridiagonal (solved as Thomas 1949 does), and a heavy body on light links costs nothing. `free` charms are corrected
 * along their old directions, which keeps the swing's energy.
 */
export function solveChain(bob: Bob, free: boolean): void {
  const { count, lengths, ease, mass, inverseNow } = bob
  if (free) recall(bob)
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0
    let straight = free && round < OLD_ROUNDS
    nodeAt(p, bob, 0)
    for (let k = 0; k < count; k++) {
      const along = now[k] as Vec
      nodeAt(q, bob, k + 1)
      const stretch = unit(setVec(along, q.x - p.x, q.y - p.y, q.z - p.z)) - (lengths[k] as number)
      setVec(p, q.x, q.y, q.z)
      if (straight && dot(along, old[k] as Vec) < STRAIGHT) [straight, bob.wild] = [false, WILD]
      right[k] = -Math.max(-MOST_PULL, Math.min(MOST_PULL, stretch))
      worst = Math.max(worst, Math.abs(stretch))
    }
    if (worst < EXACT) return
    leverOf(lever, bob)
    const ways = straight ? old : now
    const arm = straight ? oldLever : lever
    for (let k = 0; k < count; k++) {
      const way = ways[k] as Vec
      const is = now[k] as Vec
      const own = ease[k] as number
      let own2 = dot(is, way) * own
      if (k + 1 < count) own2 += dot(is, way) * (ease[k + 1] as number)
      else {
        mulSym(t, inverseNow, cross(t, arm, way))
        own2 += dot(is, way) / mass + dot(is, cross(t, t, lever))
      }
      if (k > 0) {
        const factor = (-own * dot(is, ways[k - 1] as Vec)) / (diagonal[k - 1] as number)
        own2 -= factor * (above[k - 1] as number)
        right[k] = (right[k] as number) - factor * (right[k - 1] as number)
      }
      above[k] = k + 1 < count ? -(ease[k + 1] as number) * dot(is, ways[k + 1] as Vec) : 0
      diagonal[k] = Math.max(own2, 1e-3 * (own + 1 / mass))
    }
    for (let k = count - 1; k >= 0; k--) {
      const below = k + 1 < count ? (right[k + 1] as number) * (above[k] as number) : 0
      right[k] = ((right[k] as number) - below) / (diagonal[k] as number)
    }
    if (round === 0 && tautness(bob) > SINGING) bob.wild = WILD
    for (let k = 0; k < count; k++) {
      const way = ways[k] as Vec
      const pull = right[k] as number
      moveNode(bob, k, way, -pull)
      if (k + 1 < count) moveNode(bob, k + 1, way, pull)
      else displace(bob, arm, way, pull)
    }
  }
}

/** (ω h)² / 2 of the quickest note of the chain under the pull just found. */
function tautness({ count, lengths, ease }: Bob): number {
  let most = 0
  for (let k = 0; k < count; k++) {
    const lighter = Math.max(ease[k] as number, k + 1 < count ? (ease[k + 1] as number) : 0)
    most = Math.max(most, (Math.abs(right[k] as number) * lighter) / (lengths[k] as number))
  }
  return most
}

/**
 * Straightens what is stiff: at each joint half the bending energy B θ² / l of a thin rod, as a compliant constraint (XPBD:
 * Macklin et al. 2016) on how far the joint lies off the line of its neighbors.
 */
export function bendBack(bob: Bob, h: number): void {
  const { count, lengths, body } = bob
  for (let k = 1; k < count; k++) {
    const bends = body.chain[k]?.bends ?? 0
    if (bends === 0) continue
    const [upper, lower] = [lengths[k - 1] as number, lengths[k] as number]
    const ratio = lower / upper
    nodeAt(p, bob, k - 1)
    nodeAt(q, bob, k)
    nodeAt(e, bob, k + 1)
    setVec(
      e,
      ratio * p.x - (1 + ratio) * q.x + e.x,
      ratio * p.y - (1 + ratio) * q.y + e.y,
      ratio * p.z - (1 + ratio) * q.z + e.z,
    )
    const off = unit(e)
    if (off < EXACT) continue
    const stiffness = (2 * bends) / ((upper + lower) * lower * lower)
    const give =
      ratio * ratio * nodeEase(bob, k - 1, e) +
      (1 + ratio) * (1 + ratio) * nodeEase(bob, k, e) +
      nodeEase(bob, k + 1, e)
    const amount = -off / (give + 1 / (stiffness * h * h))
    moveNode(bob, k - 1, e, ratio * amount)
    moveNode(bob, k, e, -(1 + ratio) * amount)
    moveNode(bob, k + 1, e, amount)
  }
}

/** How quickly the rattle of links dies, 1/s. */
const RATTLE = 30

/** Links rub on each other: a node out of line with its neighbors' motion falls in, by an impulse that all three share. */
export function rubLinks(bob: Bob, h: number): void {
  const { count, lengths } = bob
  const lost = (RATTLE * h) / (1 + RATTLE * h)
  for (let k = 1; k < count; k++) {
    const [upper, lower] = [lengths[k - 1] as number, lengths[k] as number]
    const share = upper / (upper + lower)
    nodeSpeed(p, bob, k - 1)
    nodeSpeed(q, bob, k)
    nodeSpeed(e, bob, k + 1)
    setVec(
      e,
      share * e.x + (1 - share) * p.x - q.x,
      share * e.y + (1 - share) * p.y - q.y,
      share * e.z + (1 - share) * p.z - q.z,
    )
    const off = unit(e)
    if (off < 1e-9) continue
    const give =
      nodeEase(bob, k, e) +
      (1 - share) * (1 - share) * nodeEase(bob, k - 1, e) +
      share * share * nodeEase(bob, k + 1, e)
    const amount = (lost * off) / give
    pushNode(bob, k, e, amount)
    pushNode(bob, k - 1, e, -(1 - share) * amount)
    pushNode(bob, k + 1, e, -share * amount)
  }
}
