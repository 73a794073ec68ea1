import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { noise3 } from '../../kit/noise'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { boundsOf, fitted, moved, part } from '../../kit/part'
import { lathe, sweep } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { molded } from '../figure/molded'
import { lidAt, spiral, tapir } from './tapir-shape'

/** Squared spirals in rows ("thunder" ground): 1 on a line. */
const meander = (x: number, y: number): number => {
  const [cell, row] = [2.7, Math.floor(y / 2.7)]
  const [u, v] = [((x + (row % 2) * 1.35 + 90 * cell) % cell) - cell / 2, y - (row + 0.5) * cell]
  const edge = Math.max(Math.abs(u), Math.abs(v)) + (u > 0 && v > 0 ? 0.28 : 0)
  return Math.max(covered(Math.abs(edge - 1.12) - 0.13, 0.16), covered(Math.abs(edge - 0.52) - 0.13, 0.16))
}

/** The ornament's height at a place, mm: raised spirals and bands, sunken ground. */
const ornament = ([x, y, z]: Vec3): number => {
  if (Math.abs(z) < 1.4) return 0
  const shoulder = Math.hypot(x + 8.4, y + 23)
  const haunch = Math.hypot(x - 16.4, y + 23)
  const cheek = Math.hypot(x + 18.2, y + 18.4)
  const eye = Math.hypot(x + 22.6, y + 16)
  if (eye < 3) {
    const ring = covered(Math.abs(eye - 2.1) - 0.36, 0.25) * 0.5
    return ring + covered(eye - 1.05, 0.3) * 0.55
  }
  const brow = Math.hypot(y + 12.4 + 0.1 * (x + 22) ** 2 * 0.6, Math.max(0, Math.abs(x + 21.4) - 3)) - 0.5
  const mouth = Math.hypot(y + 24 - 0.05 * (x + 25) ** 2, Math.max(0, Math.abs(x + 25.4) - 3.4)) - 0.32
  if (x < -13.6) {
    const collar = Math.max(covered(Math.abs(x + 14.6) - 0.5, 0.3), 0)
    return (
      0.5 * covered(brow, 0.3) -
      0.4 * covered(mouth, 0.3) +
      0.4 * collar +
      (cheek < 3.4 ? 0.4 * spiral(x + 17.6, y + 20, 3, 1.7, -1) : 0) +
      (x < -29.6 && y > -25.4
        ? 0.22 * covered(Math.abs(((y * 0.9 - x * 0.44 + 60) % 1.7) - 0.85) - 0.2, 0.3)
        : 0)
    )
  }
  if (shoulder < 7.4) return 0.55 * spiral(x + 8.4, y + 23, 7.2, 2.9, 1, 0.2)
  if (haunch < 9) return 0.55 * spiral(x - 16.4, y + 23, 8.8, 3.3, -1, 0.3)
  if (y < -36)
    return 0.4 * covered(Math.abs(y + 41.6) - 0.4, 0.3) + 0.4 * covered(Math.abs(y + 39.6) - 0.4, 0.3)
  if (y < -33.6 || y > -11.4 || x > 26) return 0
  // A running wave along the belly and the back frames the squared ground.
  const band = (level: number): number => {
    const step = ((x + 90) % 4.6) - 2.3
    return spiral(step, (y - level) * 1, 2.1, 1.5, 1, 0.1)
  }
  const rim = Math.max(covered(Math.abs(y + 16.4) - 0.28, 0.25), covered(Math.abs(y + 29.2) - 0.28, 0.25))
  if (y > -16 || y < -29.6) return 0.45 * Math.max(rim, y > -16 ? band(-13.8) : band(-31.8))
  return 0.45 * rim - 0.34 * (1 - rim) * meander(x, y)
}

