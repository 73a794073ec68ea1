import { at, type Block, column, type Group, NOTHING, row } from '../page/block'
import type { Box } from '../page/page'
import { type LayoutContext, rect, textBlock, textLine } from '../page/setter'
import { charmNames } from './charm-name-block'
import { besideColumn, COLUMN_HEADS, stackBesidePhoto } from './column'
import { head } from './head-block'
import type { Layout } from './layout'
import { heldDown, scoreCard, scoreRing } from './score-block'
import { paperSheet } from './sheet'

/** The bare bag and the dressed one by the same camera, a line between them. */
export const beforeAfter: Layout = {
  layOut,
  choices: { score: true, prices: false, code: true, credits: true },
  medium: 'screen',
  tells: true,
  compares: false,
  guides: false,
  sign: [
    { kind: 'bag', x: 7.6, y: 24, wide: 8.6, bare: true },
    { kind: 'bag', x: 20.4, y: 24, wide: 8.6 },
    { kind: 'divider', x: 14, top: 5, bottom: 31 },
  ],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page, content } = setter
  const { safe } = page
  if (page.isWide) {
    const area = besideColumn(setter)
    return [
      ...halves(setter, area, { top: 0.04, bottom: 0.08, line: 0, labels: page.height - safe.y }),
      ...stackBesidePhoto(
        setter,
        COLUMN_HEADS.map((wish) => ({
          above: (width) =>
            column(
              [
                head(setter, { ...wish, width, on: 'paper' }),
                content.main.score ? scoreCard(setter, content.main.score, width) : NOTHING,
              ],
              40,
            ),
          below: (width, hasCode) => charmNames(setter, width, hasCode ? 7 : 4),
        })),
      ),
    ]
  }
  const top = head(setter, { width: safe.width, on: 'photo', from: page.height > 1300 ? 1 : 3, deck: null })
  const from = safe.y + top.height
  const foot = paperSheet(setter, (width) => result(setter, width))
  const height = page.isStory ? page.height : foot.top
  return [
    ...halves(
      setter,
      { x: 0, y: 0, width: page.width, height },
      {
        top: (from + 4) / height,
        bottom: (height - foot.top + 56) / height,
        line: from + 36,
        labels: foot.top - 28,
      },
    ),
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}

/** What dressing brought: the score, and what hangs; with all its bars where a code makes room for them. */
function result(setter: LayoutContext, width: number): Group {
  const { main, code } = setter.content
  if (code && main.score) {
    return column([scoreCard(setter, main.score, width), charmNames(setter, width, 2)], 30)
  }
  const ring = main.score ? scoreRing(setter, main.score, 136) : NOTHING
  const room = width - (ring.width > 0 ? ring.width + 36 : 0)
  const texts = column(
    [
      charmNames(setter, room, 3),
      textBlock(setter, main.totals, 'small', { width: room, ink: 'soft' }),
      main.score ? heldDown(setter, main.score, room) : NOTHING,
    ],
    10,
  )
  return row([ring, texts], 36, 'middle')
}

interface Halves {
  /** Shares of the height that the look keeps free of. */
  readonly top: number
  readonly bottom: number
  /** Where the line begins, and where the words below the bags end. */
  readonly line: number
  readonly labels: number
}

function halves(setter: LayoutContext, area: Box, { top, bottom, line, labels }: Halves): readonly Block[] {
  const say = setter.content.language.picture
  const { safe } = setter.page
  const middle = Math.round(area.width / 2)
  const edges = { top, bottom, left: 0, right: 0 }
  const label = (text: string, x: number): readonly Block[] => {
    const piece = textLine(setter, text, 'head', 'on_photo')
    return at(piece, x, labels - piece.height)
  }
  const end = setter.page.isStory ? labels + 28 : area.height
  return [
    {
      kind: 'photo',
      box: { x: 0, y: 0, width: middle, height: area.height },
      of: 'bare',
      preset: null,
      edges,
    },
    {
      kind: 'photo',
      box: { x: middle, y: 0, width: area.width - middle, height: area.height },
      of: 'main',
      preset: null,
      edges,
    },
    ...at(rect(4, end - line, 'paper'), middle - 2, line),
    ...label(say.before, safe.x),
    ...label(say.after, middle + 32),
  ]
}
