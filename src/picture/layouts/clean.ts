import { at, type Block, NOTHING } from '../block'
import { creditLine, layered, rect, type Setter, words } from '../setter'
import { TITLES } from '../type-scale'
import { codePiece } from './code-piece'

/** The photograph alone; its title and code, when wanted, in the lower corners. */
export function clean(setter: Setter): readonly Block[] {
  const { page, content } = setter
  const { safe } = page
  const code = codePiece(setter)
  const tile = code.height === 0 ? NOTHING : layered([rect(code.width, code.height + 26, 'paper', 28), code])
  const room = safe.width - (tile.width === 0 ? 0 : tile.width + 40)
  const title = content.showTitle
    ? words(setter, content.main.title, TITLES.slice(page.isWide ? 1 : 0), {
        width: Math.min(room, 820),
        most: tile.width === 0 ? 2 : 4,
        ink: 'on_photo',
      })
    : NOTHING
  const credit = creditLine(setter, { width: room, ink: 'on_photo' })
  const bottom = safe.y + safe.height
  const foot = credit.height + (credit.height > 0 && title.height > 0 ? 16 : 0)
  const used = Math.max(tile.height, title.height + foot)
  // Beside a wide photograph there is room for both; under a tall one the look moves up.
  const low = page.isStory
    ? (page.height - bottom + used + 40) / page.height
    : page.isWide
      ? 0.05
      : (used === 0 ? 64 : page.height - bottom + used + 24) / page.height
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: page.width, height: page.height },
      of: 'main',
      preset: null,
      edges: {
        top: page.isStory ? 0.15 : 0.05,
        bottom: low,
        left: page.isWide && used > 0 ? 0.22 : 0.05,
        right: page.isWide && used > 0 ? 0.22 : 0.05,
      },
    },
    ...at(title, safe.x, bottom - foot - title.height),
    ...at(credit, safe.x, bottom - credit.height),
    ...at(tile, safe.x + safe.width - tile.width, bottom - tile.height),
  ]
}
