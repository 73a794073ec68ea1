import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal } from '../../kit/materials'
import {
  circle,
  cut,
  joined,
  type Outline,
  offset,
  polygon,
  smoothLine,
  star,
  stroke,
} from '../../kit/outline'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { lathe } from '../../kit/solids'
import { normalTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import { at, type Vec2 } from '../../kit/vector'

const field = 15.3

/** A pen line that swells in its middle and thins to its ends. */
const brushed = (points: readonly Vec2[], width: number, thin: number): Outline =>
  joined(
    ...points.slice(1).map((p, i) => {
      const t = i / (points.length - 2)
      return stroke([at(points, i), p], thin + (width - thin) * Math.sin(Math.PI * t) ** 0.7, 10)
    }),
  )

/** One horn of the ram: up the stem, over the crown and round into a curl (the +X side). */
const horn = (side: 1 | -1): readonly Vec2[] =>
  smoothLine(
    (
      [
        [0, -8.4],
        [0.25, -4],
        [1.2, 0.8],
        [3.1, 4.6],
        [5.9, 5.9],
        [8, 4],
        [7.9, 1.2],
        [6.1, -0.1],
        [4.6, 0.9],
        [4.9, 2.3],
      ] as readonly Vec2[]
    ).map(([x, y]): Vec2 => [side * x, y]),
    false,
    5,
  )

const sparkle = (x: number, y: number, size: number): Outline => star(4, size, size * 0.34).translate([x, y])

const reeded = (radius: number, teeth: number, depth: number): Outline =>
  polygon(
    Array.from({ length: teeth * 4 }, (_, i): Vec2 => {
      const angle = ((i + 0.5) / (teeth * 4)) * 2 * Math.PI
      const r = i % 4 < 2 ? radius : radius - depth
      return [r * Math.cos(angle), r * Math.sin(angle)]
    }),
  )

/** Star sign coin: milled rim, engine-turned navy enamel, the ram in raised gold among cream stars. */
export const signCoin = defineCharm('me-sign-coin', async ({ facts, colors }): Promise<CharmModel> => {
  const radius = facts.dims_mm.w / 2
  const half = facts.dims_mm.d / 2
  const gold = metal('gold')
  const [navy, , cream] = colors
  const engine = await normalTexture(
    'guilloche',
    512,
    (u, v) => {
      const [x, y] = [u * 2 - 1, v * 2 - 1]
      const r = Math.hypot(x, y)
      const wave = Math.cos(72 * Math.atan2(y, x) + 3.2 * Math.sin(r * 26))
      return wave * Math.min(1, Math.max(0, r - 0.1) * 1.6)
    },
    { strength: 0.7, quality: 60 },
  )
  const sea = enamel('navy', navy, { metalness: 0.3, roughness: 0.38, normalMap: engine, normalScale: 0.5 })
  const ivory = enamel('cream', cream)

  const rimProfile: readonly Vec2[] = [
    [17.34, 1.02],
    [17.26, 1.26],
    [17.02, 1.42],
    [16.66, half],
    [16.2, 1.46],
    [15.8, 1.34],
    [15.55, 1.16],
    [15.44, 0.9],
  ]
  const rim = lathe(rimProfile, 72, 0.9).rotateX(Math.PI / 2)
  const rims = [rim, rim.clone().rotateY(Math.PI)]
  const edge = plate(cut(reeded(radius, 64, 0.3), circle(15, 48)), {
    depth: 2.1,
    bevel: 0.18,
    segments: 1,
    crease: 2,
  })
  const enamelField = planarUv(
    plate(circle(15.55, 84), { depth: 1, bevel: 0.05, segments: 1, z: 0.56, dome: 0.2 }),
    {
      left: -radius,
      right: radius,
      bottom: -radius,
      top: radius,
    },
  )

  const ram = joined(brushed(horn(1), 1.75, 0.75), brushed(horn(-1), 1.75, 0.75), circle(0.75, 20, [0, -8.6]))
  const orbit = cut(circle(13.92, 60), circle(13.48, 60))
  const ticks = joined(
    ...Array.from({ length: 12 }, (_, i) => {
      const angle = (i / 12) * 2 * Math.PI + Math.PI / 12
      return stroke(
        [
          [13.7 * Math.cos(angle), 13.7 * Math.sin(angle)],
          [14.75 * Math.cos(angle), 14.75 * Math.sin(angle)],
        ],
        0.4,
        10,
      )
    }),
  )
  const places: readonly (readonly [number, number, number])[] = [
    [0, 9.9, 2],
    [-9.1, -3.6, 1.75],
    [9.1, -3.6, 1.75],
    [-4.6, -7.4, 1.3],
    [4.6, -7.4, 1.3],
  ]
  const dots = joined(
    ...(
      [
        [-3.4, 8.6],
        [3.4, 8.6],
        [-9.6, 7],
        [9.6, 7],
        [-7.2, -9.9],
        [7.2, -9.9],
        [-11.4, 0.6],
        [11.4, 0.6],
        [-2.6, -11.6],
        [2.6, -11.6],
      ] as const
    ).map(([x, y]) => circle(0.36, 12, [x, y])),
  )
  const stars = places.map(([x, y, size]) => sparkle(x, y, size))
  const frames = stars.map((shape) => cut(offset(shape, 0.36, 24), shape))
  const raised = (outline: Outline, height: number, bevel: number, segments = 1) =>
    plate(outline.simplify(0.02), {
      depth: height,
      bevel,
      open: true,
      segments,
      z: 1.05 + height / 2 - 0.14,
    })

  const back = plate(circle(15.6, 64), { depth: 0.4, bevel: 0.05, segments: 1, open: true, dome: 0.15 })
    .translate(0, 0, 0.96)
    .rotateY(Math.PI)
  const rays = plate(cut(star(24, 13.6, 7.4), circle(4.4, 48)), {
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
    part(raised(ram, 0.62, 0.34, 2), gold),
    part(raised(orbit, 0.34, 0.12), gold),
    part(raised(ticks, 0.34, 0.12), gold),
    part(raised(dots, 0.44, 0.14), gold),
    ...frames.map((outline) => part(raised(outline, 0.46, 0.07), gold)),
    ...stars.map((outline) => part(raised(offset(outline, 0.16, 24), 0.36, 0.03), ivory)),
  ].map(({ geometry, material }) => part(geometry.clone().translate(0, down, 0), material))
  const bail = eyelet(gold, { inner: 3.2, wire: 0.95, sink: 0.5 })
  return {
    hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 5.4 }),
    body,
    fitting: bail.parts,
    occlusionMm: 1.5,
    simplifyMm: 0.014,
    massCenter: [0, -radius, 0],
    ellipsoids: [{ center: [0, -radius, 0], radii: [field + 2.2, field + 2.2, half] }],
  }
})
