import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { ceramic, cordOf } from '../../kit/materials'
import { blend, covered, type Paint, paintedSheet, rgb } from '../../kit/painted-sheet'
import { fitted, part } from '../../kit/part'
import { cylinder, difference, type Sdf, turned } from '../../kit/sdf'
import { sdfMesh } from '../../kit/sdf-mesh'
import { solidNoise } from '../../kit/solid-noise'
import { smoothPath, sweep, torus } from '../../kit/solids'
import type { Vec3 } from '../../kit/vector'
import { hollowAt, ridgeAt, step } from '../museum/wear'

const middle = -24
const holeY = -8.4
const holeRadius = 4.5

/** Craters pressed into the wet clay with round tools: x, y, radius. */
const craters: readonly Vec3[] = [
  [-11, -18.4, 4.9],
  [-13, -30, 3.4],
  [3.4, -25.4, 4.2],
  [-3, -37.2, 4.6],
  [10.6, -15.4, 2.7],
  [12.4, -32.6, 3],
  [-18.2, -24, 1.7],
  [4.4, -41.6, 1.9],
  [-2, -27, 1.5],
  [15.8, -22.4, 2],
]

/** How far a crater lowers (negative) or its rim lifts the face. */
const relief = (x: number, y: number): number =>
  craters.reduce((sum, [cx, cy, r]) => {
    const d = Math.hypot(x - cx, y - cy)
    const bowl = d < r ? -0.26 * r * (1 - (d / r) ** 2) ** 1.2 : 0
    return sum + bowl + 0.07 * r * Math.exp(-(((d - r * 1.08) / (0.24 * r)) ** 2))
  }, 0)

const disc = turned(cylinder(24, 11, 4.6), [Math.PI / 2, 0, 0])

const moon: Sdf = (() => {
  const clay: Sdf = (p) => {
    const [x, y, z] = [p[0], p[1] - middle, p[2]]
    const angle = Math.atan2(y, x)
    const uneven = 0.42 * Math.sin(3 * angle + 0.9) + 0.22 * Math.sin(5 * angle + 2)
    const hollow = z < 0 ? 0.9 * step(17.4, 15.8, Math.hypot(x, y)) : 0
    const pressed = 1 - (uneven / 24) * step(12, 24, Math.hypot(x, y))
    const near = disc([x * pressed, y * pressed, z])
    if (Math.abs(near) > 3) return near
    return z > 0 ? near - relief(p[0], p[1]) * step(1.5, 4, z) : near + hollow * step(-2, -4.4, z)
  }
  return difference(1, clay, (p) => Math.hypot(p[0], p[1] - holeY) - holeRadius)
})()

