import { type Canvas, newCanvas, type Pen, penOf } from '../../share/picture/canvas'
import type { Written } from '../../words/language'
import { INK, PAPER } from '../page/accent'
import type { Block, Ink } from '../page/block'
import { cssFont } from '../page/fonts'
import type { Box } from '../page/page'
import type { TextStyle } from '../page/type-scale'

export interface Palette {
  readonly language: Written
  readonly accent: string
  readonly otherAccent: string
}

const COLORS: Readonly<Record<Exclude<Ink, 'accent' | 'other_accent' | 'on_photo'>, string>> = {
  paper: PAPER,
  well: '#f4efe8',
  track: '#e8e1d8',
  line: '#ddd6cd',
  ink: INK,
  soft: '#5c544c',
  quiet: '#776e64',
  faint: '#c6bdb2',
  on_accent: PAPER,
}

type TextBlock = Extract<Block, { kind: 'text' }>

/** Draws what needs no photograph. The pen counts in units of the page. */
export function paint(
  pen: Pen,
  block: Exclude<Block, { kind: 'photo' | 'map' | 'cutout' }>,
  palette: Palette,
): void {
  const { box } = block
  switch (block.kind) {
    case 'rect': {
      pen.beginPath()
      pen.roundRect(
        box.x,
        box.y,
        box.width,
        box.height,
        Math.min(block.radius, box.width / 2, box.height / 2),
      )
      if (block.fill) {
        pen.fillStyle = colorOf(block.fill, palette, pen, box)
        pen.fill()
      }
      if (block.stroke) {
        pen.strokeStyle = colorOf(block.stroke, palette, pen, box)
        pen.lineWidth = 2.5
        pen.stroke()
      }
      break
    }
    case 'ring':
      paintRing(pen, block, palette)
      break
    case 'text':
      paintText(pen, block, palette)
      break
    case 'code':
      paintCode(pen, block)
      break
    default:
      block satisfies never
  }
}

function paintRing(
  pen: Pen,
  { box, share, width }: Extract<Block, { kind: 'ring' }>,
  palette: Palette,
): void {
  const [x, y, radius] = [box.x + box.width / 2, box.y + box.height / 2, (box.width - width) / 2]
  const arc = (part: number, color: string) => {
    pen.beginPath()
    pen.arc(x, y, radius, -Math.PI / 2, -Math.PI / 2 + part * 2 * Math.PI)
    pen.strokeStyle = color
    pen.lineWidth = width
    pen.lineCap = part < 1 ? 'round' : 'butt'
    pen.stroke()
  }
  arc(1, COLORS.track)
  if (share > 0) arc(Math.min(share, 1), palette.accent)
}

/** Of the faces in use: how far letters reach above and below the line they stand on, over their size. */
const [ASCENT, DESCENT] = [0.9, 0.24]

export const baselineOf = ({ size, leading }: TextStyle): number =>
  (size * leading - size * (ASCENT + DESCENT)) / 2 + size * ASCENT

function paintText(pen: Pen, { box, lines, style, ink, align }: TextBlock, palette: Palette): void {
  const color = colorOf(ink, palette, pen, box)
  pen.font = cssFont(style, palette.language.writing.script)
  pen.letterSpacing = `${style.tracking * style.size}px`
  pen.textBaseline = 'alphabetic'
  pen.textAlign = align
  pen.fillStyle = color
  const x = box.x + (align === 'left' ? 0 : align === 'center' ? box.width / 2 : box.width)
  if (ink === 'on_photo') {
    pen.shadowColor = color === INK ? 'rgb(255 253 250 / 45%)' : 'rgb(20 17 14 / 45%)'
    pen.shadowBlur = 18
  }
  for (const [i, line] of lines.entries())
    pen.fillText(line, x, box.y + i * style.size * style.leading + baselineOf(style))
  pen.shadowBlur = 0
  pen.shadowColor = 'transparent'
}

function paintCode(pen: Pen, { box, modules }: Extract<Block, { kind: 'code' }>): void {
  const module = box.width / (modules.length + 8)
  pen.fillStyle = INK
  const { a: scale, e: dx, f: dy } = pen.getTransform()
  // On whole pixels, each module where the last one ends.
  const snap = (value: number, from: number) => (Math.round(value * scale + from) - from) / scale
  for (const [row, line] of modules.entries())
    for (const [column, dark] of line.entries()) {
      if (!dark) continue
      const [x, y] = [snap(box.x + (column + 4) * module, dx), snap(box.y + (row + 4) * module, dy)]
      const [right, bottom] = [snap(box.x + (column + 5) * module, dx), snap(box.y + (row + 5) * module, dy)]
      pen.fillRect(x, y, right - x, bottom - y)
    }
}

function colorOf(ink: Ink, { accent, otherAccent }: Palette, pen: Pen, box: Box): string {
  if (ink === 'accent') return accent
  if (ink === 'other_accent') return otherAccent
  return ink === 'on_photo' ? readableOn(pen, box) : COLORS[ink]
}

const PROBE = 12
let probe: Canvas | null = null

/** Dark or light ink, by how bright the picture is where the words will stand. What is transparent counts as light. */
function readableOn(pen: Pen, box: Box): string {
  probe ??= newCanvas(PROBE, PROBE)
  const small = penOf(probe, true)
  const { a: scale, e: dx, f: dy } = pen.getTransform()
  small.clearRect(0, 0, PROBE, PROBE)
  const [width, height] = [Math.max(1, box.width * scale), Math.max(1, box.height * scale)]
  small.drawImage(pen.canvas, box.x * scale + dx, box.y * scale + dy, width, height, 0, 0, PROBE, PROBE)
  const { data: pixels } = small.getImageData(0, 0, PROBE, PROBE)
  let light = 0
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = (pixels[i + 3] ?? 0) / 255
    const value =
      (0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0)) / 255
    light += alpha * value + 1 - alpha
  }
  return light / (PROBE * PROBE) > 0.46 ? INK : PAPER
}
