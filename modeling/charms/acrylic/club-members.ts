import { blob, circle, cut, type Outline, polygon, roundedRect, stroke } from '../../kit/outline'
import { mix, type Vec2 } from '../../kit/vector'
import { drawn, faceOf, hairOf, line, type Member, pen } from './club-faces'
import { type Ink, ink, ribbon, spot } from './vector-art'

/** One member of the club, about 28 mm high: legs and coat, then arms, then the head. */
export const member = (m: Member): readonly Ink[] => {
  const [x, y] = m.at
  const put = (shape: Outline): Outline => shape.translate([x, y])
  const { back, front } = hairOf(m.style)
  const onNeck = (shape: Outline): Outline => shape.rotate(m.tilt ?? 0).translate([x, y + 19.4])
  const arm = (side: 1 | -1, to: Vec2): readonly Ink[] => [
    ...drawn(
      put(
        ribbon([[side * 3, 12.4], [mix(side * 6, to[0], 0.5), mix(11, to[1], 0.5) - 0.6], to], (t) =>
          mix(3.2, 2.6, t),
        ),
      ),
      m.coat,
      m.coatShade,
      pen,
    ),
    ...drawn(put(circle(1.35, 24, [to[0], to[1]])), m.skin, '', pen),
  ]
  const legs =
    m.standing === false
      ? []
      : [-1.9, 1.9].flatMap((dx) => [
          ...drawn(
            put(
              stroke(
                [
                  [dx, 6.4],
                  [dx * 1.1, 1.6],
                ],
                2.3,
              ),
            ),
            m.legs,
            '',
            pen,
          ),
          ...drawn(put(spot(dx * 1.25, 0.7, 2, 1.2)), line, '', 0.1),
        ])
  return [
    ...drawn(onNeck(back), m.hair, m.hairShade, pen),
    ...legs,
    ...drawn(
      put(
        blob([
          [-3.4, 13.4],
          [3.4, 13.4],
          [4.4, 10],
          [5.6, 5.4],
          [3, 4.6],
          [-3, 4.6],
          [-5.6, 5.4],
          [-4.4, 10],
        ]),
      ),
      m.coat,
      m.coatShade,
      pen,
    ),
    ink(
      put(
        polygon([
          [-1.6, 13.4],
          [1.6, 13.4],
          [0, 10.4],
        ]),
      ),
      '#F7EFE3',
    ),
    ...arm(-1, m.left),
    ...arm(1, m.right),
    ...drawn(onNeck(spot(0, -0.6, 6.3, 5.7)), m.skin, '#E8C29A', pen),
    ...faceOf(m.face).map(({ shape, paint }) => ink(onNeck(shape), paint)),
    ...drawn(onNeck(front), m.hair, m.hairShade, pen),
    ...(m.style === 'cap'
      ? [
          ...drawn(
            onNeck(
              blob([
                [-7, 3.4],
                [-8, 6.4],
                [-5, 9.2],
                [1, 9.6],
                [6.6, 8],
                [8, 5.4],
                [6.8, 3.2],
                [0, 4.6],
              ]),
            ),
            '#5B6C9E',
            '#46568A',
            pen,
          ),
          ...drawn(
            onNeck(
              blob([
                [-6.4, 3.6],
                [0, 4.4],
                [6.2, 3.4],
                [5.6, 2],
                [0, 2.6],
                [-5.8, 2.2],
              ]),
            ),
            '#3D4A7C',
            '',
            pen,
          ),
          ...drawn(
            onNeck(
              polygon([
                [0, 8.2],
                [1.3, 6.4],
                [0, 4.2],
                [-1.3, 6.4],
              ]),
            ),
            '#F2A65A',
            '',
            0.24,
          ),
        ]
      : []),
    ...(m.style === 'bob'
      ? [-2.7, 2.7].map((dx) =>
          ink(onNeck(cut(circle(2.25, 32, [dx, -0.6]), circle(1.85, 32, [dx, -0.6]))), '#F2A65A'),
        )
      : []),
    ...(m.style === 'tails'
      ? [-6.9, 6.9].flatMap((dx) =>
          drawn(onNeck(roundedRect(2, 2.6, 0.8).translate([dx, 4])), '#F7EFE3', '', pen),
        )
      : []),
    ...(m.style === 'spikes'
      ? [
          ink(
            onNeck(
              cut(
                circle(7.9, 48, [0, 0]),
                circle(7, 48),
                polygon([
                  [-10, 0],
                  [10, 0],
                  [10, -10],
                  [-10, -10],
                ]),
              ),
            ),
            '#F7EFE3',
          ),
          ...[-7.2, 7.2].flatMap((dx) =>
            drawn(onNeck(roundedRect(2.4, 4, 1).translate([dx, -0.6])), '#F7EFE3', '', pen),
          ),
        ]
      : []),
  ]
}

/** A guitar across the hips: its body at `at`, the neck up along the angle (degrees). */
export const guitar = (at: Vec2, turn: number, paint: string, shade: string): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.rotate(turn).translate([at[0], at[1]])
  return [
    ...drawn(put(roundedRect(11, 1, 0.3).translate([7, 0.2])), '#7A5A48', '', pen),
    ...drawn(put(roundedRect(2.6, 1.7, 0.5).translate([13.2, 0.4])), line, '', 0.1),
    ...drawn(
      put(
        blob([
          [-3.6, 0],
          [-3, 2.4],
          [-0.4, 2.2],
          [1, 1.6],
          [3, 2.6],
          [3.2, 0.4],
          [2, -0.4],
          [2.8, -2.2],
          [0.8, -1.8],
          [-0.6, -2.4],
          [-3, -2.5],
        ]),
      ),
      paint,
      shade,
      pen,
    ),
    ink(put(roundedRect(0.5, 1.8, 0.1).translate([0.8, 0])), line),
    ink(put(roundedRect(0.4, 1.6, 0.1).translate([-1.6, 0])), line),
    ink(
      put(
        stroke(
          [
            [-1.6, 0.1],
            [12.6, 0.3],
          ],
          0.18,
          6,
        ),
      ),
      '#F7EFE3',
    ),
  ]
}
