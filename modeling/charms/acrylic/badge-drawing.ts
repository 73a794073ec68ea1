import {
  blob,
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
import { steps, type Vec2 } from '../../kit/vector'
import { arcOf } from './lettering'
import { dots, type Ink, ink, penOf, ribbon, silhouette, spot } from './vector-art'

const line = '#26344F'
const drawn = penOf(line)
const deepRed = '#C43F1D'
const lightRed = '#EF7A54'
const creamShade = '#EBD9BC'
const white = '#FFFDF6'

const kite = (s: number, turn: number, [x, y]: Vec2, a: string, b: string): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.scale([s, s]).rotate(turn).translate([x, y])
  return [
    ink(put(polygon(dots('0 3  2 0.8  0 -3.2  -2 0.8'))), a),
    ink(put(polygon(dots('0 3  2 0.8  0 0.8'))), b),
    ink(put(polygon(dots('0 -3.2  -2 0.8  0 0.8'))), b),
  ]
}

const bird = (red: string, cream: string, navy: string): readonly Ink[] => {
  const body = blob(
    dots(
      '0 9.6  8 8  12.6 2.4  13.6 -5  11.6 -11.6  6 -15.4  0 -16.2  -6 -15.4  -11.6 -11.6  -13.6 -5  -12.6 2.4  -8 8',
    ),
  )
  const mask = blob(
    dots(
      '0 2.6  4.4 6.4  9.2 4.6  11 -0.6  9.6 -6.4  6.4 -10.6  0 -12.4  -6.4 -10.6  -9.6 -6.4  -11 -0.6  -9.2 4.6  -4.4 6.4',
    ),
  )
  const wing = (s: 1 | -1): Outline =>
    blob([
      [s * 11.6, 0.6],
      [s * 15.4, -1.6],
      [s * 17.4, -6.6],
      [s * 15.6, -10],
      [s * 13.8, -8.8],
      [s * 12, -10.6],
      [s * 11, -6],
    ])
  const saluting = blob(dots('11.4 -1.6  15 1.6  16.8 6  15.4 9.6  12.6 9.2  12.2 5.4  9.8 2.6'))
  const eye = (x: number, wink: boolean): readonly Ink[] =>
    wink
      ? [
          ink(
            stroke(
              smoothLine(
                [
                  [x - 2.4, -0.4],
                  [x, 1.2],
                  [x + 2.4, -0.4],
                ],
                false,
                8,
              ),
              1,
            ),
            line,
          ),
        ]
      : [
          ink(spot(x, 0, 2.3, 2.9), line),
          ink(spot(x, -1, 1.5, 1.4), '#4A618F'),
          ink(circle(0.95, 24, [x - 0.7, 1.1]), white),
          ink(circle(0.45, 20, [x + 0.8, -1.1]), white),
        ]
  const crown = blob(dots('-12 6.6  -13.6 10.4  -11 14  -4 15.8  4.4 15.2  11.4 13  13.4 9.6  11.8 6.2  0 8'))
  const visor = blob(dots('-11.2 6.4  0 8  11.2 6.2  10.4 3.6  5 3.4  0 4.4  -5 3.6  -10.4 4'))
  const band = ribbon(dots('-12 7.4  -6 8.9  0 9.3  6 8.8  12 7.2'), () => 2.6)
  return [
    ...drawn(wing(-1), navy, '#1B2740', 0.5),
    ...drawn(blob(dots('-3.6 -14.4  -2 -18.6  0 -16.4  2 -18.6  3.6 -14.4')), navy, '', 0.5),
    ...drawn(body, '#3C4E73', navy, 0.6),
    ink(mask, cream),
    ink(mask.intersect(polygon(dots('-14 -5.6  14 -5.6  14 -14  -14 -14'))), creamShade),
    ink(cut(mask, mask.translate([-0.8, 0.8])), creamShade),
    ...[
      [-2.6, -8.4],
      [0, -8.4],
      [2.6, -8.4],
      [-1.3, -10.2],
      [1.3, -10.2],
    ].map(([x = 0, y = 0]) =>
      ink(
        stroke(
          smoothLine(
            [
              [x - 0.7, y + 0.5],
              [x, y - 0.3],
              [x + 0.7, y + 0.5],
            ],
            false,
            5,
          ),
          0.45,
        ),
        '#C9AF88',
      ),
    ),
    ...[-7.6, 7.6].map((x) => ink(spot(x, -3.8, 2.1, 1.35), '#F29A78')),
    ...eye(-5, false),
    ...eye(5, true),
    ...drawn(
      blob(dots('-2.6 -2.4  0 -0.9  2.6 -2.4  1.2 -4.2  0 -5.4  -1.2 -4.2')),
      '#F2A03C',
      '#D6832A',
      0.46,
    ),
    ink(stroke(smoothLine(dots('-2.4 -2.7  0 -3.3  2.4 -2.7'), false, 6), 0.42), line),
    ...drawn(saluting, navy, '#1B2740', 0.5),
    ...drawn(crown, red, deepRed, 0.6),
    ink(stroke(smoothLine(dots('-11 11.6  -8 13.2  -4.4 14'), false, 8), 0.9), lightRed),
    ...drawn(band, white, creamShade, 0.46),
    ...drawn(visor, navy, '#1B2740', 0.5),
    ink(stroke(smoothLine(dots('-8.6 5.4  -4.6 5.2  -1 5.8'), false, 6), 0.6), '#5B6F99'),
    ...drawn(polygon(dots('0 14.4  2.4 11.6  0 7.2  -2.4 11.6')), cream, '', 0.42),
    ink(polygon(dots('0 14.4  2.4 11.6  0 11.6')), red),
    ink(polygon(dots('0 7.2  -2.4 11.6  0 11.6')), red),
  ]
}

