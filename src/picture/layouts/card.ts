import { at, type Block, beside, NOTHING, type Piece, stacked } from '../block'
import { rect, type Setter, words } from '../setter'
import { charmNames, charmRow } from './charm-names'
import { codePiece, quietOf } from './code-piece'
import { head } from './head-piece'
import { scoreCard } from './score-piece'
import { fitting, sheet } from './sheet'

/** How much of the card is said: less where there is less room. */
interface Detail {
  readonly why: boolean
  readonly row: boolean
}

const DETAILS: readonly Detail[] = [
  { why: true, row: true },
  { why: true, row: false },
  { why: false, row: false },
]

function body(setter: Setter, width: number, { why, row }: Detail): Piece {
  const { main } = setter.content
  const pieces: Piece[] = []
  if (why) pieces.push(words(setter, main.why, ['lead', 'body'], { width, most: 3 }))
  if (main.score) pieces.push(scoreCard(setter, main.score, width))
  pieces.push(stacked([...(row ? [charmRow(setter, width, 92)] : []), charmNames(setter, width, 3)], 12))
  return stacked(pieces, 30)
}

/** A magazine's cover: the title over the photograph, and at its foot what the look scores, why, and what it is made of. */
export function card(setter: Setter): readonly Block[] {
  return setter.page.isWide ? wideCard(setter) : tallCard(setter)
}

function tallCard(setter: Setter): readonly Block[] {
  const { page } = setter
  const { safe } = page
  // On a square the title stands beside the look: above it there would be room for neither.
  const isSquare = page.height < page.width * 1.15
  const top = isSquare
    ? head(setter, { width: safe.width * 0.42, on: 'photo', from: 2, most: 5 })
    : head(setter, { width: safe.width, on: 'photo', from: page.isStory ? 2 : 1 })
  const from = isSquare ? safe.y : safe.y + top.height
  const foot = fitting(
    DETAILS.map((detail) => () => sheet(setter, (width) => body(setter, width, detail))),
    from,
    safe.height * (isSquare ? 0.56 : 0.4),
  )
  const height = page.isStory ? page.height : foot.top
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: page.width, height },
      of: 'main',
      preset: null,
      edges: {
        top: (isSquare ? 40 : from + 20) / height,
        bottom: (height - foot.top + 36) / height,
        left: isSquare ? 0.44 : 0.05,
        right: 0.05,
      },
    },
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}

/** The column of a wide page. */
const COLUMN = 664

function wideCard(setter: Setter): readonly Block[] {
  const { page } = setter
  const { safe } = page
  const left = page.width - COLUMN
  const width = COLUMN - 2 * safe.x
  const top = (most: number, from: number) => head(setter, { width, on: 'paper', most, from })
  const columns = [
    ...DETAILS.flatMap((detail) => [2, 3].map((from) => column(setter, top(3, from), width, detail))),
  ]
  const fits =
    columns.find(({ above, below }) => above.height + below.height + 40 <= safe.height) ?? columns.at(-1)
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: left, height: page.height },
      of: 'main',
      preset: null,
      edges: { top: 0.06, bottom: 0.06, left: 0.16, right: 0.04 },
    },
    ...at(rect(COLUMN, page.height, 'paper'), left, 0),
    ...(fits
      ? [
          ...at(fits.above, left + safe.x, safe.y),
          ...at(fits.below, left + safe.x, safe.y + safe.height - fits.below.height),
        ]
      : []),
  ]
}

function column(setter: Setter, top: Piece, width: number, { why, row }: Detail) {
  const { main, credit } = setter.content
  const code = codePiece(setter)
  const quiet = quietOf(setter, code)
  const room = code.width === 0 ? width : width - code.width + quiet
  const names = stacked(
    [
      row ? charmRow(setter, room, 92) : NOTHING,
      charmNames(setter, room, code.width === 0 ? 4 : 7),
      words(setter, credit, 'small', { width: room, ink: 'soft', most: 2 }),
    ],
    16,
  )
  return {
    above: stacked(
      [
        top,
        why ? words(setter, main.why, ['lead', 'body'], { width, most: 4 }) : NOTHING,
        main.score ? scoreCard(setter, main.score, width) : NOTHING,
      ],
      36,
    ),
    below: beside([bottomed(names, code.height), code], 0),
  }
}

/** A piece at the foot of a height. */
const bottomed = (piece: Piece, height: number): Piece =>
  piece.height >= height ? piece : { ...piece, height, blocks: at(piece, 0, height - piece.height) }
