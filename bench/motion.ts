import { mechanismId } from '../src/look/ids'
import type { AnchorFrame } from '../src/motion/bob'
import { type HangingBody, hangingBody } from '../src/motion/body/hanging-body'
import { type DistanceField, LIMIT, UNIT } from '../src/motion/field/distance-field'
import {
  createSimulation,
  hang,
  type Simulation,
  settle,
  shake,
  stepSimulation,
} from '../src/motion/simulation'
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

interface Facts {
  readonly size: Triple
  readonly dropMm: number
  readonly mechanism: string
}

/** A charm of two ellipsoids on its mechanism's hardware. */
function charm({ size, dropMm, mechanism }: Facts): HangingBody {
  const drop = dropMm / 1000
  const [x, y, z] = [size[0] / 2000, size[1] / 2000, size[2] / 2000]
  const rotation = [0, 0, 0, 1] as const
  const head = { center: [0, -(drop + 0.6 * y), 0], radii: [0.8 * x, 0.6 * y, z], rotation } as const
  const torso = { center: [0, -(drop + 1.3 * y), 0], radii: [x, 0.7 * y, z], rotation } as const
  const facts = { type: 'figure', archetype: '', mechanism: mechanismId(mechanism), dropMm, massG: 40 }
  return hangingBody(facts, [0, -(drop + y), 0], [0, -drop, 0], [head, torso])
}

const CHARMS: readonly Facts[] = [
  { size: [85, 110, 60], dropMm: 55, mechanism: 'swivel_lobster' },
  { size: [52, 68, 3], dropMm: 40, mechanism: 'ball_chain' },
  { size: [45, 75, 40], dropMm: 52, mechanism: 'cord_loop' },
  { size: [38, 38, 4], dropMm: 50, mechanism: 'split_ring' },
  { size: [75, 125, 50], dropMm: 70, mechanism: 'ball_chain' },
  { size: [16, 110, 16], dropMm: 46, mechanism: 'snap_strap' },
]

/** Places about the bag: its front, its flanks, its back. */
function place(index: number): AnchorFrame {
  const [side, row] = [index % 4, Math.floor(index / 4)]
  const yaw = (side * Math.PI) / 2
  const out = side % 2 === 0 ? 0.084 : 0.144
  const along = 0.055 * (row - 1)
  return {
    on: 'carrier',
    position: [out * Math.sin(yaw) + along * Math.cos(yaw), 0.3, out * Math.cos(yaw) - along * Math.sin(yaw)],
    rotation: [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)],
  }
}

function lookOf(count: number, turn: number): Simulation {
  const swing = createSimulation(field)
  for (let index = 0; index < count; index++)
    hang(swing, `${index}`, charm(CHARMS[index % CHARMS.length] as Facts), place(index), turn * (index + 1))
  return swing
}

const field = bagField()

/** The value that so much of them all is below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** ms for a step of 1/240 s while everything knocks about. */
function stepOf(count: number): number {
  const swing = lookOf(count, 0)
  settle(swing)
  const times: number[] = []
  for (let frame = 0; frame < 600; frame++) {
    if (frame % 30 === 0) shake(swing, { x: Math.sin(frame), y: 0.2, z: -0.6 })
    const before = performance.now()
    stepSimulation(swing, 1 / 60)
    if (frame >= 100) times.push((performance.now() - before) / 4)
  }
  return quantile(times, 0.5)
}

/** ms until all of a look's rest poses are known, of many looks. */
function restsOfLooks(): readonly number[] {
  return Array.from({ length: 60 }, (_, n) => {
    const swing = lookOf(6, 0.01 * (n + 1))
    const before = performance.now()
    settle(swing)
    return performance.now() - before
  })
}

/** Times charms on a bag: a fixed step of six and of sixteen, all awake, and the rest poses of looks of six. */
export function benchMotion(): readonly Measured[] {
  const rests = restsOfLooks()
  return [
    { name: 'swing: a step of six charms on the bag', value: stepOf(6), unit: 'ms', target: 0.35 },
    { name: 'swing: a step of sixteen charms', value: stepOf(16), unit: 'ms', target: 1 },
    { name: 'rest: poses of a look of six, median', value: quantile(rests, 0.5), unit: 'ms', target: 60 },
    { name: 'rest: poses of a look of six, 95 %', value: quantile(rests, 0.95), unit: 'ms', target: 200 },
  ]
}
