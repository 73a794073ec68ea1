import type { Vec3 } from '../../look/facts/vec3'
import type { CameraPreset, Insets } from '../../state/camera-view'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Where the camera stands around its target: radians, azimuth 0 in front, polar 0 above. */
export interface Heading {
  readonly azimuth: number
  readonly polar: number
}

export interface Framing extends Heading {
  readonly target: Vec3
  readonly distance: number
}

const degrees = (value: number) => (value * Math.PI) / 180

/** `worn` looks over the wearer's shoulder: the side that others see while it hangs on a back, slightly turned. */
export const PRESET_HEADINGS: Readonly<Record<CameraPreset, Heading>> = {
  three_quarter: { azimuth: degrees(32), polar: degrees(78) },
  front: { azimuth: 0, polar: degrees(86) },
  left: { azimuth: degrees(-90), polar: degrees(85) },
  right: { azimuth: degrees(90), polar: degrees(85) },
  back: { azimuth: degrees(180), polar: degrees(84) },
  top: { azimuth: 0, polar: degrees(24) },
  worn: { azimuth: degrees(148), polar: degrees(76) },
}

export const FIELD_OF_VIEW = 24

/** The part of the stage that no panel covers; never smaller than a quarter of it. */
export function freeArea(size: Size, insets: Insets): Size & { readonly x: number; readonly y: number } {
  const width = Math.max(size.width - insets.left - insets.right, size.width / 4)
  const height = Math.max(size.height - insets.top - insets.bottom, size.height / 4)
  return {
    x: Math.min(insets.left, size.width - width),
    y: Math.min(insets.top, size.height - height),
    width,
    height,
  }
}

/** Unit axes of a camera that looks from a heading: right, up, and backward (from target to camera). */
export function axesOf({ azimuth, polar }: Heading): {
  readonly right: Vec3
  readonly up: Vec3
  readonly back: Vec3
} {
  const [sa, ca, sp, cp] = [Math.sin(azimuth), Math.cos(azimuth), Math.sin(polar), Math.cos(polar)]
  return { right: [ca, 0, -sa], up: [-sa * cp, sp, -ca * cp], back: [sa * sp, cp, ca * sp] }
}

const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** The pixels a meter at one meter's distance takes on a stage of this height. */
export const focalPixels = (height: number): number => height / 2 / Math.tan(degrees(FIELD_OF_VIEW) / 2)

/**
 * The closest camera from a heading that shows all points inside an area, `margin` pixels from its edges, with their
 * picture centered in it; `focal` is the pixels that a meter at one meter takes.
 */
export function frame(
  points: readonly Vec3[],
  heading: Heading,
  { area, margin, focal }: { readonly area: Size; readonly margin: number; readonly focal: number },
): Framing {
  const { right, up, back } = axesOf(heading)
  const halfX = Math.max(area.width / 2 - margin, 40) / focal
  const halfY = Math.max(area.height / 2 - margin, 40) / focal
  let center: Vec3 = middle(points)
  let distance = 1
  // Perspective moves the picture's center as the distance changes: a few rounds settle it below a pixel.
  for (let round = 0; round < 6; round++) {
    distance = 0.05
    for (const point of points) {
      const from: Vec3 = [point[0] - center[0], point[1] - center[1], point[2] - center[2]]
      const near = dot(from, back)
      distance = Math.max(
        distance,
        Math.abs(dot(from, right)) / halfX + near,
        Math.abs(dot(from, up)) / halfY + near,
      )
    }
    let [lowX, highX, lowY, highY] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const point of points) {
      const from: Vec3 = [point[0] - center[0], point[1] - center[1], point[2] - center[2]]
      const depth = Math.max(distance - dot(from, back), 1e-3)
      const [x, y] = [dot(from, right) / depth, dot(from, up) / depth]
      lowX = Math.min(lowX, x)
      highX = Math.max(highX, x)
      lowY = Math.min(lowY, y)
      highY = Math.max(highY, y)
    }
    const [dx, dy] = [((lowX + highX) / 2) * distance, ((lowY + highY) / 2) * distance]
    center = [
      center[0] + right[0] * dx + up[0] * dy,
      center[1] + right[1] * dx + up[1] * dy,
      center[2] + right[2] * dx + up[2] * dy,
    ]
  }
  return { ...heading, target: center, distance }
}

function middle(points: readonly Vec3[]): Vec3 {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const point of points) {
    for (const axis of [0, 1, 2] as const) {
      low[axis] = Math.min(low[axis], point[axis])
      high[axis] = Math.max(high[axis], point[axis])
    }
  }
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
}

/** The same angle with whole turns added so that it is the shortest way from another. */
export function nearestTurn(angle: number, from: number): number {
  return angle + Math.round((from - angle) / (2 * Math.PI)) * 2 * Math.PI
}

/** A heading that faces an anchor: its normal, lifted a little, kept between the limits of polite angles. */
export function headingTo(normal: Vec3): Heading {
  const flat = Math.hypot(normal[0], normal[2])
  const azimuth = flat > 0.2 ? Math.atan2(normal[0], normal[2]) : 0
  const polar = Math.min(Math.max(Math.acos(Math.min(Math.max(normal[1], -1), 1)), degrees(52)), degrees(82))
  return { azimuth, polar }
}
