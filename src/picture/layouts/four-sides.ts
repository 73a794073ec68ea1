import { pictureWords } from '../../words/picture-words'
import { at, type Block, type MapView, NOTHING, type Piece, stacked } from '../block'
import type { Box } from '../page'
import { rect, type Setter, word, words } from '../setter'
import { charmNames } from './charm-names'
import { besideColumn, column } from './column'
import { head } from './head-piece'
import { scoreCard } from './score-piece'
import { sheet } from './sheet'

const SIDES: readonly (readonly [MapView, MapView])[] = [
  ['front', 'back'],
  ['left', 'right'],
]

/** The look from all four sides. */
export function fourSides(setter: Setter): readonly Block[] {
  const { page, content } = setter
  const { safe } = page
  if (page.isWide) {
    const { width, height } = besideColumn(setter)
    return [
      ...grid(setter, { x: 0, y: 0, width, height }, 0, height),
      ...column(
        setter,
        [2, 3].map((from) => ({
          above: (room) =>
            stacked(
              [
                head(setter, { width: room, on: 'paper', most: 3, from }),
                content.main.score ? scoreCard(setter, content.main.score, room) : NOTHING,
              ],
              40,
            ),
          below: (room, hasCode) => names(setter, room, hasCode ? 7 : 4),
        })),
      ),
    ]
  }
  const top = head(setter, { width: safe.width, on: 'photo', from: page.height > 1300 ? 2 : 3, deck: null })
  const from = safe.y + top.height + 8
  const foot = sheet(setter, (width) => names(setter, width, 4))
  const height = page.isStory ? page.height : foot.top
  return [
    ...grid(setter, { x: 0, y: 0, width: page.width, height }, from, foot.top),
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}

const names = (setter: Setter, width: number, most: number): Piece =>
  stacked(
    [
      charmNames(setter, width, most),
      words(setter, setter.content.main.totals, 'small', { width, ink: 'soft' }),
    ],
    8,
  )

/** Two by two photographs over a whole area, the looks between two heights. */
function grid(setter: Setter, area: Box, from: number, to: number): readonly Block[] {
  const say = pictureWords[setter.content.locale]
  const { safe } = setter.page
  const row = (to - from) / 2
  const middle = Math.round(area.width / 2)
  const cut = Math.round(from + row)
  const blocks: Block[] = []
  for (const [below, sides] of SIDES.entries()) {
    const [y, end] = below === 0 ? [0, cut] : [cut, area.height]
    const [free, last] = below === 0 ? [from, cut] : [cut + 20, to]
    for (const [right, side] of sides.entries()) {
      const box = { x: right * middle, y, width: middle, height: end - y }
      const label = word(setter, say[side], 'label', 'on_photo')
      blocks.push({
        kind: 'photo',
        box,
        of: 'main',
        preset: side,
        edges: {
          top: (free - y) / box.height,
          bottom: (end - last + 62) / box.height,
          left: 0.06,
          right: 0.06,
        },
      })
      blocks.push(...at(label, right === 0 ? safe.x : middle + 32, last - 20 - label.height))
    }
  }
  return [
    ...blocks,
    ...at(rect(3, (setter.page.isStory ? to : area.height) - from, 'paper'), middle - 1.5, from),
    ...at(rect(area.width, 3, 'paper'), 0, cut - 1.5),
  ]
}
