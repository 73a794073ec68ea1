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
import { lineOf } from '../acrylic/lettering'
import { type Ink, ink, penOf, ribbon, spot } from '../acrylic/vector-art'

const line = '#256F66'
const drawn = penOf(line)
const deepTeal = '#3C988B'
const lightTeal = '#74C8BB'
const creamShade = '#EBD9B8'
const copper = '#F2803B'

const arcs = (
  from: number,
  to: number,
  radii: readonly number[],
  [x, y]: Vec2,
  width: number,
): readonly Outline[] =>
  radii.map((r) =>
    stroke(
      steps(12).map((t): Vec2 => {
        const a = from + (to - from) * t
        return [x + r * Math.sin(a), y + r * Math.cos(a)]
      }),
      width,
      14,
    ),
  )

/** A hand that waves hello, its face on the palm. */
const hand = (cream: string, orange: string): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.rotate(-12).translate([-1.2, -1])
  const finger = (x: number, y: number, lean: number, length: number): Outline =>
    ribbon(
      [
        [x, y],
        [x + lean * 0.5, y + length * 0.5],
        [x + lean, y + length],
      ],
      () => 3.3,
    ).add(circle(1.65, 32, [x + lean, y + length]))
  const palm = blob([
    [-5.4, 1.4],
    [-5.8, -2.6],
    [-4.6, -6.2],
    [-1.4, -8.2],
    [2.4, -7.8],
    [5, -4.8],
    [5.4, -1],
    [5, 1.8],
    [0, 2.6],
  ])
  const whole = joined(
    palm,
    finger(-3.9, 1, -1.1, 5.4),
    finger(-1.2, 1.8, -0.3, 7),
    finger(1.6, 1.8, 0.5, 6.6),
    finger(4, 0.8, 1.3, 4.8),
    ribbon(
      [
        [-4.2, -4],
        [-7.4, -2.4],
        [-8.9, 0.6],
      ],
      () => 3.3,
    ),
    circle(1.65, 32, [-8.9, 0.7]),
  )
  const soft = offset(offset(whole, -0.35), 0.35)
  return [
    ...drawn(put(soft), cream, creamShade, 0.55),
    ...[-2.4, 0.4, 3].map((x) =>
      ink(
        put(
          stroke(
            [
              [x, 1.2],
              [x + (x > 0 ? 0.2 : 0), 3.6],
            ],
            0.42,
          ),
        ),
        creamShade,
      ),
    ),
    ...[-2.1, 2.1].flatMap((x) => [
      ink(put(spot(x, -1.4, 0.75, 1.05)), '#23403C'),
      ink(put(circle(0.28, 16, [x - 0.2, -1.05])), '#FFFFFF'),
    ]),
    ink(
      put(
        cut(
          spot(0, -3.1, 1.5, 1.5),
          polygon([
            [-3, -2.9],
            [3, -2.9],
            [3, 0],
            [-3, 0],
          ]),
        ),
      ),
      '#23403C',
    ),
    ...[-3.7, 3.7].map((x) => ink(put(spot(x, -2.7, 1, 0.65)), orange)),
  ]
}

/** The token's face: `face` is its outline about the middle. */
export const helloFront = (
  face: Outline,
  [teal, cream, orange]: readonly [string, string, string],
): readonly Ink[] => [
  ink(face, teal),
  ink(cut(face, offset(face, -1)), cream),
  ink(offset(face, -2), lightTeal),
  ink(offset(face, -2).intersect(offset(face, -2).translate([0, -0.9])), teal),
  ...[
    ...arcs(0.35, 1.2, [9, 11.6, 14.1], [-1.4, -2], 1.3).map((shape) => ink(shape, orange)),
    ...arcs(-1.2, -0.62, [11.2, 13.6], [-1.4, -2], 1.3).map((shape) => ink(shape, orange)),
    ...hand(cream, orange),
    ink(roundedRect(19, 4.8, 2.4).translate([0, -11.4]), cream),
    ink(lineOf('HELLO', 2.7, 0.52).translate([0, -12.75]), line),
  ].map(({ shape, paint }): Ink => ({ shape: shape.scale([0.95, 0.95]), paint })),
]

/** What is cast into its back: the antenna's turns and the chip they feed. */
export const helloBack = (
  face: Outline,
  [teal, cream]: readonly [string, string, string],
): readonly Ink[] => {
  const turn = (k: number): Outline => {
    const [a, b] = [circle(13 - k * 1.05, 96, [0, -1.6]), circle(12.55 - k * 1.05, 96, [0, -1.6])]
    return cut(a, b)
  }
  return [
    ink(face, teal),
    ink(cut(face, offset(face, -1)), cream),
    ...[
      ink(circle(13.9, 96, [0, -1.6]), deepTeal),
      ...[0, 1, 2, 3, 4].map((k) => ink(turn(k), copper)),
      ink(roundedRect(7, 6, 0.4).translate([0, -10.6]), deepTeal),
      ink(
        stroke(
          [
            [-1.4, -6],
            [-1.4, -14.6],
          ],
          0.5,
        ),
        copper,
      ),
      ink(
        stroke(
          [
            [1.4, -6],
            [1.4, -14.6],
          ],
          0.5,
        ),
        copper,
      ),
      ink(roundedRect(4, 3.4, 0.4).translate([0, -10.4]), '#22312F'),
      ink(roundedRect(2.4, 1.9, 0.2).translate([0, -10.4]), '#3C4D4A'),
      ink(lineOf('TAP', 3.1, 0.6).translate([0, -1.6]), cream),
      ...arcs(-0.8, 0.8, [2.2, 3.9], [0, 0.4], 0.6).map((shape) => ink(shape, cream)),
      ink(
        stroke(
          smoothLine(
            [
              [-2, -3.4],
              [0, -4],
              [2, -3.4],
            ],
            false,
            6,
          ),
          0.5,
        ),
        cream,
      ),
    ].map(({ shape, paint }): Ink => ({ shape: shape.scale([0.95, 0.95]), paint })),
  ]
}
