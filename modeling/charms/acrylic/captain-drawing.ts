import {
  blob,
  circle,
  cut,
  joined,
  type Outline,
  offset,
  polygon,
  smoothLine,
  stroke,
} from '../../kit/outline'
import { mix, type Vec2 } from '../../kit/vector'
import { dots, type Ink, ink, penOf, ribbon, spot } from './vector-art'

const line = '#233F78'
const drawn = penOf(line)
const white = '#FFFDF6'
const deepBlue = '#2C5796'

const kite = (red: string, cream: string, blue: string): readonly Ink[] => {
  const place = (shape: Outline): Outline => shape.rotate(19).translate([14.6, 17])
  const [top, right, bottom, left]: readonly [Vec2, Vec2, Vec2, Vec2] = [
    [0, 9.6],
    [7.3, 2],
    [0, -11.2],
    [-7.3, 2],
  ]
  const middle: Vec2 = [0, 2]
  const tail = smoothLine(dots('18.2 6.4  19.4 2.5  17.6 -2.5  20.4 -7  18.2 -11.5  19.8 -15'), false, 10)
  const bow = (x: number, y: number, angle: number): Outline =>
    joined(
      polygon(dots('0 0  2.6 1.5  2.6 -1.5')),
      polygon(dots('0 0  -2.6 1.5  -2.6 -1.5')),
      circle(0.6, 20),
    )
      .rotate(angle)
      .translate([x, y])
  return [
    ink(stroke(tail, 0.55, 10), line),
    ...drawn(offset(bow(18.9, -0.6, 16), 0.15), blue, '#2C5796'),
    ...drawn(offset(bow(18.9, -5.4, -18), 0.15), red, '#C43F1D'),
    ...drawn(offset(bow(19.2, -10.2, 14), 0.15), blue, '#2C5796'),
    ...drawn(offset(bow(19.7, -14.9, -12), 0.15), red, '#C43F1D'),
    ...drawn(place(offset(polygon([top, right, bottom, left]), 0.3)), red, '', 0.5),
    ink(place(polygon([top, right, middle])), cream),
    ink(place(polygon([bottom, left, middle])), cream),
    ink(place(polygon([middle, right, bottom])), '#D24A23'),
    ink(place(stroke([top, bottom], 0.5)), line),
    ink(place(stroke([left, right], 0.5)), line),
    ink(place(circle(2.5, 40, middle)), line),
    ink(place(circle(2.05, 40, middle)), white),
    ink(place(circle(1.2, 30, middle)), blue),
  ]
}

const boot = (x: number, toe: number): Outline =>
  blob([
    [x - 2.2, -22.6],
    [x + 2.2, -22.6],
    [x + 2.35, -26],
    [x + 2.5 + Math.max(0, toe), -28.4],
    [x + 1.6 + Math.max(0, toe), -29.9],
    [x - 1.6 + Math.min(0, toe), -29.9],
    [x - 2.5 + Math.min(0, toe), -28.4],
    [x - 2.35, -26],
  ])

