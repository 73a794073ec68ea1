import { type DistanceField, LIMIT, UNIT } from '../src/motion/field/distance-field'
import type { HangingBody } from '../src/motion/hanging-body'
import { pose, poseFor } from '../src/motion/pose'
import type { AnchorFrame } from '../src/motion/rigid-body'
import { createSimulation, hang, settle, shake, stepSimulation } from '../src/motion/simulation'
import type { Triple } from '../src/motion/vec'

export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target: number
}

/** A 280 × 400 × 160 mm bag as a carrier's field. */
function bagField(): DistanceField {
  const [origin, cell, size] = [[-0.16, -0.02, -0.1] as const, 0.004, [81, 111, 51] as const]
  const nodes = new Int8Array(size[0] * size[1] * size[2])
  let node = 0
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++) {
        const x = Math.abs(origin[0] + i * cell) - 0.12
        const y = Math.abs(origin[1] + j * cell - 0.2) - 0.18
        const z = Math.abs(origin[2] + k * cell) - 0.06
        const outside = Math.hypot(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0))
        const far = outside + Math.min(Math.max(x, y, z), 0) - 0.02
        nodes[node++] = Math.max(-LIMIT, Math.min(LIMIT, Math.round(far / UNIT)))
      }
  return { origin, cell, size, nodes }
}

function charm(size: Triple, dropMm: number, dampingRatio: number): HangingBody {
  const drop = dropMm / 1000
  const [x, y, z] = [size[0] / 2000, size[1] / 2000, size[2] / 2000]
  const rotation = [0, 0, 0, 1] as const
  const head = { center: [0, -(drop + 0.6 * y), 0], radii: [0.8 * x, 0.6 * y, z], rotation } as const
  const torso = { center: [0, -(drop + 1.3 * y), 0], radii: [x, 0.7 * y, z], rotation } as const
  return {
    massG: 40,
    massCenter: [0, -(drop + y), 0],
    pivots: [
      [0, -0.6 * drop, 0],
      [0, -drop, 0],
    ],
    ellipsoids: [head, torso],
    hold: { kind: 'swings', dampingRatio, clasp: 'swings' },
  }
}

const at = (x: number, y: number, z: number, yaw: number): AnchorFrame => ({
  on: 'carrier',
  position: [x, y, z],
  rotation: [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)],
})

function sixCharms() {
  const swing = createSimulation(bagField())
  hang(swing, 'a', charm([85, 110, 60], 55, 0.18), at(0, 0.3, 0.083, 0))
  hang(swing, 'b', charm([52, 68, 3], 40, 0.06), at(0.06, 0.3, 0.083, 0))
  hang(swing, 'c', charm([45, 75, 40], 52, 0.05), at(-0.07, 0.3, 0.083, 0))
  hang(swing, 'd', charm([38, 38, 4], 50, 0.04), at(0.143, 0.3, 0, Math.PI / 2))
  hang(swing, 'e', charm([75, 125, 50], 50, 0.18), at(-0.143, 0.3, 0, -Math.PI / 2))
  hang(swing, 'f', charm([16, 110, 16], 40, 0.15), at(0.09, 0.2, 0.083, 0))
  return swing
}

function median(times: number[]): number {
  times.sort((one, other) => one - other)
  return times[times.length >> 1] ?? Number.NaN
}

/** Times (ms) six charms knocking about on a bag: a fixed step, a frame at 60 Hz with its poses, and coming to rest at once. */
export function benchMotion(): readonly Measured[] {
  const swing = sixCharms()
  const poses = swing.bobs.map(({ slot }) => ({ slot, out: poseFor(swing, slot) }))
  const steps: number[] = []
  const frames: number[] = []
  for (let frame = 0; frame < 6000; frame++) {
    if (frame % 30 === 0) shake(swing, { x: Math.sin(frame), y: 0.2, z: -0.6 })
    const before = performance.now()
    stepSimulation(swing, 1 / 60)
    const stepped = performance.now()
    for (const { slot, out } of poses) pose(swing, slot, out)
    if (frame < 1000) continue
    steps.push((stepped - before) / 4)
    frames.push(performance.now() - before)
  }
  const rests: number[] = []
  for (let run = 0; run < 20; run++) {
    shake(swing, { x: 1, y: 0.3, z: -1 })
    const before = performance.now()
    settle(swing)
    rests.push(performance.now() - before)
  }
  return [
    { name: 'swing: a step of six charms on the bag', value: median(steps), unit: 'ms', target: 0.15 },
    { name: 'swing: a 60 Hz frame of six charms with poses', value: median(frames), unit: 'ms', target: 0.5 },
    { name: 'swing: six charms brought to rest at once', value: median(rests), unit: 'ms', target: 50 },
  ]
}
