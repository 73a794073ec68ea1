import type { ScoreContent } from '../content/content'
import { at, beside, type Piece, stacked } from '../page/block'
import { layered, rect, type Setter, word, words } from '../page/setter'
import { styleOf } from '../page/type-scale'

/** The total inside its ring. */
export function scoreRing(setter: Setter, { share, total }: ScoreContent, size: number): Piece {
  const name = size >= 170 ? 'total' : 'figure'
  const style = styleOf(name, setter.content.locale)
  const figure = words(setter, total, name, { width: size, align: 'center' })
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
function scoreBars(setter: Setter, { lines }: ScoreContent, width: number): Piece {
  const isNarrow = width < NARROW
  const style = isNarrow ? 'small' : 'body'
  const [gap, figures] = isNarrow ? [14, 44] : [22, 48]
  const natural = Math.max(...lines.map(({ name }) => word(setter, name, style).width))
  const labels = Math.min(natural, width * 0.58)
  const long = width - labels - figures - 2 * gap
  return stacked(
    lines.map(({ name, value, figure }) => {
      const label = words(setter, name, style, { width: labels })
      const number = words(setter, figure, 'number', { width: figures, align: 'right' })
      const bar = layered([
        rect(long, BAR, 'track', BAR / 2),
        rect(Math.max(BAR, long * value), BAR, 'accent', BAR / 2),
      ])
      return beside([label, bar, number], gap, 'middle')
    }),
    setter.content.locale === 'en' ? 6 : 0,
  )
}

/** The ring, and its bars beside it. */
export function scoreCard(setter: Setter, score: ScoreContent, width: number): Piece {
  const size = Math.min(176, Math.round(width * 0.28))
  const gap = width < 500 ? 28 : 40
  return beside([scoreRing(setter, score, size), scoreBars(setter, score, width - size - gap)], gap, 'middle')
}
