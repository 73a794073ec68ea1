import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal } from '../../kit/materials'
import { blob, circle, joined, type Outline, offset } from '../../kit/outline'
import { boundsOf, fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { smoothPath, superellipse, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, mix, type Vec2 } from '../../kit/vector'
import { type Cell, glassOf, glassPicture, struckBase, surface, wireAlong, wireRound } from './cloison'

const frame = { left: -18, right: 18, bottom: -46, top: 0 }

/** An outline drawn in its own units about the origin, then sized, turned and placed. */
const placed = (points: readonly Vec2[], size: number, turn: number, [x, y]: Vec2): Outline =>
  blob(points, 5).scale([size, size]).rotate(turn).translate([x, y]).simplify(0.01)

const cherryShape: readonly Vec2[] = [
  [0, 0.82],
  [0.44, 0.98],
  [0.86, 0.62],
  [1, 0],
  [0.8, -0.64],
  [0.3, -0.98],
  [-0.3, -0.98],
  [-0.8, -0.64],
  [-1, 0],
  [-0.86, 0.62],
  [-0.44, 0.98],
]

/** From the stalk at the origin to the tip at (1, 0). */
const leafShape: readonly Vec2[] = [
  [0, 0],
  [0.16, 0.17],
  [0.42, 0.28],
  [0.7, 0.2],
  [0.9, 0.07],
  [1, -0.03],
  [0.86, -0.1],
  [0.62, -0.24],
  [0.36, -0.26],
  [0.14, -0.14],
]

const petals = (radius: number, [x, y]: Vec2, grown: number): readonly Outline[] =>
  Array.from({ length: 5 }, (_, i) => {
    const angle = (90 + i * 72) * (Math.PI / 180)
    const d = radius * 0.56
    return offset(
      blob(
        [
          [-0.2, 0],
          [0.12, -0.3],
          [0.62, -0.42],
          [0.98, -0.24],
          [0.9, 0],
          [0.98, 0.24],
          [0.62, 0.42],
          [0.12, 0.3],
        ],
        6,
      )
        .scale([d * 1.72, d * 1.5])
        .rotate((angle * 180) / Math.PI)
        .translate([x, y]),
      grown,
    ).simplify(0.01)
  })

/** Two cherries of hard enamel in gold cloisons, a blossom and leaves where their stems meet. */
export const cherryEnamel = defineCharm(
  'me-cherry-enamel',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const gold = metal('gold')
    const fruits: readonly { readonly at: Vec2; readonly radius: number; readonly turn: number }[] = [
      { at: [-9, -31], radius: 9, turn: 7 },
      { at: [8.9, -36.8], radius: 9.1, turn: -6 },
    ]
    const heart: Vec2 = [0, -6.2]
    const leafPlaces: readonly { readonly from: Vec2; readonly size: number; readonly turn: number }[] = [
      { from: [2.6, -7.4], size: 16.6, turn: -22 },
      { from: [-2.8, -7.6], size: 13.6, turn: 200 },
    ]
    const cherries = fruits.map(
      ({ at: place, radius, turn }): Cell => ({
        outline: placed(cherryShape, radius, turn, place),
        z: 1.75,
        dome: 1.25,
      }),
    )
    const leaves = leafPlaces.map(
      ({ from, size, turn }): Cell => ({ outline: placed(leafShape, size, turn, from), z: 0.75, dome: 0.55 }),
    )
    const blossom = petals(6.2, heart, 0).map((outline): Cell => ({ outline, z: 1.9, dome: 0.45 }))
    const shine = fruits.map(({ at: [x, y], radius: r }) =>
      blob(
        (
          [
            [-0.62, 0.1],
            [-0.56, 0.42],
            [-0.3, 0.62],
            [-0.12, 0.6],
            [-0.18, 0.46],
            [-0.38, 0.28],
            [-0.46, 0.04],
            [-0.56, -0.02],
          ] as const
        ).map(([a, b]): Vec2 => [x + a * r, y + b * r]),
        6,
      ),
    )
    const glints = fruits.map(({ at: [x, y], radius: r }) => circle(0.75, 16, [x - 0.5 * r, y - 0.26 * r]))

    const gradients = fruits
      .map(
        ({ at: [x, y], radius: r }, i) =>
          `<radialGradient id="fruit${i}" gradientUnits="userSpaceOnUse" cx="${x + 18 - 0.25 * r}" cy="${-y - 0.3 * r}" r="${1.35 * r}"><stop offset="0" stop-color="#C81830"/><stop offset="0.5" stop-color="#B8122B"/><stop offset="1" stop-color="#86081C"/></radialGradient>`,
      )
      .join('')
    const [red, green, pale] = colors
    const picture = glassPicture({
      frame,
      ground: red,
      gradients: `<linearGradient id="leaf" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#669A50"/><stop offset="0.5" stop-color="${green}"/><stop offset="1" stop-color="#3A6A2C"/></linearGradient>
<radialGradient id="petal" gradientUnits="userSpaceOnUse" cx="18" cy="6.2" r="6.4"><stop offset="0" stop-color="#EFA6B2"/><stop offset="0.5" stop-color="${pale}"/><stop offset="1" stop-color="#F9D6DA"/></radialGradient>
${gradients}`,
      fills: [
        ...leaves.map(({ outline }) => ({ outline: offset(outline, 0.2), paint: 'url(#leaf)' })),
        ...blossom.map(({ outline }) => ({ outline: offset(outline, 0.2), paint: 'url(#petal)' })),
        ...cherries.map(({ outline }, i) => ({ outline: offset(outline, 0.2), paint: `url(#fruit${i})` })),
        ...[...shine, ...glints].map((outline) => ({ outline, paint: pale })),
      ],
    })
    const map = await svgTexture('glass', picture, {
      width: detail > 1 ? 784 : 448,
      height: detail > 1 ? 1001 : 572,
      quality: 82,
    })
    const glass = enamel('fired', '#FFFFFF', { map, roughness: 0.2 })

    const fill = (cell: Cell): Part => glassOf(cell, frame, glass)
    const base = (outline: Outline, from: number, to: number): Part => struckBase(outline, from, to, gold)
    const backDome = (outline: Outline, z: number, dome: number): Part =>
      part(
        plate(offset(outline, -0.7).mirror([1, 0]).simplify(0.03), {
          depth: 0.2,
          bevel: 0.05,
          segments: 1,
          open: true,
          dome,
        })
          .rotateY(Math.PI)
          .translate(0, 0, z),
        gold,
      )
    const rims = (cells: readonly Cell[], wire: number, rows: number) =>
      cells.flatMap(({ outline, z }) =>
        wireRound(offset(outline, -wire * 0.62), wire, () => z + 0.1, rows, detail),
      )

    const veins = leaves.flatMap((cell, i) => {
      const place = at(leafPlaces, i)
      const height = surface(cell)
      const [c, s] = [Math.cos((place.turn * Math.PI) / 180), Math.sin((place.turn * Math.PI) / 180)]
      const to = (x: number, y: number): Vec2 => [
        place.from[0] + place.size * (c * x - s * y),
        place.from[1] + place.size * (s * x + c * y),
      ]
      const vein = (points: readonly Vec2[], wire: number, rows: number) =>
        wireAlong(
          points.map(([x, y]) => to(x, y)),
          wire,
          (x, y) => height(x, y) + 0.06,
          rows,
          detail,
        )
      return [
        vein(
          [
            [0.02, 0],
            [0.4, 0.02],
            [0.96, -0.02],
          ],
          0.36,
          12,
        ),
        ...[0.26, 0.46, 0.64].flatMap((x) => [
          vein(
            [
              [x, 0.01],
              [x + 0.16, 0.19 - 0.16 * (x - 0.26)],
            ],
            0.26,
            5,
          ),
          vein(
            [
              [x, 0.01],
              [x + 0.13, -0.18 + 0.16 * (x - 0.26)],
            ],
            0.26,
            5,
          ),
        ]),
      ]
    })
    const stems = fruits.map(({ at: [x, y], radius: r, turn }) => {
      const lean = (turn * Math.PI) / 180
      const foot: Vec2 = [x - Math.sin(lean) * r * 0.74, y + Math.cos(lean) * r * 0.74]
      return sweep(
        smoothPath(
          [
            [heart[0], heart[1] - 1, 0.2],
            [mix(heart[0], foot[0], 0.36), mix(heart[1], foot[1], 0.42), 0.5],
            [mix(heart[0], foot[0], 0.8), mix(heart[1], foot[1], 0.76), 0.9],
            [foot[0], foot[1], 1.7],
          ],
          Math.round(18 * detail),
        ),
        superellipse(2, 2, 2.2, Math.round(8 * detail)),
        { scale: (t) => mix(0.92, 1.12, t ** 3), noses: 2 },
      )
    })
    const onCherry = cherries.map(surface)
    const cloisons = [
      ...rims(cherries, 0.62, 60),
      ...rims(leaves, 0.46, 36),
      ...rims(blossom, 0.34, 18),
      ...shine.flatMap((outline, i) => wireRound(outline, 0.3, at(onCherry, i), 20, detail)),
      ...glints.flatMap((outline, i) => wireRound(outline, 0.28, at(onCherry, i), 10, detail)),
      ...veins,
      ...stems,
    ]
    const stamens = [
      part(
        plate(circle(1.35, 20, heart), { depth: 0.9, bevel: 0.4, segments: 2, z: 2.25, open: true }),
        gold,
      ),
      ...Array.from({ length: 5 }, (_, i) => {
        const angle = ((90 + i * 72) * Math.PI) / 180
        const place: Vec2 = [heart[0] + 2.5 * Math.cos(angle), heart[1] + 2.5 * Math.sin(angle)]
        return part(
          plate(circle(0.46, 10, place), { depth: 0.5, bevel: 0.24, segments: 1, z: 2.35, open: true }),
          gold,
        )
      }),
    ]
    const flower = joined(...blossom.map(({ outline }) => outline), circle(2.6, 24, heart)).simplify(0.02)
    const body = [
      ...cherries.flatMap((cell) => [
        base(cell.outline.simplify(0.03), -2, cell.z - 0.1),
        backDome(cell.outline, -2.1, 0.9),
        fill(cell),
      ]),
      ...leaves.flatMap((cell) => [base(cell.outline.simplify(0.03), -0.9, cell.z - 0.1), fill(cell)]),
      base(flower, -1.3, 1.8),
      ...blossom.map(fill),
    ]
    const count = body.length
    const all = fitted(
      [...body, ...cloisons.map((geometry) => part(geometry, gold)), ...stamens],
      facts.dims_mm,
    )
    const bail = eyelet(gold, { inner: 3.2, wire: 0.9, sink: 0.9 })
    const { min } = boundsOf(all.slice(0, 1))
    return {
      hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 5 }),
      body: all.slice(0, count),
      fitting: [...all.slice(count), ...bail.parts],
      occlusionMm: 1.6,
      simplifyMm: 0.016,
      massCenter: [0, (min[1] + at(fruits, 1).at[1]) / 2, 0.2],
      ellipsoids: [
        ...fruits.map(({ at: [x, y], radius }) => ({
          center: [x, y, 0] as const,
          radii: [radius, radius, 3] as const,
        })),
        { center: [0, -8, 0], radii: [17, 7, 2.6] },
      ],
    }
  },
  { closeUp: 1.6 },
)
