import { metalFor, metalOf } from '../materials'
import { moved, part } from '../part'
import { lathe, torus } from '../solids'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, shortened, yawed } from './hanger'
import { bowYaw, lobsterBow } from './swivel-lobster'

/** Lobster bow over a magnetic coupling, 42 mm over all: the lower cup snaps off when pulled. */
export const magnetLink = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const dark = metalOf('seam', '#55585D', 0.45)
  const upper = lathe(
    [
      [0, -27.6],
      [5, -27.6],
      [5.5, -27.1],
      [5.5, -23.4],
      [5, -22.6],
      [3.2, -21.6],
      [2.4, -20.4],
      [0, -20],
    ],
    22,
    0.7,
  )
  const groove = lathe(
    [
      [0, -28.1],
      [4.7, -28.1],
      [4.7, -27.5],
      [0, -27.5],
    ],
    24,
  )
  const lower = lathe(
    [
      [0, -33.8],
      [2, -33.7],
      [3.4, -33.2],
      [5, -32.4],
      [5.5, -31.8],
      [5.5, -28.5],
      [5, -28],
      [0, -28],
    ],
    22,
    0.7,
  )
  const hingeY = -37.2
  const eye = moved([part(torus(2.75, 0.85, 20, 7), metal)], [0, hingeY + 1.9, 0])
  const { parts: link, topAcross } = chain([0, hingeY, 0], order.attach, { ...order, metal })
  const whole = [
    ...yawed(lobsterBow(metal), bowYaw),
    part(upper, metal),
    part(groove, dark),
    part(lower, metal),
    ...yawed(eye, topAcross ? 0 : Math.PI / 2),
  ]
  const { parts, hinge } = shortened(whole, hingeY, order.attach[1])
  return { hardware: parts, link, pivots: link.length > 0 ? [hinge, order.attach] : [order.attach] }
}
