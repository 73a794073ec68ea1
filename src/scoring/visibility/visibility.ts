import type { Anchor, View } from '../../look/facts/carrier'
import type { Charm } from '../../look/facts/charm'
import { hangsFreely } from '../../look/facts/swinging'
import { DIRECTIONS, visibleShares } from '../../look/facts/view-table'
import { ramp } from '../measure/ramp'

const COUNT = DIRECTIONS.length

/** A standing bag is not looked at from behind: there it leans on something. Every other view is usual. */
export const IS_USUAL = Uint8Array.from(DIRECTIONS, ({ situation, azimuthDeg }) =>
  situation === 'worn' || azimuthDeg <= 90 || azimuthDeg >= 270 ? 1 : 0,
)

/** Below the first share a charm is as good as hidden, from the second on it is there to be seen. */
const GLIMPSE = 0.1
const THERE = 0.4

/** How much a charm is there to be seen when this share of it shows, 0…1. */
export const presence = (share: number): number => ramp(share, GLIMPSE, THERE)

/** A charm at an anchor as it is seen from each direction, alone on the carrier; lengths in millimeters. */
export interface Visibility {
  /** 1, 2, 3 … in the order they were made. */
  readonly number: number
  readonly anchor: Anchor
  /** Share that the carrier leaves visible, 0…1. */
  readonly alone: Float32Array
  /**
   * That share of how much there is to see of it compared with its widest view (1 from there, near 0 of a sheet from its
   * edge), in 255ths: bytes, because everything that is scored is scored from these.
   */
  readonly shown: Uint8Array
  /** The largest of them from a usual view. */
  best: number
  /** Middle as the eye has it, to the right and up, and how near it is. */
  readonly right: Float32Array
  readonly up: Float32Array
  readonly near: Float32Array
  /** Half extents of a rectangle as large as its outline. */
  readonly halfWidth: Float32Array
  readonly halfHeight: Float32Array
}

const byCharm = new WeakMap<Charm, Map<Anchor, Visibility>>()

/** Carriers with all rings that hubs can bring there have no end of places: a charm forgets its own beyond this many. */
const MOST_PLACES = 512

let made = 0

const EYES = DIRECTIONS.map(({ situation, azimuthDeg, elevationDeg }) => {
  const azimuth = (azimuthDeg * Math.PI) / 180
  const elevation = (elevationDeg * Math.PI) / 180
  return {
    worn: situation === 'worn',
    sin: Math.sin(azimuth),
    cos: Math.cos(azimuth),
    high: Math.sin(elevation),
    level: Math.cos(elevation),
  }
})

/** An ellipse's outline as a rectangle of the same area and shape. */
const AS_RECTANGLE = Math.sqrt(Math.PI) / 2

/** Seen from its edge a sheet is a line: there is something to see from this share of its widest view on. */
const ENOUGH = 0.3

export function visibilityOf(anchor: Anchor, charm: Charm): Visibility {
  let places = byCharm.get(charm)
  if (!places) {
    places = new Map()
    byCharm.set(charm, places)
  }
  const found = places.get(anchor)
  if (found) return found
  const sighting = measureVisibility(anchor, charm)
  if (places.size >= MOST_PLACES) places.clear()
  places.set(anchor, sighting)
  return sighting
}

function measureVisibility(anchor: Anchor, charm: Charm): Visibility {
  const { w, h, d } = charm.dimsMm
  const [nx, , nz] = anchor.normal
  const flat = Math.hypot(nx, nz)
  // What lies on top faces whoever stands before it.
  const [outX, outZ] = flat < 0.3 ? [0, 1] : [nx / flat, nz / flat]
  const make = () => new Float32Array(COUNT)
  const sighting = {
    number: ++made,
    anchor,
    alone: anchor.views
      ? visibleShares(anchor.views, { hangs: hangsFreely(charm), dimsMm: charm.dimsMm })
      : roughShares(anchor.visibleFrom),
    shown: new Uint8Array(COUNT),
    best: 0,
    right: make(),
    up: make(),
    near: make(),
    halfWidth: make(),
    halfHeight: make(),
  }
  let widest = 0
  for (const [i, { worn, sin, cos, high, level }] of EYES.entries()) {
    const [ax, ay, az] = (worn ? anchor.positionWornMm : null) ?? anchor.positionMm
    const x = ax + (outX * d) / 2
    const y = ay - charm.lengthMm + h / 2
    const z = az + (outZ * d) / 2
    const face = outX * sin + outZ * cos
    const edge = outX * cos - outZ * sin
    const depth = Math.hypot((d / 2) * face, (w / 2) * edge)
    sighting.right[i] = x * cos - z * sin
    sighting.up[i] = y * level - (x * sin + z * cos) * high
    sighting.near[i] = y * high + (x * sin + z * cos) * level
    sighting.halfWidth[i] = AS_RECTANGLE * Math.hypot((w / 2) * face, (d / 2) * edge)
    sighting.halfHeight[i] = AS_RECTANGLE * Math.hypot((h / 2) * level, depth * high)
    widest = Math.max(widest, areaAt(sighting, i))
  }
  for (let i = 0; i < COUNT; i++) {
    const facing = Math.min(1, areaAt(sighting, i) / (ENOUGH * widest))
    const shown = Math.round(255 * facing * (sighting.alone[i] ?? 0))
    sighting.shown[i] = shown
    if (IS_USUAL[i] === 1) sighting.best = Math.max(sighting.best, shown)
  }
  return sighting
}

/** A quarter of the rectangle's area. */
export const areaAt = (
  { halfWidth, halfHeight }: Pick<Visibility, 'halfWidth' | 'halfHeight'>,
  i: number,
): number => (halfWidth[i] ?? 0) * (halfHeight[i] ?? 0)

const VIEW_AT = new Map<number, View>([
  [0, 'front'],
  [45, 'three_quarter_right'],
  [90, 'right'],
  [180, 'back'],
  [270, 'left'],
  [315, 'three_quarter_left'],
])

/** Where nothing was measured: what the catalog says of the anchor, all or nothing. */
function roughShares(visibleFrom: readonly View[]): Float32Array {
  const from = (azimuthDeg: number): number => {
    const view = VIEW_AT.get(azimuthDeg)
    if (view) return visibleFrom.includes(view) ? 1 : 0
    return (from(azimuthDeg - 45) + from(azimuthDeg + 45)) / 2
  }
  return Float32Array.from(DIRECTIONS, ({ situation, azimuthDeg }) => {
    const behind = azimuthDeg > 90 && azimuthDeg < 270
    if (situation === 'stands' || !behind) return from(azimuthDeg)
    return visibleFrom.includes('worn_front') ? 1 : 0
  })
}