/** A stoneware moon: cream glaze over a slate night, rust where the fire broke the glaze at rims, iron freckles. */
export const moonKiln = defineCharm(
  'ar-moon-kiln',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [cream, slate, rust] = colors.map(rgb) as [Vec3, Vec3, Vec3]
    const [wide, fine, grit] = [7, 2.2, 0.7].map((cell) => solidNoise(random, cell)) as [
      ReturnType<typeof solidNoise>,
      ReturnType<typeof solidNoise>,
      ReturnType<typeof solidNoise>,
    ]
    const [edge, rim] = [ridgeAt(moon, 1.5), ridgeAt(moon, 3.4)]
    const [pool, dip] = [hollowAt(moon, 1), hollowAt(moon, 3)]
    const clay = blend(rust, [140, 98, 66], 0.3)
    const milk = blend(cream, [240, 236, 226], 0.6)
    const deep = blend(slate, [70, 84, 98], 0.6)
    const pale = blend(slate, cream, 0.5)
    const freckles = Array.from({ length: 70 }, (): Vec3 => {
      const [a, r] = [random() * 2 * Math.PI, Math.sqrt(random()) * 23]
      return [r * Math.cos(a), middle + r * Math.sin(a), 0.14 + 0.22 * random() ** 2]
    })
    const paint: Paint = (p, n) => {
      const mottle = 0.6 * wide(p) + 0.4 * fine(p)
      const [x, y] = p
      // The night is what a second moon of the same size leaves free; the glaze ran a little before it set.
      const runs = 1.7 * Math.sin(x * 0.55 + 3 * wide([x, 0, 0])) * step(-20, -40, y)
      const shade = Math.hypot(x + 11.4, y - middle - 6.4 + runs) - 23.2 + 3.4 * (mottle - 0.5)
      const night = covered(-shade, 2.6)
      const slateGlaze = blend(
        blend(slate, deep, 0.7 * step(0.3, 0.8, mottle)),
        pale,
        0.6 * covered(Math.abs(shade) - 1.6, 1.6),
      )
      const creamGlaze = blend(cream, milk, step(0.4, 0.75, mottle))
      const glaze = blend(creamGlaze, slateGlaze, night)
      const pooled = blend(
        glaze,
        blend(pale, slate, night),
        0.65 * step(0.12, 0.5, 0.5 * pool(p, n) + 0.6 * dip(p, n)),
      )
      const broken = step(0.26, 0.56, 0.55 * edge(p, n) + 0.5 * rim(p, n) + 0.5 * (fine(p) - 0.5))
      const fired = blend(pooled, rust, 0.72 * broken)
      const freckle =
        n[2] > 0.2 ? Math.min(...freckles.map(([fx, fy, r]) => Math.hypot(x - fx, y - fy) - r)) : 9
      const speckled = blend(fired, [112, 80, 54], 0.7 * covered(freckle, 0.25))
      // The foot stays bare so that the piece can stand in the kiln.
      const bare =
        step(-0.55, -0.8, n[2]) * covered(Math.hypot(x, y - middle) - 20.4 + 1.4 * (mottle - 0.5), 0.8)
      return blend(speckled, blend(clay, [120, 84, 58], 0.6 * grit(p)), bare)
    }
    const thrown = sdfMesh(moon, { min: [-26, -50, -7], max: [26, 2, 7], edge: 1.25 })
    const { map, geometries } = await paintedSheet('glaze', [{ geometry: thrown, paint }], {
      size: 640,
      quality: 72,
    })
    const stoneware = ceramic('glaze', '#FFFFFF', {
      map,
      roughness: 0.34,
      clearcoatRoughness: 0.14,
      clearcoat: 0.8,
    })
    const linen = cordOf(facts.attachment.hardware_tone)
    const loop = sweep(
      smoothPath(
        [
          [0, holeY + holeRadius - 1, 0],
          [0, holeY + holeRadius - 0.4, 4],
          [0, -2, 5.9],
          [0, 1.6, 3.6],
          [0, 4.2, 0.9],
          [0.2, 7.4, 1.5],
          [0, 9.6, 0],
          [-0.2, 7.4, -1.5],
          [0, 4.2, -0.9],
          [0, 1.6, -3.6],
          [0, -2, -5.9],
          [0, holeY + holeRadius - 0.4, -4],
        ],
        56,
        true,
      ),
      0.85,
      { closed: true },
    )
    const wraps = [3.4, 4.5, 5.6].map((y) =>
      torus(1.75, 0.62, 16, 8)
        .rotateX(Math.PI / 2)
        .translate(0, y, 0),
    )
    return {
      hanger: hang(facts, { attach: [0, 8.8, 0], holeAxis: 'x' }),
      body: fitted(
        geometries.map((geometry) => part(geometry, stoneware)),
        facts.dims_mm,
      ),
      fitting: [loop, ...wraps].map((geometry) => part(geometry, linen)),
      occlusionMm: 3,
      simplifyMm: 0.04,
      massCenter: [0, middle, 0],
      ellipsoids: [{ center: [0, middle, 0], radii: [24, 24, 5.5] }],
    }
  },
)
