import { connectedPieces } from './grid/connected-pieces'
import { exponential } from './grid/portable-math'
import { GROUND, type Marks, THING } from './marks'

/** Further pieces as large as this share of the main one, and as near as this share of the longer side, belong to it. */
const LEAST_PIECE = 0.12
const NEAR = 0.45
/** Holes larger than this share of the picture are holes: rings, arms akimbo. */
const LEAST_HOLE = 0.0012

/** Keeps the large and central piece with what belongs to it and all that was marked; fills pinholes that nobody marked. */
export function tidy(inside: Uint8Array, { width, height, said }: Marks): Uint8Array {
  const { of, pieces } = connectedPieces(inside, width, height)
  const worth = pieces.map(({ size, x, y }) => {
    const off2 = (x / width - 0.5) ** 2 + (y / height - 0.5) ** 2
    return size * exponential(-off2 / (2 * 0.3 ** 2))
  })
  const main = pieces[worth.indexOf(Math.max(...worth))]
  if (!main) return inside.slice()
  const near2 = (NEAR * Math.max(width, height)) ** 2
  const belongs = pieces.map(
    (one) => one.size > LEAST_PIECE * main.size && (one.x - main.x) ** 2 + (one.y - main.y) ** 2 < near2,
  )
  belongs[pieces.indexOf(main)] = true
  for (let p = 0; p < of.length; p++) if (said[p] === THING && inside[p]) belongs[of[p] as number] = true
  const out = Uint8Array.from(of, (piece) => (belongs[piece] ? 1 : 0))
  const gaps = connectedPieces(
    out.map((on) => 1 - on),
    width,
    height,
  )
  const fills = gaps.pieces.map(({ size, touchesBorder }) => !touchesBorder && size < LEAST_HOLE * of.length)
  for (let p = 0; p < of.length; p++) if (said[p] === GROUND && !out[p]) fills[gaps.of[p] as number] = false
  for (let p = 0; p < of.length; p++) if (fills[gaps.of[p] as number]) out[p] = 1
  return out
}
