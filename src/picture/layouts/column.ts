import { at, type Block, column, type Group, row } from '../page/block'
import type { Box } from '../page/page'
import { creditLine, type LayoutContext, rect } from '../page/setter'
import type { HeadWish } from './head-block'
import { codePiece, quietOf } from './qr-block'

/** How wide the column of a wide page is. */
const COLUMN = 664

/** What of a wide page is left for photographs. */
export const besideColumn = ({ page }: LayoutContext): Box => ({
  x: 0,
  y: 0,
  width: page.width - COLUMN,
  height: page.height,
})

export interface ColumnWish {
  readonly above: (width: number) => Group
  /** Stands at the foot, beside the code when there is one. */
  readonly below: (width: number, hasCode: boolean) => Group
}

/** How a column's head is set, the grandest first. */
export const COLUMN_HEADS: readonly Pick<HeadWish, 'from' | 'most' | 'deck'>[] = [
  { from: 2, most: 3 },
  { from: 3, most: 4 },
  { from: 3, most: 4, deck: null },
  { from: 3, most: 2, deck: null },
]

/** The column of paper at the right of a wide page: the first of several wishes, the fullest first, that finds room. */
export function stackBesidePhoto(setter: LayoutContext, wishes: readonly ColumnWish[]): readonly Block[] {
  const { page } = setter
  const { safe } = page
  const left = page.width - COLUMN
  const width = COLUMN - 2 * safe.x
  const laid = wishes.map((wish) => ({ top: wish.above(width), foot: footOf(setter, width, wish.below) }))
  const fits = laid.find(({ top, foot }) => top.height + foot.height + 16 <= safe.height) ?? laid.at(-1)
  if (!fits) return []
  return [
    ...at(rect(COLUMN, page.height, 'paper'), left, 0),
    ...at(fits.top, left + safe.x, safe.y),
    ...at(fits.foot, left + safe.x, safe.y + safe.height - fits.foot.height),
  ]
}

function footOf(setter: LayoutContext, width: number, below: ColumnWish['below']): Group {
  const code = codePiece(setter)
  const hasCode = code.width > 0
  const room = hasCode ? width - code.width + quietOf(setter, code) : width
  const credit = creditLine(setter, { width: room, most: 2 })
  const texts = column([below(room, hasCode), credit], 16)
  const height = Math.max(texts.height, code.height)
  return row([{ ...texts, height, blocks: at(texts, 0, height - texts.height), width: room }, code], 0)
}
