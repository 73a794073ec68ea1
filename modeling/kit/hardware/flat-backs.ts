import { cord, fabric, metalFor, silicone } from '../materials'
import { moved, part } from '../part'
import { lathe, roundedBox, smoothPath, superellipse, sweep, torus } from '../solids'
import type { Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, yawed } from './hanger'

/** Safety-pin back across the middle of the body: cloth at z = 0, the body's back at about z = 2.5. */
export const pinBack = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const y = -order.bodyHeightMm / 2
  const half = Math.min(13, order.bodyHeightMm * 0.38)
  const plate = roundedBox(half * 2, 3.6, 0.8, 0.35).translate(0, y, 2.1)
  const needle = sweep(
    smoothPath(
      [
        [-half + 1, y, 1.4],
        [-half + 0.4, y, 0.2],
        [-half + 1.6, y, -0.8],
        [0, y + 0.4, -1.2],
        [half - 2.4, y, -0.5],
        [half - 0.9, y, 0.5],
      ],
      18,
    ),
    superellipse(0.76, 0.76, 2, 7),
    { noses: 2 },
  )
  const hinge = lathe(
    [
      [0, -1.9],
      [1, -1.9],
      [1.15, -1.6],
      [1.15, 1.6],
      [1, 1.9],
      [0, 1.9],
    ],
    14,
  ).translate(-half + 1, y, 1)
  const catchBox = roundedBox(2.4, 3.2, 2, 0.6).translate(half - 1.2, y, 1)
  return {
    hardware: [plate, needle, hinge, catchBox].map((g) => part(g, metal)),
    link: [],
    pivots: [order.attach],
  }
}

const padWidth = 65
const padDepth = 12

/** A padded band about a 65 × 12 mm strap pad whose outer face is at z = 0; the body sits on its front. */
export const strapBand = (order: HardwareOrder): Hanger => {
  const cloth = fabric('band', order.strapColor ?? '#2A2B30')
  const trim = cord('band', '#17181B')
  const y = -order.bodyHeightMm * 0.48
  const ring = (grow: number): readonly Vec3[] => {
    const [w, d, r] = [padWidth / 2 + grow, padDepth / 2 + grow, padDepth / 2 + grow]
    const arc = (cx: number, from: number): readonly Vec3[] =>
      Array.from({ length: 9 }, (_, i): Vec3 => {
        const angle = from + (i / 8) * Math.PI
        return [cx + r * Math.cos(angle), y, -padDepth / 2 + d * Math.sin(angle)]
      })
    return [...arc(w - r, -Math.PI / 2), ...arc(-(w - r), Math.PI / 2)]
  }
  const path = smoothPath(ring(1.4), 40, true)
  const band = sweep(path, superellipse(2.6, 24, 4, 12), { closed: true, up: [0, 1, 0], fixedUp: true })
  const pipes = [-12, 12].map((dy) =>
    moved(
      [part(sweep(path, superellipse(1.9, 1.9, 2, 6), { closed: true, up: [0, 1, 0], fixedUp: true }), trim)],
      [0, dy, 0],
    ),
  )
  return { hardware: [part(band, cloth), ...pipes.flat()], link: [], pivots: [order.attach] }
}

/** Two bridges on the back of a lace ornament; the lace (up to 9 mm) runs between them and the plate. */
export const lacePlate = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const y = -order.bodyHeightMm / 2
  const bridges = [-3.4, 3.4].map((dx) =>
    sweep(
      smoothPath(
        [
          [dx, y + 5.6, 2.2],
          [dx, y + 5.4, 0.2],
          [dx, y + 4, -0.9],
          [dx, y - 4, -0.9],
          [dx, y - 5.4, 0.2],
          [dx, y - 5.6, 2.2],
        ],
        22,
      ),
      superellipse(1.6, 0.9, 3, 10),
      { up: [1, 0, 0], fixedUp: true },
    ),
  )
  return { hardware: bridges.map((g) => part(g, metal)), link: [], pivots: [order.attach] }
}

/** A silicone ring over a glasses arm that runs along X; the drop hangs from its lower edge. */
export const templeRing = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const soft = silicone('ring', '#DADDE0')
  const inner = Math.min(4.4, -order.attach[1] - 1.2)
  const wire = 0.8
  const ring = moved(yawed([part(torus(inner / 2 + wire, wire, 24, 9), soft)], Math.PI / 2 - 0.35), [
    0,
    -inner / 2,
    0,
  ])
  const from: Vec3 = [0, -inner, 0]
  const link = chain(from, order.attach, { ...order, metal, wireMm: 0.7, jumpMm: 2.6, linkMm: 3 }).parts
  return { hardware: ring, link, pivots: link.length > 0 ? [from, order.attach] : [order.attach] }
}
