import { joined, type Outline, stroke } from '../../kit/outline'
import type { Vec2 } from '../../kit/vector'

/** Capitals as pen strokes on a grid 4 wide and 6 high: strokes parted by `;`, points by blanks, x and y by a comma. */
const glyphs: Readonly<Record<string, string>> = {
  A: '0,0 0,4 1.2,6 2.8,6 4,4 4,0;0,2.4 4,2.4',
  B: '0,0 0,6 3,6 3.8,5.2 3.8,4 3,3.2 0,3.2;3,3.2 4,2.4 4,0.9 3,0 0,0',
  C: '4,5 3,6 1,6 0,5 0,1 1,0 3,0 4,1',
  D: '0,0 0,6 2.6,6 4,4.6 4,1.4 2.6,0 0,0',
  E: '3.8,6 0,6 0,0 3.8,0;0,3.1 3.2,3.1',
  F: '3.8,6 0,6 0,0;0,3 3.2,3',
  G: '4,5 3,6 1,6 0,5 0,1 1,0 3,0 4,1 4,2.8 2.4,2.8',
  H: '0,0 0,6;4,0 4,6;0,3 4,3',
  I: '2,0 2,6',
  K: '0,0 0,6;4,6 0,2.4;1.4,3.7 4,0',
  L: '0,6 0,0 3.6,0',
  M: '-0.3,0 -0.3,6 2,2.6 4.3,6 4.3,0',
  N: '0,0 0,6 4,0 4,6',
  O: '1,0 0,1 0,5 1,6 3,6 4,5 4,1 3,0 1,0',
  P: '0,0 0,6 3,6 4,5.1 4,3.7 3,2.8 0,2.8',
  R: '0,0 0,6 3,6 4,5.1 4,3.7 3,2.8 0,2.8;2,2.8 4,0',
  S: '4,5 3,6 1,6 0,5 0,4.1 1,3.2 3,2.9 4,2 4,0.9 3,0 1,0 0,0.9',
  T: '-0.1,6 4.1,6;2,6 2,0',
  U: '0,6 0,1 1,0 3,0 4,1 4,6',
  V: '0,6 2,0 4,6',
  W: '-0.4,6 0.9,0 2,3.6 3.1,0 4.4,6',
  X: '0,0 4,6;0,6 4,0',
  Y: '0,6 2,3 4,6;2,3 2,0',
  '.': '2,0 2,0.05',
}

const advance = (letter: string): number => (letter === ' ' ? 3.6 : letter === 'I' || letter === '.' ? 3 : 6)

const glyph = (letter: string, size: number, pen: number): Outline | null => {
  const strokes = glyphs[letter]
  if (strokes === undefined) return null
  const lines = strokes.split(';').map((line) =>
    line.split(' ').map((pair): Vec2 => {
      const [x = 0, y = 0] = pair.split(',').map(Number)
      return [((x - 2) * size) / 6, (y * size) / 6]
    }),
  )
  return joined(...lines.map((points) => stroke(points, pen, 14)))
}

/** Our own round capitals, `size` mm high: each letter's outline with its middle at x = 0, and how far along it stands. */
const lettersOf = (
  text: string,
  size: number,
  pen: number,
): {
  readonly width: number
  readonly letters: readonly { readonly shape: Outline; readonly along: number }[]
} => {
  let x = 0
  const letters: { readonly shape: Outline; readonly along: number }[] = []
  for (const letter of text) {
    const step = (advance(letter) * size) / 6
    const shape = glyph(letter, size, pen)
    if (shape !== null) letters.push({ shape, along: x + step / 2 })
    x += step
  }
  return { width: x, letters }
}

/** A line of capitals about the middle of its baseline. */
export const lineOf = (text: string, size: number, pen = size * 0.17): Outline => {
  const { width, letters } = lettersOf(text, size, pen)
  return joined(...letters.map(({ shape, along }) => shape.translate([along - width / 2, 0])))
}

/** Capitals that stand on a circle of `radius` about the origin, their middle at the top (or, hanging, at the bottom). */
export const arcOf = (
  text: string,
  size: number,
  radius: number,
  { under = false, pen = size * 0.17 } = {},
): Outline => {
  const { width, letters } = lettersOf(text, size, pen)
  return joined(
    ...letters.map(({ shape, along }) => {
      const angle = ((along - width / 2) / radius) * (180 / Math.PI)
      return under ? shape.translate([0, -radius]).rotate(angle) : shape.translate([0, radius]).rotate(-angle)
    }),
  )
}
