import * as THREE from 'three'
import { moved, type Part } from '../part'
import type { Vec3 } from '../vector'

/** Hardware in mm, CHARM FRAME: the anchor's bar (3 mm, along X) touches the origin from below the bow's inside top. */
export interface Hanger {
  /** Stays with the anchor. */
  readonly hardware: readonly Part[]
  /** Swings between hardware and body. */
  readonly link: readonly Part[]
  /** Hinges from the anchor down; the last one is where the body hangs. */
  readonly pivots: readonly Vec3[]
}

/** What a piece of hardware is made to. */
export interface HardwareOrder {
  /** The catalog's hardware_tone. */
  readonly tone: string
  /** Where the last ring's wire holds the body, charm frame: the inside top of the body's hole or loop. */
  readonly attach: Vec3
  /** The axis of the body's hole: `z` for plates, `x` for loops that stand across. */
  readonly holeAxis: 'x' | 'z'
  /** Inside diameter of the last ring. */
  readonly jumpMm: number
  readonly strapColor?: string
  readonly bodyHeightMm: number
}

/** Turns parts about the Y axis. */
export const yawed = (parts: readonly Part[], angle: number): readonly Part[] => {
  const matrix = new THREE.Matrix4().makeRotationY(angle)
  return parts.map(({ geometry, material }) => ({
    geometry: geometry.clone().applyMatrix4(matrix),
    material,
  }))
}

/** Squeezes hardware in height so that its lower hinge is not below where the body hangs. */
export const shortened = (
  parts: readonly Part[],
  hingeY: number,
  attachY: number,
): { readonly parts: readonly Part[]; readonly hinge: Vec3 } => {
  if (hingeY >= attachY) return { parts, hinge: [0, hingeY, 0] }
  const matrix = new THREE.Matrix4().makeScale(1, attachY / hingeY, 1)
  return {
    parts: parts.map(({ geometry, material }) => ({
      geometry: geometry.clone().applyMatrix4(matrix),
      material,
    })),
    hinge: [0, attachY, 0],
  }
}

/** Turns parts modeled straight down from the origin so that they run from one point towards another. */
export const aimed = (parts: readonly Part[], from: Vec3, to: Vec3): readonly Part[] => {
  const direction = new THREE.Vector3(to[0] - from[0], to[1] - from[1], to[2] - from[2]).normalize()
  const turn = new THREE.Matrix4().makeRotationFromQuaternion(
    new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, -1, 0), direction),
  )
  return moved(
    parts.map(({ geometry, material }) => ({ geometry: geometry.clone().applyMatrix4(turn), material })),
    from,
  )
}
