import {
  blob,
  circle,
  cut,
  joined,
  type Outline,
  offset,
  polygon,
  roundedRect,
  smoothLine,
  stroke,
} from '../../kit/outline'
import { mix, steps, type Vec2 } from '../../kit/vector'
import { dots, type Ink, ink, penOf, ribbon, spot } from './vector-art'

const line = '#B5666F'
const drawn = penOf(line)
const white = '#FFFBF6'
const furShade = '#E3D2C9'
const deepPink = '#CB7480'
const deepGreen = '#55663E'
const cake = '#EDB199'
const cakeShade = '#D07F72'

/** The eave's lower edge: it swings up to both ends. */
const eaveAt = (x: number): number => 13.4 + 0.0098 * x * x

const eave = (cream: string, pink: string, green: string): readonly Ink[] => {
  const edge = steps(25).map((t): Vec2 => {
    const x = mix(-21.5, 21.5, t)
    return [x, eaveAt(x)]
  })
  const roof = polygon([
    ...edge,
    [18.6, 20.4],
    [14, 23.6],
    [11.6, 26],
    [-11.6, 26],
    [-14, 23.6],
    [-18.6, 20.4],
  ])
  const rows = steps(13).map((t): Outline => {
    const x = mix(-19.6, 19.6, t)
    return stroke(
      [
        [x, eaveAt(x) + 0.6],
        [x * 0.72, 25],
      ],
      0.46,
      10,
    )
  })
  const ends = steps(13).map((t): Vec2 => {
    const x = mix(-19.6, 19.6, t)
    return [x, eaveAt(x) - 0.2]
  })
  const ridge = blob(
    dots(
      '-13.6 24.4  -12.4 26.6  -13.8 28.6  -11.4 28  -9 27  0 26.7  9 27  11.4 28  13.8 28.6  12.4 26.6  13.6 24.4  0 24.6',
    ),
  )
  return [
    ...drawn(softened(roof), green, deepGreen, 0.5),
    ...rows.map((shape) => ink(shape.intersect(roof), deepGreen)),
    ...drawn(ridge, '#7F9162', deepGreen, 0.5),
    ...ends.flatMap(([x, y]) => drawn(circle(1.35, 24, [x, y]), pink, '', 0.34)),
    ...ends.map(([x, y]) => ink(circle(0.6, 16, [x, y]), cream)),
  ]
}

const softened = (shape: Outline): Outline => offset(offset(shape, -0.5), 0.5)

const lantern = (pink: string, green: string): readonly Ink[] => [
  ink(stroke(dots('-15.6 15  -15.6 10.6'), 0.42), line),
  ink(stroke(dots('-15.6 3  -15.6 -1.4'), 0.9), deepGreen),
  ink(stroke(dots('-16.4 2  -16.6 -0.8'), 0.5), green),
  ink(stroke(dots('-14.8 2  -14.6 -0.8'), 0.5), green),
  ...drawn(roundedRect(3.6, 1.2, 0.4).translate([-15.6, 10.2]), green),
  ...drawn(spot(-15.6, 6.6, 3.9, 3.3), pink, deepPink),
  ink(cut(spot(-15.6, 6.6, 2, 3.3), spot(-15.6, 6.6, 1.6, 3.3)), deepPink),
  ink(stroke(dots('-15.6 3.4  -15.6 9.8'), 0.34), deepPink),
  ink(spot(-17.3, 8, 0.6, 0.9), '#F8C9CC'),
  ...drawn(roundedRect(3.6, 1.2, 0.4).translate([-15.6, 3]), green),
]

const box = (pink: string, green: string): readonly Ink[] => [
  ...drawn(roundedRect(12.4, 8.6, 0.8).translate([13.6, -20.4]), '#F6CDCB', pink),
  ...drawn(roundedRect(13.8, 3, 0.8).translate([13.6, -15.6]), pink, deepPink),
  ink(polygon(dots('12.2 -24.6  15 -24.6  15 -17.1  12.2 -17.1')), green),
  ink(polygon(dots('12.2 -17.1  15 -17.1  15 -14.2  12.2 -14.2')), '#7F9162'),
  ...drawn(blob(dots('13.6 -13.8  10.6 -11.4  8.8 -12.8  10.4 -14.4')), green, deepGreen),
  ...drawn(blob(dots('13.6 -13.8  16.6 -11.4  18.4 -12.8  16.8 -14.4')), green, deepGreen),
  ...drawn(circle(1.1, 24, [13.6, -13.8]), '#7F9162', '', 0.34),
  ...[9.4, 17.8].map((x) => ink(cut(circle(1.1, 24, [x, -20.6]), circle(0.6, 20, [x + 0.5, -20.3])), pink)),
]

const mooncake = (x: number, y: number): readonly Ink[] => {
  const ring = (r: number, petal: number): Outline =>
    joined(
      circle(r, 48, [x, y]),
      ...Array.from({ length: 12 }, (_, i) =>
        circle(petal, 20, [x + r * Math.cos((i * Math.PI) / 6), y + r * Math.sin((i * Math.PI) / 6)]),
      ),
    )
  const petals = Array.from({ length: 6 }, (_, i) =>
    spot(0, 2.15, 0.8, 1.35)
      .rotate(i * 60)
      .translate([x, y]),
  )
  return [
    ...drawn(ring(5, 1.1), cake, cakeShade),
    ink(cut(circle(4.7, 48, [x, y]), circle(4.3, 48, [x, y])), cakeShade),
    ...petals.map((shape) => ink(shape, cakeShade)),
    ...petals.map((shape) => ink(offset(shape, -0.32), '#F6CDB8')),
    ink(circle(0.8, 20, [x, y]), cakeShade),
  ]
}

