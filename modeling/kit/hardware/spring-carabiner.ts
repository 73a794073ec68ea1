import { metalFor } from '../materials'
import { part } from '../part'
import { lathe, smoothPath, superellipse, sweep } from '../solids'
import { mix, type Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, shortened, yawed } from './hanger'

/** Spring-gate carabiner, 55 mm over all, interior 26 mm. */
export const springCarabiner = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
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
  const frame = sweep(smoothPath(spine, 44), superellipse(4, 4, 2.3, 9), { up: [0, 0, 1], fixedUp: true })
  const gate = sweep(
    smoothPath(
      [
        [-14.9, -13.6, 0],
        [-13, -24, 0],
        [-8.2, -38.6, 0],
      ],
      14,
    ),
    superellipse(3.1, 3.3, 2.2, 9),
    {
      up: [0, 0, 1],
      fixedUp: true,
      scale: (t) => mix(0.95, 1.05, t),
    },
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
  const hingeY = -46.4
  const { parts: link } = chain([0, hingeY, 0], order.attach, { ...order, metal, wireMm: 1.5, linkMm: 7 })
  const { parts, hinge } = shortened(
    yawed(
      [frame, gate, ...pins].map((g) => part(g, metal)),
      -0.36,
    ),
    hingeY,
    order.attach[1],
  )
  return { hardware: parts, link, pivots: link.length > 0 ? [hinge, order.attach] : [order.attach] }
}
