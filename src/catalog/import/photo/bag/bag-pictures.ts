import type { BagStub } from '../../../../look/facts/bag-stub'
import type { BagSurface } from '../../../../look/facts/bag-surface'
import { sample } from '../body/plane/plane'
import { type Colors, type CoverFrame, framed, pixelsOfColors } from '../body/skin/colors'
import { lightOfHex } from '../body/skin/light-curve'
import { withoutRim } from '../body/skin/skin'
import { boxOfCover } from '../body/skin/straightened'
import type { Cover, Pixels } from '../photo-cover'

/** A picture that lies on a panel, and where it begins and ends, in shares of the outline's box. */
export interface PanelPicture {
  readonly pixels: Pixels
  readonly frame: { readonly u: number; readonly v: number; readonly w: number; readonly h: number }
}

/** Of the longer side. */
const TEXTURE = 1024
const BACK_TEXTURE = 512
const DRAFT_TEXTURE = 384
/** What is nearer than this to the cover's edge shows some of the ground, mm. */
const RIM_MM = 1.6

/** The photo over all that is covered, its edge grown outward so that nothing of the ground is seen. */
export function frontPicture(cover: Cover, box: CoverFrame, mmHigh: number, isDraft: boolean): PanelPicture {
  const own = boxOfCover(cover) ?? box
  const margin = 0.01 * own.height
  const [left, top] = [Math.min(own.left, box.left) - margin, Math.min(own.top, box.top) - margin]
  const right = Math.max(own.left + own.width, box.left + box.width) + margin
  const bottom = Math.max(own.top + own.height, box.top + box.height) + margin
  const frame = { left, top, width: right - left, height: bottom - top }
  return {
    pixels: grownPicture(cover, frame, isDraft ? DRAFT_TEXTURE : TEXTURE, mmHigh / box.height),
    frame: {
      u: (left - box.left) / box.width,
      v: (top - box.top) / box.height,
      w: frame.width / box.width,
      h: frame.height / box.height,
    },
  }
}

/** The photo of the back as one looks at it, its body's box over the panel. */
export function backPicture(cover: Cover, box: CoverFrame, mmHigh: number, isDraft: boolean): PanelPicture {
  return {
    pixels: grownPicture(cover, box, isDraft ? DRAFT_TEXTURE : BACK_TEXTURE, mmHigh / box.height),
    frame: WHOLE,
  }
}

const WHOLE = { u: 0, v: 0, w: 1, h: 1 }

function grownPicture(cover: Cover, frame: CoverFrame, side: number, mmOfPixel: number): Pixels {
  // Never larger than what is there.
  const by = Math.min(1, side / Math.max(frame.width, frame.height))
  const [width, height] = [Math.round(frame.width * by), Math.round(frame.height * by)]
  const colors = framed(cover, frame, width, height)
  return pixelsOfColors(withoutRim(colors, Math.max(1.5, (RIM_MM * by) / mmOfPixel)))
}

const PLAIN_HIGH = 512

/** The front of a bag that only its stub tells: a panel and a pocket in its own colors, with a seam round each. */
export function plainPicture({ colors, dimsMm: { w, h } }: BagStub, surface: BagSurface): PanelPicture {
  const height = PLAIN_HIGH
  const width = Math.max(8, Math.round((height * w) / h))
  const [main = [0.5, 0.5, 0.5], second = main] = colors.map(({ hex }) => lightOfHex(hex))
  const out = [0, 1, 2].map(() => new Float32Array(width * height)) as unknown as Colors['channels']
  const top = 0.46 * h
  const around = 0.075 * Math.min(w, h)
  const line = 0.9
  const insetNear = coarsely(EVERY, width, height, (column, row) => {
    const [x, y] = [((column + 0.5) / width - 0.5) * w, (1 - (row + 0.5) / height) * h]
    return surface.insetAt(x, y) - surface.seam.insetMm
  })
  for (let p = 0; p < width * height; p++) {
    const y = (1 - (Math.floor(p / width) + 0.5) / height) * h
    const inset = insetNear(p % width, Math.floor(p / width))
    // How far inside the pocket: its upper edge is straight, its corners are round.
    const [a, b] = [inset - around, top - y]
    const corner = 26
    const [da, db] = [Math.max(0, corner - a), Math.max(0, corner - b)]
    const within = Math.min(a, b) > corner ? corner : corner - Math.sqrt(da * da + db * db)
    const isStitch = (off: number): boolean => Math.abs(off) < line
    const color = within > 0 ? second : main
    const shade = within > 0 && within < 1.6 ? 0.55 : isStitch(within - 6) || isStitch(inset - 9) ? 0.72 : 1
    const under = within <= 0 && within > -4 ? 0.82 : 1
    for (let c = 0; c < 3; c++) (out[c] as Float32Array)[p] = (color[c] as number) * shade * under
  }
  const coverage = new Float32Array(width * height).fill(1)
  return { pixels: pixelsOfColors({ width, height, channels: out, coverage }), frame: WHOLE }
}

const EVERY = 6

/** What is looked at in every so many pixels, and drawn between them. */
function coarsely(
  every: number,
  width: number,
  height: number,
  at: (column: number, row: number) => number,
): (column: number, row: number) => number {
  const [columns, rows] = [Math.ceil(width / every) + 1, Math.ceil(height / every) + 1]
  const data = Float32Array.from({ length: columns * rows }, (_, p) =>
    at((p % columns) * every, Math.floor(p / columns) * every),
  )
  const plane = { width: columns, height: rows, data }
  return (column, row) => sample(plane, column / every, row / every)
}
