import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye as eyeGlass, pvc } from '../../kit/materials'
import { boundsOf, fitted, type Part, part } from '../../kit/part'
import {
  capsule,
  ellipsoid,
  grown,
  intersection,
  mirroredX,
  reachOf,
  type Sdf,
  sphere,
  union,
} from '../../kit/sdf'
import { ball, smoothPath, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, mix, type Vec3 } from '../../kit/vector'
import { markOn } from './marks'
import { molded } from './molded'
import { frontPaint } from './paint'

/** Flat and wide as a spade, the eyes at its sides. */
const head = union(
  2.6,
  ellipsoid([11.4, 5.2, 8.2], [0, -10.2, 12.6]),
  ellipsoid([9, 3.5, 6.4], [0, -11.4, 18.8]),
  mirroredX(sphere(3.1, [7.4, -7.8, 15.2])),
)
const torso = union(2, ellipsoid([6.7, 9.6, 7], [0, -21, 11]), ellipsoid([5, 4, 5.4], [0, -14.6, 12.4]))

const wrist: Vec3 = [10.9, -5, 6.4]
const arm = union(
  0.8,
  capsule([5.2, -17.4, 9.8], [12, -14.2, 8.4], 2.5, 2.05),
  capsule([12, -14.2, 8.4], wrist, 2.05, 1.75),
  ...(
    [
      [7.2, -2.6],
      [9, -0.9],
      [11.2, -0.7],
      [13, -2.4],
    ] as const
  ).map(([x, y]) => capsule(wrist, [x, y, 5.4], 1.45, 0.95)),
)
const foot: Vec3 = [10.4, -29.8, 15]
const leg = union(
  0.55,
  capsule([4.6, -25.2, 11.6], [9.4, -26, 13], 3.1, 2.4),
  capsule([9.4, -26, 13], foot, 2.3, 1.7),
  ...([-1.5, -0.5, 0.5, 1.5] as const).map((i) =>
    capsule(
      [foot[0] + i * 0.4, foot[1] - 0.5, foot[2] + 0.8],
      [foot[0] + i * 1.7 + 0.4, foot[1] - 0.9, foot[2] + 4.2 - Math.abs(i) * 0.7],
      1.15,
      0.85,
    ),
  ),
)
const tailSteps = 30
const tailPath = smoothPath(
  [
    [-1, -26.4, 7.4],
    [5, -29.4, 6.2],
    [11, -29.2, 6.6],
    [15, -25.8, 8],
    [15.8, -20.8, 9.4],
    [14, -16.8, 10.2],
  ],
  tailSteps + 1,
)
/** The edge of the fin that runs round the outside of the tail, at a share of its height. */
const finAt = (i: number, share = 1): Vec3 => {
  const [[ax, ay], [x, y, z], [bx, by]] = [
    at(tailPath, Math.max(0, i - 1)),
    at(tailPath, i),
    at(tailPath, Math.min(tailSteps, i + 1)),
  ]
  const length = Math.hypot(bx - ax, by - ay)
  const t = i / tailSteps
  const height = share * (2.2 + 2.2 * Math.sin(Math.PI * Math.min(1, t * 1.15)) - 1.8 * t * t)
  return [x + ((by - ay) / length) * height, y - ((bx - ax) / length) * height, z]
}
const thick = (i: number): number => 2.9 - (i / tailSteps) * 2.1
const along = (line: (i: number) => Vec3, radius: (i: number) => number): readonly Sdf[] =>
  tailPath.slice(1).map((_, i) => capsule(line(i), line(i + 1), radius(i), radius(i + 1)))
const tail = union(
  0.7,
  ...along((i) => at(tailPath, i), thick),
  ...along(
    (i) => finAt(i, 0.5),
    (i) => 0.6 * thick(i) + 0.3,
  ),
  ...along(finAt, () => 0.6),
)
const trunk = union(1.8, head, torso)
const newt: Sdf = union(1, trunk, mirroredX(union(1, arm, leg)), tail)

const bellyCut = union(2, ellipsoid([5.2, 8.4, 9], [0, -22.4, 18.4]), ellipsoid([3.6, 4, 6], [0, -16.4, 18]))
const belly: Sdf = intersection(0.3, grown(union(1.8, torso, head), 0.24), bellyCut)

const mark = (from: Vec3, way: Vec3, width: number, height?: number, thickness?: number): BufferGeometry =>
  markOn(newt, from, way, width, height, thickness)

/** A dot on the belly. */
const spot = (from: Vec3, way: Vec3, width: number): BufferGeometry =>
  markOn(union(0, newt, belly), from, way, width)

