import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metalOf } from '../../kit/materials'
import { smoothLine } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { ball, lathe, sweep } from '../../kit/solids'
import { normalTexture } from '../../kit/texture'
import { at, type Vec2 } from '../../kit/vector'

/** The thrown-up lip, then the bell's wall to its shoulder and crown: radius and height in mm. */
const wall: readonly Vec2[] = [
  ...smoothLine(
    [
      [10.7, -23.9],
      [9.9, -22.6],
      [8.9, -20.4],
      [8.1, -17.4],
      [7.6, -14.4],
    ],
    false,
    3,
  ),
  ...smoothLine(
    [
      [7.45, -13.2],
      [7.25, -10.4],
      [6.95, -7.4],
    ],
    false,
    3,
  ),
  ...smoothLine(
    [
      [6.85, -6.2],
      [6.5, -3.9],
      [5.5, -1.9],
      [3.8, -0.7],
      [1.8, -0.15],
      [0, 0],
    ],
    false,
    3,
  ),
]

/** A turned bead round the wall between two dark lines. */
const bead = (radius: number, y: number, half: number): readonly Vec2[] =>
  Array.from({ length: 7 }, (_, i): Vec2 => {
    const angle = -Math.PI / 2 + (i / 6) * Math.PI
    return [radius + half * 0.8 * Math.cos(angle), y + half * Math.sin(angle)]
  })

/** Engraved leaves standing round the waist; one leaf a tile. */
const leaf = (u: number, v: number): number => {
  const x = Math.abs(u - 0.5) * 2
  const rim = 0.82 * Math.sin(Math.PI * Math.min(1, Math.max(0, (1 - v) * 1.02)) ** 0.75) ** 0.8
  const line = (d: number, width: number): number => Math.exp(-((d / width) ** 2))
  const veins = x < rim - 0.12 ? line(((v * 6 + x * 2.2) % 1) - 0.5, 0.2) * 0.5 : 0
  const inside = v > 0.04 && v < 0.96 ? 1 : 0
  return inside * (-line(x - rim, 0.1) - line(x, 0.07) * (v > 0.12 ? 1 : 0) - veins)
}

/** A small cast brass bell: engraved waist, turned beads, a lip worn bright and a clapper that shows below it. */
export const bellPocket = defineCharm('me-bell-pocket', async ({ facts, colors }): Promise<CharmModel> => {
  const [brass, dark, light] = colors
  const engraving = await normalTexture('leaves', 160, leaf, { strength: 5, quality: 80 })
  const cast = metalOf('brass', brass, 0.26, { normalMap: engraving, normalScale: 0.9 })
  const shadow = metalOf('tarnish', dark, 0.5)
  const bright = metalOf('lip', light, 0.12)
  const outside = lathe(wall, 48, 0.6)
  const position = outside.getAttribute('position')
  const uv = outside.getAttribute('uv')
  const band = { bottom: -13.2, top: -7.4 }
  for (let i = 0; i < uv.count; i++) {
    const v = (band.top - position.getY(i)) / (band.top - band.bottom)
    uv.setXY(i, uv.getX(i) * 9, v >= 0 && v <= 1 ? v * 0.94 + 0.03 : 0.995)
  }
  const lip = lathe(
    [
      [9.9, -24.75],
      [10.5, -24.85],
      [10.9, -24.6],
      [11, -24.25],
      [10.7, -23.9],
    ],
    56,
    1,
  )
  const inside = lathe(
    [
      [0, -3.4],
      [4.6, -4.4],
      [6.1, -8.4],
      [7, -15],
      [8.6, -21.6],
      [9.9, -24.75],
    ]
      .map(([r = 0, y = 0]): Vec2 => [r, y])
      .toReversed(),
    40,
    1,
  )
  const plainUv = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
    const flat = geometry.getAttribute('uv')
    for (let i = 0; i < flat.count; i++) flat.setXY(i, 0.02, 0.995)
    return geometry
  }
  const lines = [-5.45, -6.95, -13.05, -15.05, -21.4].map((y) => {
    const i = wall.findIndex((p) => p[1] > y)
    const [a, b] = [at(wall, i - 1), at(wall, i)]
    const t = (y - a[1]) / (b[1] - a[1])
    return part(
      lathe(
        [
          [a[0] + (b[0] - a[0]) * t + 0.06, y - 0.24],
          [a[0] + (b[0] - a[0]) * t + 0.04, y + 0.24],
        ],
        48,
      ),
      shadow,
    )
  })
  const beads = [bead(7.4, -14.05, 0.72), bead(6.75, -6.2, 0.52), bead(8.95, -20.8, 0.4)].map((points) =>
    part(plainUv(lathe(points, 40, 1)), cast),
  )
  const clapper = [
    part(
      sweep(
        [
          [0.9, -3.6, 0],
          [0.5, -14, 0],
          [0.3, -22, 0],
        ],
        0.55,
      ),
      shadow,
    ),
    part(
      plainUv(ball(2.7, 20, 14))
        .scale(1, 1.08, 1)
        .translate(0.3, -25.1, 0),
      cast,
    ),
  ]
  const crown = part(
    plainUv(
      lathe(
        [
          [3.3, -0.5],
          [3.2, 0.1],
          [2.5, 0.45],
          [0, 0.5],
        ],
        28,
        0.7,
      ),
    ),
    cast,
  )
  const eye = eyelet(cast, { inner: 3.2, wire: 0.9, y: 0.2, sink: 0.5 })
  return {
    hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis }),
    body: fitted(
      [part(outside, cast), part(lip, bright), part(inside, shadow), ...lines, ...beads, ...clapper],
      facts.dims_mm,
    ),
    fitting: [crown, ...eye.parts.map(({ geometry }) => part(plainUv(geometry), cast))],
    occlusionMm: 5,
    simplifyMm: 0.02,
    massCenter: [0, -15, 0],
    ellipsoids: [
      { center: [0, -10, 0], radii: [8.6, 10, 8.6] },
      { center: [0, -22, 0], radii: [11, 6, 11] },
    ],
  }
})