const figure = (red: string, cream: string, blue: string): readonly Ink[] => {
  const socks = '#FFF3DD'
  const coat = blob(
    dots(
      '-3 -2.4  1.6 -3.2  4.2 -5.4  4.9 -11  7.4 -18.4  5.4 -20.2  -3 -20.9  -11.4 -20.2  -13.4 -18.4  -10.9 -11  -10.2 -5.4  -7.6 -3.2',
    ),
  )
  const hem = coat.intersect(polygon(dots('-16 -17.3  10 -17.3  10 -24  -16 -24')))
  const raised = joined(
    circle(2.5, 40, [3.2, -5.6]),
    ribbon(dots('3.2 -5.6  8.2 -6.4  10.2 -2.4  10.9 1.6'), (t) => mix(5, 4.4, t)),
  )
  const cuff = ribbon(dots('10.55 -0.2  11 2'), () => 5.4)
  const bent = joined(
    circle(2.5, 40, [-8.8, -5.2]),
    ribbon(dots('-8.8 -5.2  -13.4 -8.4  -13.6 -12.2  -10.4 -13.4'), (t) => mix(5, 4.3, t)),
  )
  const bentCuff = ribbon(dots('-11.6 -13.2  -9.6 -13.5'), () => 5.2)
  return [
    ...drawn(polygon(dots('-8.4 -19  -4.2 -19  -4.5 -25  -8.1 -25')), socks, '#EBD5B4'),
    ...drawn(polygon(dots('-1.6 -19  2.6 -19  2.3 -25  -1.3 -25')), socks, '#EBD5B4'),
    ...drawn(boot(-6.4, -1.1), red, '#C43F1D'),
    ...drawn(boot(0.6, 1.1), red, '#C43F1D'),
    ink(stroke(dots('-8.4 -24.2  -4.3 -24.2'), 0.8), '#FFE9CC'),
    ink(stroke(dots('-1.4 -24.2  2.7 -24.2'), 0.8), '#FFE9CC'),
    ...drawn(coat, blue, deepBlue),
    ink(hem, deepBlue),
    ink(stroke(dots('-12.9 -17.4  -3 -18.1  6.9 -17.4'), 0.5), cream),
    ...[-8.8, -5.2, -0.8, 2.8].map((x) =>
      ink(
        stroke(
          [
            [x, -18.4],
            [x + (x + 3) * 0.08, -20.2],
          ],
          0.35,
        ),
        line,
      ),
    ),
    ink(polygon(dots('-10.8 -11.4  4.8 -11.4  5.3 -13.8  -11.3 -13.8')), deepBlue),
    ...drawn(polygon(dots('-4.9 -10.9  -1.1 -10.9  -1.1 -14.3  -4.9 -14.3')), '#F8D9A0', '', 0.36),
    ink(polygon(dots('-3.9 -11.9  -2.1 -11.9  -2.1 -13.3  -3.9 -13.3')), deepBlue),
    ...[-6, -0.1].flatMap((x) =>
      [-7.6, -9.9].flatMap((y) => drawn(circle(0.75, 24, [x, y]), '#F8D9A0', '', 0.26)),
    ),
    ink(stroke(dots('-3 -5  -3 -10.8'), 0.36), line),
    ...drawn(bent, blue, deepBlue),
    ...drawn(bentCuff, cream, '#E6CDA4'),
    ...drawn(raised, blue, deepBlue),
    ...drawn(cuff, cream, '#E6CDA4'),
    ink(stroke(dots('11.4 4  13 9.5  14.4 18.6'), 0.4, 12), line),
    ...drawn(joined(spot(11.4, 3.9, 2.2, 2.1), spot(9.7, 4.6, 0.8, 1.1)), cream, '#EAC79C'),
  ]
}

const scarfTails = (red: string): readonly Ink[] => {
  const long = ribbon(dots('-6.5 -3.4  -12 -4.6  -15.6 -7  -19.6 -5.2  -22.8 -7.2'), (t) => mix(3.6, 5.2, t))
  const short = ribbon(dots('-6.5 -4  -12 -8  -16 -12.2  -19.2 -11.6  -21.4 -13.4'), (t) => mix(3.2, 4.6, t))
  const stripe = (points: readonly Vec2[], within: Outline): Ink =>
    ink(stroke(points, 1.2).intersect(within), '#FFE9CC')
  return [
    ...drawn(short, '#D24A23', '#B53A18'),
    stripe(dots('-19 -15.6  -18 -9'), short),
    ...drawn(long, red, '#C43F1D'),
    stripe(dots('-20.6 -10.4  -19.4 -2.4'), long),
  ]
}

const scarf = (red: string): readonly Ink[] => {
  const wrap = blob(dots('-9.2 -0.6  -3 -2  3.4 -0.6  4.6 -3.1  2.2 -5.2  -3 -6  -8.2 -5.2  -10.6 -3.1'))
  return [
    ...drawn(wrap, red, '#C43F1D'),
    ink(stroke(smoothLine(dots('-9.6 -3  -6 -4.2  -2 -4.4  1.6 -3.6'), false, 8), 0.36), '#B53A18'),
    ...drawn(spot(-7.8, -3.8, 2.1, 2), red, '#C43F1D'),
  ]
}

const eyeAt = (x: number, y: number, out: 1 | -1): readonly Ink[] => [
  ink(spot(x, y, 2.55, 3.3), '#182B52'),
  ink(spot(x, y - 0.75, 1.95, 2.25), 'url(#iris)'),
  ink(spot(x, y - 0.1, 1.05, 1.5), '#14244A'),
  ink(spot(x, y - 2.05, 1.15, 0.6), '#8FC0F2'),
  ink(spot(x - 0.8, y + 1.35, 0.98, 1.12), white),
  ink(spot(x + 1, y - 1.3, 0.48), white),
  ink(
    stroke(
      smoothLine(
        [
          [x - out * 2, y + 2.5],
          [x - out * 0.6, y + 3.45],
          [x + out * 1.4, y + 3.2],
          [x + out * 2.7, y + 1.7],
          [x + out * 3.6, y + 2],
        ],
        false,
        8,
      ),
      0.72,
    ),
    '#182B52',
  ),
]

