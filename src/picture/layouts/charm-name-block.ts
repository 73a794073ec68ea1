import { type Group, row } from '../page/block'
import { type LayoutContext, textBlock } from '../page/setter'

/** The charms' names as one sentence's list; those that find no room are counted. */
export function charmNames(setter: LayoutContext, width: number, most: number): Group {
  const { language, main } = setter.content
  const names = main.charms.map(({ name }) => name)
  const { list } = language.numbers
  for (let shown = names.length; shown > 0; shown--) {
    const rest = names.length - shown
    const text =
      rest === 0 ? list(names) : language.picture.andMore(names.slice(0, shown), rest, names.length)
    const { lines, piece } = counted(setter, text, width, most)
    if (lines <= most || shown === 1) return piece
  }
  return textBlock(setter, main.totals, 'label', { width })
}

function counted(setter: LayoutContext, text: string, width: number, most: number) {
  const free = textBlock(setter, text, 'label', { width, most: most + 1 })
  const block = free.blocks[0]
  const lines = block?.kind === 'text' ? block.lines.length : 0
  return { lines, piece: lines <= most ? free : textBlock(setter, text, 'label', { width, most }) }
}

/** The charms as small cut-outs in a row, as many as find room. */
export function charmRow({ content }: LayoutContext, width: number, size: number): Group {
  const gap = 14
  const room = Math.floor((width + gap) / (size + gap))
  return row(
    content.main.charms.slice(0, room).map(({ picture }) => ({
      blocks: [{ kind: 'cutout', box: { x: 0, y: 0, width: size, height: size }, picture, align: 'left' }],
      width: size,
      height: size,
    })),
    gap,
  )
}
