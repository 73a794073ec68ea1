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
import { mix, type Vec2 } from '../../kit/vector'
import { archivistHead } from './archivist-head'
import {
  deepGold,
  drawn,
  hairDark,
  hairLight,
  line,
  paleGold,
  shadeLilac,
  skin,
  skinShade,
  sliver,
  white,
} from './archivist-pen'
import { dots, type Ink, ink, ribbon, spot } from './vector-art'

const book = (x: number, y: number, w: number, h: number, cover: string, shade: string): readonly Ink[] => [
  ...drawn(roundedRect(w, h, 0.9).translate([x, y]), cover),
  ink(roundedRect(w * 0.62, h - 1.5, 0.3).translate([x + w * 0.175, y]), white),
  ink(
    stroke(
      [
        [x - w * 0.12, y - 0.1],
        [x + w * 0.47, y - 0.1],
      ],
      0.28,
    ),
    shadeLilac,
  ),
  ink(
    stroke(
      [
        [x - w * 0.4, y - h / 2 + 0.5],
        [x - w * 0.4, y + h / 2 - 0.5],
      ],
      0.8,
    ),
    shade,
  ),
  ink(
    stroke(
      [
        [x - w * 0.31, y - h / 2 + 0.5],
        [x - w * 0.31, y + h / 2 - 0.5],
      ],
      0.8,
    ),
    shade,
  ),
]

const boot = (x: number, toe: 1 | -1): Outline =>
  blob([
    [x - 2.3, -24.4],
    [x + 2.3, -24.4],
    [x + 2.4 + Math.max(0, toe) * 0.2, -26.6],
    [x + 2.6 + Math.max(0, toe) * 1.4, -28.6],
    [x + 1.4 + Math.max(0, toe) * 1.2, -30.2],
    [x - 1.4 + Math.min(0, toe) * 1.2, -30.2],
    [x - 2.6 + Math.min(0, toe) * 1.4, -28.6],
    [x - 2.4 + Math.min(0, toe) * 0.2, -26.6],
  ])

const seat = (indigo: string, lilac: string, gold: string): readonly Ink[] => [
  ...book(0.6, -28.2, 37, 4.4, indigo, gold),
  ...book(-0.8, -23.6, 33, 4.2, gold, deepGold),
  ...book(1.2, -19.4, 30.5, 3.8, '#6B63A3', lilac),
]

const legs = (indigo: string, lilac: string, gold: string): readonly Ink[] =>
  ([-1, 1] as const).flatMap((side) => [
    ...drawn(
      ribbon(
        [
          [side * 4.6, -16],
          [side * 5, -20.4],
          [side * 5.2, -24.8],
        ],
        (t) => mix(5.4, 4.4, t),
      ),
      lilac,
      shadeLilac,
    ),
    ink(
      stroke(
        [
          [side * 5.2 - 2.2, -21.4],
          [side * 5.2 + 2.2, -21.4],
        ],
        0.9,
      ),
      indigo,
    ),
    ...drawn(boot(side * 5.4, side), gold, deepGold),
    ink(
      stroke(
        [
          [side * 5.4 - 2.2, -25],
          [side * 5.4 + 2.2, -25],
        ],
        0.9,
      ),
      paleGold,
    ),
    ...drawn(spot(side * 4.6, -15.8, 4.6, 3.3), '#4A447C', hairDark),
  ])

const cape = (lilac: string, gold: string): readonly Ink[] => {
  const whole = blob(
    dots(
      '-7 1.4  7 1.4  11.6 -3.4  14.6 -10  16.4 -16.4  12.4 -18.6  7 -16.4  3.6 -12  0 -9.6  -3.6 -12  -7 -16.4  -12.4 -18.6  -16.4 -16.4  -14.6 -10  -11.6 -3.4',
    ),
  )
  const shirt = blob(dots('-5 0.6  5 0.6  5.4 -8  4.6 -14.6  0 -15.6  -4.6 -14.6  -5.4 -8'))
  const hem = cut(whole, offset(whole, -1.15))
  return [
    ...drawn(shirt, lilac, shadeLilac),
    ...[-8.4, -11, -13.4].flatMap((y) => drawn(circle(0.5, 20, [0, y]), gold, '', 0.2)),
    ...drawn(whole, '#453F78', hairDark),
    ink(hem.intersect(polygon(dots('-20 -6  20 -6  20 -20  -20 -20'))), gold),
    ink(stroke(smoothLine(dots('-9.8 -8.6  -11.4 -12.6  -11.8 -15.6'), false, 6), 0.4), line),
    ink(stroke(smoothLine(dots('10.4 -11.6  12 -14  12.6 -15.8'), false, 6), 0.4), line),
    ...drawn(polygon(dots('0 -1.6  -6.6 -2.4  -3.4 -6.6')), white, shadeLilac, 0.36),
    ...drawn(polygon(dots('0 -1.6  6.6 -2.4  3.4 -6.6')), white, shadeLilac, 0.36),
    ...drawn(
      joined(polygon(dots('0 -3  -3.8 -1.4  -3.8 -5.2')), polygon(dots('0 -3  3.8 -1.4  3.8 -5.2'))),
      gold,
      deepGold,
      0.36,
    ),
    ...drawn(circle(1.05, 24, [0, -3.1]), paleGold, '', 0.32),
  ]
}

