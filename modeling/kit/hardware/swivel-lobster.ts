import { type Material, metalFor } from '../materials'
import { moved, type Part, part } from '../part'
import { lathe, smoothPath, superellipse, sweep, torus } from '../solids'
import { mix, type Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, shortened, yawed } from './hanger'

/** The bow's plane stands this far from the charm's face: threaded over a bar along X, yet seen from the front. */
export const bowYaw = 0.6

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
  const bow = sweep(smoothPath(spine, 24), superellipse(3, 3.6, 2.5, 8), {
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
      9,
    ),
    superellipse(2.3, 2.7, 2.4, 8),
    { up: [0, 0, 1], fixedUp: true, scale: (t) => mix(0.92, 1.1, t) },
  )
  const lever = sweep(
    smoothPath(
      [
        [-6.4, -12.2, 0],
        [-8.2, -12.9, 0],
        [-9.4, -14.6, 0],
      ],
      6,
    ),
    superellipse(1.7, 2.7, 2.6, 8),
    {
      up: [0, 0, 1],
      fixedUp: true,
      scale: (t) => mix(0.9, 1.1, t),
    },
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

/** Swivel lobster clasp, 38 mm over all; its eye takes the chain. */
export const swivelLobster = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const collar = lathe(
    [
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
    ]
      .map(([r, y]): readonly [number, number] => [r ?? 0, y ?? 0])
      .toReversed(),
    14,
    0.9,
  )
  const eyeWire = 0.95
  const eyeRadius = 2.6 + eyeWire
  const hingeY = -32.4
  const top = yawed(lobsterBow(metal), bowYaw)
  const { parts: linkParts, topAcross } = chain([0, hingeY, 0], order.attach, { ...order, metal })
  const eye = moved([part(torus(eyeRadius, eyeWire, 20, 6), metal)], [0, hingeY + eyeRadius - eyeWire, 0])
  const whole = [...top, part(collar, metal), ...yawed(eye, topAcross ? 0 : Math.PI / 2)]
  const { parts, hinge } = shortened(whole, hingeY, order.attach[1])
  return {
    hardware: parts,
    link: linkParts,
    pivots: linkParts.length > 0 ? [hinge, order.attach] : [order.attach],
  }
}
