import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import type { Mechanism } from '../../src/look/facts/clasp'
import { claspProblem } from '../../src/look/fit/clasp-fit'
import type { ClaspKind } from '../../src/look/hardware/makes'
import type { MechanismId } from '../../src/look/ids'
import { hangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { pose, poseFor } from '../../src/motion/pose'
import { createSimulation, hang, settle } from '../../src/motion/simulation'
import { solidMesh } from '../rules/solid-mesh'
import { barAt } from './bar-at'
import { cutOf, HOOK_OF, hookOf, isThreaded } from './hooks'

/** What a carrier's anchor says of what clasps go round there, in its own frame, meters. */
export interface WrittenBar {
  readonly direction: readonly number[]
  readonly radius: number
  /** How the hook of a clasp sits on it: degrees about the plumb line from the right of where the anchor looks to the way through the hook, and how much higher than the anchor, and how far aside, its inside top is. */
  readonly hooks?: Readonly<
    Partial<Record<ClaspKind, readonly [degrees: number, lift: number, aside: number]>>
  >
}

/** How far around an anchor something can be in a clasp's way, and how far its bar reaches, in meters. */
const REACH = 0.06
const BAR_REACH = 0.028
/** Where nothing is told of a bar, in millimeters. */
const PLAIN = 3
/** Clasps are turned in steps of so many degrees, and lifted by so much (m). */
const TURN = 10
const LIFTS = [0, 0.0007, 0.0014, 0.0021, 0.0028, 0.0035]
/** Bodies that show how a clasp leans there, in millimeters: a flat one and a thick one. */
const BODIES = [
  { dims: [45, 55, 6], massG: 16 },
  { dims: [70, 80, 50], massG: 40 },
] as const
const DROP_MM = 52

const MECHANISMS: readonly (readonly [ClaspKind, string])[] = [
  ['lobster', 'swivel_lobster'],
  ['carabiner', 'spring_carabiner'],
  ['split_ring', 'split_ring'],
]

/** The bars of a carrier by its anchors' ids, measured on its own mesh. */
export function barsOf(
  facts: Carrier,
  document: Document,
  corners: ArrayLike<number>,
  field: DistanceField,
  mechanisms: readonly Mechanism[],
): Readonly<Record<string, WrittenBar>> {
  const bars: Record<string, WrittenBar> = {}
  for (const anchor of facts.anchors.values()) {
    const node = document
      .getRoot()
      .listNodes()
      .find((one) => one.getName() === `anchor_${anchor.id}`)
    if (node === undefined) continue
    const at = new THREE.Vector3(...node.getWorldTranslation())
    const turn = new THREE.Quaternion(...node.getWorldRotation())
    bars[anchor.id] = barOfAnchor(anchor, at, turn, cornersNear(corners, at, REACH), field, mechanisms)
  }
  return bars
}

function barOfAnchor(
  anchor: Anchor,
  at: THREE.Vector3,
  turn: THREE.Quaternion,
  near: Float32Array,
  field: DistanceField,
  mechanisms: readonly Mechanism[],
): WrittenBar {
  const { barTMm = PLAIN, barWMm = PLAIN } = anchor.geometry
  const aside = new THREE.Vector3(1, 0, 0).applyQuaternion(turn)
  const bar = barAt(cornersNear(near, at, BAR_REACH), at, (2 * (barTMm + barWMm)) / 1000)
  const direction = bar?.direction ?? aside.clone()
  if (direction.dot(aside) < 0) direction.negate()
  const hooks: Partial<Record<ClaspKind, Seat>> = {}
  const out = new THREE.Vector3(0, 0, 1).applyQuaternion(turn)
  const yaw = THREE.MathUtils.radToDeg(Math.atan2(out.x, out.z))
  const mesh = solidMesh(near)
  for (const [kind, id] of MECHANISMS) {
    const mechanism = mechanisms.find((one) => one.id === id)
    if (mechanism === undefined || claspProblem(mechanism, anchor.kind, anchor.geometry) !== null) continue
    const seat = seatOf(kind, at, waysOf(mechanism.id, at, turn, field), direction, mesh)
    if (seat) hooks[kind] = [Math.round(seat[0] - yaw), seat[1], seat[2]]
  }
  return {
    direction: direction
      .applyQuaternion(turn.clone().invert())
      .toArray()
      .map((v) => Math.round(v * 1000) / 1000),
    radius: Math.round((bar?.radius ?? Math.min(barTMm, barWMm) / 2000) * 1e5) / 1e5,
    ...(Object.keys(hooks).length === 0 ? {} : { hooks }),
  }
}

/** A way to sit: degrees about the plumb line, and meters higher and aside. */
type Seat = readonly [degrees: number, lift: number, aside: number]

/** How a hook goes round the bar and cuts into nothing, or as little as can be; null where it never goes round anything. */
function seatOf(
  kind: ClaspKind,
  at: THREE.Vector3,
  ways: readonly THREE.Vector3[],
  direction: THREE.Vector3,
  mesh: MeshBVH,
): Seat | null {
  const { wire, opening } = hookOf(HOOK_OF[kind])
  const square = (Math.atan2(-direction.z, direction.x) * 180) / Math.PI
  let best: { readonly seat: Seat; readonly cut: number } | null = null
  const attempt = (seat: Seat): void => {
    const enough = (best?.cut ?? Infinity) - FINER
    let cut = 0
    for (const way of ways) {
      const frame = hookFrame(at, way, seat)
      cut = isThreaded(mesh, opening, frame) ? Math.max(cut, cutOf(mesh, wire, frame, enough)) : Infinity
      if (cut > enough) return
    }
    best = { seat, cut }
  }
  const isFine = (): boolean => best !== null && best.cut < FINE
  // The turns nearest to square come first, and stay where several are as good.
  for (let step = 0; step * TURN < 180 && !isFine(); step++) {
    const away = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * TURN
    for (const lift of LIFTS) attempt([Math.round(square + away), lift, 0])
  }
  const coarse = best as { readonly seat: Seat; readonly cut: number } | null
  if (coarse === null || isFine()) return coarse?.seat ?? null
  const [degrees, lift] = coarse.seat
  for (const turn of [0, -5, 5])
    for (const aside of ASIDE)
      for (const higher of [0, 0.00035])
        if (!isFine()) attempt([degrees + turn, Math.max(0, round5(lift + higher)), aside])
  return (best as { readonly seat: Seat } | null)?.seat ?? null
}

const round5 = (value: number): number => Math.round(value * 1e5) / 1e5

/** A hook sits this far (m) beside the middle of its bow. */
const ASIDE = [0, 0.0008, -0.0008, 0.0016, -0.0016]
/** Cuts (m) that nobody sees, and by how much a better one is less. */
const FINE = 0.0006
const FINER = 0.00005

/** The ways that a clasp hangs there, as different bodies pull it. */
function waysOf(
  mechanism: MechanismId,
  at: THREE.Vector3,
  turn: THREE.Quaternion,
  field: DistanceField,
): readonly THREE.Vector3[] {
  return BODIES.map(({ dims: [w, h, d], massG }) => {
    const drop = DROP_MM / 1000
    const center = [0, -drop - h / 2000, 0] as const
    const radii = [w / 2000, h / 2000, d / 2000] as const
    const facts = { type: '', archetype: '', mechanism, dropMm: DROP_MM, massG }
    const body = hangingBody(facts, center, [0, -drop, 0], [{ center, radii, rotation: [0, 0, 0, 1] }])
    const swing = createSimulation(field)
    hang(swing, 'slot', body, { on: 'carrier', position: at.toArray(), rotation: turn.toArray() })
    settle(swing)
    const where = poseFor(swing, 'slot')
    pose(swing, 'slot', where)
    const { x, y, z, w: real } = where.pieces[0]?.quaternion ?? { x: 0, y: 0, z: 0, w: 1 }
    return new THREE.Vector3(0, -1, 0).applyQuaternion(new THREE.Quaternion(x, y, z, real))
  })
}

/** The frame of a hook: turned about the plumb line, hanging along `way`, lifted. */
function hookFrame(at: THREE.Vector3, way: THREE.Vector3, [degrees, lift, aside]: Seat): THREE.Matrix4 {
  const angle = THREE.MathUtils.degToRad(degrees)
  const face = new THREE.Vector3(Math.cos(angle), 0, -Math.sin(angle))
  face.addScaledVector(way, -face.dot(way)).normalize()
  const side = new THREE.Vector3().crossVectors(face, way)
  return new THREE.Matrix4()
    .makeBasis(side, way.clone().negate(), face)
    .setPosition(at.clone().addScaledVector(way, -lift).addScaledVector(side, aside))
}

/** Corners of the triangles that reach near a point. */
function cornersNear(corners: ArrayLike<number>, at: THREE.Vector3, reach: number): Float32Array {
  const near: number[] = []
  const box = new THREE.Box3()
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const read = (point: THREE.Vector3, i: number): THREE.Vector3 =>
    point.set(corners[i] ?? 0, corners[i + 1] ?? 0, corners[i + 2] ?? 0)
  for (let i = 0; i < corners.length; i += 9) {
    box
      .makeEmpty()
      .expandByPoint(read(a, i))
      .expandByPoint(read(b, i + 3))
      .expandByPoint(read(c, i + 6))
    if (box.distanceToPoint(at) < reach) near.push(...a.toArray(), ...b.toArray(), ...c.toArray())
  }
  return new Float32Array(near)
}
