import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, pvc } from '../../kit/materials'
import { extruded, joined, rounded, roundedRect, stroke } from '../../kit/outline'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { bothSides, fitted, type Part, part } from '../../kit/part'
import {
  capsule,
  difference,
  ellipsoid,
  grown,
  halfSpace,
  intersection,
  mirroredX,
  type Sdf,
  turned,
  union,
} from '../../kit/sdf'
import { ball, lathe, smoothPath, superellipse, sweep } from '../../kit/solids'
import { at, type Vec3 } from '../../kit/vector'
import { glossyEye } from './eyes'
import { markOn, surfaceAt } from './marks'
import { molded } from './molded'

/** The cap sits a little askew. */
const askew: Vec3 = [0.05, 0, -0.085]
const upright = difference(
  2.2,
  intersection(4.5, ellipsoid([22, 22, 22], [0, -22.4, 0]), halfSpace([0, -1, 0], [0, -25.4, 0])),
  ellipsoid([17.5, 5.6, 17.5], [0, -27.2, 0]),
)
const cap: Sdf = turned(upright, askew)
const trunk: Sdf = union(
  5,
  ellipsoid([12.4, 17, 12], [0, -39, 0]),
  ellipsoid([14.8, 10.6, 13.6], [0, -54.4, 0]),
)
const feet = mirroredX(ellipsoid([6, 4, 7.2], [6.7, -62, 3.4]))
/** Her right hand picks a spore from the dish that her left hand holds. */
const arms = union(
  0.8,
  capsule([11.6, -44, 3], [17, -49.6, 6.4], 3.9, 3.4),
  capsule([17, -49.6, 6.4], [11.6, -51.6, 14.2], 3.4, 3.2),
  capsule([-11.6, -43.4, 3], [-18, -46.4, 6], 3.9, 3.4),
  capsule([-18, -46.4, 6], [-13.4, -43.2, 13.4], 3.4, 3),
  capsule([-13.4, -43.4, 13.4], [-10, -43.6, 15.6], 1.8, 1.4),
  capsule([-13.6, -44.6, 13], [-10.6, -46, 15], 1.6, 1.3),
)
const clerk: Sdf = union(1.2, trunk, feet, arms)

const cut = rounded(
  joined(
    roundedRect(15, 9, 2).translate([0, -49.4]),
    roundedRect(25, 14, 5).translate([0, -55.2]),
    stroke(
      [
        [6.2, -46.4],
        [11.6, -41],
      ],
      2.4,
    ),
    stroke(
      [
        [-6.2, -46.4],
        [-11.6, -41],
      ],
      2.4,
    ),
  ),
  0.6,
)
const apron: Sdf = intersection(
  0.5,
  grown(trunk, 0.85),
  intersection(0, extruded(cut, 80, 0.1), halfSpace([0, 0, -1])),
)

const dish: Vec3 = [2.4, -50.4, 18]

