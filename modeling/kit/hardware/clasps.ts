import { type Material, metalOf } from '../materials'
import { moved, type Part, part } from '../part'
import { lathe, smoothPath, superellipse, sweep, torus } from '../solids'
import { mix, type Vec3 } from '../vector'

/** Clasps in mm: the inside top of the bow at the origin, the bow's plane across a bar along Z, hanging down to the eye. */

/** A lobster bow with gate and thumb lever down to its collar (y = 3 to −22): interior 11 mm, nose 3 mm. */
export const lobsterBow = (metal: Material): readonly Part[] => {
  const spine: readonly Vec3[] = [
    [1.5, -22, 0],
    [3.9, -19.3, 0],
    [6.3, -15, 0],
    [7.05, -10, 0],
    [6.2, -4.7, 0],
    [3.6, -0.5, 0],
    [0, 1.5, 0],
    [-3.6, 0.5, 0],
    [-6.1, -2.6, 0],
    [-7, -6.2, 0],
  ]
  const bow = sweep(smoothPath(spine, 34), superellipse(3, 3.6, 2.4, 12), {
    up: [0, 0, 1],
    fixedUp: true,
    scale: (t) => mix(1.12, 0.86, t),
  })
  const gate = sweep(
    smoothPath(
      [
        [-6.85, -7.3, 0],
        [-6.75, -11, 0],
        [-5.2, -16.4, 0],
        [-2.6, -20.6, 0],
      ],
      12,
    ),
    superellipse(2.3, 2.7, 2.4, 10),
    { up: [0, 0, 1], fixedUp: true, scale: (t) => mix(0.92, 1.1, t) },
  )
  const lever = sweep(
    smoothPath(
      [
        [-6.4, -12.2, 0],
        [-8.2, -12.9, 0],
        [-9.4, -14.6, 0],
      ],
      7,
    ),
    superellipse(1.7, 2.7, 2.6, 10),
    { up: [0, 0, 1], fixedUp: true, scale: (t) => mix(0.9, 1.1, t) },
  )
  const pin = sweep(
    [
      [-3.1, -19.6, -2],
      [-3.1, -19.6, 2],
    ],
    0.75,
    { noses: 2 },
  )
  return [bow, gate, lever, pin].map((geometry) => part(geometry, metal))
}

/** The collar that turns below a lobster's bow, with its eye; it takes the chain at y = −32.4. */
export const lobsterSwivel = (metal: Material): readonly Part[] => {
  const profile = [
    [0, -19.6],
    [2.2, -19.8],
    [3.5, -20.5],
    [4, -21.5],
    [3.9, -22.5],
    [3.2, -23.3],
    [2.1, -23.7],
    [1.75, -24.1],
    [1.75, -24.6],
    [2.6, -24.8],
    [3.15, -25.4],
    [3.1, -26.2],
    [2.4, -27.1],
    [1.2, -27.7],
    [0, -27.8],
  ] as const
  return [part(lathe(profile.toReversed(), 18, 0.9), metal), ...eye(metal, 2.6, 0.95, -32.4)]
}

/** Two cups that a magnet holds together below a lobster's bow; the lower one's eye takes the chain at y = −37.2. */
export const magnetCoupling = (metal: Material): readonly Part[] => {
  const dark = metalOf('seam', '#55585D', 0.45)
  const upper = [
    [0, -27.6],
    [5, -27.6],
    [5.5, -27.1],
    [5.5, -23.4],
    [5, -22.6],
    [3.2, -21.6],
    [2.4, -20.4],
    [0, -20],
  ] as const
  const groove = [
    [0, -28.1],
    [4.7, -28.1],
    [4.7, -27.5],
    [0, -27.5],
  ] as const
  const lower = [
    [0, -33.8],
    [2, -33.7],
    [3.4, -33.2],
    [5, -32.4],
    [5.5, -31.8],
    [5.5, -28.5],
    [5, -28],
    [0, -28],
  ] as const
  return [
    part(lathe(upper, 26, 0.7), metal),
    part(lathe(groove, 26), dark),
    part(lathe(lower, 26, 0.7), metal),
    ...eye(metal, 1.9, 0.85, -37.2),
  ]
}

/** A ring across Z whose lowest inside is at `y`. */
const eye = (metal: Material, inner: number, wire: number, y: number): readonly Part[] =>
  moved([part(torus(inner + wire, wire, 26, 9), metal)], [0, y + inner, 0])

/** Spring-gate carabiner, 55 mm over all, interior 26 mm; its lower bend takes the chain at y = −46.4. */
export const carabiner = (metal: Material): readonly Part[] => {
  const spine: readonly Vec3[] = [
    [-14.9, -13, 0],
    [-14.2, -6.4, 0],
    [-8.6, 0.1, 0],
    [0, 2, 0],
    [8.6, 0.1, 0],
    [14.4, -6.4, 0],
    [15, -14, 0],
    [12.2, -27, 0],
    [8.2, -39, 0],
    [4.8, -45.6, 0],
    [0, -48.4, 0],
    [-4.8, -45.6, 0],
    [-7.9, -39.4, 0],
  ]
  const frame = sweep(smoothPath(spine, 60), superellipse(4, 4, 2.2, 12), { up: [0, 0, 1], fixedUp: true })
  const gate = sweep(
    smoothPath(
      [
        [-14.9, -13.6, 0],
        [-13, -24, 0],
        [-8.2, -38.6, 0],
      ],
      16,
    ),
    superellipse(3.1, 3.3, 2.2, 10),
    { up: [0, 0, 1], fixedUp: true, scale: (t) => mix(0.95, 1.05, t) },
  )
  const pin = lathe(
    [
      [0, -2.3],
      [0.8, -2.3],
      [1.05, -2],
      [1.05, 2],
      [0.8, 2.3],
      [0, 2.3],
    ],
    14,
  )
  pin.rotateX(Math.PI / 2)
  const pins = [pin.clone().translate(-14.6, -14.6, 0), pin.translate(-8, -38.4, 0)]
  return [frame, gate, ...pins].map((geometry) => part(geometry, metal))
}

/** Split ring of two coils, 28 mm outside; its lower inside takes the chain at y = −24.6. */
export const splitRing = (metal: Material): readonly Part[] => {
  const [outer, wire, turns] = [14, 1.7, 76]
  const radius = outer - wire / 2
  const path = Array.from({ length: turns + 1 }, (_, i): Vec3 => {
    const t = (i / turns) * 2
    const angle = t * 2 * Math.PI + 0.9
    const jog = Math.min(1, Math.max(0, (t - 0.94) / 0.12))
    return [radius * Math.cos(angle), radius * Math.sin(angle), (jog * jog * (3 - 2 * jog) - 0.5) * 1.5]
  })
  const coil = sweep(path, superellipse(1.42, wire, 3.2, 9), { up: [0, 0, 1], fixedUp: true, noses: 2 })
  return [part(coil.translate(0, -(radius - wire / 2), 0), metal)]
}
