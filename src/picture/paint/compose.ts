import type { Look } from '../../look/look'
import { type Canvas, newCanvas, penOf } from '../../share/picture/canvas'
import type { Content } from '../content/content'
import type { LayoutId } from '../layouts/layouts'
import { PAPER } from '../page/accent'
import type { Block, MapView, Subject } from '../page/block'
import { fontsReady } from '../page/fonts'
import { layOut } from '../page/lay-out'
import { measureWith } from '../page/measure-with'
import { type Box, type PageId, pageOf, pixelsOf } from '../page/page'
import type { Photograph, PhotoSetting, Shot, Standpoint, Watch } from '../studio/photo-request'
import { cutoutOf } from './cutouts'
import { paint } from './paint'
import { paintCutout, paintMap, paintPhoto } from './paint-photos'
import { framingOf, stagePhoto } from './photo-framing'

/** What is to be composed, and of what. */
export interface Order {
  readonly layout: LayoutId
  readonly format: PageId
  readonly scale: number
  readonly content: Content
  readonly setting: PhotoSetting
  /** From where, in layouts that do not say so themselves. */
  readonly from: Standpoint
  readonly quality: Shot['quality']
  readonly photograph: Photograph
}

type PhotoBlock = Extract<Block, { kind: 'photo' }>
type MapBlock = Extract<Block, { kind: 'map' }>

/** As good as from infinity, so that places lie where a flat drawing has them. */
const MAP_FOCAL_MM = 300

/** Photographs, sets and draws a picture of exactly the format's pixels. Rejects as `photograph` does. */
export async function compose(order: Order, watch: Watch = {}): Promise<Canvas> {
  const { layout, format, scale, content } = order
  const { signal, onProgress } = watch
  await fontsReady()
  const { width, height } = pixelsOf(format, scale)
  const canvas = newCanvas(width, height)
  const pen = penOf(canvas)
  const { unit } = pageOf(format)
  const blocks = layOut(layout, format, content, measureWith(pen, content.language.writing.script))
  if (layout !== 'clean') {
    pen.fillStyle = PAPER
    pen.fillRect(0, 0, width, height)
  }
  pen.scale(unit * scale, unit * scale)

  const onStage = stagePhoto(blocks)
  const photographs = blocks.filter(({ kind }) => kind === 'photo' || kind === 'map').length
  let taken = 0
  const photograph = async (shot: Shot): Promise<ImageBitmap> => {
    const image = await order.photograph(shot, {
      ...(signal ? { signal } : {}),
      onProgress: (share) => onProgress?.((taken + share) / (photographs + 0.2)),
    })
    taken += 1
    onProgress?.(taken / (photographs + 0.2))
    return image
  }

  for (const block of blocks) {
    signal?.throwIfAborted()
    switch (block.kind) {
      case 'photo': {
        const box = onPixels(block.box, unit * scale)
        const image = await photograph(shotOf(order, { ...block, box }, block === onStage))
        paintPhoto(pen, box, image)
        image.close()
        break
      }
      case 'map': {
        const box = onPixels(block.box, unit * scale)
        const image = await photograph(mapShotOf(order, block, box))
        const bounds = content.packing.carrierMm
        if (bounds) paintMap(pen, { ...block, box }, image, bounds, content)
        image.close()
        break
      }
      case 'cutout': {
        const image = await cutoutOf(block.picture, signal)
        paintCutout(pen, block, image)
        image?.close()
        break
      }
      default:
        paint(pen, block, content)
    }
  }
  onProgress?.(1)
  return canvas
}

/** A box in units whose edges lie on whole pixels. */
function onPixels({ x, y, width, height }: Box, scale: number): Box {
  const snap = (value: number) => Math.round(value * scale) / scale
  return { x: snap(x), y: snap(y), width: snap(x + width) - snap(x), height: snap(y + height) - snap(y) }
}

const pixelSize = ({ width, height }: Box, scale: number) => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
})

const bare = (look: Look): Look => ({ ...look, placed: new Map(), aside: [] })

function lookOf({ main, other }: Content, of: Subject): Look {
  switch (of) {
    case 'main':
      return main.look
    case 'other':
      return (other ?? main).look
    case 'bare':
      return bare(main.look)
    default:
      return of satisfies never
  }
}

function shotOf(order: Order, photo: PhotoBlock, isStage: boolean): Shot {
  const { of, preset, box } = photo
  const { content, setting, from, quality, format, scale } = order
  const standpoint: Standpoint = preset === null ? from : { kind: 'preset', preset }
  return {
    ...setting,
    look: lookOf(content, of),
    size: pixelSize(box, pageOf(format).unit * scale),
    // Before and after are seen by one camera.
    from:
      of === 'bare' && standpoint.kind === 'preset'
        ? { ...standpoint, around: content.main.look }
        : standpoint,
    ...framingOf(photo, pageOf(format), { isStage, byHand: standpoint.kind === 'by_hand' }),
    quality,
  }
}

const PRESETS = { front: 'front', left: 'left', right: 'right', back: 'back' } as const satisfies Record<
  MapView,
  string
>

function mapShotOf({ content, format, scale, quality }: Order, { view }: MapBlock, box: Box): Shot {
  return {
    backdrop: { kind: 'none' },
    light: 'daylight',
    floor: false,
    focalMm: MAP_FOCAL_MM,
    blur: 0,
    look: bare(content.main.look),
    size: pixelSize(box, pageOf(format).unit * scale),
    from: { kind: 'preset', preset: PRESETS[view] },
    edges: { top: 0.06, right: 0.08, bottom: 0.04, left: 0.08 },
    quality,
  }
}
