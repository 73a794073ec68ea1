import { at, type Block } from '../page/block'
import type { LayoutContext } from '../page/setter'
import { head, squareHead } from './head-block'
import { firstThatFits, type PaperSheet } from './sheet'

interface Cover {
  /** Sheets for the foot, the fullest first. */
  readonly sheets: readonly (() => PaperSheet)[]
  /** Share of the height that the photograph keeps, on a square and on anything taller. */
  readonly keeps: { readonly square: number; readonly tall: number }
  /** Free above the look on a square, whose title stands beside it; in pixels. */
  readonly squareTop: number
  /** Whether the title brings its second line. */
  readonly decked: boolean
}

/** The title over the photograph, and a sheet of paper at its foot. */
export function cover(setter: LayoutContext, { sheets, keeps, squareTop, decked }: Cover): readonly Block[] {
  const { page } = setter
  const { safe } = page
  const isSquare = page.height < page.width * 1.15
  const above = head(setter, {
    width: safe.width,
    on: 'photo',
    from: page.isStory ? 2 : 1,
    ...(decked ? {} : { deck: null }),
  })
  const from = isSquare ? safe.y : safe.y + above.height
  const foot = firstThatFits(sheets, from, safe.height * (isSquare ? keeps.square : keeps.tall))
  const top = isSquare ? squareHead(setter, foot.top - safe.y - 24) : above
  const height = page.isStory ? page.height : foot.top
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: page.width, height },
      of: 'main',
      preset: null,
      edges: {
        top: (isSquare ? squareTop : from) / height,
        bottom: (height - foot.top) / height,
        left: isSquare ? 0.44 : 0,
        right: 0,
      },
    },
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}
