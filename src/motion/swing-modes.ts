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

/** How fast velocity dies: `drag` (1/s) everywhere, `bend` (m² s⁻¹ per unit mass) where the body turns against its link. */
export interface SwingDamping {
  readonly drag: number
  readonly bend: number
}

/** A link's rattle is gone within a few beats, whatever the swing's own damping. */
const QUICK_RATIO = 0.15

/**
 * Damping that gives the slow mode the ratio `ratio`: 2 ζ ω = drag + bend · s in each mode, where s = (φ − θ)² / uᵀMu is
 * how much the hinge bends in it (proportional damping, Rayleigh 1877; exact for the slow mode to first order).
 */
export function swingDamping(side: SidePendulum, ratio: number): SwingDamping {
  const { slow, quick } = swingModes(side)
  const wanted = 2 * ratio * slow
  if (!Number.isFinite(quick)) return { drag: wanted, bend: 0 }
  const bendIn = (omega: number) => {
    const phi = omega * omega * side.arm
    const theta = GRAVITY - omega * omega * side.link
    const across = side.link * phi + side.arm * theta
    return (phi - theta) ** 2 / (across * across + side.gyration2 * theta * theta)
  }
  const s1 = bendIn(slow)
  const s2 = bendIn(quick)
  const quickWanted = 2 * Math.max(ratio, QUICK_RATIO) * quick
  const bend = Math.max(0, (quickWanted - wanted) / Math.max(s2 - s1, 1e-9))
  const drag = wanted - bend * s1
  return drag >= 0.3 * wanted ? { drag, bend } : { drag: 0.3 * wanted, bend: (0.7 * wanted) / s1 }
}
