import { cordOf } from '../materials'
import { part } from '../part'
import { ball, smoothPath, superellipse, sweep } from '../solids'
import type { Vec2, Vec3 } from '../vector'
import { aimed, type Hanger, type HardwareOrder } from './hanger'

/** Three plies of a twisted cord, as a section that turns along the path. */
const rope = (radius: number): readonly Vec2[] =>
  Array.from({ length: 9 }, (_, i): Vec2 => {
    const angle = (i / 9) * 2 * Math.PI
    const r = radius * (0.9 + 0.13 * Math.cos(3 * angle))
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })

/** A twisted cord along a path; `pitch` mm a turn. */
const cordAlong = (path: readonly Vec3[], radius: number, pitch = radius * 5) => {
  const length = path
    .slice(1)
    .reduce((sum, p, i) => sum + Math.hypot(...p.map((v, k) => v - (path[i]?.[k] ?? 0))), 0)
  return sweep(path, rope(radius), { twist: (t) => (t * length * 2 * Math.PI) / pitch, noses: 2 })
}

const radius = 0.75

/** Lark's head on the bar, two strands, a stopper knot where they meet above the body. */
export const cordLoop = (order: HardwareOrder): Hanger => {
  const material = cordOf(order.tone)
  const [x, y, z] = order.attach
  const length = Math.hypot(x, y, z)
  const bar = 1.5
  const wrap = (side: 1 | -1): readonly Vec3[] => [
    [side * 0.85, -6.4, 1],
    [side * 1.15, -3.6, 1.9],
    [side * 1.75, -1.4, bar + radius + 0.1],
    [side * 1.9, 0.75, 0.6],
    [side * 1.9, 0.4, -1.5],
    [side * 1.8, -1.8, -bar - radius],
    [side * 1.7, -3.6, -1.2],
    [side * 1.5, -4.3, 0.8],
    [side * 1.2, -4.2, 2.5],
  ]
  const knot = [
    cordAlong(smoothPath(wrap(1), 22), radius),
    cordAlong(smoothPath(wrap(-1), 22), radius),
    cordAlong(
      smoothPath(
        [
          [-2.2, -3.9, 1.7],
          [-1.3, -4.3, 2.75],
          [0, -4.4, 3.05],
          [1.3, -4.3, 2.75],
          [2.2, -3.9, 1.7],
        ],
        9,
      ),
      radius,
    ),
  ]
  const stopY = -length + 6
  const strand = (side: 1 | -1): readonly Vec3[] => [
    [side * 0.85, -5.6, 1.1],
    [side * 0.95, -9, 0.6],
    [side * 0.85, (stopY - 9) / 2, 0],
    [side * 0.7, stopY, 0],
  ]
  const stopper = [0, 1, 2].map((i) => {
    const path = Array.from({ length: 14 }, (_, k): Vec3 => {
      const angle = (k / 14) * 2 * Math.PI
      return [2 * Math.cos(angle), 0.5 * Math.sin(angle + i * 2.1), 1.7 * Math.sin(angle)]
    })
    return sweep(path, superellipse(radius * 1.9, radius * 1.9, 2, 7), { closed: true }).translate(
      0,
      stopY - i * 1.15,
      0,
    )
  })
  const end: readonly Vec3[] =
    order.holeAxis === 'z'
      ? [
          [0, stopY - 2, 0.7],
          [0, stopY - 4, 1.35],
          [0, -length - radius * 0.9, 0],
          [0, stopY - 4, -1.35],
          [0, stopY - 2, -0.7],
        ]
      : [
          [0.7, stopY - 2, 0],
          [1.35, stopY - 4, 0],
          [0, -length - radius * 0.9, 0],
          [-1.35, stopY - 4, 0],
          [-0.7, stopY - 2, 0],
        ]
  const link = [
    cordAlong(smoothPath(strand(1), 26), radius),
    cordAlong(smoothPath(strand(-1), 26), radius),
    ...stopper,
    ball(1.7, 8, 6).translate(0, stopY - 1.1, 0),
    cordAlong(smoothPath(end, 16), radius),
  ]
  return {
    hardware: knot.map((g) => part(g, material)),
    link: aimed(
      link.map((g) => part(g, material)),
      [0, 0, 0],
      order.attach,
    ),
    pivots: [[0, -4.5, 0], order.attach],
  }
}
