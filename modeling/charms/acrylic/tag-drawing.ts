import {
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
import type { Vec2 } from '../../kit/vector'
import { type Ink, ink } from './vector-art'

/** The tag about its top middle: a speech balloon, its tail at the lower left, a tab above. */
export const balloon = (w: number, h: number): Outline => {
  const tab = 7.6
  const tail = 5
  const high = h - tail - tab / 2
  const middle = -tab / 2 - high / 2
  const body = roundedRect(w, high, 9).translate([0, middle])
  const beak = polygon([
    [-w * 0.3, middle - high / 2 + 4],
    [-w * 0.3 + 12, middle - high / 2 + 4],
    [-w * 0.33, -h],
  ])
  const ear = circle(tab / 2, 64, [0, -tab / 2])
  const shoulder = roundedRect(tab, tab, 0.2).translate([0, -tab])
  return offset(offset(joined(body, beak, ear, shoulder), 1.2), -1.2)
}

/** Opening or closing quotation mark of the balloon. */
const quote = ([x, y]: Vec2, way: 1 | -1): Outline =>
  joined(
    ...[0, 3].map((dx) =>
      joined(
        circle(1.15, 32, [x + way * dx, y]),
        stroke(
          smoothLine(
            [
              [x + way * dx - way * 0.7, y + 0.2],
              [x + way * dx - way * 0.5, y + way * 1.6],
              [x + way * dx + way * 0.5, y + way * 2.4],
            ],
            false,
            6,
          ),
          0.85,
        ),
      ),
    ),
  )

/** One side's print within `area`: wide navy rim, a fine line, marks that open and close what is said. */
export const tagInks = (
  area: Outline,
  [cream, navy, orange]: readonly [string, string, string],
  [w, h]: Vec2,
): readonly Ink[] => {
  const y = -h * 0.46
  return [
    ink(area, navy),
    ink(offset(area, -1.9), cream),
    ink(cut(offset(area, -2.5), offset(area, -2.82)), navy),
    ink(quote([-w / 2 + 7.4, y + 6.4], 1), orange),
    ink(quote([w / 2 - 7.4, y - 6.4], -1), orange),
    ...[-1, 1].map((s) => ink(circle(0.6, 24, [s * (w / 2 - 5.6), y]), navy)),
  ]
}
