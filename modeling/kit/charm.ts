import * as THREE from 'three'
import type { CharmFacts } from './catalog-facts'
import type { Hanger } from './hardware/hang'
import { type Bounds, boundsOf, moved, type Part, turned } from './part'
import { randomFrom } from './random'
import type { Vec3 } from './vector'

/** A collision shape in mm, charm frame. */
export interface Ellipsoid {
  readonly center: Vec3
  readonly radii: Vec3
  /** Quaternion x, y, z, w. */
  readonly rotation?: readonly [number, number, number, number]
}

/** A part that turns or slides by itself; `pivot` in the body frame, `parent` another moving node it is carried by. */
export interface MovingNode {
  readonly parts: readonly Part[]
  readonly pivot: Vec3
  readonly parent?: string
}

/** How a charm stands in one of the catalog's states, told as the difference from how it is modeled. */
export interface CharmState {
  /** Turns (radians, XYZ order) about a moving node's pivot, and shifts in mm. */
  readonly poses?: Readonly<Record<string, { readonly turn?: Vec3; readonly shift?: Vec3 }>>
  /** Nodes that are not there in this state. */
  readonly hidden?: readonly string[]
  /** Color of the light in this state, where it is not the catalog's. */
  readonly glow?: string
  /** Body frame, mm; by default from the shape in this state. */
  readonly ellipsoids?: readonly Ellipsoid[]
  readonly massCenter?: Vec3
}

/** Where the user's words go: the flat quad of `node`, UV 0…1 upright over it, clear until the app writes on it. */
export interface Writing {
  readonly node: string
  readonly widthMm: number
  readonly heightMm: number
  /** sRGB hex. */
  readonly ink: string
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
  readonly nodes?: Readonly<Record<string, readonly Part[] | MovingNode>>
  /** By the catalog's state, its first one first; a catalog state that is left out looks as modeled. */
  readonly states?: Readonly<Record<string, CharmState>>
  /** By the catalog's field. */
  readonly writing?: Readonly<Record<string, Writing>>
  /** Nodes that turn while the charm is switched on. */
  readonly spinning?: Readonly<Record<string, { readonly axis: Vec3; readonly turnsPerSecond: number }>>
  /** Nodes (`loose_…`) that slide in a flat round cavity about `center`, body frame, mm. */
  readonly loose?: { readonly center: Vec3; readonly radius: number; readonly nodes: readonly string[] }
  /** Reach of the baked occlusion in mm; 6 suits metal, 12 plush. */
  readonly occlusionMm?: number
  /** Center of mass of what swings; by default the center of its volume. */
  readonly massCenter?: Vec3
  /** 1…4 collision shapes; by default one that fills the body's box. */
  readonly ellipsoids?: readonly Ellipsoid[]
  /** Rings of a hub in the CHARM frame (anchor at the origin): the catalog's provides_slots, which start at the body's top, `drop_mm` lower. */
  readonly slots?: readonly { readonly id: string; readonly at: Vec3 }[]
  /** Largest error of mesh simplification in mm, 0.012 by default; fur keeps all its triangles. */
  readonly simplifyMm?: number
}

export interface Bench {
  readonly facts: CharmFacts
  /** Seeded by the charm's id. */
  readonly random: () => number
  /** The catalog's palette colors, main color first. */
  readonly colors: readonly [string, string, string]
  /** How many times finer than as it hangs: divides the edges of meshes, multiplies segments and pixels. 1 unless it is a close-up. */
  readonly detail: number
}

export interface CharmDefinition {
  readonly id: string
  readonly build: (bench: Bench) => CharmModel | Promise<CharmModel>
  /** The detail of the model that is seen from near; charms without look as good there as they hang. */
  readonly closeUp?: number
}

/** Names a charm's model; each file under modeling/charms exports exactly one (or several variants) of these. */
export const defineCharm = (
  id: string,
  build: CharmDefinition['build'],
  more: Pick<CharmDefinition, 'closeUp'> = {},
): CharmDefinition => ({ id, build, ...more })

export const benchFor = (facts: CharmFacts, detail = 1): Bench => {
  const [a = '#888888', b = a, c = b] = facts.palette.map((swatch) => swatch.hex)
  return { facts, random: randomFrom(facts.id), colors: [a, b, c], detail }
}

export const movingNode = (
  node: readonly Part[] | MovingNode,
): MovingNode | { readonly parts: readonly Part[] } => ('parts' in node ? node : { parts: node })

/** Everything of the body that can be seen in a state (the first when none is named), posed as it is then. */
export const bodyParts = (model: CharmModel, state?: string): readonly Part[] => {
  const { poses = {}, hidden = [] } = model.states?.[state ?? Object.keys(model.states)[0] ?? ''] ?? {}
  const nodes = model.nodes ?? {}
  const pathOf = (name: string): readonly string[] => {
    const node = nodes[name]
    return node !== undefined && 'parts' in node && node.parent !== undefined
      ? [name, ...pathOf(node.parent)]
      : [name]
  }
  const posed = (parts: readonly Part[], name: string): readonly Part[] => {
    const node = nodes[name]
    const pose = poses[name]
    if (pose === undefined) return parts
    const pivot: Vec3 = node !== undefined && 'parts' in node ? node.pivot : [0, 0, 0]
    const [x, y, z] = pose.shift ?? [0, 0, 0]
    const back: Vec3 = [pivot[0] + x, pivot[1] + y, pivot[2] + z]
    return moved(turned(moved(parts, [-pivot[0], -pivot[1], -pivot[2]]), pose.turn ?? [0, 0, 0]), back)
  }
  return [
    ...model.body,
    ...Object.entries(nodes)
      .filter(([name]) => !pathOf(name).some((step) => hidden.includes(step)))
      .flatMap(([name, node]) => pathOf(name).reduce(posed, movingNode(node).parts)),
  ]
}

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
