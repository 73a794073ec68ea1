import { metalFor } from '../materials'
import { part } from '../part'
import { lathe, smoothPath, superellipse, sweep } from '../solids'
import { at, type Vec3 } from '../vector'
import { aimed, type Hanger, type HardwareOrder, yawed } from './hanger'

const bead = 1.2

/** A loop of 2.4 mm beads from the bar through the body's hole, closed by a connector tube. */
export const ballChain = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const [x, y, z] = order.attach
  const length = Math.hypot(x, y, z)
  const width = Math.min(7.5, length / 5)
  const knots: readonly Vec3[] = [
    [0, bead, 0],
    [width * 0.62, -length * 0.13, 0.6],
    [width, -length * 0.42, 1],
    [width * 0.8, -length * 0.72, 0.6],
    [2.3, -length * 0.95, 0],
    [0, -length - bead, 0],
    [-2.3, -length * 0.95, 0],
    [-width * 0.8, -length * 0.72, -0.6],
    [-width, -length * 0.42, -1],
    [-width * 0.62, -length * 0.13, -0.6],
  ]
  const fine = smoothPath(knots, 240, true)
  const total = fine.reduce((sum, p, i) => sum + distance(p, at(fine, i + 1)), 0)
  const count = Math.round(total / 3.05)
  const path = smoothPath(knots, count, true)
  const sphere = lathe(
    Array.from({ length: 7 }, (_, i): readonly [number, number] => {
      const angle = (i / 6 - 0.5) * Math.PI
      return [Math.max(0, bead * Math.cos(angle)), bead * Math.sin(angle)]
    }),
    9,
    1.2,
  )
  const wire = sweep(path, superellipse(0.84, 0.84, 2, 5), { closed: true, noses: 0 })
  const connectorAt = Math.round(count * 0.86)
  const [a, b] = [at(path, connectorAt - 1), at(path, connectorAt + 1)]
  const connector = aimed(
    [
      part(
        lathe(
          [
            [0, -6.4],
            [1.2, -6.4],
            [1.5, -6.1],
            [1.5, -0.3],
            [1.2, 0],
            [0, 0],
          ],
          12,
        ),
        metal,
      ),
    ],
    a,
    b,
  )
  const beads = path
    .filter((_, i) => Math.abs(i - connectorAt) > 1)
    .map((p) => part(sphere.clone().translate(p[0], p[1], p[2]), metal))
  const all = aimed(yawed([...beads, ...connector, part(wire, metal)], 0.95), [0, 0, 0], order.attach)
  const nearBar = all.filter(({ geometry }) => {
    geometry.computeBoundingBox()
    return (geometry.boundingBox?.min.y ?? -9) > -4.5
  })
  return {
    hardware: nearBar,
    link: all.filter((item) => !nearBar.includes(item)),
    pivots: [[0, 0, 0], order.attach],
  }
}

const distance = (p: Vec3, q: Vec3): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
