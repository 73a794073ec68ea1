/** Gravity at the surface of the earth, m/s² (CGPM 1901). */
export const GRAVITY = 9.80665

/** A charm seen from the side, per unit of mass: link length, distance from body hinge to mass center, gyration radius² (m, m²). */
export interface SidePendulum {
  readonly link: number
  readonly arm: number
  readonly gyration2: number
}

/** The two small-amplitude modes, rad/s; a charm without a link has one and `quick` is Infinity. */
export interface SwingModes {
  readonly slow: number
  readonly quick: number
}

/**
 * Modes of a weightless link with a rigid body below it: L k² λ² − g (d² + k² + L d) λ + g² d = 0 with λ = ω²
 * (double pendulum linearized about hanging; Goldstein 1980, ch. 6). With L = 0: ω² = g d / (d² + k²).
 */
export function swingModes({ link, arm, gyration2 }: SidePendulum): SwingModes {
  const a = link * gyration2
  const b = GRAVITY * (arm * arm + gyration2 + link * arm)
  const c = GRAVITY * GRAVITY * arm
  if (a < 1e-12) return { slow: Math.sqrt(c / b), quick: Number.POSITIVE_INFINITY }
  const root = Math.sqrt(Math.max(b * b - 4 * a * c, 0))
  return { slow: Math.sqrt((2 * c) / (b + root)), quick: Math.sqrt((b + root) / (2 * a)) }
}
