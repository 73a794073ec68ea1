import { leather, metalFor, silicone } from '../materials'
import { moved, part } from '../part'
import { lathe, oval, roundedBox, smoothPath, superellipse, sweep } from '../solids'
import type { Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, yawed } from './hanger'

/** Spring clip, 35 mm: two jaws over an edge of up to 5 mm (edge at the origin, cloth below it), a loop in front. */
export const springClip = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const grip = silicone('grip', '#2B2C30')
  const jaw = (side: 1 | -1): readonly Vec3[] => [
    [0, 8.6, side * 4.2],
    [0, 4.5, side * 2.6],
    [0, 0, side * 3.7],
    [0, -10, side * 3.6],
    [0, -21, side * 2.7],
    [0, -24.6, side * 2.2],
  ]
  const jaws = ([1, -1] as const).map((side) =>
    part(
      sweep(smoothPath(jaw(side), 20), superellipse(1.1, 12, 6, 14), {
        up: [1, 0, 0],
        fixedUp: true,
        noses: 2,
      }),
      metal,
    ),
  )
  const coil = part(
    sweep(
      Array.from({ length: 49 }, (_, i): Vec3 => {
        const angle = (i / 48) * 8 * Math.PI
        return [(i / 48 - 0.5) * 8, 4.6 + 1.5 * Math.sin(angle), 1.5 * Math.cos(angle)]
      }),
      superellipse(1, 1, 2, 6),
      { noses: 1 },
    ),
    metal,
  )
  const pads = ([1, -1] as const).map((side) =>
    part(roundedBox(10.5, 4, 1.6, 0.6).translate(0, -22.6, side * 1.9), grip),
  )
  const loopY = -14
  const bail = moved(yawed([part(oval(8, 6.4, 0.75, 22, 7), metal)], 0), [0, loopY, 5.2])
  const from: Vec3 = [0, loopY - 2.4, 5.2]
  const link = order.attach[1] < from[1] - 2.5 ? chain(from, order.attach, { ...order, metal }).parts : []
  const hardware = [...jaws, coil, ...pads, ...(link.length > 0 ? bail : [])]
  return { hardware, link, pivots: link.length > 0 ? [from, order.attach] : [order.attach] }
}

/** Fold-over magnetic tab, 22 mm: padded leather over an edge of up to 3 mm (edge at the origin). */
export const magnetClip = (order: HardwareOrder): Hanger => {
  const hide = leather('tab', order.strapColor ?? '#C9A36A')
  const tab: readonly Vec3[] = [
    [0, -21, 2.9],
    [0, -12, 3.1],
    [0, -3, 2.9],
    [0, 0.6, 1.9],
    [0, 1.1, 0],
    [0, 0.6, -1.9],
    [0, -3, -2.9],
    [0, -12, -3.1],
    [0, -21, -2.9],
  ]
  const strap = sweep(smoothPath(tab, 30), superellipse(2.1, 16, 6, 14), {
    up: [1, 0, 0],
    fixedUp: true,
    noses: 3,
  })
  const rivet = lathe(
    [
      [0, 0],
      [2.6, 0],
      [2.6, 0.4],
      [1.8, 0.9],
      [0, 1.1],
    ],
    22,
    0.8,
  )
    .rotateX(-Math.PI / 2)
    .translate(0, -15, -4.1)
  return {
    hardware: [part(strap, hide), part(rivet, metalFor(order.tone))],
    link: [],
    pivots: [order.attach],
  }
}
