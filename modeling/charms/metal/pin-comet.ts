import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal } from '../../kit/materials'
import { blob, circle, cut, joined, type Outline, offset, smoothLine, star, stroke } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { svgTexture } from '../../kit/texture'
import type { Vec2 } from '../../kit/vector'
import { type Cell, glassOf, glassPicture, struckBase, wireRound } from './cloison'

const frame = { left: -15, right: 15, bottom: -22, top: 0 }
const head: Vec2 = [-7.3, -14]

/** One lick of the tail: out of the head along the middle line, `width` mm at its belly, to a point. */
const lick = (line: readonly Vec2[], width: number, belly = 0.35): Outline => {
  const path = smoothLine(line, false, 8)
  const last = path.length - 1
  const edge = (side: 1 | -1): readonly Vec2[] =>
    path.map(([x, y], i): Vec2 => {
      const [a, b] = [path[Math.max(0, i - 1)] ?? [0, 0], path[Math.min(last, i + 1)] ?? [0, 0]]
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
      const t = i / last
      const swell =
        t < belly ? 0.72 + (0.28 * t) / belly : Math.cos((((t - belly) / (1 - belly)) * Math.PI) / 2) ** 0.8
      const half = (side * width * swell) / 2
      return [x - ((b[1] - a[1]) / length) * half, y + ((b[0] - a[0]) / length) * half]
    })
  return blob(
    [
      ...edge(1).slice(0, -1),
      [path[last]?.[0] ?? 0, path[last]?.[1] ?? 0],
      ...edge(-1).slice(0, -1).toReversed(),
    ],
    1,
  )
}

/** An enamel pin: a plump yellow star flying down to the left, its tail three licks of night with white streams. */
export const pinComet = defineCharm('me-pin-comet', async ({ facts, colors }): Promise<CharmModel> => {
  const [navy, yellow, white] = colors
  const gold = metal('gold')
  const core = offset(offset(star(5, 7.2, 4.1), -0.6), 0.95, 40)
    .rotate(-16)
    .translate([...head])
    .simplify(0.01)
  const licks = [
    lick([head, [-2.4, -6.6], [3.6, -2.4], [9.6, -0.9]], 8.4),
    lick([head, [1, -10.2], [7.6, -6.6], [14.2, -5.9]], 8.6),
    lick([head, [0.6, -16.6], [6.2, -15.6], [11.2, -12.9]], 7.2),
  ]
  const tail = joined(...licks)
  const silhouette = offset(offset(joined(tail, core), 0.35, 40), -0.2, 40).simplify(0.01)
  const rim = 0.5
  const gap = offset(core, rim)
  const night: Cell = { outline: cut(offset(silhouette, -rim), gap).simplify(0.01), z: 1.15, dome: 0.25 }
  const sun: Cell = { outline: core, z: 1.5, dome: 0.6 }
  const streams = [
    lick(
      [
        [-4.4, -8.6],
        [-0.4, -5],
        [3.8, -2.9],
        [7, -2.1],
      ],
      2.2,
      0.4,
    ),
    lick(
      [
        [-0.6, -11],
        [3.2, -8.8],
        [7.6, -7.2],
        [11, -6.7],
      ],
      2.4,
      0.4,
    ),
    lick(
      [
        [0, -16],
        [3.6, -15.9],
        [6.6, -14.8],
        [8.6, -13.8],
      ],
      2,
      0.4,
    ),
  ].map((outline) => outline.intersect(night.outline))
  const cheek = [-1, 1].map((side) =>
    circle(0.85, 20, [head[0] + side * 3 + 0.2, head[1] - 1.4 - side * 0.85]),
  )
  const eyes = [-1.65, 1.65].map((dx) => circle(0.62, 20, [head[0] + 0.2 + dx, head[1] + 0.2 - dx * 0.28]))
  const smile = stroke(
    smoothLine([
      [head[0] - 0.5, head[1] - 0.95],
      [head[0] + 0.05, head[1] - 1.5],
      [head[0] + 0.75, head[1] - 1.3],
    ]),
    0.42,
    12,
  )
  const map = await svgTexture(
    'glass',
    glassPicture({
      frame,
      ground: navy,
      gradients: `<linearGradient id="night" gradientUnits="userSpaceOnUse" x1="6" y1="16" x2="29" y2="4"><stop offset="0" stop-color="#223059"/><stop offset="0.55" stop-color="${navy}"/><stop offset="1" stop-color="#3E5190"/></linearGradient>
<radialGradient id="sun" gradientUnits="userSpaceOnUse" cx="6.6" cy="12.2" r="9"><stop offset="0" stop-color="#F8D476"/><stop offset="0.55" stop-color="${yellow}"/><stop offset="1" stop-color="#E5A93A"/></radialGradient>`,
      fills: [
        { outline: offset(silhouette, 0.3), paint: 'url(#night)' },
        ...streams.map((outline) => ({ outline, paint: white })),
        { outline: offset(core, 0.2), paint: 'url(#sun)' },
        ...eyes.map((outline) => ({ outline, paint: '#22305A' })),
        { outline: smile, paint: '#22305A' },
        ...cheek.map((outline) => ({ outline, paint: '#E9A05A' })),
      ],
    }),
    { width: 384, height: 288, quality: 84 },
  )
  const glass = enamel('fired', '#FFFFFF', { map, roughness: 0.18 })
  const sparkle = (x: number, y: number, size: number): Outline =>
    star(4, size, size * 0.36).translate([x, y])
  const wires = [
    ...wireRound(offset(silhouette, -rim + 0.05), 0.42, () => 1.3, 150),
    ...wireRound(offset(core, rim * 0.4), 0.42, () => 1.55, 80),
    ...streams.flatMap((outline) => wireRound(outline, 0.2, () => 1.32, 30)),
  ]
  const all = fitted(
    [
      struckBase(silhouette, -1.2, 1.1, gold),
      struckBase(offset(core, 0.35), 0.4, 1.5, gold),
      glassOf(night, frame, glass),
      glassOf(sun, frame, glass),
      ...[sparkle(4.3, -12.6, 0.95), circle(0.4, 12, [11.6, -5.2]), circle(0.34, 12, [-0.4, -13.6])].map(
        (outline) => struckBase(outline.simplify(0.01), 1, 1.62, gold),
      ),
      ...wires.map((geometry) => part(geometry, gold)),
    ],
    facts.dims_mm,
    { z: 4, slack: 0.25 },
  )
  return {
    hanger: hang(facts),
    body: all.slice(0, 4),
    fitting: all.slice(4),
    occlusionMm: 1.4,
    simplifyMm: 0.014,
    massCenter: [-2, -11, 4],
    ellipsoids: [
      { center: [-7, -14, 4], radii: [8, 8, 1.6] },
      { center: [4, -9, 4], radii: [11, 8, 1.5] },
    ],
  }
})
