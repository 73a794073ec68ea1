import type { AnchorFrame, Bob } from '../../src/motion/bob'
import type { Attachment } from '../../src/motion/body/attachment'
import { ballsUnder, FELT, SOLID } from '../../src/motion/body/balls'
import type { ChainPiece } from '../../src/motion/body/chain-piece'
import type { HangingBody } from '../../src/motion/body/hanging-body'
import { wake } from '../../src/motion/calm'
import { type DistanceField, LIMIT, UNIT } from '../../src/motion/field/distance-field'
import type { Simulation } from '../../src/motion/simulation'
import { halt } from '../../src/motion/stance'
import { advance } from '../../src/motion/step'
import { multiply, quat, rotate, type Triple, type Vec, vec } from '../../src/motion/vec'

export const swinging = (dampingRatio = 0.05, clasp: 'swings' | 'fixed' = 'swings'): Attachment => ({
  kind: 'swings',
  dampingRatio,
  clasp,
})

/** A charm whose body is one ellipsoid of `size` mm hanging `dropMm` below the anchor on `links` equal light links. */
export function charm({
  size = [60, 90, 40] as Triple,
  dropMm = 45,
  links = 1,
  massG = 40,
  linkG = 0,
  bends = 0,
  hold = swinging(),
}: {
  size?: Triple
  dropMm?: number
  links?: number
  massG?: number
  linkG?: number
  bends?: number
  hold?: Attachment
} = {}): HangingBody {
  const drop = dropMm / 1000
  const radii: Triple = [size[0] / 2000, size[1] / 2000, size[2] / 2000]
  const center: Triple = [0, -(drop + radii[1]), 0]
  const piece: ChainPiece = { lengthM: drop / links, radiusM: 0.0018, massKg: linkG / 1000, bends }
  const ellipsoids = [{ center, radii, rotation: [0, 0, 0, 1] }] as const
  return {
    massG,
    massCenter: center,
    hinge: [0, 0, 0],
    attach: [0, -drop, 0],
    chain: Array.from({ length: links }, () => piece),
    ellipsoids,
    felt: ballsUnder(ellipsoids, FELT),
    solid: ballsUnder(ellipsoids, SOLID),
    hold,
  }
}

/** An anchor of the carrier whose surface looks `yaw` radians away from +Z. */
export function anchor(position: Triple = [0, 0, 0], yaw = 0): AnchorFrame {
  return { on: 'carrier', position, rotation: [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)] }
}

export function bobIn(swing: Simulation, slot: string) {
  const bob = swing.bySlot.get(slot)
  if (!bob) throw new Error(`nothing hangs in ${slot}`)
  return bob
}

/** Lets charms swing on without ever tiring or being put to rest, in steps of `h` s; `watch` sees each. */
export function swingFreely(
  swing: Simulation,
  seconds: number,
  watch: (time: number) => void,
  h = 1 / 480,
): void {
  for (const bob of swing.bobs) wake(bob)
  for (let n = 1; n <= Math.round(seconds / h); n++) {
    advance(swing.bobs, swing.field, swing.ride, { h, calm: 0, rounds: 2 })
    watch(n * h)
  }
}

/** Turns a hanging charm, chain and all, about its anchor: `angle` radians about the horizontal axis at `heading`. */
export function deflect(swing: Simulation, slot: string, angle: number, heading = 0): void {
  const bob = bobIn(swing, slot)
  const s = Math.sin(angle / 2)
  const lean = quat(s * Math.cos(heading), 0, s * Math.sin(heading), Math.cos(angle / 2))
  const top = nodeOf(bob, 0)
  const about = ({ x, y, z }: Vec): Vec => {
    const out = rotate(vec(), lean, vec(x - top.x, y - top.y, z - top.z))
    return vec(out.x + top.x, out.y + top.y, out.z + top.z)
  }
  for (let k = 1; k < bob.count; k++) {
    const { x, y, z } = about(nodeOf(bob, k))
    bob.nodes.set([x, y, z], 3 * k)
  }
  Object.assign(bob.position, about(bob.position))
  multiply(bob.rotation, lean, bob.rotation)
  halt(bob)
  wake(bob)
}

/** Where a node of the chain is; the last is where the body hangs. */
export function nodeOf(bob: Bob, k: number): Vec {
  if (k < bob.count) return vec(bob.nodes[3 * k], bob.nodes[3 * k + 1], bob.nodes[3 * k + 2])
  const { x, y, z } = rotate(vec(), bob.rotation, bob.arm)
  return vec(bob.position.x + x, bob.position.y + y, bob.position.z + z)
}

export type Distance = (x: number, y: number, z: number) => number

/** A block centered on x = z = 0 standing on y = 0: width, height, depth in meters, edges rounded by 20 mm. */
function block(width: number, height: number, depth: number): Distance {
  const round = 0.02
  return (x, y, z) => {
    const dx = Math.abs(x) - width / 2 + round
    const dy = Math.abs(y - height / 2) - height / 2 + round
    const dz = Math.abs(z) - depth / 2 + round
    const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0))
    return outside + Math.min(Math.max(dx, dy, dz), 0) - round
  }
}

export const ball =
  (center: Triple, radius: number): Distance =>
  (x, y, z) =>
    Math.hypot(x - center[0], y - center[1], z - center[2]) - radius

/** A field of a distance function between two corners, on the lattice that carriers have. */
export function fieldFrom(distance: Distance, low: Triple, high: Triple, cell = 0.004): DistanceField {
  const size = [0, 1, 2].map((axis) => {
    const span = (high[axis] ?? 0) - (low[axis] ?? 0)
    return Math.round(span / cell) + 1
  }) as unknown as Triple
  const nodes = new Int8Array(size[0] * size[1] * size[2])
  let node = 0
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++) {
        const far = distance(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell)
        nodes[node++] = Math.max(-LIMIT, Math.min(LIMIT, Math.round(far / UNIT)))
      }
  return { origin: low, cell, size, nodes }
}

/** A 280 × 400 × 160 mm bag. */
export const bag = block(0.28, 0.4, 0.16)
export const bagField = (): DistanceField => fieldFrom(bag, [-0.152, -0.012, -0.092], [0.152, 0.412, 0.092])
