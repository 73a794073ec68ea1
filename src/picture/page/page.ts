import { FORMATS, type FormatId, SAFE_EDGES } from '../studio/formats'
import type { PixelSize } from '../studio/photo-request'

/** Paper to print on, beside the formats of the screens. */
export const PAPERS = ['a6', 'a4'] as const
export type PaperId = (typeof PAPERS)[number]
export type PageId = FormatId | PaperId

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page to lay out on, in units of which `unit` pixels make one: text of 26 units is as large on every page. */
export interface Page extends PixelSize {
  readonly id: PageId
  readonly unit: number
  /** Where words and codes may stand. */
  readonly safe: Box
  /** Wider than high: what informs stands beside the photograph in place of under it. */
  readonly isWide: boolean
  /** What stands on it must keep clear of an app's own buttons above and below. */
  readonly isStory: boolean
}

/** ISO 216 at 300 dots an inch, and how many units wide: on the larger paper words need not grow with the sheet. */
const PAPER_PIXELS: Readonly<Record<PaperId, PixelSize & { readonly units: number }>> = {
  a6: { width: 1240, height: 1748, units: 1080 },
  a4: { width: 2480, height: 3508, units: 1440 },
}

const isPaper = (id: PageId): id is PaperId => id === 'a6' || id === 'a4'

/** The pixels of a page at a scale. */
export function pixelsOf(id: PageId, scale: number): PixelSize {
  const { width, height } = isPaper(id) ? PAPER_PIXELS[id] : FORMATS[id]
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export function pageOf(id: PageId): Page {
  if (isPaper(id)) {
    const { width, height, units } = PAPER_PIXELS[id]
    const unit = width / units
    const size = { width: units, height: height / unit }
    return { ...size, id, unit, isWide: false, isStory: false, safe: inset(size, 64, 64, 64, 64) }
  }
  const size = FORMATS[id]
  const { top, right, bottom, left } = SAFE_EDGES[id]
  // The larger of both sides on both, so that what is centered looks it.
  const side = Math.max(left, right)
  return {
    ...size,
    id,
    unit: 1,
    isWide: size.width > size.height,
    isStory: bottom > size.height / 8,
    safe: inset(size, top, side, bottom, side),
  }
}

const inset = (size: PixelSize, top: number, right: number, bottom: number, left: number): Box => ({
  x: left,
  y: top,
  width: size.width - left - right,
  height: size.height - top - bottom,
})
