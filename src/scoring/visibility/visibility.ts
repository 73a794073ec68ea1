import type { Hung } from '../../look/arrangement'
import type { Anchor, View } from '../../look/facts/carrier'
import type { Charm } from '../../look/facts/charm'
import { DIRECTIONS } from '../../look/facts/directions'
import type { Rest } from '../../look/facts/resting'
import type { Vec3 } from '../../look/facts/vec3'
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
const turnedBy = new WeakMap<Visibility, Map<number, Visibility>>()

/** Carriers with all rings that hubs can bring there have no end of places: a charm forgets its own beyond this many. */
const MOST_PLACES = 512

let made = 0

/** What is right, up and nearer to an eye in each direction. */
const EYES = DIRECTIONS.map(
  ({
    situation,
    azimuthDeg,
    elevationDeg,
  }): { readonly worn: boolean; readonly right: Vec3; readonly up: Vec3; readonly near: Vec3 } => {
    const azimuth = (azimuthDeg * Math.PI) / 180
    const elevation = (elevationDeg * Math.PI) / 180
    const [sin, cos] = [Math.sin(azimuth), Math.cos(azimuth)]
    const [high, level] = [Math.sin(elevation), Math.cos(elevation)]
    return {
      worn: situation === 'worn',
      right: [cos, 0, -sin],
      up: [-sin * high, level, -cos * high],
      near: [sin * level, high, cos * level],
    }
  },
)

/** An ellipse's outline as a rectangle of the same area and shape. */
const AS_RECTANGLE = Math.sqrt(Math.PI) / 2

/** Seen from its edge a sheet is a line: there is something to see from this share of its widest view on. */
const ENOUGH = 0.3

/** How a charm is seen where it hangs, turned as it is worn. */
export function visibilityOf(hung: Hung): Visibility {
  const { anchor, charm, turn } = hung
  let places = byCharm.get(charm)
  if (!places) {
    places = new Map()
    byCharm.set(charm, places)
  }
  let straight = places.get(anchor)
  if (!straight) {
    straight = measureVisibility(hung, 0)
    if (places.size >= MOST_PLACES) places.clear()
    places.set(anchor, straight)
  }
  if (turn === 0) return straight
  const turns = turnedBy.get(straight) ?? new Map<number, Visibility>()
  turnedBy.set(straight, turns)
  const turned = turns.get(turn) ?? measureVisibility(hung, turn)
  turns.set(turn, turned)
  return turned
}

type Axes = readonly [Vec3, Vec3, Vec3]

/** The body's own x, y and z in the carrier's frame, turned about the plumb line by so many degrees besides. */
function axesOf([x, y, z, w]: Rest['rotation'], turn: number): Axes {
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
  const about = ([ax, ay, az]: Vec3): Vec3 => [ax * cos + az * sin, ay, az * cos - ax * sin]
  return [
    about([1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)]),
    about([2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)]),
    about([2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)]),
  ]
}

/** Upright, its face out of the cloth; what lies on top faces whoever stands before it. */
function upright([nx, , nz]: Anchor['normal']): Rest['rotation'] {
  const across = Math.sqrt(nx * nx + nz * nz)
  if (across < 0.3) return [0, 0, 0, 1]
  const half = Math.sqrt((1 + nz / across) / 2)
  return half === 0 ? [0, 1, 0, 0] : [0, nx / across / (2 * half), 0, half]
}

/** Half of what a body of these lengths reaches along a way, as an ellipsoid does. */
function halfAlong({ w, h, d }: Charm['dimsMm'], [x, y, z]: Axes, way: Vec3): number {
  const [a, b, c] = [(w / 2) * dot(x, way), (h / 2) * dot(y, way), (d / 2) * dot(z, way)]
  return Math.sqrt(a * a + b * b + c * c)
}

const dot = ([ax, ay, az]: Vec3, [bx, by, bz]: Vec3): number => ax * bx + ay * by + az * bz

function measureVisibility({ anchor, charm, rest }: Hung, turn: number): Visibility {
  const { h, d } = charm.dimsMm
  const plumb = axesOf(upright(anchor.normal), turn)
  const straight: Vec3 = [(plumb[2][0] * d) / 2, h / 2 - charm.lengthMm, (plumb[2][2] * d) / 2]
  const standing = { axes: rest ? axesOf(rest.rotation, turn) : plumb, middle: rest?.middleMm ?? straight }
  const make = () => new Float32Array(COUNT)
  const sighting = {
    number: ++made,
    anchor,
    alone: rest ? rest.visible : roughShares(anchor.visibleFrom),
    shown: new Uint8Array(COUNT),
    best: 0,
    right: make(),
    up: make(),
    near: make(),
    halfWidth: make(),
    halfHeight: make(),
  }
  let widest = 0
  for (const [i, { worn, right, up, near }] of EYES.entries()) {
    const place = worn ? anchor.positionWornMm : null
    const { axes, middle } = place ? { axes: plumb, middle: straight } : standing
    const at = plus(place ?? anchor.positionMm, middle)
    sighting.right[i] = dot(at, right)
    sighting.up[i] = dot(at, up)
    sighting.near[i] = dot(at, near)
    sighting.halfWidth[i] = AS_RECTANGLE * halfAlong(charm.dimsMm, axes, right)
    sighting.halfHeight[i] = AS_RECTANGLE * halfAlong(charm.dimsMm, axes, up)
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

const plus = ([ax, ay, az]: Vec3, [bx, by, bz]: Vec3): Vec3 => [ax + bx, ay + by, az + bz]

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
