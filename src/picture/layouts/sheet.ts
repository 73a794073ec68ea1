import { at, type Block, type Group } from '../page/block'
import { creditLine, type LayoutContext, rect } from '../page/setter'
import { codePiece, quietOf } from './qr-block'

/** Between the edge of a sheet and what stands on it. */
const PAD = 48
/** How far a card on a story reaches beyond its words. */
const WING = 44

export interface PaperSheet {
  /** Where it begins: the photograph is free above. */
  readonly top: number
  readonly blocks: readonly Block[]
}

/**
 * A sheet of paper at the foot of the page with the code at its right and everything else at its left; on a story a
 * card that keeps above the buttons. Nothing to say makes no sheet.
 */
export function paperSheet(setter: LayoutContext, main: (width: number) => Group): PaperSheet {
  const { page } = setter
  const { safe } = page
  const code = codePiece(setter)
  const quiet = quietOf(setter, code)
  const room = code.width === 0 ? safe.width : safe.width - code.width + quiet
  const column = main(room)
  const credit = creditLine(setter, { width: room })
  const left = column.height + (credit.height > 0 ? credit.height + (column.height > 0 ? 22 : 0) : 0)
  const height = Math.max(left, code.height - quiet)
  if (height === 0) return { top: page.isStory ? safe.y + safe.height : page.height, blocks: [] }
  const bottom = safe.y + safe.height
  const top = bottom - height - PAD - (page.isStory ? PAD : 0)
  const start = top + PAD
  const ground = page.isStory
    ? at(rect(safe.width + 2 * WING, bottom - top, 'paper', 36), safe.x - WING, top)
    : at(rect(page.width, page.height - top, 'paper'), 0, top)
  return {
    top,
    blocks: [
      ...ground,
      ...at(column, safe.x, start),
      ...at(credit, safe.x, start + height - credit.height),
      ...at(code, safe.x + safe.width - code.width + quiet, start - quiet),
    ],
  }
}

/** The first of several sheets, the fullest first, that leaves the photograph its share of the height above; else the last. */
export function firstThatFits(
  sheets: readonly (() => PaperSheet)[],
  from: number,
  least: number,
): PaperSheet {
  let tried: PaperSheet | null = null
  for (const make of sheets) {
    tried = make()
    if (tried.top - from >= least) return tried
  }
  return tried ?? { top: from + least, blocks: [] }
}
