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
import { at, type Vec3 } from '../../kit/vector'
import { markOn } from './marks'
import { molded } from './molded'
import { frontPaint } from './paint'

const head = union(
  2.5,
  ellipsoid([10.7, 7.2, 8.4], [0, -10.4, 13.2]),
  ellipsoid([8.8, 4.7, 5.4], [0, -12, 18.3]),
  mirroredX(sphere(4, [5.2, -5.5, 15.4])),
)
const torso = ellipsoid([7.4, 9.2, 7.7], [0, -20.6, 11.3])

const arm = union(
  0.8,
  capsule([6, -16.8, 9.6], [12.2, -12.6, 8.2], 2.5, 2.15),
  capsule([12.2, -12.6, 8.2], [8.9, -3.6, 6.3], 2.15, 1.95),
  capsule([8.6, -3.6, 6.2], [5.3, -1.5, 5.3], 1.3, 1.15),
  capsule([8.6, -3.8, 6.2], [4.9, -3.9, 5.2], 1.3, 1.15),
  capsule([8.6, -4.2, 6.2], [5.4, -6.1, 5.2], 1.3, 1.1),
  capsule([8.6, -3.8, 6], [7.6, -4.2, 3.6], 1.3, 1.15),
)
const foot: Vec3 = [8.2, -29.3, 16.4]
const leg = union(
  0.55,
  capsule([5.4, -25.2, 12.4], foot, 3.2, 2.3),
  ...([-1, 0, 1] as const).map((i) =>
    capsule(
      [foot[0] + i * 0.9, foot[1] - 0.4, foot[2] + 1],
      [foot[0] + i * 2.7 + 0.4, foot[1] - 1, foot[2] + 3.8 - Math.abs(i) * 0.7],
      1.2,
      1.3,
    ),
  ),
)
const tailPath = smoothPath(
  [
    [1.5, -26, 8.4],
    [6.5, -29.3, 8],
    [11.6, -28.9, 8.4],
    [14, -25, 9.2],
    [13.2, -21.2, 10.2],
    [10.6, -20.5, 11],
    [9.9, -22.5, 11.4],
  ],
  31,
)
const thick = (i: number): number => 3.3 - (i / 30) * 2
const tail = union(
  0.6,
  ...tailPath.slice(1).map((p, i) => capsule(at(tailPath, i), p, thick(i), thick(i + 1))),
)
const trunk = union(1.6, head, torso)
const newt: Sdf = union(1, trunk, mirroredX(union(1, arm, leg)), tail)

const bellyCut = union(2, ellipsoid([5.6, 8, 9], [0, -22, 19]), ellipsoid([4.2, 1.9, 6], [0, -18.1, 20]))
const belly: Sdf = intersection(0.35, grown(union(1.6, torso, head), 0.32), bellyCut)

const mark = (from: Vec3, way: Vec3, width: number, height?: number, thickness?: number): BufferGeometry =>
  markOn(newt, from, way, width, height, thickness)

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
  const box = { min: [-17, -34, 0.5], max: [18, 1, 26] } as const
  const body = molded(newt, { ...box, edge: 0.66, triangles: 6300, hiddenIn: [belly], depth: 0.12 })
  const front = molded(belly, {
    min: [-8, -32, 10],
    max: [8, -12, 26],
    edge: 0.6,
    triangles: 700,
    hiddenIn: [newt],
    depth: 0.2,
  })

  const eyeAt: Vec3 = [5.75, -5.3, 16.7]
  const eyeball = frontPaint(
    ball(3.5, 22, 14),
    { u: 0, v: 0, width: 1, height: 1 },
    { left: -3.3, top: 3.3, width: 6.6, height: 6.6 },
  )
  const aimed = (side: 1 | -1): BufferGeometry =>
    eyeball
      .clone()
      .rotateX(-0.06)
      .rotateY(side * 0.26)
      .translate(side * eyeAt[0], eyeAt[1], eyeAt[2])

  const smile = smoothPath(
    [-5.6, -4.6, -2.6, 0, 2.6, 4.6, 5.6].map((x): Vec3 => {
      const y = -13.9 + 0.062 * x * x
      return [x, y, 13 + reachOf(newt, [x, y, 13], [0, 0, 1])]
    }),
    22,
  )
  const mouth = sweep(smile, superellipse(0.66, 0.66, 2, 7), { noses: 2 })
  const crest = [
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
    ...[5, 8, 11, 14, 17, 20, 23].map((i) => {
      const [x, y, z] = at(tailPath, i)
      return mark([x, y, z], [x - 10.6, y + 24.2, 0.4], 1.35 - i * 0.026, 1.1 - i * 0.02, 0.75 - i * 0.01)
    }),
  ]
  const spots = [
    mark([0, -10.4, 13.2], [-0.9, 0.75, 0.02], 1.5),
    mark([0, -10.4, 13.2], [0.95, 0.6, -0.15], 1.25),
    mark([0, -10.4, 13.2], [-1, 0.05, 0.1], 1.2),
    mark([0, -10.4, 13.2], [1, 0.12, 0.3], 1.05),
    mark([0, -10.4, 13.2], [0.45, 0.5, -1], 1.5),
    mark([0, -10.4, 13.2], [-0.5, 0.1, -1], 1.3),
    mark([0, -20.6, 11.3], [1, 0.1, 0.2], 1.3),
    mark([0, -20.6, 11.3], [-1, -0.15, 0.1], 1.5),
    mark([0, -20.6, 11.3], [-0.9, 0.1, 0.75], 0.9),
    mark(at(tailPath, 10), [0.3, -0.4, 1], 1.1),
    mark(at(tailPath, 16), [0.6, 0, 1], 0.95),
    mark(at(tailPath, 21), [0.2, 0.4, 1], 0.75),
  ]
  const nostrils = [1, -1].map((side) => mark([side * 1.5, -10.6, 16], [0, 0.12, 1], 0.42, 0.34, 0.2))
  const cheeks = [1, -1].map((side) => mark([side * 4, -12.6, 14], [side * 0.62, -0.02, 1], 1.35, 0.95, 0.28))

  const parts: readonly Part[] = [
    part(body, skin),
    part(front, warm),
    ...[...cheeks, ...crest].map((g) => part(g, warm)),
    ...[mouth, ...spots, ...nostrils].map((g) => part(g, ink)),
    ...([1, -1] as const).map((side) => part(aimed(side), gaze)),
  ]
  const { min, max } = boundsOf(parts)
  return {
    hanger: hang(facts),
    body: fitted(parts, facts.dims_mm, { z: (min[2] + max[2]) / 2 }),
    occlusionMm: 2.8,
    simplifyMm: 0.014,
    massCenter: [0, -16.5, 12],
    ellipsoids: [
      { center: [0, -10, 13.5], radii: [13.5, 9.5, 11] },
      { center: [0, -22, 11.5], radii: [11, 10, 9] },
    ],
  }
})
