import type { CharmLine } from '../content/content'
import { at, type Block, column, type Group, NOTHING, row } from '../page/block'
import { type LayoutContext, textBlock } from '../page/setter'
import { styleOf } from '../page/type-scale'
import { charmNames } from './charm-name-block'
import { besideColumn, COLUMN_HEADS, stackBesidePhoto } from './column'
import { cover } from './cover'
import { head } from './head-block'
import type { Layout } from './layout'
import { paperSheet } from './sheet'

/** How the charms lie: large in a grid, as a list with small pictures, with their details or without, or only named. */
type Lay = 'grid' | 'list' | 'names' | 'sentence'

/** Everything the look is made of, laid out beside the bag. */
export const flatLay: Layout = {
  layOut,
  choices: { prices: false, code: true, credits: true },
  medium: 'screen',
  tells: false,
  compares: false,
  guides: false,
  sign: [
    { kind: 'bag', x: 10, y: 26, wide: 10 },
    { kind: 'text', x: 18, y: 9, long: 7, strong: true },
    { kind: 'text', x: 18, y: 15, long: 6 },
    { kind: 'text', x: 18, y: 21, long: 6 },
    { kind: 'text', x: 18, y: 27, long: 6 },
  ],
}

function layOut(setter: LayoutContext): readonly Block[] {
  const { page, content } = setter
  const many = content.main.charms.length
  const lays: readonly Lay[] =
    many <= 6 ? ['grid', 'list', 'names', 'sentence'] : ['list', 'names', 'sentence']
  if (page.isWide) {
    return [
      {
        kind: 'photo',
        box: besideColumn(setter),
        of: 'main',
        preset: null,
        edges: { top: 0, bottom: 0, left: 0.16, right: 0 },
      },
      ...stackBesidePhoto(
        setter,
        lays.flatMap((lay) =>
          COLUMN_HEADS.map((wish) => ({
            above: (width) =>
              column(
                [head(setter, { ...wish, width, on: 'paper', deck: null }), laid(setter, width, lay)],
                28,
              ),
            below: (width) => totals(setter, width),
          })),
        ),
      ),
    ]
  }
  return cover(setter, {
    sheets: lays.map(
      (lay) => () =>
        paperSheet(setter, (width) => column([laid(setter, width, lay), totals(setter, width)], 26)),
    ),
    keeps: { square: 0.44, tall: 0.36 },
    squareTop: 16,
    decked: false,
  })
}

const totals = (setter: LayoutContext, width: number): Group =>
  textBlock(setter, setter.content.main.totals, 'label', { width, ink: 'soft', most: 2 })

function laid(setter: LayoutContext, width: number, lay: Lay): Group {
  const { charms } = setter.content.main
  if (charms.length === 0) return NOTHING
  if (lay === 'sentence') return charmNames(setter, width, 5)
  return lay === 'grid' ? grid(setter, charms, width) : list(setter, charms, width, lay === 'list')
}

const GAP = 28

/** Large cut-outs over their names, at most four in a row and rows of like length. */
function grid(setter: LayoutContext, charms: readonly CharmLine[], width: number): Group {
  const most = Math.max(1, Math.min(4, Math.floor((width + GAP) / (190 + GAP))))
  const rows = Math.ceil(charms.length / most)
  const inRow = Math.ceil(charms.length / rows)
  const cell = Math.min(300, (width - (inRow - 1) * GAP) / inRow)
  const size = Math.min(cell, rows === 1 ? 250 : 160)
  const largestMm = Math.max(...charms.map(({ sideMm }) => sideMm))
  return column(
    chunks(charms, inRow).map((line) =>
      row(
        line.map((charm) => lying(setter, charm, cell, { height: size, largestMm })),
        GAP,
      ),
    ),
    30,
  )
}

function lying(
  setter: LayoutContext,
  { picture, name, kind, size: large, price, sideMm }: CharmLine,
  width: number,
  { height, largestMm }: { readonly height: number; readonly largestMm: number },
): Group {
  // Small things look small, yet a tenth of the size is still to be seen: by the root.
  const side = Math.round(height * Math.max(0.55, Math.sqrt(sideMm / largestMm)))
  const cutout: Group = {
    blocks: [
      { kind: 'cutout', box: { x: 0, y: height - side, width: side, height: side }, picture, align: 'left' },
    ],
    width: height,
    height,
  }
  return column(
    [
      cutout,
      column(
        [
          textBlock(setter, name, 'label', { width, most: 2 }),
          textBlock(setter, kind, 'small', { width, ink: 'soft' }),
          textBlock(setter, large, 'small', { width, ink: 'soft' }),
          textBlock(setter, price, 'small', { width, ink: 'soft' }),
        ],
        4,
      ),
    ],
    14,
  )
}

/** Small cut-outs beside their names, in as many columns as there is room for; of each charm the same is told. */
function list(setter: LayoutContext, charms: readonly CharmLine[], width: number, details: boolean): Group {
  const least = details ? 240 : 200
  const room = Math.max(1, Math.min(3, Math.floor((width + GAP) / (least + GAP))))
  const columns = charms.length <= 3 ? 1 : room
  const each = (width - (columns - 1) * GAP) / columns
  const side = details ? 80 : 46
  const style = styleOf('small', setter.content.language.writing.script)
  const fits = (text: string) => setter.measure(text, style) <= each - side - 16
  const tell = details ? (TOLD.find((told) => charms.every((charm) => fits(told(charm)))) ?? null) : null
  return row(
    chunks(charms, Math.ceil(charms.length / columns)).map((part) =>
      column(
        part.map((line) => entry(setter, line, each, side, tell?.(line) ?? line.price)),
        details ? 16 : 8,
      ),
    ),
    GAP,
  )
}

/** What is told of a charm in one line, the fullest first. */
const TOLD: readonly ((charm: CharmLine) => string)[] = [
  ({ kind, size, price }) => [kind, size, ...(price === null ? [] : [price])].join(' · '),
  ({ size, price }) => [size, ...(price === null ? [] : [price])].join(' · '),
]

function entry(
  setter: LayoutContext,
  { picture, name }: CharmLine,
  width: number,
  side: number,
  facts: string | null,
): Group {
  const room = width - side - 16
  const texts = column(
    [
      textBlock(setter, name, ['label', 'small'], { width: room, most: 2 }),
      textBlock(setter, facts, 'small', { width: room, ink: 'soft' }),
    ],
    2,
  )
  const height = Math.max(side, texts.height)
  return {
    blocks: [
      {
        kind: 'cutout',
        box: { x: 0, y: (height - side) / 2, width: side, height: side },
        picture,
        align: 'center',
      },
      ...at(texts, side + 16, (height - texts.height) / 2),
    ],
    width,
    height,
  }
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: Item[][] = []
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size))
  return parts
}