const head = (red: string, cream: string, blue: string): readonly Ink[] => {
  const back = blob(
    dots(
      '-3 20.5  6 18.4  10.6 11  10.6 4  8.4 -1.6  4 -3.4  -10 -3.2  -15.6 -3.6  -19.6 -0.6  -17.4 0.2  -19.8 3.6  -17 3.4  -16.2 11  -12 18.4',
    ),
  )
  const face = blob(
    dots('-3 17.5  5.6 14.6  8 8  6.6 2.6  2 -0.8  -3 -1.6  -8 -0.8  -12.6 2.6  -14 8  -11.6 14.6'),
  )
  const fringe = blob(
    dots(
      '-3 19.5  6.4 16.8  9.6 10.5  9.2 3.4  7.6 6.2  7 9.4  6 11.4  4.9 9.6  2.9 11.4  -0.6 8.9  -3 11.4  -6.4 9  -8.6 11.3  -11.2 9.7  -13 8.6  -13.8 3  -15.4 8  -14.6 14  -10 18',
    ),
  )
  const crown = blob(dots('-13.6 16.2  -15.6 20  -12 23.8  -4 25.2  4.4 23.2  8.6 19  7.4 15.6  -3 14.4'))
  const band = ribbon(dots('-13.4 15.4  -8 14.5  -3 14.3  2 14.4  7.4 15.2'), () => 3)
  const visor = blob(dots('-11.8 14  -3 13  5.8 13.8  7 12.6  2.4 10.9  -3 10.5  -8.6 10.9  -13 12.8'))
  const badge = polygon(dots('-3 20.9  -0.7 18.2  -3 14.3  -5.3 18.2'))
  return [
    ...drawn(back, red, '#C43F1D'),
    ...scarf(red),
    ...drawn(face, cream, '#EAC79C'),
    ink(spot(-11.2, 2.2, 1.9, 1.15), '#F4A07E'),
    ink(spot(5.2, 2.2, 1.9, 1.15), '#F4A07E'),
    ...eyeAt(-8, 5.7, -1),
    ...eyeAt(2, 5.7, 1),
    ink(cut(spot(-3, 1.5, 1.75, 1.9), polygon(dots('-8 1.7  2 1.7  2 6  -8 6'))), '#9C2F22'),
    ink(spot(-3, 0.25, 1.05, 0.62), '#F08C72'),
    ink(stroke(smoothLine(dots('-5.1 1.95  -4.2 1.62  -1.8 1.62  -0.9 1.95'), false, 6), 0.42), line),
    ink(spot(-3, 3.3, 0.42, 0.26), '#E39A77'),
    ...drawn(fringe, red, '#D24A23'),
    ...[dots('-12.4 13.4  -13.6 10.4  -13.7 7.6'), dots('7.9 12.4  8.6 9.4  8.4 7')].map((points) =>
      ink(stroke(smoothLine(points, false, 6), 0.34), '#B53A18'),
    ),
    ...drawn(crown, blue, deepBlue),
    ink(stroke(smoothLine(dots('-13.2 19.8  -10.4 22.4  -5.6 23.6'), false, 8), 0.8), '#7FA9DE'),
    ...drawn(band, white, '#E6DCC8'),
    ...drawn(visor, deepBlue, '#1F3F75'),
    ink(stroke(smoothLine(dots('-10.6 12.6  -6.6 11.9  -3 11.8'), false, 8), 0.5), '#7FA9DE'),
    ...drawn(offset(badge, 0.2), red, '', 0.36),
    ink(polygon(dots('-3 20.9  -0.7 18.2  -3 18.2')), '#FFE9CC'),
    ink(polygon(dots('-3 14.3  -5.3 18.2  -3 18.2')), '#FFE9CC'),
  ]
}

/** Gradients the inks use. */
export const captainDefs =
  '<linearGradient id="iris" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1F3F7C"/><stop offset="1" stop-color="#5B9BE6"/></linearGradient>'

/** The captain of a school's kite club, about 45 × 60 mm: peaked cap, uniform coat, scarf in the wind, her kite up. */
export const captainInks = ([blue, cream, red]: readonly [string, string, string]): readonly Ink[] => [
  ...kite(red, cream, blue),
  ...scarfTails(red),
  ...figure(red, cream, blue),
  ...head(red, cream, blue),
]
