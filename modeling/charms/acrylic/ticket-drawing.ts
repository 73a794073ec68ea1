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
  star,
  stroke,
} from '../../kit/outline'
import { steps, type Vec2 } from '../../kit/vector'
import { lineOf } from './lettering'
import { dots, type Ink, ink, ribbon, spot } from './vector-art'

const violet = '#7667B4'
const softViolet = '#A598D4'
const white = '#FFFFFF'

const perforationY = -15.6

/** The card about its middle: round corners, a notch on both sides where it tears. */
export const ticketShape = (w: number, h: number): Outline =>
  cut(roundedRect(w, h, 2.6), circle(2, 40, [-w / 2, perforationY]), circle(2, 40, [w / 2, perforationY]))

export interface TicketField {
  readonly id: 'place' | 'date' | 'row'
  readonly label: string
  readonly left: number
  readonly right: number
  /** Of the line the words stand on. */
  readonly y: number
}

/** Where the words go, about the card's middle. */
export const ticketFields: readonly TicketField[] = [
  { id: 'place', label: 'PLACE', left: -19, right: 19, y: -5 },
  { id: 'date', label: 'DATE', left: -19, right: 4.6, y: -13 },
  { id: 'row', label: 'ROW', left: 7.4, right: 19, y: -13 },
]

const scene = (w: number): readonly Ink[] => {
  const window = roundedRect(w - 6, 22, 2).translate([0, 18.6])
  const within = (shape: Outline, paint: string): Ink => ink(shape.intersect(window), paint)
  const ray = (a: number, b: number): Outline =>
    polygon([
      [0, 8],
      [46 * Math.sin(a), 8 + 46 * Math.cos(a)],
      [46 * Math.sin(b), 8 + 46 * Math.cos(b)],
    ])
  const hills = (y: number, s: number): Outline =>
    polygon([
      ...smoothLine(
        steps(10).map((t): Vec2 => [-24 + 48 * t, y + s * Math.sin(t * 17 + y)]),
        false,
        6,
      ),
      [24, 0],
      [-24, 0],
    ])
  return [
    ink(offset(window, 0.45), violet),
    ink(window, 'url(#sky)'),
    ...steps(7).map((t) => within(ray(-1.25 + 2.5 * t, -1.1 + 2.5 * t), '#FFFFFF4D')),
    within(circle(7.2, 64, [0, 16.6]), 'url(#disc)'),
    ...[18.4, 16, 13.6].map((y, i) =>
      within(roundedRect(30, 0.5 + i * 0.28, 0.2).translate([0, y]), '#FFFFFFB0'),
    ),
    within(hills(12.6, 1), '#B9ADE3'),
    within(hills(10.6, 0.8), '#9C8ED2'),
    // A gull, a ferry's mast with lights, stars.
    ...[
      [-12, 24.6, 1.3],
      [11, 26, 1],
      [15.4, 22, 0.8],
      [-6, 27.4, 0.7],
    ].map(([x = 0, y = 0, r = 1]) => within(star(4, r, r * 0.34).translate([x, y]), white)),
    ...[
      [-15.4, 20.4],
      [6.6, 23.6],
    ].map(([x = 0, y = 0]) =>
      within(
        joined(
          stroke(
            smoothLine(
              [
                [x - 2, y + 0.3],
                [x - 1, y + 0.9],
                [x, y],
              ],
              false,
              5,
            ),
            0.5,
          ),
          stroke(
            smoothLine(
              [
                [x, y],
                [x + 1, y + 0.9],
                [x + 2, y + 0.3],
              ],
              false,
              5,
            ),
            0.5,
          ),
        ),
        white,
      ),
    ),
    within(joined(stroke(dots('0 8  0 13.6'), 0.9), spot(0, 15.4, 1.6, 2.2)), violet),
    within(
      joined(
        ...[14.6, 15.4, 16.2].map((y) =>
          stroke(
            [
              [-1, y],
              [1, y],
            ],
            0.24,
            8,
          ),
        ),
      ),
      '#CFC4EE',
    ),
    ...[3.2, 5].flatMap((r) =>
      ([-1, 1] as const).map((s) =>
        within(
          stroke(
            steps(6).map(
              (t): Vec2 => [s * r * Math.cos((t - 0.5) * 1.3), 15.4 + r * Math.sin((t - 0.5) * 1.3)],
            ),
            0.5,
            8,
          ),
          violet,
        ),
      ),
    ),
  ]
}

