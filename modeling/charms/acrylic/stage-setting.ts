import {
  blob,
  circle,
  cut,
  joined,
  type Outline,
  polygon,
  roundedRect,
  smoothLine,
  stroke,
} from '../../kit/outline'
import { steps } from '../../kit/vector'
import { line } from './club-faces'
import { dots, type Ink, ink, spot } from './vector-art'

const creamShade = '#DDCFC0'

export const rect = (x: number, y: number, w: number, h: number, r = 0.3): Outline =>
  roundedRect(w, h, Math.min(r, w / 2.2, h / 2.2)).translate([x + w / 2, y + h / 2])

/** The evening behind the roof: an arch of sky with a low sun over the town. */
export const stageSky = (pale: string): readonly Ink[] => {
  const arch = joined(circle(33.4, 128, [0, 10.6]), rect(-33.4, -38, 66.8, 48.6, 1))
  const cloud = (x: number, y: number, s: number): Outline =>
    joined(rect(-8, -0.9, 16, 1.8, 0.9), spot(-3, 0.8, 3.4, 2), spot(2.6, 1.2, 4.2, 2.8))
      .scale([s, s])
      .translate([x, y])
  const towers = joined(
    ...[
      [-33, 6, 3],
      [-27, 5, 8],
      [-22, 6, 1],
      [-16, 5, 6],
      [-10, 7, -1],
      [12, 6, 2],
      [18, 5, 9],
      [23, 6, 3],
      [29, 5, 6],
    ].map(([x = 0, w = 0, top = 0]) => rect(x, -34, w, 34 + top, 0.3)),
  )
  const lights = [
    [-25.6, 5],
    [-25.6, 1],
    [-23.8, -3],
    [-14.6, 3],
    [-12.6, -1.4],
    [14, -1],
    [19.4, 6],
    [21.2, 2.4],
    [25, 0],
    [30.4, 3],
  ].map((p): Outline => rect(p[0] ?? 0, p[1] ?? 0, 1, 1.5, 0.1))
  return [
    ink(arch, 'url(#evening)'),
    ink(circle(11.5, 80, [-1, 4]).intersect(arch), 'url(#lowsun)'),
    ...[cloud(-17, 27, 1), cloud(15, 33.4, 0.8), cloud(22, 20.6, 0.9), cloud(-24, 16, 0.62)].map((shape) =>
      ink(shape.intersect(arch), 'url(#cloud)'),
    ),
    ...[
      [-8, 37.6],
      [3, 40.6],
      [22, 29.4],
      [-25, 31.6],
      [9.6, 29],
    ].map(([x = 0, y = 0]) => ink(circle(0.5, 16, [x, y]), pale)),
    ink(towers.intersect(arch), '#DE8C4B'),
    ...lights.map((shape) => ink(shape, '#FFE2A6')),
    ink(rect(-33.4, -38, 66.8, 32, 1), '#E79C58'),
  ]
}

/** The back: the club's kite over the evening, as a poster. */
export const stagePoster = (
  [orange, blue, pale]: readonly [string, string, string],
  front: Outline,
): readonly Ink[] => {
  const tall = (shape: Outline): Outline => shape.scale([2.6, 2.6]).rotate(14).translate([2, 8])
  return [
    ink(front, blue),
    ...steps(9).map((t) =>
      ink(
        polygon([
          [0, -30],
          [-60 + 120 * t, 70],
          [-52 + 120 * t, 70],
        ]).intersect(front),
        '#6C7CAC',
      ),
    ),
    ink(stroke(smoothLine(dots('4.6 -7  7 -16  2 -24  6 -32'), false, 10), 1.1), pale),
    ...[
      [6, -16, 20],
      [3, -25, -20],
    ].map(([x = 0, y = 0, a = 0]) =>
      ink(
        joined(polygon(dots('0 0  4 2.2  4 -2.2')), polygon(dots('0 0  -4 2.2  -4 -2.2')))
          .rotate(a)
          .translate([x, y]),
        orange,
      ),
    ),
    ink(
      tall(
        polygon([
          [0, 8],
          [6, 1.6],
          [0, -9],
          [-6, 1.6],
        ]),
      ),
      orange,
    ),
    ink(
      tall(
        polygon([
          [0, 8],
          [6, 1.6],
          [0, 1.6],
        ]),
      ),
      pale,
    ),
    ink(
      tall(
        polygon([
          [0, -9],
          [-6, 1.6],
          [0, 1.6],
        ]),
      ),
      pale,
    ),
    ink(tall(cut(circle(1.9, 32, [0, 1.6]), circle(1, 32, [0, 1.6]))), line),
  ]
}

/** The floor of the base: deck boards with a taped cross where the singer stands. */
export const stageFloor = (
  [orange, , pale]: readonly [string, string, string],
  area: Outline,
): readonly Ink[] => [
  ink(area, '#E9DCCB'),
  ...steps(9).map((t) =>
    ink(
      stroke(
        [
          [-40, -16 + 32 * t],
          [40, -16 + 32 * t],
        ],
        0.5,
      ).intersect(area),
      creamShade,
    ),
  ),
  ...([-1, 1] as const).flatMap((s) => [
    ink(
      stroke(
        [
          [-4, -9 - s * 2.4],
          [4, -9 + s * 2.4],
        ],
        1.3,
      ).intersect(area),
      orange,
    ),
  ]),
  ink(
    blob(
      dots('-30 8  -18 11  -6 9  6 12  20 9  30 11  30 9.6  18 7.6  6 10.6  -6 7.6  -18 9.6  -30 6.6'),
    ).intersect(area),
    line,
  ),
  ink(circle(1.6, 32, [-22, -6]).intersect(area), pale),
]

/** Gradients the inks use. */
export const stageDefs =
  '<linearGradient id="evening" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5B6C9E"/><stop offset="0.14" stop-color="#7480AC"/><stop offset="0.3" stop-color="#E3A98C"/><stop offset="0.4" stop-color="#F2A65A"/><stop offset="1" stop-color="#F2A65A"/></linearGradient><radialGradient id="lowsun"><stop offset="0" stop-color="#FFF3D2"/><stop offset="0.7" stop-color="#FCDDA0"/><stop offset="1" stop-color="#F7BE74"/></radialGradient><linearGradient id="cloud" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FBEBD6"/><stop offset="1" stop-color="#F2BE92"/></linearGradient>'
