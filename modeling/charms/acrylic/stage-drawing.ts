import { circle, joined, type Outline, polygon, smoothLine, stroke } from '../../kit/outline'
import { steps, type Vec2 } from '../../kit/vector'
import { line, type Member } from './club-faces'
import { guitar, member } from './club-members'
import { rect } from './stage-setting'
import { dots, type Ink, ink, penOf, spot } from './vector-art'

const drawn = penOf(line)
const pen = 0.34
const deepBlue = '#46568A'
const skin = '#F9E0BE'
const cream = '#F7EFE3'
const creamShade = '#DDCFC0'

const kite = (x: number, y: number, s: number, turn: number, a: string, b: string): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.scale([s, s]).rotate(turn).translate([x, y])
  const tail = smoothLine(
    [
      [0, -5.4],
      [0.9, -8],
      [-0.7, -10.4],
      [0.6, -13],
    ],
    false,
    8,
  )
  return [
    ink(put(stroke(tail, 0.5, 8)), line),
    ...drawn(
      put(
        polygon([
          [0, 5],
          [3.6, 1],
          [0, -5.6],
          [-3.6, 1],
        ]),
      ),
      a,
      '',
      pen,
    ),
    ink(
      put(
        polygon([
          [0, 5],
          [3.6, 1],
          [0, 1],
        ]),
      ),
      b,
    ),
    ink(
      put(
        polygon([
          [0, -5.6],
          [-3.6, 1],
          [0, 1],
        ]),
      ),
      b,
    ),
    ...drawn(
      put(
        polygon([
          [0.8, -8],
          [2.6, -7],
          [2.6, -9],
        ]),
      ),
      a,
      '',
      0.2,
    ),
    ...drawn(
      put(
        polygon([
          [-0.7, -10.4],
          [-2.5, -9.4],
          [-2.5, -11.4],
        ]),
      ),
      b,
      '',
      0.2,
    ),
  ]
}

const stringLights = (orange: string): readonly Ink[] => {
  const wires: readonly (readonly Vec2[])[] = [
    dots('-31 15  -22 9.6  -11 11.4  -1 18.4'),
    dots('-1 18.4  10 12  21 10.4  30.4 16.6'),
  ]
  return wires.flatMap((points) => {
    const path = smoothLine(points, false, 8)
    const bulbs = steps(7)
      .slice(1, -1)
      .map((t): Vec2 => path[Math.round(t * (path.length - 1))] ?? [0, 0])
    return [
      ink(stroke(path, 0.42, 8), line),
      ...bulbs.flatMap(([x, y]) => [
        ...drawn(spot(x, y - 1.7, 1.1, 1.35), '#FFE9B0', orange, 0.28),
        ink(rect(x - 0.5, y - 0.8, 1, 0.9, 0.1), line),
      ]),
    ]
  })
}

const fence = (): readonly Ink[] => [
  ...drawn(
    joined(
      rect(-32.6, -18.6, 65.2, 1.3),
      rect(-32.6, -24, 65.2, 0.8),
      ...steps(14).map((t) => rect(-32 + 63 * t, -37, 0.9, 19)),
    ),
    cream,
    '',
    0.26,
  ),
]

const tank = (): readonly Ink[] => [
  ...drawn(
    joined(
      rect(19.6, -30, 1.2, 24),
      rect(29.2, -30, 1.2, 24),
      stroke(dots('20 -20  30 -12'), 0.8),
      stroke(dots('30 -20  20 -12'), 0.8),
    ),
    deepBlue,
    '',
    0.24,
  ),
  ...drawn(rect(18, -7.4, 14, 12.6, 1), '#8493C0', '#6C7CAC', pen),
  ...drawn(polygon(dots('17 5.2  33 5.2  25 10.6')), '#F2A65A', '#D98A44', pen),
  ink(rect(18, -3.6, 14, 0.7), deepBlue),
  ink(rect(18, 1.4, 14, 0.7), deepBlue),
]

const poles = (): readonly Ink[] => [
  ...drawn(joined(rect(-31.6, -37, 1.3, 52.6), rect(-1.6, -37, 1.3, 56.2)), deepBlue, '', 0.24),
]

const drums = (orange: string, blue: string): readonly Ink[] => [
  ink(stroke(dots('-11.6 -17.6  -9 -36'), 0.5), line),
  ink(stroke(dots('11.4 -17.6  9 -36'), 0.5), line),
  ...drawn(spot(-11.6, -17.6, 4.4, 0.9), '#F8CF8F', '#D9A659', pen),
  ...drawn(spot(11.4, -17.6, 4.4, 0.9), '#F8CF8F', '#D9A659', pen),
  ...drawn(rect(-9.4, -26.4, 6.4, 4.6, 0.8), orange, '#D98A44', pen),
  ...drawn(rect(2.8, -26.4, 6.4, 4.6, 0.8), orange, '#D98A44', pen),
  ...drawn(circle(6.6, 64, [0, -29.4]), orange, '', 0.5),
  ...drawn(circle(5.2, 64, [0, -29.4]), cream, creamShade, 0.3),
  ...drawn(polygon(dots('0 -26  2.2 -28.6  0 -33  -2.2 -28.6')), blue, '', 0.3),
  ink(polygon(dots('0 -26  2.2 -28.6  0 -28.6')), orange),
  ink(polygon(dots('0 -33  -2.2 -28.6  0 -28.6')), orange),
]