/** A short foreleg with a round paw on the cake. */
const arm = (s: 1 | -1): Outline =>
  joined(
    circle(2.3, 32, [s * 8, -10]),
    ribbon(
      [
        [s * 8, -10],
        [s * 7.6, -13.6],
        [s * 5.2, -14.8],
      ],
      (t) => mix(4.6, 4.2, t),
    ),
    circle(2.25, 32, [s * 4.9, -14.9]),
  )

const rabbit = (cream: string, pink: string): readonly Ink[] => {
  const head = blob(
    dots(
      '0 9.4  6.6 8.2  11 3.6  11.6 -1.4  9 -5.8  4.6 -7.6  0 -8  -4.6 -7.6  -9 -5.8  -11.6 -1.4  -11 3.6  -6.6 8.2',
    ),
  )
  const body = blob(dots('-6 -5  6 -5  9.4 -11  11 -18  9.4 -23.6  0 -24.6  -9.4 -23.6  -11 -18  -9.4 -11'))
  const ear = blob(dots('-8 6  -10 13  -9.8 20  -7.4 23.4  -4.6 20.6  -2.6 13.6  -2 7'))
  const inner = blob(dots('-6.9 8  -8.2 13.6  -8.1 18.8  -7.2 20.8  -5.9 18.8  -4.6 13.4  -4.2 8.6'))
  const folded = blob(dots('2 7  3 12.6  6.4 16  11 15.4  14.4 11.4  15.4 6.8  13.2 4.9  10.6 7.6  8.6 8.2'))
  const flap = blob(dots('8.4 12.4  12.2 11.4  15 7.6  14 5  12.6 5.4  10.4 8.8'))
  const eye = (x: number, out: 1 | -1): readonly Ink[] => [
    ink(
      spot(x, 0.2, 1.75, 2.2).intersect(
        polygon([
          [x - 4, 1.2],
          [x + 4, 1.2],
          [x + 4, -4],
          [x - 4, -4],
        ]),
      ),
      '#3B242C',
    ),
    ink(spot(x, -0.9, 1.1, 0.8), '#8E4A5A'),
    ink(circle(0.58, 20, [x - 0.55, 0.45]), white),
    ink(
      stroke(
        smoothLine(
          [
            [x - out * 2, 0.9],
            [x, 1.5],
            [x + out * 2.3, 1],
          ],
          false,
          8,
        ),
        0.7,
      ),
      '#3B242C',
    ),
    ink(
      stroke(
        smoothLine(
          [
            [x - out * 1.2, 4.2],
            [x + out * 0.4, 4.7],
            [x + out * 1.6, 4.1],
          ],
          false,
          6,
        ),
        0.5,
      ),
      line,
    ),
  ]
  return [
    ...drawn(ear, cream, furShade),
    ink(inner, pink),
    ...drawn(folded, cream, furShade),
    ...drawn(flap, '#EFB4B6', pink, 0.36),
    ...drawn(spot(-11, -20.6, 3.2, 3), white, furShade),
    ...drawn(body, cream, furShade),
    ink(spot(0, -17, 6.4, 6.2), white),
    ...drawn(head, cream, furShade),
    ...[-7.8, 7.8].map((x) => ink(spot(x, -3, 2.2, 1.4), '#F2B5B6')),
    ...eye(-4.7, -1),
    ...eye(4.7, 1),
    ...drawn(blob(dots('-1.1 -2  1.1 -2  0 -3.2')), pink, '', 0.3),
    ink(stroke(smoothLine(dots('-2.2 -4.2  -1.1 -4.9  0 -3.7  1.1 -4.9  2.6 -3.8'), false, 6), 0.5), line),
    ...mooncake(0, -13.4),
    ...([-1, 1] as const).flatMap((s) => drawn(arm(s), cream, furShade)),
    ...[-1, 1].flatMap((s) => [
      ...drawn(spot(s * 5.6, -23.2, 4.2, 2.6), cream, furShade),
      ink(spot(s * 5.2, -23.2, 1.5, 1), '#F2B5B6'),
      ...[-1.8, 0, 1.8].map((dx) =>
        ink(spot(s * 5.4 + dx * 1.2, -21.6 - Math.abs(dx) * 0.12, 0.55, 0.5), '#F2B5B6'),
      ),
    ]),
  ]
}

/** A rabbit under the eave at mid-autumn, about 43 × 56 mm: it hugs the moon cake and leaves you the box. */
export const rabbitInks = ([cream, pink, green]: readonly [string, string, string]): readonly Ink[] => [
  ...drawn(circle(17.4, 96, [0, -4]), 'url(#moon)', '', 0.5),
  ...eave(cream, pink, green),
  ...lantern(pink, green),
  ...drawn(roundedRect(41, 4, 1.2).translate([0, -26.6]), '#F3DFD2', '#E2C4B6', 0.5),
  ...[-12, 1, 11].map((x) =>
    ink(
      stroke(
        [
          [x, -24.9],
          [x - 0.6, -28.3],
        ],
        0.4,
      ),
      '#D9A9A2',
    ),
  ),
  ...rabbit(cream, pink),
  ...box(pink, green),
]

/** Gradients the inks use. */
export const rabbitDefs =
  '<linearGradient id="moon" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#E5969F"/><stop offset="0.55" stop-color="#F0BDBC"/><stop offset="1" stop-color="#F8E0D6"/></linearGradient>'
