import type { LookContent, ScoreContent, ScoreLine } from '../content/content'
import { at, type Block, column, type Group, NOTHING } from '../page/block'
import type { Box } from '../page/page'
import { fitsWhole, type LayoutContext, layered, rect, textBlock, textLine } from '../page/setter'
import { besideColumn, stackBesidePhoto } from './column'
import type { Layout } from './layout'
import { heldDown } from './score-block'
import { firstThatFits, paperSheet } from './sheet'

/** Two looks side by side: what each is, what they score, and in what they differ. */
export const aB: Layout = {
  layOut,
  choices: { score: true, prices: false, code: true, credits: true },
  medium: 'screen',
  tells: true,
  compares: true,
  guides: false,
  sign: [
    { kind: 'bag', x: 7.6, y: 22, wide: 8.6 },
    { kind: 'bag', x: 20.4, y: 22, wide: 8.6 },
    { kind: 'letter', x: 7.6, y: 31, letter: 'A' },
    { kind: 'letter', x: 20.4, y: 31, letter: 'B' },
  ],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page } = setter
  const { safe } = page
  if (page.isWide) {
    const area = besideColumn(setter)
    return [
      ...pair(setter, area, area.height),
      ...stackBesidePhoto(
        setter,
        [true, false].map((tells) => ({
          above: (width) => column([verdict(setter, width, 'head', 5, tells), comparison(setter, width)], 44),
          below: () => NOTHING,
        })),
      ),
    ]
  }
  const foot = firstThatFits(
    [true, false].map(
      (tells) => () =>
        paperSheet(setter, (width) =>
          column([comparison(setter, width), verdict(setter, width, 'lead', 3, tells)], 26),
        ),
    ),
    safe.y,
    safe.height * 0.5,
  )
  const height = page.isStory ? page.height : foot.top
  return [...pair(setter, { x: 0, y: 0, width: page.width, height }, foot.top), ...foot.blocks]
}

const verdict = (
  setter: LayoutContext,
  width: number,
  style: 'head' | 'lead',
  most: number,
  tells: boolean,
): Group =>
  tells ? textBlock(setter, setter.content.verdict, [style, 'lead', 'body'], { width, most }) : NOTHING

/** The two photographs, each under its letter, title and totals. */
function pair(setter: LayoutContext, area: Box, to: number): readonly Block[] {
  const { content, page } = setter
  const { safe } = page
  const { main, other } = content
  const middle = Math.round(area.width / 2)
  const [one, two] = [middle - safe.x - 32, (page.isWide ? middle : page.width - safe.x - middle) - 32]
  // Neither title may be set larger than the other.
  const large = caption(setter, 'A', main, one, 'head')
  const roomy = page.isWide || page.height > 1300
  const equal =
    roomy && !page.isStory && [large, caption(setter, 'B', other ?? main, two, 'head')].every(fitsWhole)
  const left = equal ? large : caption(setter, 'A', main, one, 'label')
  const right = caption(setter, 'B', other ?? main, two, equal ? 'head' : 'label')
  const high = Math.max(left.height, right.height)
  const edges = {
    top: (safe.y + high) / area.height,
    bottom: (area.height - to) / area.height,
    left: 0,
    right: 0,
  }
  // One camera only where there is one bag: another one may stand where it does not see.
  const preset = other && other.look.carrier !== main.look.carrier ? ('three_quarter' as const) : null
  return [
    { kind: 'photo', box: { x: 0, y: 0, width: middle, height: area.height }, of: 'main', preset, edges },
    {
      kind: 'photo',
      box: { x: middle, y: 0, width: area.width - middle, height: area.height },
      of: 'other',
      preset,
      edges,
    },
    ...at(
      rect(4, (page.isStory ? to : area.height) - safe.y, 'paper'),
      middle - 2,
      page.isStory ? safe.y : 0,
    ),
    ...at(left, safe.x, safe.y),
    ...at(right, middle + 32, safe.y),
  ]
}

const BADGE = 58

