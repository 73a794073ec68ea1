import type { Bob } from './bob'
import { GRAVITY } from './swing-modes'
import { dot, mulSym, setVec, vec } from './vec'

/** A clasp turns its charm's face out as the charm's weight would at this arm (m): by inertia, light plates stayed edge-on. */
const ARM = 0.008
const RATIO = 0.35

const about = vec()

/** Torque (N m) that turns a charm's face back, per radian of a small turn. */
export const stiffnessOf = ({ mass }: Bob): number => mass * GRAVITY * ARM

/**
 * The swivel's rest turn: torque −(2 k sin ψ/2 + c ψ̇) ∇ψ of the body's twist ψ about the plumb line against where its face
 * should look, at any lean.
 */
export function swivel(bob: Bob, h: number): void {
  const { y: s, w: c } = bob.face
  const { x, y, z, w } = bob.rotation
  // r = q · face⁻¹
  const rx = x * c + z * s
  const ry = y * c - w * s
  const rz = z * c - x * s
  const rw = w * c + y * s
  const upright = Math.max(ry * ry + rw * rw, 0.05)
  const half = (rw < 0 ? -ry : ry) / Math.sqrt(Math.max(ry * ry + rw * rw, 1e-12))
  setVec(about, (rx * ry - rw * rz) / upright, 1, (rw * rx + ry * rz) / upright)
  const stiffness = stiffnessOf(bob)
  const damping = 2 * RATIO * Math.sqrt(stiffness * bob.inertia.yy)
  const torque = h * (-2 * stiffness * half - damping * dot(about, bob.spin))
  mulSym(about, bob.inverseNow, about)
  const { spin } = bob
  setVec(spin, spin.x + torque * about.x, spin.y + torque * about.y, spin.z + torque * about.z)
}
