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
import { steps, type Vec2 } from '../../kit/vector'
import {
  cream,
  deepBlue,
  deepBrick,
  deepSand,
  drawn,
  lightBlue,
  line,
  paleBlue,
  pen,
  rect,
  town,
} from './quay-town'
import { dots, type Ink, ink, spot } from './vector-art'

/** Sun and hills, far away. */
const far = (blue: string): readonly Ink[] => [
  ink(circle(7.6, 80, [17.5, 9.4]), 'url(#sun)'),
  ...[
    [12, 11.4, 9],
    [16, 8, 12],
  ].map(([x = 0, y = 0, w = 0]) => ink(rect(x, y, w, 0.75, 0.36), cream)),
  ink(
    blob(dots('-33 -9  -33 0  -27 5.4  -21 3.4  -14 8.6  -6 4.6  3 9.4  11 4  20 5.8  27 1  33 2.2  33 -9')),
    'url(#haze)',
  ),
  ink(
    blob(dots('-33 -10  -32.6 -3  -26 0.8  -17 -1  -9 3  0 0.2  9 3.6  18 -0.6  26 1.4  33 -3.6  33 -10')),
    lightBlue,
  ),
  ink(blob(dots('-30 -10  -28 -4.4  -21 -3.4  -8 -0.6  4 -2.4  18 -3  30 -5  32 -10')), blue),
]

const wave = (y: number, from: number, to: number, swing: number, bottom: number): Outline => {
  const top = steps(33).map((t): Vec2 => {
    const x = from + (to - from) * t
    return [x, y + swing * Math.sin(x * 1.05)]
  })
  return polygon([...smoothLine(top, false, 4), [to, bottom], [from, bottom]]).intersect(
    roundedRect(to - from, 40, 6).translate([(from + to) / 2, bottom + 20]),
  )
}

const boat = (sand: string, brick: string): readonly Ink[] => [
  ...drawn(polygon(dots('2.6 -9.6  3.2 -6.6  20.4 -6.6  20.8 -9.6')), cream, '', pen),
  ...drawn(polygon(dots('5 -6.6  5.4 -4.2  18.2 -4.2  18.4 -6.6')), cream, '', pen),
  ink(polygon(dots('4.6 -4.2  4.4 -3.7  19.2 -3.7  19 -4.2')), line),
  ...drawn(polygon(dots('10.2 -3.7  10.5 0  13.3 0  13.6 -3.7')), brick, '', pen),
  ink(polygon(dots('10.42 -1  10.5 0  13.3 0  13.38 -1')), line),
  ink(polygon(dots('10.3 -2.4  10.36 -1.8  13.44 -1.8  13.5 -2.4')), sand),
  ...drawn(polygon(dots('6 -3.7  6.2 -2  8.6 -2  8.6 -3.7')), cream, '', pen),
  ...[4.4, 6.6, 8.8, 11, 13.2, 15.4, 17.6].map((x) => ink(rect(x, -8.9, 1.3, 1.5, 0.3), deepBlue)),
  ...[6.4, 8.6, 10.8, 13, 15.2].map((x) => ink(rect(x, -6, 1.3, 1.2, 0.3), deepBlue)),
  ...drawn(
    blob(dots('0 -8.6  2.4 -9.4  21 -9.4  23.4 -8.4  21.6 -12.4  19 -14.4  4 -14.4  1.6 -12.4')),
    brick,
    deepBrick,
    pen,
  ),
  ink(stroke(dots('2 -10.4  21.8 -10.4'), 0.6), sand),
  ...[4.4, 11.6, 18.8].flatMap((x) => [
    ink(circle(0.95, 24, [x, -11.9]), line),
    ink(circle(0.45, 16, [x, -11.9]), sand),
  ]),
]

const junk = (blue: string, sand: string): readonly Ink[] => {
  const sail = blob(dots('-21.4 -11.6  -21.4 -1.6  -18.6 -2.4  -16 -6  -15.2 -11'))
  return [
    ink(stroke(dots('-21.6 -13  -21.6 -0.4'), 0.55), line),
    ...drawn(sail, sand, deepSand, pen),
    ...[-3.6, -5.8, -8, -10.2].map((y) =>
      ink(
        stroke(
          [
            [-21.4, y],
            [-14.6, y - 0.7],
          ],
          0.3,
        ).intersect(sail),
        '#B98A4C',
      ),
    ),
    ...drawn(
      blob(dots('-25.4 -11.4  -24 -13.2  -22.4 -14.6  -16.4 -14.6  -13.6 -11.8  -16 -12.6  -22 -12.8')),
      blue,
      deepBlue,
      pen,
    ),
  ]
}

