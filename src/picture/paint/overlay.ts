import type { Pen } from '../../share/picture/canvas'
import type { Content } from '../content/content'
import type { LayoutId } from '../layouts/layouts'
import { PAPER } from '../page/accent'
import { fontsReady } from '../page/fonts'
import { layOut } from '../page/lay-out'
import { measureWith } from '../page/measure-with'
import { type PageId, pageOf } from '../page/page'
import type { FreeEdges } from '../studio/photo-request'
import { cutoutOf } from './cutouts'
import { paint } from './paint'
import { paintCutout } from './paint-photos'
import { freeAround, stagePhoto } from './photo-framing'

export interface OverlayOrder {
  readonly layout: LayoutId
  readonly format: PageId
  readonly content: Content
  /** Whether what is photographed is dark, so that words on it are light. */
  readonly isDark: boolean
}

/**
 * Draws a layout without its photograph, which shows through, over the whole width of the pen's canvas; returns what the
 * look keeps clear of. Null, and an empty canvas, for a layout of several photographs.
 */
export async function paintOverlay(
  pen: Pen,
  { layout, format, content, isDark }: OverlayOrder,
  signal: AbortSignal,
): Promise<FreeEdges | null> {
  await fontsReady()
  const page = pageOf(format)
  const blocks = layOut(layout, format, content, measureWith(pen, content.language.writing.script))
  const photo = stagePhoto(blocks)
  const { canvas } = pen
  pen.resetTransform()
  pen.clearRect(0, 0, canvas.width, canvas.height)
  if (!photo) return null
  const cutouts = new Map(
    await Promise.all(
      blocks.flatMap((block) =>
        block.kind === 'cutout'
          ? [cutoutOf(block.picture, signal).then((image) => [block, image] as const)]
          : [],
      ),
    ),
  )
  signal.throwIfAborted()
  pen.scale(canvas.width / page.width, canvas.width / page.width)
  if (layout !== 'clean') {
    const { x, y, width, height } = photo.box
    pen.fillStyle = PAPER
    pen.fillRect(0, 0, page.width, page.height)
    pen.clearRect(x, y, width, height)
  }
  for (const block of blocks) {
    switch (block.kind) {
      case 'photo':
      case 'map':
        break
      case 'cutout': {
        const image = cutouts.get(block) ?? null
        paintCutout(pen, block, image)
        image?.close()
        break
      }
      case 'text':
        paint(pen, block.ink === 'on_photo' ? { ...block, ink: isDark ? 'paper' : 'ink' } : block, content)
        break
      default:
        paint(pen, block, content)
    }
  }
  return freeAround(photo, page)
}
