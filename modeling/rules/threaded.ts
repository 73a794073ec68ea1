import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import type { CharmPose } from '../../src/motion/pose'
import { layingOf } from '../../src/scene/hardware/laying'
import type { HardwareOrder } from '../../src/scene/hardware/order'
import type { Bar } from '../../src/scene/hardware/rack'
import { cutOf, hookOf, isThreaded, spanned } from '../bars/hooks'
import { HARDWARE_KINDS } from '../kit/hardware/library'

/** How hardware holds on to a carrier. */
export interface Thread {
  /** Something of the carrier is in the opening. */
  readonly threaded: boolean
  /** How deep (m) its wire, cord or strap is in the carrier there. */
  readonly cut: number
}

/** As far (m) from where it is held, what is round the bar ends. */
const ROUND = 0.014
/** What a lark's head goes round, in its own frame, mm. */
const HEAD = [
  [0.75, 0.6],
  [0.4, -1.5],
  [-1.8, -2.25],
  [-3.6, -1.2],
  [-3.6, 1.9],
  [-1.4, 2.3],
] as const
/** Corners of one section of a strap. */
const STRAP_CORNERS = 14

const HOOKS = new Set(['lobster_bow', 'carabiner', 'split_ring'])

/** How the hardware of a charm in a pose goes round its bar; null for what does not: pins, bands, clips on an edge. */
export function threadOf(order: HardwareOrder, pose: CharmPose, bar: Bar, mesh: MeshBVH): Thread | null {
  const laying = layingOf(
    order,
    () => bar,
    () => new THREE.MeshStandardMaterial(),
  )
  const parts: { readonly kind: string; readonly at: THREE.Matrix4 }[] = []
  laying.lay(pose, (kind, at) => void parts.push({ kind, at: at.clone() }))
  const held = new THREE.Vector3().copy(pose.anchor.position as THREE.Vector3)
  const hook = parts.find(({ kind }) => HOOKS.has(kind))
  if (hook) {
    const { wire, opening } = hookOf(hook.kind)
    return { threaded: isThreaded(mesh, opening, hook.at), cut: cutOf(mesh, wire, hook.at) }
  }
  const head = parts.find(({ kind }) => kind === 'larks_head')
  if (head) {
    const loop = HEAD.map(([y, z]) => new THREE.Vector3(0, y / 1000, z / 1000))
    const wire = cornersOf('larks_head')
    return { threaded: isThreaded(mesh, spanned(loop), head.at), cut: cutOf(mesh, wire, head.at) }
  }
  const beads = parts.filter(({ kind }) => kind === 'bead')
  if (beads.length > 0) {
    const loop = beads.map(({ at }) => new THREE.Vector3().setFromMatrixPosition(at))
    const wire = cornersOf('bead')
    const near = beads.filter((_, i) => (loop[i] as THREE.Vector3).distanceTo(held) < ROUND)
    return {
      threaded: isThreaded(mesh, spanned(loop), STILL),
      cut: Math.max(...near.map(({ at }) => cutOf(mesh, wire, at))),
    }
  }
  const strap = laying.bent.find(({ role }) => role === 'leather_strap')
  return strap ? strapThread(strap.mesh.geometry, held, mesh) : null
}

const STILL = new THREE.Matrix4()

/** A strap's sections near the bar go round it. */
function strapThread(geometry: THREE.BufferGeometry, held: THREE.Vector3, mesh: MeshBVH): Thread {
  const position = geometry.getAttribute('position')
  const loop: THREE.Vector3[] = []
  const wire: THREE.Vector3[] = []
  // The lids of both ends come last.
  for (let row = 0; (row + 3) * STRAP_CORNERS <= position.count; row++) {
    const corners = Array.from({ length: STRAP_CORNERS }, (_, i) =>
      new THREE.Vector3().fromBufferAttribute(position, row * STRAP_CORNERS + i),
    )
    const middle = corners.reduce((sum, corner) => sum.add(corner), new THREE.Vector3())
    middle.divideScalar(STRAP_CORNERS)
    if (middle.distanceTo(held) > ROUND) continue
    loop.push(middle)
    wire.push(...corners)
  }
  return { threaded: isThreaded(mesh, spanned(loop), STILL), cut: cutOf(mesh, wire, STILL) }
}

const corners = new Map<string, readonly THREE.Vector3[]>()

/** Corners of a modeled part, meters. */
function cornersOf(kind: string): readonly THREE.Vector3[] {
  const known = corners.get(kind)
  if (known) return known
  const found = (HARDWARE_KINDS[kind] ?? []).flatMap(({ geometry }) => {
    const position = geometry.getAttribute('position')
    return Array.from({ length: position.count }, (_, i) =>
      new THREE.Vector3().fromBufferAttribute(position, i).divideScalar(1000),
    )
  })
  corners.set(kind, found)
  return found
}
