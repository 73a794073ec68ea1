import { leather, metalFor, thread } from '../materials'
import { moved, part } from '../part'
import { lathe, oval, smoothPath, superellipse, sweep } from '../solids'
import { at, type Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, yawed } from './hanger'

const strapWidth = 12
const thickness = 1.6

/** A 12 mm leather strap over the bar, closed by a snap, with a ring in its lower fold. */
export const snapStrap = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const color = order.strapColor ?? (order.tone === 'gold' ? '#8A5A3C' : '#3A3D45')
  const hide = leather('strap', color)
  const seam = thread('strap', '#D9CBB0')
  const attachY = order.attach[1]
  const hasRing = attachY < -30
  const fold = hasRing ? Math.max(-36, attachY + 9) : Math.max(-36, attachY - 6)
  const half = thickness / 2
  const profile: readonly Vec3[] = [
    [0, fold + 11, 2.9],
    [0, -9, 2.75],
    [0, -3.4, 2.6],
    [0, -0.1, 1.9],
    [0, half, 0],
    [0, -0.1, -1.9],
    [0, -3.4, -1.2],
    [0, -9, 0.9],
    [0, fold + 8, 0.95],
    [0, fold + 2.6, 0.8],
    [0, fold - half, -0.6],
    [0, fold + 2.2, -2.4],
    [0, fold + 8, -1.1],
    [0, fold + 14, -0.9],
  ]
  const strap = sweep(smoothPath(profile, 44), superellipse(thickness, strapWidth, 7, 12), {
    up: [1, 0, 0],
    fixedUp: true,
    noses: 2,
  })
  const cap = lathe(
    [
      [0, 0],
      [4.1, 0],
      [4.2, 0.5],
      [3.7, 1.15],
      [2.9, 1.35],
      [2.5, 1.15],
      [1.9, 1.3],
      [0, 1.6],
    ],
    20,
    0.7,
  )
  cap.rotateX(Math.PI / 2)
  const front = fold + 17
  const snaps = [
    cap.clone().translate(0, front, 2.9 + half - 0.1),
    cap.rotateY(Math.PI).translate(0, front, -0.9 - half + 0.1),
  ]
  const stitches = [-1, 1].flatMap((side) =>
    Array.from({ length: Math.max(2, Math.floor((-fold - 20) / 2.6)) }, (_, i) => {
      const y = -6.5 - i * 2.6
      return part(
        sweep(
          [
            [side * 4.7, y, 2.75 + half],
            [side * 4.7, y - 1.5, 2.8 + half],
          ],
          superellipse(0.56, 0.56, 2, 5),
          { noses: 1 },
        ),
        seam,
      )
    }),
  )
  const ringHeight = 6
  const ringY = fold
  const ring = hasRing
    ? moved(yawed([part(oval(9, ringHeight + 1.6, 0.8, 24, 7), metal)], 0), [
        0,
        ringY - ringHeight / 2 + 2,
        0,
      ])
    : []
  const hinge: Vec3 = [0, ringY - ringHeight + 2, 0]
  const link = hasRing ? chain(hinge, order.attach, { ...order, metal }).parts : []
  return {
    hardware: [part(strap, hide), ...snaps.map((g) => part(g, metal)), ...stitches, ...ring],
    link,
    pivots: link.length > 0 ? [hinge, order.attach] : [at([order.attach], 0)],
  }
}
