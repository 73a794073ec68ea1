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

/** Measures hardware in a pose on a bar of a mesh; null for what goes round nothing: pins, bands, clips on an edge. Where it cuts deeper than `enough` (m) nothing more is looked at. */
export type Threading = (pose: CharmPose, bar: Bar, mesh: MeshBVH, enough?: number) => Thread | null

/** As far (m) from where it is held, or so much farther than what it lies round is wide, what is round the bar ends. */
const ROUND = 0.014
const WIDER = 1.3
/** Corners of one section of a bent part, and how many of its rows come before its lids. */
const SECTIONS: Readonly<Record<string, number>> = { leather_strap: 14, cord: 9 }
/** The tubes of a cord that come down from its bar. */
const STRANDS = 2

const HOOKS = new Set(['lobster_bow', 'carabiner', 'split_ring'])
const STILL = new THREE.Matrix4()

/** How hardware of an order goes round bars. */
export function threadingOf(order: HardwareOrder): Threading {
  let held: Bar = { direction: new THREE.Vector3(1, 0, 0), radius: 0 }
  const laying = layingOf(order, () => held)
  const anchor = new THREE.Vector3()
  return (pose, bar, mesh, enough = Infinity) => {
    held = bar
    const parts: { readonly kind: string; readonly at: THREE.Matrix4 }[] = []
    laying.lay(pose, (kind, at) => void parts.push({ kind, at: at.clone() }))
    const hook = parts.find(({ kind }) => HOOKS.has(kind))
    if (hook) {
      const { wire, opening } = hookOf(hook.kind)
      const cut = cutOf(mesh, wire, hook.at, enough)
      return { threaded: cut <= enough && isThreaded(mesh, opening, hook.at), cut }
    }
    anchor.copy(pose.anchor.position as THREE.Vector3)
    const widest = Math.max(0, ...Object.values(bar.loops ?? {}).map(({ wide }) => wide))
    const isNear = (point: THREE.Vector3): boolean =>
      point.distanceTo(anchor) < Math.max(ROUND, WIDER * widest)
    const beads = parts.filter(({ kind }) => kind === 'bead')
    if (beads.length > 0) {
      const loop = beads.map(({ at }) => new THREE.Vector3().setFromMatrixPosition(at))
      const wire = cornersOf('bead')
      let cut = 0
      for (const [i, { at }] of beads.entries())
        if (cut <= enough && isNear(loop[i] as THREE.Vector3))
          cut = Math.max(cut, cutOf(mesh, wire, at, enough))
      return { threaded: cut <= enough && isThreaded(mesh, spanned(loop), STILL), cut }
    }
    const tubes = laying.bent
      .filter(({ role }) => role in SECTIONS)
      .slice(0, STRANDS)
      .map(({ role, geometry }) => rowsNear(geometry, SECTIONS[role] ?? 1, isNear))
    if (tubes.length === 0) return null
    const cut = Math.max(...tubes.map(({ wire }) => cutOf(mesh, wire, STILL, enough)))
    const isRound = ({ loop }: (typeof tubes)[number]): boolean => isThreaded(mesh, spanned(loop), STILL)
    return { threaded: cut <= enough && tubes.some(isRound), cut }
  }
}

/** The rows of a tube near its bar: their middles and all of their corners. */
function rowsNear(
  geometry: THREE.BufferGeometry,
  section: number,
  isNear: (point: THREE.Vector3) => boolean,
): { readonly loop: readonly THREE.Vector3[]; readonly wire: readonly THREE.Vector3[] } {
  const position = geometry.getAttribute('position')
  const loop: THREE.Vector3[] = []
  const wire: THREE.Vector3[] = []
  // The lids of both ends come last.
  for (let row = 0; (row + 3) * section <= position.count; row++) {
    const corners = Array.from({ length: section }, (_, i) =>
      new THREE.Vector3().fromBufferAttribute(position, row * section + i),
    )
    const middle = corners.reduce((sum, corner) => sum.add(corner), new THREE.Vector3())
    middle.divideScalar(section)
    if (!isNear(middle)) continue
    loop.push(middle)
    wire.push(...corners)
  }
  return { loop, wire }
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
