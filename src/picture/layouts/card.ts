import { type Block, NOTHING, type Piece, stacked } from '../page/block'
import { type Setter, words } from '../page/setter'
import { charmNames, charmRow } from './charm-name-block'
import { besideColumn, COLUMN_HEADS, column } from './column'
import { cover } from './cover'
import { head } from './head-block'
import { scoreCard } from './score-block'
import { sheet } from './sheet'

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
  const body = (width: number, detail: Detail): Piece =>
    stacked(
      [detail.why ? why(setter, width) : NOTHING, scored(setter, width), named(setter, width, 3, detail.row)],
      30,
    )
  return cover(setter, {
    sheets: DETAILS.map((detail) => () => sheet(setter, (width) => body(width, detail))),
    keeps: { square: 0.56, tall: 0.44 },
    squareTop: 20,
    decked: true,
  })
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
