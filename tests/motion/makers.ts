import { type DistanceField, LIMIT, UNIT } from '../../src/motion/field/distance-field'
import type { Attachment, HangingBody } from '../../src/motion/hanging-body'
import type { AnchorFrame } from '../../src/motion/rigid-body'
import type { Simulation } from '../../src/motion/simulation'
import type { Quat, Triple } from '../../src/motion/vec'

export const swinging = (dampingRatio = 0.05, clasp: 'swings' | 'fixed' = 'swings'): Attachment => ({
  kind: 'swings',
  dampingRatio,
  clasp,
})

/** A charm whose body is one ellipsoid of `size` mm hanging `dropMm` below the anchor on `links` equal links. */
export function charm({
  size = [60, 90, 40] as Triple,
  dropMm = 45,
  links = 1,
  massG = 40,
  hold = swinging(),
}: {
  size?: Triple
  dropMm?: number
  links?: 0 | 1 | 2 | 3
  massG?: number
  hold?: Attachment
} = {}): HangingBody {
  const drop = dropMm / 1000
  const radii: Triple = [size[0] / 2000, size[1] / 2000, size[2] / 2000]
  const center: Triple = [0, -(drop + radii[1]), 0]
  const pivots: Triple[] =
    links === 0
      ? [[0, 0, 0]]
      : Array.from({ length: links }, (_, k): Triple => [0, (-drop * (k + 1)) / links, 0])
  return {
    massG,
    massCenter: center,
    pivots,
    ellipsoids: [{ center, radii, rotation: [0, 0, 0, 1] }],
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

/** Turns a hanging charm rigidly about its pivot: `angle` radians about the horizontal axis at `heading`. */
export function deflect(swing: Simulation, slot: string, angle: number, heading = 0): void {
  const bob = bobIn(swing, slot)
  const s = Math.sin(angle / 2)
  const lean: Quat = { x: s * Math.cos(heading), y: 0, z: s * Math.sin(heading), w: Math.cos(angle / 2) }
  rotateAbout(bob.position, bob.pivot, lean)
  const { x, y, z, w } = bob.rotation
  bob.rotation.x = lean.w * x + lean.x * w + lean.y * z - lean.z * y
  bob.rotation.y = lean.w * y + lean.y * w + lean.z * x - lean.x * z
  bob.rotation.z = lean.w * z + lean.z * w + lean.x * y - lean.y * x
  bob.rotation.w = lean.w * w - lean.x * x - lean.y * y - lean.z * z
  Object.assign(bob.lastPosition, bob.position)
  Object.assign(bob.lastRotation, bob.rotation)
  bob.asleep = false
  bob.quiet = 0
}

function rotateAbout(p: { x: number; y: number; z: number }, about: typeof p, q: Quat): void {
  const x = p.x - about.x
  const y = p.y - about.y
  const z = p.z - about.z
  const tx = 2 * (q.y * z - q.z * y)
  const ty = 2 * (q.z * x - q.x * z)
  const tz = 2 * (q.x * y - q.y * x)
  p.x = about.x + x + q.w * tx + q.y * tz - q.z * ty
  p.y = about.y + y + q.w * ty + q.z * tx - q.x * tz
  p.z = about.z + z + q.w * tz + q.x * ty - q.y * tx
}

export type Distance = (x: number, y: number, z: number) => number

/** A block centered on x = z = 0 standing on y = 0: width, height, depth in meters, edges rounded by 20 mm. */
export function block(width: number, height: number, depth: number): Distance {
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
