import { at, type Block, column, type Group, type MapView, NOTHING } from '../page/block'
import type { Box } from '../page/page'
import { type LayoutContext, rect, textBlock, textLine } from '../page/setter'
import { charmNames } from './charm-name-block'
import { besideColumn, COLUMN_HEADS, stackBesidePhoto } from './column'
import { head } from './head-block'
import type { Layout } from './layout'
import { scoreCard } from './score-block'
import { paperSheet } from './sheet'

const SIDES: readonly MapView[] = ['front', 'right', 'back', 'left']

/** How wide a bag is for its height, about. */
const BAG = 0.7

/** The look from all four sides. */
export const fourSides: Layout = {
  layOut,
  choices: { score: true, prices: false, code: true, credits: true },
  medium: 'screen',
  tells: true,
  compares: false,
  guides: false,
  sign: [
    { kind: 'bag', x: 8, y: 16, wide: 8 },
    { kind: 'bag', x: 20, y: 16, wide: 8, bare: true },
    { kind: 'bag', x: 8, y: 31, wide: 8, bare: true },
    { kind: 'bag', x: 20, y: 31, wide: 8 },
  ],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page, content } = setter
  const { safe } = page
  if (page.isWide) {
    const area = besideColumn(setter)
    return [
      ...grid(setter, area, 0, area.height),
      ...stackBesidePhoto(
        setter,
        COLUMN_HEADS.map((wish) => ({
          above: (room) =>
            column(
              [
                head(setter, { ...wish, width: room, on: 'paper' }),
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
  const from = safe.y + top.height + 18
  const { score } = content.main
  const foot = paperSheet(setter, (width) =>
    // Beside a code there is room for the score.
    content.code && score
      ? column([scoreCard(setter, score, width), charmNames(setter, width, 2)], 30)
      : names(setter, width, 4),
  )
  const height = page.isStory ? page.height : foot.top
  return [
    ...grid(setter, { x: 0, y: 0, width: page.width, height }, from, foot.top),
    ...foot.blocks,
    ...at(top, safe.x, safe.y),
  ]
}

const names = (setter: LayoutContext, width: number, most: number): Group =>
  column(
    [
      charmNames(setter, width, most),
      textBlock(setter, setter.content.main.totals, 'small', { width, ink: 'soft' }),
    ],
    8,
  )

/** Four photographs over a whole area, two by two or in a row, whichever shows more; the looks between two heights. */
function grid(setter: LayoutContext, area: Box, from: number, to: number): readonly Block[] {
  const say = setter.content.language.picture
  const { safe, isStory } = setter.page
  const high = to - from
  const inRow = (columns: number) => Math.min(area.width / columns / BAG, high / (4 / columns))
  // A story has no room for a row beside the buttons; elsewhere two by two wins unless it shows much less.
  const columns = !isStory && inRow(4) > 1.25 * inRow(2) ? 4 : 2
  const wide = area.width / columns
  const cuts = columns === 4 ? [0, area.height] : [0, Math.round(from + high / 2), area.height]
  const photos: Block[] = []
  const rules: Block[] = []
  const labels: Block[] = []
  for (const [i, side] of SIDES.entries()) {
    const [across, down] = [i % columns, Math.floor(i / columns)]
    const [left, right] = [Math.round(across * wide), Math.round((across + 1) * wide)]
    const [y, end] = [cuts[down] ?? 0, cuts[down + 1] ?? area.height]
    const [free, last] = [down === 0 ? from : y, end === area.height ? to : end]
    const label = textLine(setter, say[side], 'label', 'on_photo')
    const box = { x: left, y, width: right - left, height: end - y }
    photos.push({
      kind: 'photo',
      box,
      of: 'main',
      preset: side,
      edges: {
        top: (free - y + (columns === 4 ? 44 : 0)) / box.height,
        bottom: (end - last) / box.height,
        left: 0,
        right: 0,
      },
    })
    const x = Math.max(left + (across === 0 ? 0 : 28), safe.x)
    labels.push(...at(label, x, Math.max(free + (down === 0 ? 18 : 30), safe.y)))
    if (across > 0) rules.push(...at(rect(3, last - free, 'paper'), left - 1.5, free))
    if (across === 0 && down > 0) rules.push(...at(rect(area.width, 3, 'paper'), 0, y - 1.5))
  }
  return [...photos, ...rules, ...labels]
}
