import type { PackingLine } from '../content/content'
import { at, type Block, column, type Group, NOTHING, row } from '../page/block'
import { creditLine, firstFitting, type LayoutContext, layered, rect, textBlock } from '../page/setter'
import { head } from './head-block'
import type { Layout } from './layout'
import { codePiece, quietOf } from './qr-block'

/** What to hang where and in which order: a map, and a list to tick off. Made to be printed. */
export const packingCard: Layout = {
  layOut,
  choices: { code: true, credits: true },
  medium: 'paper',
  tells: true,
  compares: false,
  guides: false,
  sign: [
    { kind: 'bag', x: 9.5, y: 18, wide: 9, bare: true },
    { kind: 'dot', x: 12, y: 14, radius: 2.2 },
    { kind: 'text', x: 17, y: 9, long: 7, strong: true },
    { kind: 'text', x: 17, y: 13, long: 6 },
    { kind: 'checkbox', x: 4, y: 22 },
    { kind: 'text', x: 9, y: 22, long: 14 },
    { kind: 'checkbox', x: 4, y: 26 },
    { kind: 'text', x: 9, y: 26, long: 14 },
    { kind: 'checkbox', x: 4, y: 30 },
    { kind: 'text', x: 9, y: 30, long: 14 },
  ],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page } = setter
  const { safe } = page
  const { x, y, width, height } = safe
  if (page.isWide) {
    const half = width / 2 - 40
    const tops = titles(setter, half)
    const top = tops.find((one) => height - one.height - 28 >= height * 0.5) ?? tops[1]
    const list =
      checklists(setter, half).find((one) => one.height <= height) ?? checklists(setter, half).at(-1)
    return [
      ...at(top, x, y),
      ...maps(setter, x, y + top.height + 28, half, height - top.height - 28),
      ...(list ? at(list, x + width - half, y) : []),
    ]
  }
  const tops = titles(setter, width)
  const roomUnder = (top: Group): number => height - top.height - 28
  const half = width * 0.56 - 16
  if (page.height < page.width * 1.15) {
    const beside = checklists(setter, half)
    for (const top of tops) {
      const side = beside.find((one) => one.height <= roomUnder(top))
      const under = y + top.height + 28
      if (side) {
        return [
          ...at(top, x, y),
          ...maps(setter, x, under, width - half - 32, roomUnder(top)),
          ...at(side, x + width - half, under),
        ]
      }
    }
  }
  const lists = checklists(setter, width)
  const ways = tops.flatMap((top) =>
    lists.map((list) => ({ top, list, left: roomUnder(top) - 28 - list.height })),
  )
  const way = ways.find(({ left }) => left >= height * 0.27) ?? ways.at(-1)
  if (!way) return []
  return [
    ...at(way.top, x, y),
    ...(way.left < LEAST_MAP ? [] : maps(setter, x, y + way.top.height + 28, width, way.left)),
    ...at(way.list, x, y + height - way.list.height),
  ]
}

/** In units: a map less high would show nothing but its numbers. */
const LEAST_MAP = 200

/** What the card is of, in full and with less of everything. */
const titles = (setter: LayoutContext, width: number): readonly [Group, Group] => [
  title(setter, width, false),
  title(setter, width, true),
]

function title(setter: LayoutContext, width: number, small: boolean): Group {
  const { content, page } = setter
  const say = content.language.picture
  const code = codePiece(setter, small ? [] : content.credits)
  const quiet = quietOf(setter, code)
  const room = code.width === 0 ? width : width - code.width + quiet
  const texts = column(
    [
      head(setter, {
        width: room,
        on: 'paper',
        kicker: say.totals([say.packing, content.main.bag]),
        most: code.width === 0 ? 2 : small ? 3 : 4,
        from: page.id === 'a4' ? 1 : 3,
        deck: small || code.width === 0 ? null : content.main.deck,
        small,
      }),
      small && code.width > 0
        ? textBlock(setter, content.credits.join(' · '), 'small', { width: room, most: 2, ink: 'soft' })
        : creditLine(setter, { width: room }),
    ],
    18,
  )
  const height = Math.max(texts.height, code.height - quiet)
  return {
    blocks: [...texts.blocks, ...at(code, width - code.width + quiet, -quiet)],
    width,
    height,
  }
}

/** The bag from the sides where something hangs, side by side. */
function maps(setter: LayoutContext, x: number, y: number, width: number, height: number): readonly Block[] {
  const { packing } = setter.content
  const shown = packing.maps.length > 0 ? packing.maps : [{ view: 'front' as const, name: '', places: [] }]
  const gap = 24
  const each = (width - (shown.length - 1) * gap) / shown.length
  return shown.flatMap(({ view, name, places }, i): readonly Block[] => {
    const label = textBlock(setter, shown.length > 1 ? name : '', 'small', {
      width: each,
      align: 'center',
      ink: 'soft',
    })
    const left = x + i * (each + gap)
    return [
      ...at(rect(each, height, 'well', 24), left, y),
      { kind: 'map', box: { x: left, y, width: each, height: height - label.height - 12 }, view, places },
      ...at(label, left, y + height - label.height - 12),
    ]
  })
}

/** The list in full, then with less in each line. */
function checklists(setter: LayoutContext, width: number): readonly Group[] {
  const { content } = setter
  const say = content.language.picture
  const { lines } = content.packing
  const top = column(
    [
      ...(lines.length === 0 ? [] : [textBlock(setter, say.order, 'head', { width })]),
      textBlock(setter, content.packing.totals, 'small', { width, ink: 'soft' }),
    ],
    4,
  )
  const columns = width > 700 && lines.length > 4 ? 2 : 1
  const each = (width - (columns - 1) * 40) / columns
  const rows = Math.ceil(lines.length / columns)
  return ([3, 2, 1] as const).map((texts) =>
    column(
      [
        top,
        row(
          Array.from({ length: columns }, (_, i) =>
            column(
              lines.slice(i * rows, (i + 1) * rows).map((line) => tick(setter, line, each, texts)),
              texts === 1 ? 8 : 16,
            ),
          ).map((piece) => ({ ...piece, width: piece.height === 0 ? 0 : each })),
          40,
        ),
      ],
      22,
    ),
  )
}

const BOX = 34
const BADGE = 46

/** One line: a box to tick, the number on the map, what it is, where it goes and how. */
function tick(
  setter: LayoutContext,
  { n, name, place, why, how }: PackingLine,
  width: number,
  texts: 1 | 2 | 3,
): Group {
  const number = textBlock(setter, String(n), 'number', { width: BADGE, align: 'center', ink: 'on_accent' })
  const badge = layered([
    rect(BADGE, BADGE, 'accent', BADGE / 2),
    { ...number, blocks: at(number, 0, (BADGE - number.height) / 2) },
  ])
  const room = width - BOX - BADGE - 34
  const lines = column(
    [
      textBlock(setter, name, ['label', 'small'], { width: room }),
      texts > 1 ? textBlock(setter, place, 'small', { width: room, ink: 'soft' }) : NOTHING,
      texts > 2
        ? firstFitting(setter, [`${why} · ${how}`, why], 'small', { width: room, ink: 'soft' })
        : NOTHING,
    ],
    0,
  )
  const height = Math.max(lines.height, BADGE)
  const level = texts === 1 ? height / 2 : BADGE / 2
  return {
    blocks: [
      ...at(rect(BOX, BOX, 'paper', 8, 'ink'), 1, level - BOX / 2),
      ...at(badge, BOX + 16, level - BADGE / 2),
      ...at(lines, BOX + BADGE + 34, (height - lines.height) / 2),
    ],
    width,
    height,
  }
}
