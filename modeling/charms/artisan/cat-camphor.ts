import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { noise3 } from '../../kit/noise'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { cylinder, difference, mirroredX, type Sdf, turned, union } from '../../kit/sdf'
import type { Vec3 } from '../../kit/vector'
import { between, carved, faceted, leaning, whittled } from './carving'

const ear = between(
  { normal: [0.95, 0.24, 0.05], through: [9.6, -1.4, 0] },
  { normal: [-0.72, 0.62, 0.08], through: [8.6, -0.6, 0] },
  { normal: [0.1, 0.34, 0.94], through: [8.4, -1.6, 1.4] },
  { normal: [0.1, 0.2, -0.97], through: [8.4, -1.6, -1.3] },
  { normal: [0.5, -0.86, 0], through: [11.4, -8.6, 0] },
)
const lug = difference(
  0,
  between(
    { normal: [1, 0.25, 0], through: [2.9, -1, 0] },
    { normal: [-1, 0.25, 0], through: [-2.9, -1, 0] },
    { normal: [0.35, 1, 0], through: [0.7, 0, 0] },
    { normal: [-0.35, 1, 0], through: [-0.7, 0, 0] },
    { normal: [0, 0.12, 1], through: [0, -1, 1.25] },
    { normal: [0, 0.12, -1], through: [0, -1, -1.25] },
    { normal: [0, -1, 0], through: [0, -9, 0] },
  ),
  turned((p) => cylinder(1.5, 20, 0)([p[0], p[1], p[2] + 2.8]), [Math.PI / 2, 0, 0]),
)
const head = union(
  0.5,
  whittled([12.6, 9.6, 10.4], [0, -13.6, 1.6], 44, 'head'),
  mirroredX(whittled([4, 3.4, 3.6], [2.5, -17, 9.8], 16, 'muzzle')),
  mirroredX(ear),
  lug,
)
const trunk = union(
  0.6,
  whittled([12.6, 19, 11], [0, -40, -1.6], 58, 'trunk'),
  whittled([8.8, 13, 7.4], [0, -33, 4.4], 30, 'chest'),
  mirroredX(whittled([7, 10.4, 10.4], [9.2, -49.6, 0.2], 30, 'haunch', leaning(0.25, 0.1))),
  mirroredX(whittled([4, 2.9, 6], [10.4, -57.4, 6.6], 18, 'hind paw')),
)
const legs = mirroredX(
  union(
    0.4,
    whittled([3.9, 13.6, 4.2], [4.3, -46, 8], 22, 'leg', leaning(-0.1, 0)),
    whittled([3.9, 2.8, 4.6], [4.5, -57.3, 10.4], 18, 'paw'),
  ),
)
const tail = union(
  0.5,
  whittled([7.4, 3, 3.2], [8.6, -57, -9], 18, 'tail 1'),
  whittled([3.2, 2.9, 7], [15, -56.8, -3], 18, 'tail 2'),
  whittled([3, 2.7, 5.4], [14.6, -57, 6.4], 18, 'tail 3', leaning(0, 0)),
)
const uncut = union(0.5, head, trunk, legs, tail)
/** Flat below, where the block stood. */
const cat: Sdf = (p) => Math.max(uncut(p), -60 - p[1])

/** Lines cut with a V-tool: eyes that sleep, nose, mouth, whiskers, toes. */
const cuts = ([x0, y, z]: Vec3): number => {
  const x = Math.abs(x0)
  if (z < 3) return 9
  const lid = Math.hypot(y + 12.4 + 0.16 * (x - 5.9) ** 2, Math.max(0, Math.abs(x - 5.9) - 2.9)) - 0.5
  const nose = Math.max(x + (y + 15.2) * -0.85 - 1.9, -(y + 16.6) - 0.5, y + 15) - 0.1
  const lip = Math.max(Math.abs(Math.hypot(x - 1.7, y + 17.4) - 1.8) - 0.34, y + 17.2, x - 3.8)
  const line = Math.max(x - 0.3, Math.abs(y + 16.8) - 0.8)
  const whisker = [0, 1, 2].map(
    (i) =>
      Math.hypot(y + 15.2 + i * 1.5 + (x - 8) * (0.12 * (i - 1)), Math.max(0, Math.abs(x - 9.2) - 2.3)) -
      0.24,
  )
  const toes = [-1.2, 1.2].map((dx) =>
    Math.max(Math.abs(x - 4.5 - dx) - 0.28, Math.abs(y + 57.6) - 1.5, 12.4 - z),
  )
  return Math.min(lid, nose, lip, line, ...whisker, ...toes)
}