const eyeArt = (iris: string, dark: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${iris}"/>
<ellipse cx="50" cy="51" rx="37" ry="39" fill="${dark}"/><ellipse cx="50" cy="72" rx="20" ry="11" fill="#4A6455"/>
<circle cx="38" cy="35" r="12.5" fill="#FFFFFF"/><circle cx="63" cy="62" r="5.5" fill="#FFFFFF"/></svg>`

/** A tiny newt that holds on to its clip with both hands and looks over the pocket's edge. */
export const newtDesk = defineCharm('fi-newt-desk', async ({ facts, colors }): Promise<CharmModel> => {
  const [green, yellow, dark] = colors
  const skin = pvc('skin', green)
  const warm = pvc('belly', yellow)
  const ink = pvc('mark', dark)
  const gaze = eyeGlass('print', '#FFFFFF', {
    map: await svgTexture('eyes', eyeArt(yellow, '#22302A'), { width: 256, quality: 86 }),
    unoccluded: true,
  })
  const box = { min: [-17, -35, 0.5], max: [22, 2, 26] } as const
  const body = molded(newt, { ...box, edge: 0.66, triangles: 7000, hiddenIn: [belly], depth: 0.12 })
  const front = molded(belly, {
    min: [-8, -32, 10],
    max: [8, -12, 26],
    edge: 0.42,
    triangles: 1300,
    hiddenIn: [newt],
    depth: 0.2,
  })

  const eyeAt: Vec3 = [7.5, -7.5, 16]
  const eyeball = frontPaint(
    ball(3, 22, 14),
    { u: 0, v: 0, width: 1, height: 1 },
    { left: -2.8, top: 2.8, width: 5.6, height: 5.6 },
  )
  const aimed = (side: 1 | -1): BufferGeometry =>
    eyeball
      .clone()
      .rotateX(-0.1)
      .rotateY(side * 0.5)
      .translate(side * eyeAt[0], eyeAt[1], eyeAt[2])

  const smile = smoothPath(
    [-7.2, -5.6, -3, 0, 3, 5.6, 7.2].map((x): Vec3 => {
      const y = -12.9 + 0.034 * x * x
      return [x, y, 13 + reachOf(newt, [x, y, 13], [0, 0, 1])]
    }),
    22,
  )
  const mouth = sweep(smile, superellipse(0.66, 0.66, 2, 7), { noses: 2 })
  const comb = [
    ...(
      [
        [0.95, 1.15],
        [1.1, 0.6],
        [1.25, 0.05],
        [1.3, -0.5],
        [1.25, -1.2],
        [1.1, -2.6],
      ] as const
    ).map(([size, tilt]) => mark([0, -10.4, 13.2], [0, 1, tilt], size * 0.85, size, 1)),
  ]
  const fin = sweep(
    Array.from({ length: 57 }, (_, i) => {
      const [low, t] = [Math.min(tailSteps - 1, Math.floor((i / 56) * tailSteps)), (i / 56) * tailSteps]
      const [p, q] = [finAt(low, 1.14), finAt(low + 1, 1.14)]
      return p.map((v, k) => mix(v, at(q, k), t - low)) as unknown as Vec3
    }),
    superellipse(2.1, 2.1, 2, 8),
    { scale: (t) => (0.78 + 0.22 * Math.cos(t * 56)) * (1 - 0.3 * t) * Math.min(1, 0.3 + t * 6), noses: 2 },
  )
  const spots = [
    mark([0, -10.4, 13.2], [-0.9, 0.75, 0.02], 1.5),
    mark([0, -10.4, 13.2], [0.95, 0.6, -0.15], 1.25),
    mark([0, -10.4, 13.2], [-1, 0.05, 0.1], 1.2),
    mark([0, -10.4, 13.2], [1, 0.12, 0.3], 1.05),
    mark([0, -10.4, 13.2], [0.45, 0.5, -1], 1.5),
    mark([0, -10.4, 13.2], [-0.5, 0.1, -1], 1.3),
    mark([0, -20.6, 11.3], [1, 0.1, 0.2], 1.3),
    spot([0, -22, 12], [0.24, 0.2, 1], 0.75),
    spot([0, -22, 12], [-0.3, -0.1, 1], 0.9),
    spot([0, -22, 12], [0.18, -0.42, 1], 0.8),
    spot([0, -22, 12], [-0.16, 0.52, 1], 0.6),
    mark([0, -20.6, 11.3], [-1, -0.15, 0.1], 1.5),
    mark([0, -20.6, 11.3], [-0.9, 0.1, 0.75], 0.9),
    mark(at(tailPath, 10), [0.3, -0.4, 1], 1.1),
    mark(at(tailPath, 16), [0.6, 0, 1], 0.95),
    mark(at(tailPath, 21), [0.2, 0.4, 1], 0.75),
  ]
  const nostrils = [1, -1].map((side) => mark([side * 1.7, -10.6, 16], [0, 0.14, 1], 0.42, 0.34, 0.2))
  const cheeks = [1, -1].map((side) => mark([side * 5, -12, 14], [side * 0.8, -0.06, 1], 1.35, 0.95, 0.28))

  const parts: readonly Part[] = [
    part(body, skin),
    part(front, warm),
    ...[...cheeks, ...comb, fin].map((g) => part(g, warm)),
    ...[mouth, ...spots, ...nostrils].map((g) => part(g, ink)),
    ...([1, -1] as const).map((side) => part(aimed(side), gaze)),
  ]
  const { min, max } = boundsOf(parts)
  return {
    hanger: hang(facts),
    body: fitted(parts, facts.dims_mm, { z: (min[2] + max[2]) / 2, slack: 0.16 }),
    occlusionMm: 2.8,
    simplifyMm: 0.014,
    massCenter: [0, -16.5, 12],
    ellipsoids: [
      { center: [0, -10, 13.5], radii: [13.5, 9.5, 11] },
      { center: [0, -22, 11.5], radii: [11, 10, 9] },
    ],
  }
})