/** The printed front, w × h mm about its middle. */
export const ticketFront = (w: number, h: number, random: () => number): readonly Ink[] => {
  const card = ticketShape(w, h)
  const bars: Outline[] = []
  for (let x = -19; x < 8; ) {
    const wide = 0.35 + Math.floor(random() * 3) * 0.35
    bars.push(roundedRect(wide, 7, 0.05).translate([x + wide / 2, -24.2]))
    x += wide + 0.4 + Math.floor(random() * 2) * 0.4
  }
  return [
    ink(card, 'url(#holo)'),
    ...scene(w),
    ink(lineOf('ADMIT ONE', 3.3).translate([0, 2.2]), violet),
    ink(
      stroke(
        [
          [-19, 3.8],
          [-14.6, 3.8],
        ],
        0.45,
      ),
      softViolet,
    ),
    ink(
      stroke(
        [
          [14.6, 3.8],
          [19, 3.8],
        ],
        0.45,
      ),
      softViolet,
    ),
    ...ticketFields.flatMap(({ label, left, right, y }) => {
      const text = lineOf(label, 1.3, 0.28)
      const from = text.bounds().min[0]
      return [
        ink(text.translate([left - from, y + 4.6]), violet),
        ink(
          stroke(
            [
              [left, y],
              [right, y],
            ],
            0.3,
            8,
          ),
          softViolet,
        ),
      ]
    }),
    ...steps(17).map((t) =>
      ink(
        stroke(
          [
            [-19.2 + 37.6 * t, perforationY],
            [-18.4 + 37.6 * t, perforationY],
          ],
          0.5,
          8,
        ),
        softViolet,
      ),
    ),
    ...bars.map((shape) => ink(shape, violet)),
    ink(lineOf('ONE NIGHT', 1.6, 0.34).translate([-10.4, -30.4]), violet),
    ink(cut(circle(4.4, 48, [14, -24.6]), circle(3.9, 48, [14, -24.6])), violet),
    ink(star(5, 2.9, 1.25).translate([14, -24.8]), violet),
    ink(
      ribbon(dots('10.2 -30  12 -29.4  14 -30  16 -30.6  17.8 -30'), () => 0.5),
      softViolet,
    ),
  ]
}

/** The back: one motif. */
export const ticketBack = (w: number, h: number): readonly Ink[] => {
  const card = ticketShape(w, h)
  return [
    ink(card, 'url(#holo)'),
    ...steps(8).map((t) =>
      ink(
        ribbon(
          smoothLine(
            steps(9).map((u): Vec2 => [-26 + 52 * u, 30 - t * 60 + 1.6 * Math.sin(u * 20 + t * 9)]),
            false,
            4,
          ),
          () => 1.1,
        ).intersect(card),
        '#FFFFFF8C',
      ),
    ),
    ink(circle(9, 64, [0, 3]), white),
    ink(star(5, 6.2, 2.7).translate([0, 2.7]), violet),
    ink(
      blob([
        [-1, 1],
        [1, 1],
        [0, 4],
      ]).translate([0, 0]),
      violet,
    ),
  ]
}

/** Gradients the inks use, from the palette's lilac, aqua and pink. */
export const ticketDefs = ([lilac, aqua, pink]: readonly [string, string, string]): string => {
  const stop = (at: number, color: string): string => `<stop offset="${at}" stop-color="${color}"/>`
  return `<linearGradient id="holo" x1="0" y1="0" x2="1" y2="1">${stop(0, pink)}${stop(0.18, lilac)}${stop(0.36, aqua)}${stop(0.54, lilac)}${stop(0.7, pink)}${stop(0.84, lilac)}${stop(1, aqua)}</linearGradient><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">${stop(0, '#9BCBE8')}${stop(0.5, '#CFC2F0')}${stop(1, '#F6B6CA')}</linearGradient><linearGradient id="disc" x1="0" y1="0" x2="0" y2="1">${stop(0, '#FFF1F4')}${stop(1, '#F492B2')}</linearGradient>`
}