/** Water, ferry and a sampan, near. */
const near = (blue: string, sand: string, brick: string): readonly Ink[] => [
  ink(rect(-31.6, -11.6, 63.2, 2.6, 0.3), line),
  ink(rect(-31.3, -11.4, 62.6, 2.1, 0.2), sand),
  ...[-27, -20.4, -13.4, -6.6, 0.6, 25, 29].map((x) =>
    ink(
      stroke(
        [
          [x, -11.2],
          [x, -9.6],
        ],
        0.3,
        8,
      ),
      deepSand,
    ),
  ),
  ink(wave(-11.4, -33, 33, 0.36, -21.2), deepBlue),
  ...junk(blue, sand),
  ...boat(sand, brick),
  ink(wave(-13.7, -33, 33, 0.42, -21.2), blue),
  ink(wave(-16.3, -33, 33, 0.4, -21.2), deepBlue),
  ...[
    [-29, -15, 4],
    [-10, -14.9, 6],
    [-2, -15.7, 4],
    [13, -15.2, 7],
    [26, -15, 4],
    [-21, -17.4, 6],
    [4, -17.6, 7],
    [22, -17.4, 4],
    [-14, -19.4, 8],
    [12, -19.6, 6],
  ].map(([x = 0, y = 0, w = 0]) => ink(rect(x, y, w, 0.42, 0.2), paleBlue)),
]

/** The back: the cancelled side of a postcard in the front's outline, as seen from behind, about its middle. */
export const quayCard = (
  [blue, sand]: readonly [string, string, string],
  behind: Outline,
): readonly Ink[] => {
  const mark = (shape: Outline): Outline => shape.rotate(-8).translate([-13, -3.6])
  return [
    ink(behind, sand),
    ink(offset(polygon(dots('-28 -16.4  28 -16.4  28 -16.9  -28 -16.9')), 0.05), blue),
    ink(mark(cut(circle(7.4, 64), circle(6.8, 64))), blue),
    ink(mark(cut(circle(4.9, 64), circle(4.6, 64))), blue),
    ink(
      mark(joined(stroke(dots('0 0  -2 1.4'), 0.6), stroke(dots('0 0  1.4 3.3'), 0.6), circle(0.6, 20))),
      blue,
    ),
    ...Array.from({ length: 12 }, (_, i) => {
      const a = (i * Math.PI) / 6
      return ink(
        mark(
          stroke(
            [
              [5.4 * Math.sin(a), 5.4 * Math.cos(a)],
              [6.3 * Math.sin(a), 6.3 * Math.cos(a)],
            ],
            0.5,
            8,
          ),
        ),
        blue,
      )
    }),
    ...[-2.4, -0.6, 1.2].map((dy) =>
      ink(
        stroke(
          smoothLine(
            steps(12).map((t): Vec2 => [-4.6 + t * 17, -3.6 + dy * 1.6 + 0.7 * Math.sin(t * 19)]),
            false,
            4,
          ),
          0.55,
        ),
        blue,
      ),
    ),
    ...[-4.4, -8, -11.6].map((y) => ink(rect(15.4, y, 14, 0.42, 0.2), '#B98A4C')),
    ink(cut(spot(0, 11.2, 2, 2), spot(0, 11.2, 1.6, 1.6)), blue),
  ]
}

export interface QuayFilms {
  readonly far: readonly Ink[]
  readonly town: readonly Ink[]
  readonly near: readonly Ink[]
}

/** An old harbor with its clock tower, about 66 × 38 mm, film by film. */
export const quayFilms = ([blue, sand, brick]: readonly [string, string, string]): QuayFilms => ({
  far: far(blue),
  town: town(blue, sand, brick),
  near: near(blue, sand, brick),
})

/** Gradients the inks use. */
export const quayDefs =
  '<linearGradient id="sun" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F2C27F"/><stop offset="1" stop-color="#D97A52"/></linearGradient><linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#9CC4CF"/><stop offset="1" stop-color="#74AABF"/></linearGradient>'