const band = (orange: string, blue: string): readonly Ink[] => {
  const base = { skin, legs: cream } as const
  const drummer: Member = {
    ...base,
    at: [0, -27.4],
    hair: '#D98A44',
    hairShade: '#B96F31',
    style: 'spikes',
    coat: blue,
    coatShade: deepBlue,
    face: 'grin',
    left: [-8.2, 15.4],
    right: [8.4, 14.6],
    tilt: 4,
    standing: false,
  }
  const bass: Member = {
    ...base,
    at: [-24.4, -38],
    hair: '#F8CF8F',
    hairShade: '#D9A659',
    style: 'tails',
    coat: orange,
    coatShade: '#D98A44',
    legs: blue,
    face: 'glad',
    left: [-2.6, 7.2],
    right: [5, 10.6],
    tilt: 6,
  }
  const singer: Member = {
    ...base,
    at: [-9, -39.6],
    hair: '#E2703A',
    hairShade: '#BE5526',
    style: 'cap',
    coat: blue,
    coatShade: deepBlue,
    face: 'singing',
    left: [-7.6, 19],
    right: [3.6, 13.4],
    tilt: -5,
  }
  const keys: Member = {
    ...base,
    at: [9.6, -38.4],
    hair: '#3F4A78',
    hairShade: line,
    style: 'bob',
    coat: cream,
    coatShade: creamShade,
    legs: orange,
    face: 'calm',
    left: [-3, 9.2],
    right: [3.4, 9.2],
    tilt: -3,
  }
  const lead: Member = {
    ...base,
    at: [25, -38],
    hair: '#7E6A8E',
    hairShade: '#5F4E72',
    style: 'bun',
    coat: orange,
    coatShade: '#D98A44',
    legs: blue,
    face: 'grin',
    left: [-5, 10.8],
    right: [2.8, 7],
    tilt: -6,
  }
  return [
    ...member(drummer),
    ...[
      ...[
        ink(stroke(dots('-8.4 -18  -4.4 -21.2'), 0.7), '#7A5A48'),
        ink(stroke(dots('8.6 -18.6  12.6 -14.4'), 0.7), '#7A5A48'),
      ],
      ...drums(orange, blue),
    ].map(({ shape, paint }): Ink => ({ shape: shape.translate([0, 5.6]), paint })),
    ...member(bass),
    ...guitar([-26.6, -30.6], 26, blue, deepBlue),
    ...member(lead),
    ...guitar([27.2, -31], 152, cream, creamShade),
    ...member(keys),
    ...drawn(
      joined(stroke(dots('4 -39.6  15 -30.6'), 0.9), stroke(dots('15 -39.6  4 -30.6'), 0.9)),
      line,
      '',
      0.05,
    ),
    ...drawn(rect(1.6, -31.4, 16, 2.6, 0.5), deepBlue, '', pen),
    ink(rect(2.4, -30, 14.4, 1, 0.1), cream),
    ...steps(9)
      .slice(1, -1)
      .map((t) => ink(rect(2.2 + 14.4 * t, -29.5, 0.5, 0.5, 0.05), line)),
    ...member(singer),
    ink(stroke(dots('-4.6 -41  -5.2 -24.6'), 0.6), line),
    ...drawn(circle(1.3, 24, [-5.2, -24]), '#C9CDD2', '', pen),
  ]
}

/** Two kites over the roof. */
export const stageKites = ([orange, blue]: readonly [
  string,
  string,
  string,
]): readonly (readonly Ink[])[] => [
  kite(-19, 33.6, 1.05, -22, orange, cream),
  kite(15.4, 27, 0.85, 20, cream, blue),
]

/** Roof, band and lights, about 70 × 65 mm. */
export const stageFront = ([orange, blue]: readonly [string, string, string]): readonly Ink[] => [
  ...poles(),
  ...tank(),
  ...stringLights(orange),
  ...fence(),
  ...drawn(rect(-35, -45.4, 70, 8.6, 1.2), '#E9DCCB', '', pen),
  ink(rect(-35, -38.4, 70, 1.6, 0.5), '#FFF8EC'),
  ...steps(8)
    .slice(1, -1)
    .map((t) =>
      ink(
        stroke(
          [
            [-35 + 70 * t, -38.4],
            [-35 + 70 * t, -45],
          ],
          0.4,
          8,
        ),
        creamShade,
      ),
    ),
  ...band(orange, blue),
  ...drawn(rect(-34.4, -41.6, 6, 6.6, 0.6), deepBlue, '', pen),
  ink(circle(2.1, 32, [-31.4, -38.6]), line),
  ink(circle(0.9, 24, [-31.4, -38.6]), '#8493C0'),
]
