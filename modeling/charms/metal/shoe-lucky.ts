import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { enamel, metal, metalOf } from '../../kit/materials'
import { blob, type Outline, offset, polygon, smoothLine } from '../../kit/outline'
import { fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { ball, smoothPath, sweep } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { at, mix, type Vec2, type Vec3 } from '../../kit/vector'
import { type Cell, glassOf, glassPicture, struckBase, surface, wireRound } from './cloison'

const frame = { left: -19, right: 19, bottom: -44, top: 0 }

/** Middle of the iron's web from the left heel round the toe to the right one; the open end is up. */
const middle: readonly Vec2[] = smoothLine(
  [
    [-9.6, -3],
    [-12.3, -7.6],
    [-14.3, -14.2],
    [-14.9, -21.4],
    [-13.2, -29.4],
    [-8.6, -36.9],
    [0, -40.4],
    [8.6, -36.9],
    [13.2, -29.4],
    [14.9, -21.4],
    [14.3, -14.2],
    [12.3, -7.6],
    [9.6, -3],
  ],
  false,
  4,
)

const last = middle.length - 1

/** Point and direction at t = 0…1 along the web. */
const along = (t: number): { readonly point: Vec2; readonly out: Vec2; readonly turn: number } => {
  const f = t * last
  const i = Math.min(last - 1, Math.floor(f))
  const [a, b] = [at(middle, i), at(middle, i + 1)]
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  return {
    point: [mix(a[0], b[0], f - i), mix(a[1], b[1], f - i)],
    out: [dy, -dx],
    turn: (Math.atan2(dy, dx) * 180) / Math.PI,
  }
}

const webAt = (t: number): number => 6.1 + 3.7 * Math.sin(Math.PI * t) ** 1.4

/** The web from one place to another, `scale` of its width. */
const web = (from: number, to: number, scale = 1): Outline => {
  const edge = (side: 1 | -1): readonly Vec2[] =>
    Array.from({ length: 49 }, (_, i): Vec2 => {
      const t = mix(from, to, i / 48)
      const { point, out } = along(t)
      const half = (side * webAt(t) * scale) / 2
      return [point[0] + out[0] * half, point[1] + out[1] * half]
    })
  return polygon([...edge(1), ...edge(-1).toReversed()])
}

/** Four heart-shaped leaves about a point, one of them a little larger, on a bent stalk. */
const clover = ([x, y]: Vec2, size: number): readonly Outline[] =>
  [0, 1, 2, 3].map((i) => {
    const angle = 45 + i * 90
    const leaf = blob(
      [
        [0.12, 0],
        [0.34, 0.3],
        [0.62, 0.48],
        [0.9, 0.38],
        [0.94, 0.14],
        [0.84, 0],
        [0.94, -0.14],
        [0.9, -0.38],
        [0.62, -0.48],
        [0.34, -0.3],
      ],
      5,
    )
    return offset(leaf, -0.03, 24).scale([size, size]).rotate(angle).translate([x, y]).simplify(0.01)
  })

/** A horseshoe hung open end up: black hard enamel in a gold rim, white nail heads, a white clover at the toe. */
export const shoeLucky = defineCharm('me-shoe-lucky', async ({ facts, colors }): Promise<CharmModel> => {
  const [black, goldHex, white] = colors
  const gold = metal('gold')
  const warm = metalOf('warm', goldHex, 0.22)
  const whole = offset(offset(web(0, 1), -0.9), 0.9).simplify(0.01)
  const inner = offset(web(0.05, 0.95), -0.95).simplify(0.01)
  const cell: Cell = { outline: inner, z: 1.6, dome: 0.3 }
  const height = surface(cell)
  const nails = [0.19, 0.275, 0.36, 0.64, 0.725, 0.81].map((t) => {
    const { point, turn } = along(t)
    return offset(
      polygon([
        [-0.85, -0.55],
        [0.85, -0.55],
        [0.85, 0.55],
        [-0.85, 0.55],
      ]),
      0.42,
      24,
    )
      .rotate(turn)
      .translate([...point])
      .simplify(0.01)
  })
  const leaves = clover([0, -40.1], 4.1)
  const picture = glassPicture({
    frame,
    ground: black,
    gradients: `<linearGradient id="depth" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#2C3036"/><stop offset="0.5" stop-color="${black}"/><stop offset="1" stop-color="#1A1C20"/></linearGradient>`,
    fills: [
      { outline: offset(inner, 0.2), paint: 'url(#depth)' },
      ...[...nails, ...leaves].map((outline) => ({ outline, paint: white })),
    ],
  })
  const map = await svgTexture('glass', picture, { width: 384, height: 448, quality: 84 })
  const glass = enamel('fired', '#FFFFFF', { map, roughness: 0.2 })

  const fuller = [0.1, 0.9].map((t) => {
    const { point, out } = along(t)
    const half = webAt(t) / 2 - 1.3
    return sweep(
      [-1, 0, 1].map(
        (side): Vec3 => [
          point[0] + out[0] * half * side,
          point[1] + out[1] * half * side,
          height(...point) - 0.02,
        ],
      ),
      0.32,
      { noses: 1 },
    )
  })
  const wires = [
    ...wireRound(offset(inner, 0.2), 0.52, () => 1.6, 110),
    ...nails.flatMap((outline) => wireRound(outline, 0.24, height, 16)),
    ...leaves.flatMap((outline) => wireRound(outline, 0.22, height, 34)),
    ...fuller,
    ball(0.55, 10, 6).translate(0, -40.4, height(0, -40.4)),
    sweep(
      smoothPath(
        [
          [0, -40.7, height(0, -40.7)],
          [0.2, -42.3, height(0.2, -42.3) + 0.05],
          [0.9, -43.2, height(0.9, -43.2) + 0.02],
        ],
        8,
      ),
      0.24,
      { noses: 1 },
    ),
  ]
  const grooved = web(0.1, 0.9, 0.34).simplify(0.02)
  const backRib: Part = part(
    plate(grooved.mirror([1, 0]), { depth: 0.5, bevel: 0.2, segments: 1, open: true })
      .rotateY(Math.PI)
      .translate(0, 0, -2),
    warm,
  )
  const body = fitted(
    [
      struckBase(whole, -1.95, 1.42, warm),
      backRib,
      glassOf(cell, frame, glass),
      ...wires.map((geometry) => part(geometry, warm)),
    ],
    facts.dims_mm,
    { slack: 0.2 },
  )
  const heels = [-1, 1].map((side) =>
    eyelet(gold, { inner: 2, wire: 0.62, sink: 0.7, x: side * 9.5, y: -0.2, holeAxis: 'x' }),
  )
  const hole = heels[0]?.attach[1] ?? 0
  const arch = sweep(
    smoothPath(
      [
        [-11.2, hole - 0.4, 0],
        [-9.5, hole - 0.55, 0],
        [-7.4, hole + 1, 0],
        [-3, hole + 5.6, 0],
        [0, hole + 7.2, 0],
        [3, hole + 5.6, 0],
        [7.4, hole + 1, 0],
        [9.5, hole - 0.55, 0],
        [11.2, hole - 0.4, 0],
      ],
      44,
    ),
    0.55,
    { noses: 2 },
  )
  const knobs = [-1, 1].map((side) => ball(0.95, 12, 8).translate(side * 11.5, hole - 0.4, 0))
  return {
    hanger: hang(facts, { attach: [0, hole + 6.65, 0], holeAxis: 'z' }),
    body,
    fitting: [
      ...heels.flatMap(({ parts }) => parts),
      ...[arch, ...knobs].map((geometry) => part(geometry, gold)),
    ],
    occlusionMm: 1.6,
    simplifyMm: 0.016,
    massCenter: [0, -24, 0],
    ellipsoids: [
      { center: [-14.4, -18, 0], radii: [4.4, 18, 2.2] },
      { center: [14.4, -18, 0], radii: [4.4, 18, 2.2] },
      { center: [0, -37, 0], radii: [14, 7, 2.2] },
    ],
  }
})
