import { blob, circle, cut, joined, type Outline, polygon, smoothLine, stroke } from '../../kit/outline'
import type { Vec2 } from '../../kit/vector'
import { type Ink, ink, penOf, spot } from './vector-art'

export const line = '#3E4B7A'
export const drawn = penOf(line)
export const pen = 0.34

export interface Member {
  /** Between the shoes. */
  readonly at: Vec2
  readonly hair: string
  readonly hairShade: string
  readonly style: 'cap' | 'bob' | 'tails' | 'spikes' | 'bun'
  readonly coat: string
  readonly coatShade: string
  readonly legs: string
  readonly skin: string
  readonly face: 'singing' | 'calm' | 'glad' | 'grin'
  /** Where the hands are, from `at`. */
  readonly left: Vec2
  readonly right: Vec2
  readonly tilt?: number
  readonly standing?: boolean
}

/** Hair behind and before a head of about 6 mm radius. */
export const hairOf = (style: Member['style']): { readonly back: Outline; readonly front: Outline } => {
  const cap = blob([
    [0, 7.6],
    [4.6, 6.6],
    [7, 2.6],
    [6.8, -1.6],
    [5.6, -0.4],
    [4.6, 2],
    [2.4, 3.6],
    [0.6, 1.8],
    [-1.6, 3.4],
    [-3.4, 1.6],
    [-5, 2],
    [-5.8, -0.6],
    [-6.9, -1.6],
    [-7, 2.6],
    [-4.6, 6.6],
  ])
  const round = spot(0, 0.6, 7.3, 7)
  switch (style) {
    case 'cap':
      return {
        back: joined(
          round,
          blob([
            [-6, -2],
            [6, -2],
            [8.6, -6.6],
            [5, -5.6],
            [3, -7.4],
            [-3, -7.4],
            [-5, -5.6],
            [-8.6, -6.6],
          ]),
        ),
        front: cap,
      }
    case 'bob':
      return {
        back: joined(
          round,
          blob([
            [-7.4, 0],
            [7.4, 0],
            [7.8, -6.4],
            [4.6, -7.4],
            [-4.6, -7.4],
            [-7.8, -6.4],
          ]),
        ),
        front: cap,
      }
    case 'tails':
      return {
        back: joined(
          round,
          blob([
            [6.4, 4],
            [9.6, 4.6],
            [11.6, 0],
            [11, -6],
            [9, -8.6],
            [8.2, -3.6],
            [6.6, 0],
          ]),
          blob([
            [-6.4, 4],
            [-9.6, 4.6],
            [-11.6, 0],
            [-11, -6],
            [-9, -8.6],
            [-8.2, -3.6],
            [-6.6, 0],
          ]),
        ),
        front: cap,
      }
    case 'spikes':
      return {
        back: polygon([
          [-8, -2.4],
          [-9, 2.4],
          [-7.2, 3],
          [-8, 7.2],
          [-4.6, 6.4],
          [-3.4, 10],
          [0, 7.8],
          [3.2, 10],
          [4.6, 6.6],
          [8, 7.2],
          [7.2, 3],
          [9, 2.2],
          [7.6, -2.4],
          [0, -5],
        ]),
        front: cap.mirror([1, 0]),
      }
    case 'bun':
      return { back: joined(round, circle(3.6, 32, [0, 8.6])), front: cap.mirror([1, 0]) }
    default:
      return style satisfies never
  }
}

/** Eyes, cheeks and mouth about the head's middle. */
export const faceOf = (face: Member['face']): readonly Ink[] => {
  const eye = (x: number): readonly Ink[] =>
    face === 'glad'
      ? [
          ink(
            stroke(
              smoothLine(
                [
                  [x - 1.2, -0.9],
                  [x, 0.2],
                  [x + 1.2, -0.9],
                ],
                false,
                6,
              ),
              0.5,
            ),
            line,
          ),
        ]
      : [
          ink(spot(x, -0.6, 1.15, face === 'calm' ? 1.1 : 1.55), line),
          ink(spot(x, -1.2, 0.7, 0.6), '#8493C4'),
          ink(circle(0.42, 16, [x - 0.35, 0.05]), '#FFFDF6'),
        ]
  const mouth: readonly Ink[] =
    face === 'singing' || face === 'grin'
      ? [
          ink(
            cut(
              spot(0, -3, face === 'singing' ? 1.2 : 1.5, 1.5),
              polygon([
                [-3, -2.8],
                [3, -2.8],
                [3, 0],
                [-3, 0],
              ]),
            ),
            '#9A4432',
          ),
          ink(spot(0, -4, 0.7, 0.4), '#E98B74'),
        ]
      : [
          ink(
            stroke(
              smoothLine(
                [
                  [-0.9, -3.1],
                  [0, -3.6],
                  [0.9, -3.1],
                ],
                false,
                6,
              ),
              0.4,
            ),
            line,
          ),
        ]
  return [
    ...[-4.6, 4.6].map((x) => ink(spot(x, -2.7, 1.1, 0.65), '#F0A07E')),
    ...eye(-2.7),
    ...eye(2.7),
    ...mouth,
  ]
}
