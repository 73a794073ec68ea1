/** What of a photo shows in a locket's window. */
export interface LocketFrame {
  /** What is in the window's middle, as shares of the photo's width and height from its upper left. */
  readonly u: number
  readonly v: number
  /** 1 just fills the window. */
  readonly zoom: number
  /** Clockwise. */
  readonly turnDeg: number
}

/** The oval window, in mm. */
export const LOCKET_WINDOW = { width: 20, height: 28 } as const

export const WHOLE_PHOTO: LocketFrame = { u: 0.5, v: 0.5, zoom: 1, turnDeg: 0 }

export const MOST_LOCKET_ZOOM = 6

interface Sides {
  readonly width: number
  readonly height: number
}

/** Half of the box that a turned oval window needs, in mm. */
function reachOf(turnDeg: number): { readonly x: number; readonly y: number } {
  const angle = (turnDeg * Math.PI) / 180
  const [a, b] = [LOCKET_WINDOW.width / 2, LOCKET_WINDOW.height / 2]
  return {
    x: Math.hypot(a * Math.cos(angle), b * Math.sin(angle)),
    y: Math.hypot(a * Math.sin(angle), b * Math.cos(angle)),
  }
}

/** How many mm in the window one pixel of a photo is. */
export function mmAPixel({ zoom, turnDeg }: LocketFrame, { width, height }: Sides): number {
  const { x, y } = reachOf(turnDeg)
  return zoom * Math.max((2 * x) / width, (2 * y) / height)
}

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The same frame moved as little as needed for the photo to fill the whole window. */
export function filling(frame: LocketFrame, photo: Sides): LocketFrame {
  const turnDeg = ((((frame.turnDeg + 180) % 360) + 360) % 360) - 180
  const zoom = between(frame.zoom, 1, MOST_LOCKET_ZOOM)
  const { x, y } = reachOf(turnDeg)
  const mm = mmAPixel({ ...frame, zoom, turnDeg }, photo)
  const [du, dv] = [x / (mm * photo.width), y / (mm * photo.height)]
  return {
    zoom,
    turnDeg,
    u: between(frame.u, Math.min(du, 0.5), Math.max(1 - du, 0.5)),
    v: between(frame.v, Math.min(dv, 0.5), Math.max(1 - dv, 0.5)),
  }
}

/** The frame after its photo was pushed by so many mm in the window, right and down. */
export function pushed(frame: LocketFrame, byMm: readonly [number, number], photo: Sides): LocketFrame {
  const angle = (-frame.turnDeg * Math.PI) / 180
  const mm = mmAPixel(frame, photo)
  const [x, y] = byMm
  const right = x * Math.cos(angle) - y * Math.sin(angle)
  const down = x * Math.sin(angle) + y * Math.cos(angle)
  return filling(
    { ...frame, u: frame.u - right / (mm * photo.width), v: frame.v - down / (mm * photo.height) },
    photo,
  )
}
