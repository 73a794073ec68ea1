import { at, type Block, NOTHING, type Piece, stacked } from '../block'
import { type Setter, words } from '../setter'
import { charmNames, charmRow } from './charm-names'
import { besideColumn, COLUMN_HEADS, column } from './column'
import { head, squareHead } from './head-piece'
import { scoreCard } from './score-piece'
import { fitting, sheet } from './sheet'

/** How much is said: less where there is less room. */
interface Detail {
  readonly why: boolean
  readonly row: boolean
}

const DETAILS: readonly Detail[] = [
  { why: true, row: true },
  { why: true, row: false },
  { why: false, row: false },
]

const why = (setter: Setter, width: number): Piece =>
  words(setter, setter.content.main.why, ['lead', 'body'], { width, most: 4 })

const scored = (setter: Setter, width: number): Piece => {
  const { score } = setter.content.main
  return score ? scoreCard(setter, score, width) : NOTHING
}

const named = (setter: Setter, width: number, most: number, row: boolean): Piece =>
  stacked([row ? charmRow(setter, width, 92) : NOTHING, charmNames(setter, width, most)], 12)

/** A magazine's cover: the title over the photograph, and at its foot what the look scores, why, and what it is made of. */
export const card = (setter: Setter): readonly Block[] =>
  setter.page.isWide ? wideCard(setter) : tallCard(setter)

function tallCard(setter: Setter): readonly Block[] {
  const { page } = setter
  const { safe } = page
  const isSquare = page.height < page.width * 1.15
  const above = head(setter, { width: safe.width, on: 'photo', from: page.isStory ? 2 : 1 })
  const from = isSquare ? safe.y : safe.y + above.height
  const body = (width: number, detail: Detail): Piece =>
    stacked(
      [detail.why ? why(setter, width) : NOTHING, scored(setter, width), named(setter, width, 3, detail.row)],
      30,
    )
  const foot = fitting(
    DETAILS.map((detail) => () => sheet(setter, (width) => body(width, detail))),
    from,
    safe.height * (isSquare ? 0.56 : 0.44),
  )
  const top = isSquare ? squareHead(setter, foot.top - safe.y - 24) : above
  const height = page.isStory ? page.height : foot.top
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: page.width, height },
      of: 'main',
      preset: null,
      edges: {
        top: (isSquare ? 20 : from) / height,
        bottom: (height - foot.top) / height,
        left: isSquare ? 0.44 : 0,
        right: 0,
      },
    },
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}

function wideCard(setter: Setter): readonly Block[] {
  return [
    {
      kind: 'photo',
      box: besideColumn(setter),
      of: 'main',
      preset: null,
      edges: { top: 0, bottom: 0, left: 0.16, right: 0 },
    },
    ...column(
      setter,
      DETAILS.flatMap((detail) =>
        COLUMN_HEADS.map((wish) => ({
          above: (width: number) =>
            stacked(
              [
                head(setter, { ...wish, width, on: 'paper' }),
                detail.why ? why(setter, width) : NOTHING,
                scored(setter, width),
              ],
              34,
            ),
          below: (width: number, hasCode: boolean) => named(setter, width, hasCode ? 7 : 4, detail.row),
        })),
      ),
    ),
  ]
}
