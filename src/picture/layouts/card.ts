import { type Block, column, type Group, NOTHING } from '../page/block'
import { type LayoutContext, textBlock } from '../page/setter'
import { charmNames, charmRow } from './charm-name-block'
import { besideColumn, COLUMN_HEADS, stackBesidePhoto } from './column'
import { cover } from './cover'
import { head } from './head-block'
import type { Layout } from './layout'
import { scoreCard } from './score-block'
import { paperSheet } from './sheet'

/** How much is said: less where there is less room. */
interface Detail {
  readonly why: boolean
  readonly row: boolean
  /** The room between what stands above each other. */
  readonly gap: number
}

const DETAILS: readonly Detail[] = [
  { why: true, row: true, gap: 34 },
  { why: true, row: false, gap: 34 },
  { why: false, row: false, gap: 34 },
  { why: false, row: false, gap: 14 },
]

const why = (setter: LayoutContext, width: number): Group =>
  textBlock(setter, setter.content.main.why, ['lead', 'body'], { width, most: 4 })

const scored = (setter: LayoutContext, width: number): Group => {
  const { score } = setter.content.main
  return score ? scoreCard(setter, score, width) : NOTHING
}

const named = (setter: LayoutContext, width: number, most: number, row: boolean): Group =>
  column([row ? charmRow(setter, width, 92) : NOTHING, charmNames(setter, width, most)], 12)

const layOut = (setter: LayoutContext): readonly Block[] =>
  setter.page.isWide ? wideCard(setter) : tallCard(setter)

function tallCard(setter: LayoutContext): readonly Block[] {
  const body = (width: number, detail: Detail): Group =>
    column(
      [detail.why ? why(setter, width) : NOTHING, scored(setter, width), named(setter, width, 3, detail.row)],
      30,
    )
  return cover(setter, {
    sheets: DETAILS.map((detail) => () => paperSheet(setter, (width) => body(width, detail))),
    keeps: { square: 0.56, tall: 0.44 },
    squareTop: 20,
    decked: true,
  })
}

function wideCard(setter: LayoutContext): readonly Block[] {
  return [
    {
      kind: 'photo',
      box: besideColumn(setter),
      of: 'main',
      preset: null,
      edges: { top: 0, bottom: 0, left: 0.16, right: 0 },
    },
    ...stackBesidePhoto(
      setter,
      DETAILS.flatMap((detail) =>
        COLUMN_HEADS.map((wish) => ({
          above: (width: number) =>
            column(
              [
                head(setter, { ...wish, width, on: 'paper' }),
                detail.why ? why(setter, width) : NOTHING,
                scored(setter, width),
              ],
              detail.gap,
            ),
          below: (width: number, hasCode: boolean) => named(setter, width, hasCode ? 7 : 4, detail.row),
        })),
      ),
    ),
  ]
}

/** A magazine's cover: the title over the photograph, and at its foot what the look scores, why, and what it is made of. */
export const card: Layout = {
  layOut,
  choices: { score: true, prices: false, code: true, credits: true },
  medium: 'screen',
  tells: false,
  compares: false,
  guides: false,
  sign: [
    { kind: 'bag', x: 14, y: 20, wide: 11 },
    { kind: 'text', x: 4, y: 26, long: 12, strong: true },
    { kind: 'text', x: 4, y: 30, long: 9 },
    { kind: 'ring', x: 22, y: 29, radius: 2.7 },
  ],
}
