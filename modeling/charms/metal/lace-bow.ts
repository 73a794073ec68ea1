import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal } from '../../kit/materials'
import { blob, circle, joined, type Outline, offset } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { svgTexture } from '../../kit/texture'
import type { Vec2 } from '../../kit/vector'
import { type Cell, glassOf, glassPicture, struckBase, wireRound } from './cloison'

const frame = { left: -14, right: 14, bottom: -20, top: 0 }

const mirrored = (points: readonly Vec2[]): readonly Vec2[] => points.map(([x, y]): Vec2 => [-x, y])

const loopShape: readonly Vec2[] = [
  [1.2, -8.6],
  [2.4, -5.4],
  [6, -1.6],
  [10.4, -0.5],
  [13.2, -2.2],
  [13.7, -6.6],
  [12.6, -11],
  [9.6, -13],
  [5.6, -12.4],
  [2.4, -10.6],
]

/** Folds that fan out from under the knot, dark where the ribbon is gathered. */
const foldShapes: readonly (readonly Vec2[])[] = [
  [
    [1.6, -7],
    [3.4, -6],
    [6, -4.9],
    [8.2, -4.5],
    [6, -5.4],
    [3.6, -6.8],
  ],
  [
    [1.6, -7.9],
    [4, -7.7],
    [7, -7.5],
    [9.4, -7.6],
    [7, -8.1],
    [4, -8.5],
  ],
  [
    [1.6, -8.8],
    [3.4, -9.4],
    [5.8, -10],
    [8, -10.2],
    [5.8, -10.6],
    [3.4, -10.2],
  ],
]

const tailShape: readonly Vec2[] = [
  [0.6, -9.4],
  [3.4, -10.2],
  [5.6, -12.8],
  [8, -15],
  [9.5, -16.3],
  [9.3, -16.9],
  [7.8, -17.1],
  [7.2, -17.7],
  [6.9, -19.4],
  [6.2, -19.8],
  [5.4, -19.2],
  [3.6, -16.6],
  [1.6, -13.6],
]

/** A tied ribbon of pink enamel in silver rims, darker in the folds, white dots on the loops. */
export const laceBow = defineCharm('me-lace-bow', async ({ facts, colors }): Promise<CharmModel> => {
  const [pink, white, rose] = colors
  const silver = metal('silver')
  const pair = (points: readonly Vec2[], detail = 6): readonly Outline[] =>
    [points, mirrored(points)].map((side) => blob(side, detail).simplify(0.01))
  const loops = pair(loopShape)
  const tails = pair(tailShape, 5)
  const folds = foldShapes.flatMap((shape) => pair(shape))
  const knot = offset(
    blob([
      [-2.5, -5.4],
      [0, -4.9],
      [2.5, -5.4],
      [2.9, -8.2],
      [2.4, -11],
      [0, -11.5],
      [-2.4, -11],
      [-2.9, -8.2],
    ]),
    0,
  ).simplify(0.01)
  const rim = 0.42
  const cell = (outline: Outline, z: number, dome: number): Cell => ({
    outline: offset(outline, -rim).simplify(0.01),
    z,
    dome,
  })
  const cells = [
    ...tails.map((outline) => cell(outline, 0.5, 0.35)),
    ...loops.map((outline) => cell(outline, 1.15, 1)),
    cell(knot, 2.1, 0.55),
  ]
  const dots = [
    [4.2, -3.9],
    [7.4, -2.4],
    [11.2, -2],
    [12.6, -5.2],
    [12.3, -8.8],
    [10.2, -11.3],
    [6.8, -11],
    [4, -10.2],
    [4.4, -13.6],
    [6, -16.2],
  ].flatMap(([x = 0, y = 0]) => [x, -x].map((side) => circle(0.54, 18, [side, y])))
  const map = await svgTexture(
    'glass',
    glassPicture({
      frame,
      ground: pink,
      gradients: `<radialGradient id="r" gradientUnits="userSpaceOnUse" cx="14" cy="8.2" r="14"><stop offset="0.1" stop-color="${rose}"/><stop offset="0.3" stop-color="#EDB9C1"/><stop offset="0.5" stop-color="${pink}"/><stop offset="1" stop-color="#F6D5D9"/></radialGradient>
<linearGradient id="k" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F7D9DD"/><stop offset="0.7" stop-color="${pink}"/><stop offset="1" stop-color="#EBB4BD"/></linearGradient>`,
      fills: [
        ...[...loops, ...tails].map((outline) => ({ outline: offset(outline, 0.3), paint: 'url(#r)' })),
        ...dots.map((outline) => ({ outline, paint: white })),
        ...folds.map((outline) => ({ outline, paint: rose })),
        { outline: offset(knot, 0.2), paint: 'url(#k)' },
      ],
    }),
    { width: 560, height: 400, quality: 82 },
  )
  const glass = enamel('fired', '#FFFFFF', { map, roughness: 0.2 })
  const count = 3 + cells.length
  const all = fitted(
    [
      struckBase(joined(...tails).simplify(0.02), -1.6, 0.4, silver),
      struckBase(joined(...loops).simplify(0.02), -1.6, 1.05, silver),
      struckBase(knot.simplify(0.02), 0, 2, silver),
      ...cells.map((one) => glassOf(one, frame, glass)),
      ...cells.flatMap(({ outline, z }, i) =>
        wireRound(offset(outline, rim * 0.45), 0.4, () => z, i < 2 ? 44 : i < 4 ? 60 : 36).map((geometry) =>
          part(geometry, silver),
        ),
      ),
    ],
    facts.dims_mm,
    { z: 5, slack: 0.2 },
  )
  return {
    hanger: hang(facts),
    body: all.slice(0, count),
    fitting: all.slice(count),
    occlusionMm: 1.6,
    simplifyMm: 0.014,
    massCenter: [0, -8.6, 5],
    ellipsoids: [
      { center: [-7.4, -7, 5], radii: [6.8, 6.6, 2.4] },
      { center: [7.4, -7, 5], radii: [6.8, 6.6, 2.4] },
      { center: [0, -14, 4.4], radii: [9, 6, 2] },
    ],
  }
})