function caption(
  setter: LayoutContext,
  letter: string,
  look: LookContent,
  width: number,
  style: 'head' | 'label',
): Group {
  const mark = textBlock(setter, letter, 'number', { width: BADGE, align: 'center', ink: 'paper' })
  const badge = layered([
    rect(BADGE, BADGE, letter === 'A' ? 'accent' : 'other_accent', BADGE / 2),
    { ...mark, blocks: at(mark, 0, (BADGE - mark.height) / 2) },
  ])
  return column(
    [
      badge,
      textBlock(setter, look.title, style, { width, most: 4, ink: 'on_photo' }),
      textBlock(setter, look.totals, 'small', { width, ink: 'on_photo' }),
    ],
    12,
  )
}

/** Both totals, and line by line which look is better at what: the bars grow from the middle. */
function comparison(setter: LayoutContext, width: number): Group {
  const { main, other } = setter.content
  if (!main.score || !other?.score) return NOTHING
  const [a, b] = [main.score, other.score]
  return column([totals(setter, a, b, width), duel(setter, a, b, width)], 14)
}

function totals(setter: LayoutContext, a: ScoreContent, b: ScoreContent, width: number): Group {
  const half = width / 2 - 20
  const [left, right] = [
    column(
      [
        textBlock(setter, a.total, 'total', { width: half, ink: a.share >= b.share ? 'ink' : 'quiet' }),
        heldDown(setter, a, half),
      ],
      4,
    ),
    column(
      [
        textBlock(setter, b.total, 'total', {
          width: half,
          align: 'right',
          ink: b.share >= a.share ? 'ink' : 'quiet',
        }),
        heldDown(setter, b, half, 'right'),
      ],
      4,
    ),
  ]
  return {
    blocks: [...left.blocks, ...at(right, width - half, 0)],
    width,
    height: Math.max(left.height, right.height),
  }
}

const BAR = 10
const FIGURE = 50

function duel(setter: LayoutContext, a: ScoreContent, b: ScoreContent, width: number): Group {
  const natural = Math.max(...a.lines.map(({ name }) => textLine(setter, name, 'body').width))
  const labels = Math.min(natural, width - 2 * FIGURE - 2 * 60)
  const gap = width < 560 ? 12 : 22
  const long = (width - labels - 2 * FIGURE - 4 * gap) / 2
  return column(
    a.lines.map((line, i) => round(setter, line, b.lines[i] ?? line, { labels, gap, long, width })),
    setter.content.language.writing.script === 'latin' ? 7 : 1,
  )
}

function round(
  setter: LayoutContext,
  a: ScoreLine,
  b: ScoreLine,
  { labels, gap, long, width }: { labels: number; gap: number; long: number; width: number },
): Group {
  const even = a.figure === b.figure
  const [first, second] = [even || a.value > b.value, even || b.value > a.value]
  const label = textBlock(setter, a.name, ['body', 'small'], { width: labels, align: 'center' })
  const one = textBlock(setter, a.figure, 'number', { width: FIGURE, ink: first ? 'ink' : 'quiet' })
  const two = textBlock(setter, b.figure, 'number', {
    width: FIGURE,
    align: 'right',
    ink: second ? 'ink' : 'quiet',
  })
  const bar = (value: number, better: boolean, fromRight: boolean): Group => {
    const full = Math.max(BAR, long * value)
    const track = rect(long, BAR, 'track', BAR / 2)
    const part = rect(full, BAR, !better ? 'faint' : fromRight ? 'accent' : 'other_accent', BAR / 2)
    return { ...track, blocks: [...track.blocks, ...at(part, fromRight ? long - full : 0, 0)] }
  }
  const height = label.height
  const middle = (height - BAR) / 2
  const start = FIGURE + gap
  return {
    blocks: [
      ...at(one, 0, (height - one.height) / 2),
      ...at(bar(a.value, first, true), start, middle),
      ...at(label, start + long + gap, 0),
      ...at(bar(b.value, second, false), start + long + labels + 2 * gap, middle),
      ...at(two, width - FIGURE, (height - two.height) / 2),
    ],
    width,
    height,
  }
}
