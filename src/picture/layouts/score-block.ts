import type { ScoreContent } from '../content/content'
import { at, column, type Group, NOTHING, row } from '../page/block'
import { type LayoutContext, layered, rect, textBlock, textLine } from '../page/setter'
import { styleOf } from '../page/type-scale'

/** The total inside its ring. */
export function scoreRing(setter: LayoutContext, { share, total }: ScoreContent, size: number): Group {
  const name = size >= 170 ? 'total' : 'figure'
  const style = styleOf(name, setter.content.language.writing.script)
  const figure = textBlock(setter, total, name, { width: size, align: 'center' })
  return {
    blocks: [
      {
        kind: 'ring',
        box: { x: 0, y: 0, width: size, height: size },
        share,
        width: Math.round(size * 0.085),
      },
      ...at(figure, 0, (size - style.size * style.leading) / 2),
    ],
    width: size,
    height: size,
  }
}

const BAR = 9
/** Below this width names and gaps are smaller, or nothing would be left for the bars. */
const NARROW = 330

/** The five bars of a score, each as long as it is good, between its name and its figure. */
function scoreBars(setter: LayoutContext, { lines }: ScoreContent, width: number): Group {
  const isNarrow = width < NARROW
  const style = isNarrow ? 'small' : 'body'
  const [gap, figures] = isNarrow ? [14, 44] : [22, 48]
  const natural = Math.max(...lines.map(({ name }) => textLine(setter, name, style).width))
  const labels = Math.min(natural, width * 0.58)
  const long = width - labels - figures - 2 * gap
  return column(
    lines.map(({ name, value, figure }) => {
      const label = textBlock(setter, name, style, { width: labels })
      const number = textBlock(setter, figure, 'number', { width: figures, align: 'right' })
      const bar = layered([
        rect(long, BAR, 'track', BAR / 2),
        rect(Math.max(BAR, long * value), BAR, 'accent', BAR / 2),
      ])
      return row([label, bar, number], gap, 'middle')
    }),
    setter.content.language.writing.script === 'latin' ? 6 : 0,
  )
}

/** Why a total is less than its bars make; nothing where it is not. */
export const heldDown = (
  setter: LayoutContext,
  { held }: ScoreContent,
  width: number,
  align: 'left' | 'right' = 'left',
): Group =>
  held === null ? NOTHING : textBlock(setter, held, 'small', { width, align, ink: 'soft', most: 2 })

/** The ring, its bars beside it, and what holds the total down. */
export function scoreCard(setter: LayoutContext, score: ScoreContent, width: number): Group {
  const size = Math.min(176, Math.round(width * 0.28))
  const gap = width < 500 ? 28 : 40
  const bars = scoreBars(setter, score, width - size - gap)
  const card = row([scoreRing(setter, score, size), bars], gap, 'middle')
  return column([card, heldDown(setter, score, width)], 8)
}