/** A toadstool in an apron that counts the change in spores. */
export const mushroomClerk = defineCharm(
  'fi-mushroom-clerk',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [red, cream, moss] = colors
    const [r0, c0, m0] = [rgb(red), rgb(cream), rgb(moss)]
    const dark = rgb('#4A3029')
    const capPaint: Paint = (p, n) => {
      const rim = covered(p[1] + 24.2 + p[0] * 0.085, 2)
      const top = blend(r0, blend(r0, rgb('#8E2A20'), 0.6), rim)
      if (n[1] > -0.35) return top
      const ray = Math.abs((((Math.atan2(p[0], p[2]) / (2 * Math.PI)) * 46 + 46) % 1) - 0.5)
      const gill = blend(c0, rgb('#DCC7A9'), covered(ray - 0.26, 0.3))
      return blend(top, gill, covered(Math.hypot(p[0], p[2]) - 18.6, 0.8))
    }
    const body: Paint = (p) => {
      const cheek = Math.hypot((Math.abs(p[0]) - 7.6) / 1.2, p[1] + 38.4) - 2
      let color = p[2] > 0 ? blend(c0, rgb('#E79A86'), covered(cheek, 1.6) * 0.85) : c0
      const under = covered(-26.5 - p[1] + 3, 6)
      color = blend(color, rgb('#E6D5BD'), (1 - under) * 0.6)
      const smile =
        Math.hypot(p[1] + 40 - 0.15 * Math.min(9, p[0] * p[0]), Math.max(0, Math.abs(p[0]) - 3)) - 0.5
      if (p[2] > 0) color = blend(color, dark, covered(smile, 0.3))
      return color
    }
    const cloth: Paint = (p) => {
      const pocket = Math.max(Math.abs(p[0]) - 5.4, Math.abs(p[1] + 57.8) - 2.7)
      let color = blend(m0, rgb('#5C6D45'), covered(pocket, 0.25))
      const stitch = Math.abs(pocket + 0.65) - 0.13
      const dash = ((p[0] + p[1] * 1.0001 + 200) % 1.3) - 0.8
      color = blend(color, c0, covered(Math.max(stitch, dash), 0.18) * 0.9)
      const [x, y] = [p[0] + 3, p[1] + 48.6]
      const pin = Math.min(
        Math.max(Math.hypot(x, y * 1.15) - 2.5, -y),
        Math.max(Math.abs(x) - 0.95, Math.abs(y + 0.9) - 1.1),
      )
      if (p[2] > 0) {
        color = blend(color, c0, covered(pin, 0.2))
        color = blend(color, r0, covered(Math.max(Math.hypot(x, y * 1.15) - 2.1, 0.3 - y), 0.2))
        color = blend(color, c0, covered(Math.hypot(Math.abs(x) - 0.95, y - 1) - 0.4, 0.2))
      }
      return color
    }
    const capMesh = molded(cap, {
      min: [-25, -34, -25],
      max: [25, 2, 25],
      edge: 1.1,
      triangles: 1040,
      hiddenIn: [trunk],
    })
    const bodyMesh = molded(clerk, {
      min: [-25, -68, -17],
      max: [25, -22, 20],
      edge: 0.9,
      triangles: 1520,
      hiddenIn: [cap, apron],
      depth: 0.25,
    })
    const clothMesh = molded(apron, {
      min: [-18, -66, -18],
      max: [18, -34, 18],
      edge: 0.75,
      triangles: 610,
      hiddenIn: [trunk, arms],
      depth: 0.2,
    })
    const warts = (
      [
        [-0.28, 0.62, 1, 4.6],
        [0.62, 0.5, 0.82, 3.7],
        [0.26, 1, 0.5, 2.6],
        [-0.95, 0.34, 0.62, 3.4],
        [0.14, 0.12, 1, 2.6],
        [-0.62, 1, 0.1, 2.8],
        [1, 0.5, 0, 4.1],
        [0.9, 0.04, 0.5, 2.3],
        [-1, 0.42, -0.32, 4],
        [0.3, 0.72, -0.8, 4.4],
        [-0.5, 0.3, -1, 3.4],
        [0.86, 0.2, -0.72, 3],
        [0.05, 0.1, -1, 2.5],
        [-0.5, 0.03, 0.9, 1.9],
      ] as const
    ).map(([x, y, z, size]) => markOn(cap, [0, -19, 0], [x, y, z], size, size * 0.92, 0.85))
    const girdle = sweep(
      Array.from({ length: 21 }, (_, i): Vec3 => {
        const angle = Math.PI * (-0.12 + 1.24 * (i / 20))
        const { place } = surfaceAt(trunk, [0, -50.6, 0], [Math.cos(angle), 0, -Math.sin(angle)])
        return [place.x, place.y, place.z]
      }),
      superellipse(1.3, 2.4, 3, 8),
      { up: [0, 1, 0], fixedUp: true, noses: 1 },
    )
    const eyes = ([1, -1] as const).map((side) =>
      glossyEye(trunk, [side * 5.3, -33.8, 0], [side * 0.2, 0, 1], {
        radii: [2.5, 3, 1.1],
        white: dark,
        iris: dark,
        dark: rgb('#3A2420'),
        side,
        irisSize: 0,
        pupilSize: 1.1,
      }),
    )
    const bowl = lathe(
      [
        [0, -1.7],
        [3, -1.6],
        [4.9, -0.4],
        [5.6, 0.8],
        [5.2, 1],
        [4.2, 0.2],
        [0, 0],
      ],
      22,
      0.7,
    ).translate(...dish)
    const spores = (
      [
        [0, 0.5, 0, 1.5],
        [2.3, 0.5, 0.8, 1.3],
        [-2.2, 0.5, 1.1, 1.35],
        [0.6, 0.5, 2.5, 1.3],
        [-0.8, 0.5, -2.3, 1.3],
        [1.9, 0.5, -1.9, 1.2],
        [-3.1, 0.4, -1.1, 1.1],
        [0.2, 2.2, 0.6, 1.3],
      ] as const
    ).map(([x, y, z, r]) => ball(r, 10, 7).translate(dish[0] + x, dish[1] + y, dish[2] + z))
    const picked = ball(1.45, 10, 7).translate(-8.7, -43.2, 16.9)
    const loops: readonly (readonly Vec3[])[] = [
      [
        [0, -50.6, -13.6],
        [4.4, -47.6, -15],
        [7, -50, -14.4],
        [4, -52, -14.4],
        [0, -50.8, -13.6],
      ],
      [
        [0, -50.8, -13.2],
        [2, -54.4, -14.6],
        [3.4, -58.4, -14.4],
      ],
    ]
    const bow: readonly Part[] = bothSides([
      part(
        sweep(smoothPath(at(loops, 0), 12), superellipse(0.8, 2.6, 3, 6), { up: [0, 0, 1], noses: 1 }),
        pvc('', '#FFFFFF'),
      ),
      part(
        sweep(smoothPath(at(loops, 1), 6), superellipse(0.8, 2.6, 3, 6), { up: [0, 0, 1], noses: 1 }),
        pvc('', '#FFFFFF'),
      ),
    ])
    const knot = ball(1.7, 10, 7).scale(1, 1, 0.7).translate(0, -50.7, -14)
    const { map, geometries } = await paintedSheet(
      'paint',
      [
        { geometry: capMesh, paint: capPaint, density: 0.8 },
        { geometry: bodyMesh, paint: body, density: 1.1 },
        { geometry: clothMesh, paint: cloth, density: 1.3 },
        ...eyes.map(({ geometry, paint }) => ({ geometry, paint, density: 2 })),
        ...[...warts, ...spores].map((geometry) => ({ geometry, paint: cream })),
        ...[bowl, knot, girdle, ...bow.map(({ geometry }) => geometry)].map((geometry) => ({
          geometry,
          paint: moss,
        })),
        { geometry: picked, paint: red },
      ],
      { size: 768, quality: 60 },
    )
    const matte = pvc('matte', '#FFFFFF', { map, roughness: 0.55 })
    const shine = pvc('gloss', '#FFFFFF', {
      map,
      roughness: 0.12,
      clearcoat: 1,
      clearcoatRoughness: 0.03,
      unoccluded: true,
    })
    const parts = geometries.map((geometry, i) => part(geometry, i === 3 || i === 4 ? shine : matte))
    const eye = eyelet(metal('gold'), { inner: 3.4, wire: 0.9, sink: 0.9 })
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
      body: fitted(parts, facts.dims_mm),
      fitting: eye.parts,
      occlusionMm: 3,
      simplifyMm: 0.05,
      massCenter: [0, -30, 0],
      ellipsoids: [
        { center: [0, -16, 0], radii: [22, 15.5, 22] },
        { center: [0, -47, 2], radii: [18, 19, 17] },
      ],
    }
  },
)
