import { at, type Block, type Group, NOTHING } from '../page/block'
import { creditLine, fitsWhole, type LayoutContext, layered, rect, textBlock } from '../page/setter'
import { TITLES } from '../page/type-scale'
import type { Layout } from './layout'
import { codePiece } from './qr-block'

/** The photograph alone; its title and code, when wanted, in the lower corners. */
export const clean: Layout = {
  layOut,
  choices: { title: false, code: false, credits: false },
  medium: 'screen',
  tells: false,
  compares: false,
  guides: true,
  sign: [{ kind: 'bag', x: 14, y: 27, wide: 14 }],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page, content } = setter
  const { safe } = page
  const code = codePiece(setter)
  const tile = code.height === 0 ? NOTHING : layered([rect(code.width, code.height + 26, 'paper', 28), code])
  const isSquare = !page.isWide && page.height < page.width * 1.15
  // Words and code stand beside the look on wide pages, below it on tall ones.
  const wing = page.isWide ? page.width * 0.26 - safe.x - 20 : safe.width
  const room = page.isWide ? wing : wing - (tile.width === 0 ? 0 : tile.width + 40)
  const title = content.showTitle ? shortTitle(setter, Math.min(room, 820)) : NOTHING
  const credit = creditLine(setter, { width: room, ink: 'on_photo', most: 2 })
  const end = safe.y + safe.height
  const foot = credit.height + (credit.height > 0 && title.height > 0 ? 16 : 0)
  const texts = title.height + foot
  const low = isSquare ? texts : Math.max(tile.height, texts)
  const used = Math.max(tile.height, texts)
  const side = page.isWide && used > 0 ? 0.26 : 0
  const below = low > 0 ? (page.height - end + low) / page.height : page.isStory ? 0.2 : 0
  const bottom = page.isWide ? 0 : below
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: page.width, height: page.height },
      of: 'main',
      preset: null,
      edges: {
        top: page.isStory ? 0.14 : 0,
        bottom,
        left: side,
        right: isSquare && tile.width > 0 ? (tile.width + safe.x) / page.width : side,
      },
    },
    ...at(title, safe.x, end - foot - title.height),
    ...at(credit, safe.x, end - credit.height),
    ...at(tile, safe.x + safe.width - tile.width, end - tile.height),
  ]
}

/** In two lines if it can be, even if smaller; else in four. */
function shortTitle(setter: LayoutContext, width: number): Group {
  const { main } = setter.content
  const styles = TITLES.slice(setter.page.isWide ? 1 : 0)
  const [two, four] = [2, 4].map((most) =>
    textBlock(setter, main.title, styles, { width, most, ink: 'on_photo' }),
  )
  return two && fitsWhole(two) ? two : (four ?? NOTHING)
}
