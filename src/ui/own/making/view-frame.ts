import type { PhotoPoint } from '../../../catalog/import/photo/photo-edits'

/** A place in the view, CSS pixels from its upper left. */
export type ViewPoint = readonly [x: number, y: number]

/** How a photo lies in its view: turned about its middle, fitted, then zoomed and moved. */
export interface ViewFrame {
  readonly width: number
  readonly height: number
  readonly photo: { readonly width: number; readonly height: number }
  readonly turnDeg: number
  readonly zoom: number
  /** How far the photo's middle is from the view's, CSS pixels. */
  readonly pan: ViewPoint
}

/** Free around a photo that fits, CSS pixels. */
const MARGIN = 16
export const MOST_ZOOM = 8

const angleOf = ({ turnDeg }: ViewFrame): number => (turnDeg * Math.PI) / 180

/** CSS pixels to a pixel of the photo. */
export function frameScale(frame: ViewFrame): number {
  const { width, height, photo, zoom } = frame
  const [cosine, sine] = [Math.abs(Math.cos(angleOf(frame))), Math.abs(Math.sin(angleOf(frame)))]
  const across = photo.width * cosine + photo.height * sine
  const down = photo.width * sine + photo.height * cosine
  const fit = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down)
  return Math.max(0.01, fit) * zoom
}

/** CSS pixels to the whole longer side of the photo, which places and radii are shares of. */
export const longerSideOf = (frame: ViewFrame): number =>
  frameScale(frame) * Math.max(frame.photo.width, frame.photo.height)

export function placeInView(frame: ViewFrame, [x, y]: PhotoPoint): ViewPoint {
  const { width, height, photo, pan } = frame
  const [long, scale, angle] = [longerSideOf(frame), frameScale(frame), angleOf(frame)]
  const [dx, dy] = [x * long - (scale * photo.width) / 2, y * long - (scale * photo.height) / 2]
  return [
    width / 2 + pan[0] + dx * Math.cos(angle) - dy * Math.sin(angle),
    height / 2 + pan[1] + dx * Math.sin(angle) + dy * Math.cos(angle),
  ]
}

export function placeOnPhoto(frame: ViewFrame, [px, py]: ViewPoint): PhotoPoint {
  const { width, height, photo, pan } = frame
  const [long, scale, angle] = [longerSideOf(frame), frameScale(frame), angleOf(frame)]
  const [dx, dy] = [px - width / 2 - pan[0], py - height / 2 - pan[1]]
  return [
    (dx * Math.cos(angle) + dy * Math.sin(angle) + (scale * photo.width) / 2) / long,
    (dy * Math.cos(angle) - dx * Math.sin(angle) + (scale * photo.height) / 2) / long,
  ]
}

export type Zoomed = Pick<ViewFrame, 'zoom' | 'pan'>
export const WHOLE: Zoomed = { zoom: 1, pan: [0, 0] }

/** Zoomed by a factor and moved by pixels, with what is at a place staying there; never out of sight. */
export function zoomedAt(
  frame: ViewFrame,
  [x, y]: ViewPoint,
  factor: number,
  moved: ViewPoint = [0, 0],
): Zoomed {
  const zoom = Math.max(1, Math.min(MOST_ZOOM, frame.zoom * factor))
  if (zoom === 1) return WHOLE
  const by = zoom / frame.zoom
  const [cx, cy] = [x - frame.width / 2, y - frame.height / 2]
  const within = (value: number, side: number): number =>
    Math.max((-zoom * side) / 2, Math.min((zoom * side) / 2, value))
  return {
    zoom,
    pan: [
      within(cx - (cx - frame.pan[0]) * by + moved[0], frame.width),
      within(cy - (cy - frame.pan[1]) * by + moved[1], frame.height),
    ],
  }
}