/** A cat whittled from camphor wood with a knife, asleep where it sits. */
export const catCamphor = defineCharm('ar-cat-camphor', async ({ facts, colors }): Promise<CharmModel> => {
  const [wood, dark, pale] = colors
  const [w0, d0, p0] = [rgb(wood), rgb(dark), rgb(pale)]
  const burnt = rgb('#4A3020')
  /** Growth rings about a pith that lies behind the block, waved and of uneven width. */
  const ring = ([x, y, z]: Vec3): number => {
    const sway = 1.7 * noise3([x / 13, y / 32, z / 13]) + 0.5 * noise3([x / 4, y / 20, z / 4])
    const r = Math.hypot(x + 9 + y * 0.05, z + 21 - y * 0.04) + sway * 2.4
    return r / (2.1 + 0.8 * noise3([r / 9, 4.5, 1.5]))
  }
  const grain: Paint = (p) => {
    const t = ring(p) % 1
    // Early wood is pale, the late wood of each year a narrow dark line.
    const late = t ** 5
    const streak = noise3([p[0] * 2.6, p[1] / 5, p[2] * 2.6])
    const broad = noise3([p[0] / 9 + 3, p[1] / 30, p[2] / 9])
    let color = blend(w0, p0, 0.3 * (1 - t) * broad + 0.12 * streak)
    color = blend(
      color,
      d0,
      0.72 * late + 0.24 * Math.max(0, streak - 0.55) + 0.2 * Math.max(0, 0.45 - broad),
    )
    const pore = noise3([p[0] * 5, p[1] * 0.6, p[2] * 5])
    color = blend(color, d0, covered(0.8 - pore, 0.12) * 0.5)
    return color
  }
  const paint: Paint = (p, n) => {
    const [x, y, z] = p
    const depth = cat([x + n[0] * 1.3, y + n[1] * 1.3, z + n[2] * 1.3]) / 1.3
    const worn = blend(grain(p, n), d0, 0.5 * covered(depth - 0.62, 0.5))
    return blend(worn, burnt, covered(cuts(p), 0.24))
  }
  const mesh = carved(cat, { min: [-20, -62, -15], max: [20, 1, 17], edge: 0.62, triangles: 2100 })
  const { map, normalMap, geometries } = await paintedSheet(
    'wood',
    [
      {
        geometry: mesh,
        paint,
        relief: (p) =>
          0.05 * (1 - (ring(p) % 1) ** 4) +
          0.04 * noise3([p[0] * 2.6, p[1] / 5, p[2] * 2.6]) -
          0.4 * covered(cuts(p), 0.5),
      },
    ],
    { size: 768, quality: 48, reliefQuality: 40 },
  )
  const oiled: Material = {
    name: 'wood_camphor',
    color: '#FFFFFF',
    map,
    ...(normalMap === undefined ? {} : { normalMap }),
    roughness: 0.56,
    clearcoat: 0.12,
    clearcoatRoughness: 0.45,
  }
  return {
    hanger: hang(facts, { attach: [0, -1.3, 0], holeAxis: 'z' }),
    body: fitted(
      geometries.map((geometry) => part(faceted(geometry), oiled)),
      facts.dims_mm,
    ),
    occlusionMm: 4,
    massCenter: [0, -36, 0],
    ellipsoids: [
      { center: [0, -13, 1], radii: [13, 12, 11] },
      { center: [0, -42, 0], radii: [15.5, 19, 13] },
    ],
  }
})