const fieldRadius = 20.2
/** The sparrow a little beside the middle, within its field. */
const placed = (shape: Outline): Outline => shape.translate([-0.6, 0.6]).intersect(circle(21, 96))

/** The ground about the sparrow, which is foil. */
export const badgeFoil = (colors: readonly [string, string, string]): Outline =>
  cut(circle(fieldRadius - 0.1, 96), offset(placed(silhouette(bird(...colors))), 0.12)).simplify(0.03)

/** The club's badge, 58 mm with what is folded over its rim: a sparrow that nods. */
export const badgeInks = ([red, cream, navy]: readonly [string, string, string]): readonly Ink[] => {
  const rays = Array.from({ length: 18 }, (_, i): Outline => {
    const [a, b] = [(i / 18) * 2 * Math.PI, ((i + 0.5) / 18) * 2 * Math.PI]
    return polygon([
      [0, -2],
      [40 * Math.sin(a), 40 * Math.cos(a)],
      [40 * Math.sin(b), 40 * Math.cos(b)],
    ])
  })
  const field = circle(fieldRadius, 128)
  return [
    ink(circle(30, 96), red),
    ink(circle(25.9, 128), cream),
    ink(cut(circle(25.4, 128), circle(25, 128)), navy),
    ink(field, red),
    ...rays.map((shape) => ink(shape.intersect(field), lightRed)),
    ...steps(15).map((t, i) => {
      const [a, r] = [t * 6.28 * 2.6, 12 + ((i * 7) % 8)]
      return ink(star(4, 0.9, 0.34).translate([r * Math.sin(a), r * Math.cos(a)]), '#FBC9A8')
    }),
    ...bird(red, cream, navy).map(({ shape, paint }) => ink(placed(shape), paint)),
    ink(cut(circle(fieldRadius + 0.5, 128), field), navy),
    ink(arcOf('ROOFTOP KITE CLUB', 2.9, 21.6, { pen: 0.62 }), navy),
    ...[-34, 0, 34].flatMap((angle, i) => {
      const a = ((180 + angle) * Math.PI) / 180
      return kite(
        i === 1 ? 0.72 : 0.56,
        -180 - angle + (i === 1 ? 180 : 180),
        [22.9 * Math.sin(a), 22.9 * Math.cos(a)],
        red,
        i === 1 ? navy : '#F2A03C',
      )
    }),
    ...[-52, -17, 17, 52].map((angle) => {
      const a = ((180 + angle) * Math.PI) / 180
      return ink(circle(0.5, 16, [22.9 * Math.sin(a), 22.9 * Math.cos(a)]), navy)
    }),
    ink(
      joined(
        ...steps(25).map((t) => circle(0.36, 12, [27.6 * Math.sin(t * 6.283), 27.6 * Math.cos(t * 6.283)])),
      ),
      lightRed,
    ),
    ink(offset(cut(circle(26.4, 128), circle(26.1, 128)), 0.02), deepRed),
  ]
}
