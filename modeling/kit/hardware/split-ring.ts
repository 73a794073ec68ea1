import { metalFor } from '../materials'
import { part } from '../part'
import { superellipse, sweep } from '../solids'
import type { Vec3 } from '../vector'
import { chain } from './chain'
import { type Hanger, type HardwareOrder, shortened, yawed } from './hanger'

const outer = 14
const wire = 1.7

/** Split ring of two coils, 28 mm outside. */
export const splitRing = (order: HardwareOrder): Hanger => {
  const metal = metalFor(order.tone)
  const radius = outer - wire / 2
  const turns = 60
  const path = Array.from({ length: turns + 1 }, (_, i): Vec3 => {
    const t = (i / turns) * 2
    const angle = t * 2 * Math.PI + 0.9
    const jog = Math.min(1, Math.max(0, (t - 0.94) / 0.12))
    return [radius * Math.cos(angle), radius * Math.sin(angle), (jog * jog * (3 - 2 * jog) - 0.5) * 1.5]
  })
  const coil = sweep(path, superellipse(1.42, wire, 3.2, 8), { up: [0, 0, 1], fixedUp: true, noses: 2 })
  coil.translate(0, -(radius - wire / 2), 0)
  const hingeY = -2 * (radius - wire / 2)
  const { parts: link, topAcross } = chain([0, hingeY, 0], order.attach, { ...order, metal, linkMm: 6 })
  // Wide rings lie nearly flat, or their rear half would be in the cloth.
  const yaw = topAcross ? 0.32 : 0.5
  const { parts, hinge } = shortened(yawed([part(coil, metal)], yaw), hingeY, order.attach[1])
  return { hardware: parts, link, pivots: link.length > 0 ? [hinge, order.attach] : [order.attach] }
}
