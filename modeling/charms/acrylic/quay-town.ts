import { blob, circle, cut, joined, type Outline, polygon, roundedRect, stroke } from '../../kit/outline'
import { dots, type Ink, ink, penOf } from './vector-art'

export const line = '#1D4A61'
export const drawn = penOf(line)
export const pen = 0.3
export const deepBlue = '#245871'
export const lightBlue = '#5D97B0'
export const paleBlue = '#A9CCD0'
export const cream = '#FBEBCB'
export const deepSand = '#DDB77D'
export const deepBrick = '#93402D'

export const rect = (x: number, y: number, w: number, h: number, r = 0.15): Outline =>
  roundedRect(w, h, Math.min(r, w / 2.2, h / 2.2)).translate([x + w / 2, y + h / 2])

const arch = (x: number, y: number, w: number, h: number): Outline =>
  joined(rect(x, y, w, h - w / 2, 0.05), circle(w / 2, 24, [x + w / 2, y + h - w / 2]))

const windows = (
  x: number,
  y: number,
  columns: number,
  rows: number,
  dx: number,
  dy: number,
): readonly Ink[] =>
  Array.from({ length: columns * rows }, (_, i): readonly Ink[] => {
    const [wx, wy] = [x + (i % columns) * dx, y + Math.floor(i / columns) * dy]
    return [ink(arch(wx, wy, 1.15, 2), deepBlue), ink(rect(wx - 0.2, wy - 0.35, 1.55, 0.35, 0.1), cream)]
  }).flat()

const house = (
  x: number,
  w: number,
  h: number,
  wall: string,
  shade: string,
  roof: string,
): readonly Ink[] => [
  ...drawn(rect(x, -10, w, h + 10), wall, '', pen),
  ink(rect(x + w - 1, -10, 1, h + 10, 0.05), shade),
  ...drawn(
    polygon([
      [x - 0.5, h],
      [x + w + 0.5, h],
      [x + w - 0.7, h + 2.5],
      [x + 0.7, h + 2.5],
    ]),
    roof,
    '',
    pen,
  ),
  ...[0.25, 0.5, 0.75].map((t) =>
    ink(
      stroke(
        [
          [x + w * t, h + 0.2],
          [x + 0.7 + (w - 1.4) * t, h + 2.3],
        ],
        0.22,
        8,
      ),
      line,
    ),
  ),
]

const clockTower = (blue: string, sand: string, brick: string): readonly Ink[] => {
  const hand = (turn: number, length: number): Ink => {
    const a = (turn * Math.PI) / 180
    return ink(
      stroke(
        [
          [0, 9.1],
          [length * Math.sin(a), 9.1 + length * Math.cos(a)],
        ],
        0.42,
        12,
      ),
      line,
    )
  }
  return [
    ink(
      stroke(
        [
          [0, 17],
          [0, 20.4],
        ],
        0.5,
      ),
      line,
    ),
    ink(polygon(dots('0.2 20.4  3 19.6  0.2 18.6')), brick),
    ...drawn(
      joined(
        blob(dots('-2.7 14.4  -2.5 16.4  0 18.2  2.5 16.4  2.7 14.4  0 14')),
        rect(-2.6, 13.6, 5.2, 1.2),
      ),
      blue,
      deepBlue,
      pen,
    ),
    ...drawn(rect(-3.5, 12.7, 7, 1.3), cream, '', pen),
    ...drawn(rect(-3.1, -10, 6.2, 22.8), brick, '', pen),
    ink(rect(1.9, -10, 1.2, 22.8), deepBrick),
    ...[4.4, 1, -2.4].map((y) => ink(rect(-3.1, y, 6.2, 0.7, 0.05), sand)),
    ...drawn(rect(-3.7, 5, 7.4, 0.9), cream, '', pen),
    ...drawn(circle(2.75, 48, [0, 9.1]), cream, '', 0.42),
    ink(cut(circle(2.5, 48, [0, 9.1]), circle(2.25, 48, [0, 9.1])), deepSand),
    ...Array.from({ length: 12 }, (_, i) => {
      const a = (i * Math.PI) / 6
      return ink(
        stroke(
          [
            [1.85 * Math.sin(a), 9.1 + 1.85 * Math.cos(a)],
            [2.2 * Math.sin(a), 9.1 + 2.2 * Math.cos(a)],
          ],
          0.3,
          8,
        ),
        brick,
      )
    }),
    hand(302, 1.2),
    hand(24, 1.85),
    ink(circle(0.34, 16, [0, 9.1]), line),
    ...[-1.9, 0.6].flatMap((x) => [
      ink(arch(x, 1.9, 1.2, 2.1), deepBlue),
      ink(arch(x, -1.5, 1.2, 2.1), deepBlue),
    ]),
    ink(arch(-1.3, -9, 2.6, 5.4), deepBlue),
    ink(cut(arch(-1.7, -9, 3.4, 5.8), arch(-1.3, -9, 2.6, 5.4)), cream),
  ]
}

/** The row of houses along the quay. */
export const town = (blue: string, sand: string, brick: string): readonly Ink[] => [
  ...house(-30.6, 7.2, -0.6, sand, deepSand, brick),
  ...windows(-29.3, -3.6, 3, 1, 1.9, 3),
  ...house(-24.2, 7.6, 3.4, cream, '#E9CFA0', blue),
  ...windows(-22.8, -3.6, 3, 2, 2, 3.4),
  ...house(-17, 6.6, 0.4, brick, deepBrick, deepBlue),
  ...windows(-15.8, -3.4, 3, 1, 1.7, 3),
  ...house(-10.6, 7.6, 4.6, sand, deepSand, brick),
  ...windows(-9.2, -3.4, 3, 2, 2, 3.5),
  ...house(10.6, 8, 3, lightBlue, '#4A829B', brick),
  ...windows(12, -3.6, 3, 2, 2.1, 3.2),
  ...house(3, 7.8, 0.6, sand, deepSand, brick),
  ...windows(4.6, -3.4, 3, 1, 1.9, 3),
  ...drawn(
    polygon(dots('18.6 -10  18.6 -0.6  21 1.9  23.4 -0.6  25.8 1.9  28.2 -0.6  30.6 1.9  30.6 -10')),
    brick,
    '',
    pen,
  ),
  ...[21, 25.8].map((x) =>
    ink(
      polygon([
        [x, 1.7],
        [x + 2.4, -0.7],
        [x + 2.4, -0.1],
        [x, 2.4],
      ]),
      deepBrick,
    ),
  ),
  ...windows(20, -4, 5, 1, 2.1, 3),
  ...clockTower(blue, sand, brick),
  ...[
    -29.6, -27.2, -23.2, -20.8, -18.4, -16, -13.6, -9.6, -7.2, 4, 6.4, 8.8, 11.6, 14, 16.4, 20, 22.6, 25.2,
  ].flatMap((x) => [
    ink(arch(x, -10, 1.7, 4), '#3D5F6B'),
    ink(cut(arch(x - 0.22, -10, 2.14, 4.25), arch(x, -10, 1.7, 4)), cream),
  ]),
]
