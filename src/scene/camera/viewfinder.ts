import { FORMATS } from '../../picture/studio/formats'
import type { LiveStudio } from '../../picture/studio/live-settings'
import type { FreeEdges } from '../../picture/studio/photo-request'
import type { Insets } from '../../state/camera-view'
import { type Crop, cropOf } from './crop'
import { axesOf, type Framing, focalPixels, freeArea, type Size } from './framing'
import { focalPixelsOf, halfHeightOf } from './lens'

/** How the stage looks at its subject. */
export interface Viewfinder {
  /** What the subject is framed into, in CSS pixels of the stage; the camera points at its middle. */
  readonly area: Crop
  /** Air around the subject in CSS pixels. */
  readonly margin: number
  /** CSS pixels that a meter at one meter's distance takes. */
  readonly focal: number
  /** What becomes the picture, null while there is none to come. */
  readonly crop: Crop | null
  /** Changes with the lens, with what it is put in front of and with what is kept free there, not with the window's size. */
  readonly lens: string
}

/** Air around the carrier on the stage, in CSS pixels. */
const MARGIN = 26
/** Between a picture's frame and the panels, in CSS pixels. */
const FRAME_MARGIN = 10
/** Air around a look that fills a picture, as a share of the picture's shorter side. */
const AIR = 0.055

export function viewfinderOf(size: Size, insets: Insets, studio: LiveStudio | null): Viewfinder {
  if (!studio)
    return {
      area: freeArea(size, insets),
      margin: MARGIN,
      focal: focalPixels(size.height),
      crop: null,
      lens: '',
    }
  const { width, height } = FORMATS[studio.format]
  const crop = cropOf(size, insets, width / height, FRAME_MARGIN)
  const { area, margin, focal } = pictureViewfinder(crop, studio.edges, studio.focalMm)
  return {
    area: { ...area, x: area.x + crop.x, y: area.y + crop.y },
    margin,
    focal,
    crop,
    lens: [studio.format, studio.focalMm, ...Object.values(studio.edges)].join(' '),
  }
}

/** How a picture of a size looks at its subject, in its own pixels. */
export function pictureViewfinder(
  size: Size,
  edges: FreeEdges,
  focalMm: number,
): Pick<Viewfinder, 'area' | 'margin' | 'focal'> {
  const { width, height } = size
  return {
    area: {
      x: edges.left * width,
      y: edges.top * height,
      width: Math.max(1 - edges.left - edges.right, 0.1) * width,
      height: Math.max(1 - edges.top - edges.bottom, 0.1) * height,
    },
    margin: AIR * Math.min(width, height),
    focal: focalPixelsOf(height, halfHeightOf(width / height, focalMm)),
  }
}

/** How wide a look is for its height, about. */
const LOOK = 0.75

/** How large a look fills the room it has. */
const roomOf = ({ area }: Pick<Viewfinder, 'area'>): number => Math.min(area.width / LOOK, area.height)

/** How many times as far a camera stands behind another viewfinder, to show there just as much of what it points at. */
export const stepTo = (
  before: Pick<Viewfinder, 'area' | 'focal'>,
  after: Pick<Viewfinder, 'area' | 'focal'>,
): number => (after.focal / before.focal) * (roomOf(before) / roomOf(after))

/** How far what the camera points at lies right of and below the middle, in the same pixels. */
export const principalShift = ({ width, height }: Size, { area }: Pick<Viewfinder, 'area'>) => ({
  x: area.x + area.width / 2 - width / 2,
  y: area.y + area.height / 2 - height / 2,
})

/** Where a camera would stand behind another viewfinder, so that what it points at is seen where it was. */
export function seenInPlace(standing: Framing, before: Viewfinder, after: Viewfinder): Framing {
  const { right, up } = axesOf(standing)
  const meters = standing.distance / after.focal
  const middle = ({ area }: Viewfinder) => [area.x + area.width / 2, area.y + area.height / 2] as const
  const [x, y] = [middle(after)[0] - middle(before)[0], middle(after)[1] - middle(before)[1]]
  const along = (axis: 0 | 1 | 2) => standing.target[axis] + (right[axis] * x - up[axis] * y) * meters
  return { ...standing, target: [along(0), along(1), along(2)] }
}
