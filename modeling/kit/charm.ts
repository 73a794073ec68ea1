import * as THREE from 'three'
import type { CharmFacts } from './catalog-facts'
import type { Hanger } from './hardware/hang'
import { type Bounds, boundsOf, type Part } from './part'
import { randomFrom } from './random'
import type { Vec3 } from './vector'

/** A collision shape in mm, charm frame. */
export interface Ellipsoid {
  readonly center: Vec3
  readonly radii: Vec3
  /** Quaternion x, y, z, w. */
  readonly rotation?: readonly [number, number, number, number]
}

/**
 * A charm as its author makes it, in mm. `body`, `fitting`, `nodes` and `ellipsoids` are in the BODY FRAME: the middle
 * of the body's top is at y = 0 and it reaches down to y = −h, face to +Z. `hanger` comes from `hang(facts, …)`.
 */
export interface CharmModel {
  readonly hanger: Hanger
  /** What is measured: its size is the catalog's dims_mm within 2 %, its colors the catalog's palette. */
  readonly body: readonly Part[]
  /** Eyelets, bails and caps that swing with the body but are hardware: neither measured nor in the palette. */
  readonly fitting?: readonly Part[]
  /** Named nodes below `body` (`glow_…`, `screen`, `lid`, `wing_l`), counted as body. */
  readonly nodes?: Readonly<Record<string, readonly Part[]>>
  /** Reach of the baked occlusion in mm; 6 suits metal, 12 plush. */
  readonly occlusionMm?: number
  /** Center of mass of what swings; by default the center of its volume. */
  readonly massCenter?: Vec3
  /** 1…4 collision shapes; by default one that fills the body's box. */
  readonly ellipsoids?: readonly Ellipsoid[]
  /** Rings of a hub in the CHARM frame (anchor at the origin): the catalog's provides_slots, which start at the body's top, `drop_mm` lower. */
  readonly slots?: readonly { readonly id: string; readonly at: Vec3 }[]
  /** Largest error of mesh simplification in mm; none by default. */
  readonly simplifyMm?: number
}

export interface Bench {
  readonly facts: CharmFacts
  /** Seeded by the charm's id. */
  readonly random: () => number
  /** The catalog's palette colors, main color first. */
  readonly colors: readonly [string, string, string]
}

export interface CharmDefinition {
  readonly id: string
  readonly build: (bench: Bench) => CharmModel | Promise<CharmModel>
}

/** Names a charm's model; each file under modeling/charms exports exactly one (or several variants) of these. */
export const defineCharm = (id: string, build: CharmDefinition['build']): CharmDefinition => ({ id, build })

export const benchFor = (facts: CharmFacts): Bench => {
  const [a = '#888888', b = a, c = b] = facts.palette.map((swatch) => swatch.hex)
  return { facts, random: randomFrom(facts.id), colors: [a, b, c] }
}

export const bodyParts = (model: CharmModel): readonly Part[] => [
  ...model.body,
  ...Object.values(model.nodes ?? {}).flat(),
]

/** Center of the enclosed volume of closed meshes (signed tetrahedra); falls back to the box's center. */
export const volumeCenter = (parts: readonly Part[]): Vec3 => {
  let volume = 0
  const center = new THREE.Vector3()
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const { min, max } = boundsOf(parts)
  const middle = new THREE.Vector3((min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2)
  for (const { geometry } of parts) {
    const position = geometry.getAttribute('position')
    const index = geometry.getIndex()
    if (index === null) continue
    for (let i = 0; i < index.count; i += 3) {
      a.fromBufferAttribute(position, index.getX(i)).sub(middle)
      b.fromBufferAttribute(position, index.getX(i + 1)).sub(middle)
      c.fromBufferAttribute(position, index.getX(i + 2)).sub(middle)
      const six = a.dot(b.clone().cross(c))
      volume += six
      center.addScaledVector(a.add(b).add(c), six / 4)
    }
  }
  if (Math.abs(volume) < 1e-6) return [middle.x, middle.y, middle.z]
  center.divideScalar(volume).add(middle)
  const inside = (x: number, lo: number, hi: number): number => Math.min(hi, Math.max(lo, x))
  return [
    inside(center.x, min[0], max[0]),
    inside(center.y, min[1], max[1]),
    inside(center.z, min[2], max[2]),
  ]
}

/** One ellipsoid that fills a box: its corners stay free, as those of most charms are round. */
export const ellipsoidIn = ({ min, max }: Bounds): Ellipsoid => ({
  center: [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2],
  radii: [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2, (max[2] - min[2]) / 2],
})