const lantern = (gold: string): readonly Ink[] => {
  const x = -18.2
  const glass = blob([
    [x - 3, -9.4],
    [x + 3, -9.4],
    [x + 3.9, -12.6],
    [x + 3, -16],
    [x - 3, -16],
    [x - 3.9, -12.6],
  ])
  return [
    ink(cut(circle(2.6, 40, [x, -6.6]), circle(2, 40, [x, -6.6])), line),
    ink(cut(circle(2.4, 40, [x, -6.6]), circle(2.15, 40, [x, -6.6])), gold),
    ...drawn(glass, 'url(#lamp)'),
    ink(
      blob([
        [x, -10.4],
        [x + 1.5, -13.2],
        [x, -15.2],
        [x - 1.5, -13.2],
      ]),
      '#FFF6CF',
    ),
    ink(
      blob([
        [x, -12.2],
        [x + 0.7, -13.7],
        [x, -14.9],
        [x - 0.7, -13.7],
      ]),
      '#E9B94C',
    ),
    ...drawn(
      polygon([
        [x - 1.2, -6.6],
        [x + 1.2, -6.6],
        [x + 3.9, -9.5],
        [x - 3.9, -9.5],
      ]),
      gold,
      deepGold,
    ),
    ...drawn(roundedRect(8.2, 1.7, 0.6).translate([x, -16.5]), gold, deepGold),
    ink(
      stroke(
        [
          [x, -9.6],
          [x, -16],
        ],
        0.34,
      ),
      deepGold,
    ),
  ]
}

const arms = (lilac: string, gold: string): readonly Ink[] => {
  const coat = '#453F78'
  const letter = (shape: Outline): Outline => shape.rotate(-10).translate([7.4, -8.4])
  return [
    ...drawn(
      ribbon(dots('-9 -2.6  -13 -5.4  -16 -5'), (t) => mix(5.4, 4.4, t)),
      coat,
      hairDark,
    ),
    ...drawn(
      ribbon(dots('-15.2 -5.2  -16.8 -4.8'), () => 5),
      lilac,
      shadeLilac,
    ),
    ...drawn(spot(-18, -4.6, 2, 1.9), skin, skinShade),
    ...drawn(
      ribbon(dots('9.2 -2.6  13.4 -7  13 -11  9.6 -12.4'), (t) => mix(5.4, 4.4, t)),
      coat,
      hairDark,
    ),
    ...drawn(letter(roundedRect(12.4, 8.2, 0.5)), white, shadeLilac),
    ink(letter(stroke(dots('-5.9 3.7  0 -0.6  5.9 3.7'), 0.38)), '#8C80B5'),
    ink(letter(stroke(dots('-5.8 -3.7  -1.4 0.4'), 0.26)), shadeLilac),
    ink(letter(stroke(dots('5.8 -3.7  1.4 0.4'), 0.26)), shadeLilac),
    ...drawn(letter(circle(1.55, 32, [0, -0.3])), gold, deepGold, 0.26),
    ink(letter(sliver(0.1, -0.3, 0.9, 20)), paleGold),
    ...drawn(
      ribbon(dots('11.8 -12.2  9.6 -12.6'), () => 5),
      lilac,
      shadeLilac,
    ),
    ...drawn(joined(spot(8.4, -12.2, 1.9, 1.8), spot(7.2, -11.2, 0.8, 1)), skin, skinShade),
  ]
}

const braid = (gold: string): readonly Ink[] => [
  ...[0, 1, 2, 3].flatMap((i) => {
    const [x, y, r] = [-8.6 - i * 0.25, -0.4 - i * 2.9, 2.5 - i * 0.18]
    return [
      ...drawn(spot(x, y, r, 2), hairDark),
      ink(
        stroke(
          smoothLine(
            [
              [x - r * 0.5, y + 1.1],
              [x + r * 0.1, y - 0.1],
              [x + r * 0.62, y - 0.5],
            ],
            false,
            5,
          ),
          0.34,
        ),
        hairLight,
      ),
    ]
  }),
  ...drawn(blob(dots('-10.6 -10.8  -8.2 -10.8  -7.6 -14  -9.4 -15.8  -11.4 -13.8')), hairDark),
  ...drawn(roundedRect(3.4, 1.5, 0.6).translate([-9.4, -10.8]), gold, deepGold, 0.32),
]

/** Gradients the inks use. */
export const archivistDefs =
  '<linearGradient id="iris" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7A5A1C"/><stop offset="1" stop-color="#E2B852"/></linearGradient><radialGradient id="lamp" cx="0.5" cy="0.6" r="0.62"><stop offset="0" stop-color="#FFF3C0"/><stop offset="0.55" stop-color="#EBC368"/><stop offset="1" stop-color="#B98C36"/></radialGradient><linearGradient id="glass" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFFFFF" stop-opacity="0.75"/><stop offset="1" stop-color="#FFFFFF" stop-opacity="0.15"/></linearGradient>'

/** The night keeper of a school's letters, about 45 × 62 mm: on a stack of books, braid and round glasses, lantern and a sealed letter. */
export const archivistInks = ([indigo, lilac, gold]: readonly [string, string, string]): readonly Ink[] => {
  const moon: readonly Vec2[] = [[11.6, 17.6]]
  return [
    ...moon.flatMap(([x, y]) => drawn(sliver(x, y, 9.6, 200), gold, deepGold)),
    ...seat(indigo, lilac, gold),
    ...legs(indigo, lilac, gold),
    ...archivistHead(gold).slice(0, 2),
    ...cape(lilac, gold),
    ...archivistHead(gold).slice(2),
    ...braid(gold),
    ...lantern(gold),
    ...arms(lilac, gold),
  ]
}