/** A wine vessel in the shape of a tapir: cold-cast bronze, green in the hollows, worn bright where hands held it. */
export const tapirVessel = defineCharm(
  'mu-tapir-vessel',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [patina, bronze, dark] = colors
    const [g0, b0, d0] = [rgb(patina), rgb(bronze), rgb(dark)]
    const [verdigris, olive] = [rgb('#76917F'), rgb('#54624F')]
    const aged =
      (shape: (p: Vec3) => number, height: (p: Vec3) => number): Paint =>
      (p, n) => {
        const h = 1.9
        const lift = shape([p[0] + n[0] * h, p[1] + n[1] * h, p[2] + n[2] * h]) / h
        const deep = -shape([p[0] - n[0] * h, p[1] - n[1] * h, p[2] - n[2] * h]) / h
        const crust = noise3([p[0] / 3.4, p[1] / 3.4, p[2] / 3.4])
        const grit = noise3([p[0] * 1.9, p[1] * 1.9, p[2] * 1.9])
        const relief = height(p)
        let color = blend(g0, verdigris, Math.min(1, Math.max(0, (crust - 0.5) * 2.6 + (grit - 0.5) * 0.8)))
        color = blend(color, olive, Math.min(0.8, Math.max(0, (0.42 - crust) * 3)))
        color = blend(color, d0, Math.min(0.85, Math.max(0, (0.86 - lift) * 1.7)))
        color = blend(color, d0, Math.min(0.9, Math.max(0, -relief * 2.6)))
        const worn = Math.min(1, Math.max(0, (0.93 - deep) * 2.4) + Math.max(0, relief * 1.75))
        const polish = Math.min(0.96, worn * (0.72 + 0.5 * grit))
        return blend(color, b0, polish)
      }
    const body = molded(tapir, {
      min: [-38, -48, -15],
      max: [34, 1, 15],
      edge: 0.85,
      triangles: 2400,
      detail,
    })
    const lid = lathe(
      [
        [0, -1.2],
        [9.4, -1.2],
        [9.9, -0.7],
        [9.9, 0.3],
        [9.4, 0.8],
        [8.6, 0.9],
        [8, 1.7],
        [5.6, 2.9],
        [2.6, 3.5],
        [0, 3.6],
      ],
      30,
      0.55,
    ).translate(...lidAt)
    const lidHeight = ([x, , z]: Vec3): number => {
      const [dx, dz] = [x - lidAt[0], z]
      const r = Math.hypot(dx, dz)
      const petal = Math.abs(Math.sin(4 * Math.atan2(dz, dx))) * 1.7
      return (
        0.4 * covered(Math.abs(r - 8.3) - 0.3, 0.25) +
        (r < 7.4
          ? 0.4 * covered(Math.abs(r - 4.9 - petal) - 0.34, 0.25) +
            0.4 * covered(Math.abs(r - 3.2) - 0.3, 0.25)
          : 0)
      )
    }
    const arch = sweep(
      Array.from({ length: 15 }, (_, i): Vec3 => {
        const angle = Math.PI * (-0.06 + 1.12 * (i / 14))
        return [lidAt[0] + 4 * Math.cos(angle), -5.6 + 4.5 * Math.sin(angle), 0]
      }),
      1.15,
      { noses: 1 },
    )
    const { map, normalMap, geometries } = await paintedSheet(
      'bronze',
      [
        { geometry: body, paint: aged(tapir, ornament), relief: ornament },
        {
          geometry: lid,
          paint: aged((p) => Math.max(Math.hypot(p[0] - lidAt[0], p[2]) - 9.9, p[1] + 5.6), lidHeight),
          relief: lidHeight,
        },
        { geometry: arch, paint: '#86754D' },
      ],
      { size: detail > 1 ? 1024 : 768, quality: 52, reliefQuality: 36 },
    )
    const cast: Material = {
      name: 'resin_bronze',
      color: '#FFFFFF',
      map,
      ...(normalMap === undefined ? {} : { normalMap }),
      metalness: 0.3,
      roughness: 0.46,
    }
    const centered = fitted(
      geometries.map((geometry) => part(geometry, cast)),
      facts.dims_mm,
    )
    const handle = boundsOf(centered.slice(2))
    // It hangs by its lid's handle, which is not the middle of its length.
    const parts = moved(centered, [-(handle.min[0] + handle.max[0]) / 2, 0, 0])
    return {
      hanger: hang(facts, { attach: [0, handle.max[1] - 2.3, 0], holeAxis: 'z', jumpMm: 5 }),
      body: parts,
      occlusionMm: 4,
      simplifyMm: 0.05,
      massCenter: [0.6, -24, 0],
      ellipsoids: [
        { center: [1, -22, 0], radii: [25, 14, 13] },
        { center: [-28, -19, 0], radii: [9, 11, 8] },
        { center: [0, -36, 0], radii: [20, 10, 12] },
      ],
    }
  },
  { closeUp: 2.4 },
)
