import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { enamel, type Material, metal } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { circle, cut, joined, type Outline, offset, outlineDistance, star, stroke } from '../../kit/outline'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe } from '../../kit/solids'
import { normalTexture, svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'
import { glassPicture } from './cloison'
import { signGlyphs } from './sign-glyphs'

const field = 15.3

const sparkle = (x: number, y: number, size: number): Outline => star(4, size, size * 0.34).translate([x, y])

/** The milled edge: a wall that waves round the Z axis, its two rims drawn in. */
const reeded = (radius: number, teeth: number, depth: number, half: number): THREE.BufferGeometry => {
  const steps = teeth * 4
  const rows = [
    [-half, -0.3],
    [-half + 0.22, 0],
    [half - 0.22, 0],
    [half, -0.3],
  ] as const
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (const [z, inset] of rows)
    for (let i = 0; i < steps; i++) {
      const angle = (i / steps) * 2 * Math.PI
      const wave = angle * teeth
      const r = radius + inset - (depth / 2) * (1 - Math.cos(wave))
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const slope = (-(depth / 2) * Math.sin(wave) * teeth) / r
      const lean = inset < 0 ? Math.sign(z) * 0.9 : 0
      const length = Math.hypot(1, slope, lean)
      positions.push(r * c, r * s, z)
      normals.push((c + slope * s) / length, (s - slope * c) / length, lean / length)
    }
  for (let row = 0; row + 1 < rows.length; row++)
    for (let i = 0; i < steps; i++) {
      const [a, b] = [row * steps + i, row * steps + ((i + 1) % steps)]
      indices.push(a, b, b + steps, a, b + steps, a + steps)
    }
  return meshOf({ positions, normals, uvs: positions.flatMap((_, i) => (i % 3 < 2 ? [0] : [])), indices })
}

/** Star sign coin: milled rim, engine-turned navy enamel, one of twelve signs in raised gold among cream stars. */
export const signCoin = defineCharm('me-sign-coin', async ({ facts, colors }): Promise<CharmModel> => {
  const radius = facts.dims_mm.w / 2
  const half = facts.dims_mm.d / 2
  const gold = metal('gold')
  const [navy, goldHex, cream] = colors
  const places: readonly (readonly [number, number, number])[] = [
    [0, 10.9, 1.75],
    [-10.7, 0.6, 1.25],
    [10.7, 0.6, 1.25],
    [-7, -9.1, 1.5],
    [7, -9.1, 1.5],
  ]
  const stars = places.map(([x, y, size]) => sparkle(x, y, size))
  const starry = joined(...stars.map((shape) => offset(shape, 0.2, 24)))
  const orbit = cut(circle(13.92, 40), circle(13.48, 40))
  const ticks = joined(
    ...Array.from({ length: 12 }, (_, i) => {
      const angle = (i / 12) * 2 * Math.PI + Math.PI / 12
      return stroke(
        [
          [13.7 * Math.cos(angle), 13.7 * Math.sin(angle)],
          [14.75 * Math.cos(angle), 14.75 * Math.sin(angle)],
        ],
        0.4,
        4,
      )
    }),
  )
  const dots = joined(
    ...(
      [
        [-4.6, 10.6],
        [4.6, 10.6],
        [-10, 4.8],
        [10, 4.8],
        [-2.2, -11.7],
        [2.2, -11.7],
      ] as const
    ).map(([x, y]) => circle(0.38, 8, [x, y])),
  )
  const frames = stars.map((shape) => cut(offset(shape, 0.42, 24), offset(shape, 0.06, 24)))
  const traced = joined(orbit, ticks, dots, ...frames).simplify(0.02)
  const [toStars, toTraced] = [outlineDistance(starry), outlineDistance(traced)]
  const engine = await normalTexture(
    'guilloche',
    256,
    (u, v) => {
      const [x, y] = [u * 2 - 1, v * 2 - 1]
      if (toStars(x * radius, -y * radius) < 0.1) return 0
      const line = toTraced(x * radius, -y * radius)
      if (line < 0.2) return 3 * Math.min(1, Math.max(0, 0.5 - line * 2.5))
      const r = Math.hypot(x, y)
      const wave = Math.cos(72 * Math.atan2(y, x) + 3.2 * Math.sin(r * 26))
      return wave * Math.min(1, Math.max(0, r - 0.1) * 1.6)
    },
    { strength: 0.7, quality: 16 },
  )
  const picture = await svgTexture(
    'stars',
    glassPicture({
      frame: { left: -radius, right: radius, bottom: -radius, top: radius },
      ground: navy,
      fills: [
        { outline: starry, paint: cream },
        { outline: traced, paint: goldHex },
      ],
    }),
    { width: 360, quality: 56 },
  )
  const sea = enamel('fired', '#FFFFFF', {
    map: picture,
    metalness: 0.3,
    roughness: 0.38,
    normalMap: engine,
    normalScale: 0.5,
  })

  const rimProfile: readonly Vec2[] = [
    [17.76, 1.02],
    [17.5, 1.34],
    [16.8, half],
    [15.95, 1.4],
    [15.5, 1.05],
  ]
  const rim = lathe(rimProfile, 96, 0.9).rotateX(Math.PI / 2)
  const rims = [rim, rim.clone().rotateY(Math.PI)]
  const edge = reeded(radius, 72, 0.2, 1.05)
  const enamelField = planarUv(
    plate(circle(15.55, 48), { depth: 0.4, bevel: 0.05, segments: 1, z: 0.86, open: true }),
    {
      left: -radius,
      right: radius,
      bottom: -radius,
      top: radius,
    },
  )

  const back = lathe(
    [
      [15.6, 1.02],
      [10, 1.12],
      [0, 1.16],
    ],
    32,
    1,
  ).rotateX(-Math.PI / 2)
  const rays = plate(cut(star(16, 13.6, 7.4), circle(4.4, 28)), {
    depth: 0.7,
    bevel: 0.14,
    open: true,
    segments: 1,
  }).rotateY(Math.PI)
  const hub = plate(star(8, 3.8, 1.9), { depth: 0.7, bevel: 0.14, open: true, segments: 1 }).rotateY(Math.PI)

  const down = -radius
  const body = [
    ...rims.map((g) => part(g, gold)),
    part(edge, gold),
    part(back, gold),
    part(rays.translate(0, 0, -1.08), gold),
    part(hub.translate(0, 0, -1.08), gold),
    part(enamelField, sea),
  ].map(({ geometry, material }) => part(geometry.clone().translate(0, down, 0), material))
  const raisedGold: Material = { ...gold, name: 'metal_sign', unoccluded: true }
  const signs = [...signGlyphs].map(
    ([sign, ridges]) =>
      [sign, part(ridges.clone().scale(0.95, 0.95, 1).translate(0, down, 1.08), raisedGold)] as const,
  )
  const bail = eyelet(gold, { inner: 3.2, wire: 0.95, sink: 0.5 })
  return {
    hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 5.4 }),
    body,
    nodes: Object.fromEntries(signs.map(([sign, glyph]) => [`sign_${sign}`, [glyph]])),
    states: Object.fromEntries(
      signs.map(([sign]) => [
        sign,
        { hidden: signs.filter(([other]) => other !== sign).map(([other]) => `sign_${other}`) },
      ]),
    ),
    fitting: bail.parts,
    occlusionMm: 1.5,
    simplifyMm: 0.03,
    massCenter: [0, -radius, 0],
    ellipsoids: [{ center: [0, -radius, 0], radii: [field + 2.2, field + 2.2, half] }],
  }
})
