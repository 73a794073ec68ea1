import { hangPlace } from './hang-place'
import { largest, type Point } from './outline'
import { columnOf, type Plane, planeLike, rowOf, sample, smoothed, xOf, yOf } from './plane'
import { grownCoverage, onePiece, signedDistance } from './signed-distance'

/** What decides a sheet's outlines; mm. */
export interface SheetMeasures {
  /** Of what lies round the photo: white under a print, a metal rim. */
  readonly borderMm: number
  /** Of sheet beyond that. */
  readonly clearMm: number
  /** The hole's radius; none where a loop is put on instead. */
  readonly holeMm: number | null
  /** Of material round the hole. */
  readonly wallMm: number
  /** Rounds inner corners: a router is as thick as this; what is cast needs none. */
  readonly routerMm: number
  /** What is thinner falls off. */
  readonly thinnestMm: number
}

export interface SheetOutlines {
  /** Of the photo itself, of all that is printed, and of the whole sheet without its hole: signed distances, mm. */
  readonly photo: Plane
  readonly printed: Plane
  readonly sheet: Plane
  /** The middle of its hole, or where its loop is put on; null where nothing hangs it. */
  readonly hole: Point | null
}

/** The hole's middle lies so far inside the rim that it was put on. */
const HOLE_IN_MM = 0.4
/** Of print that is left free round the hole. */
const HOLE_FREE_MM = 0.9
const TAB_BLEND_MM = 2

/** Where the parts of a sheet end that is cut along what is covered; `wanted` is where its owner wants it held, mm. */
export function sheetOutlines(
  coverage: Plane,
  { borderMm, clearMm, holeMm, wallMm, routerMm, thinnestMm }: SheetMeasures,
  wanted: Point | null,
  hangs: boolean,
): SheetOutlines {
  const { mm } = coverage
  const soft = smoothed(signedDistance(coverage), Math.max(2, 0.5 / mm))
  const photo = thinnestMm > 0 ? thickened(soft, thinnestMm / 2) : soft
  // Grown too far and shrunk back: inner corners come out round.
  const grown = onePiece(moved(grownBy(photo, borderMm + clearMm + routerMm), routerMm))
  const place = hangs ? hangPlace(grown, wanted) : null
  const hole = place && holeMm !== null ? inward(grown, place, HOLE_IN_MM) : place
  const fromHole = farFromHole(holeMm === null ? null : hole, coverage)
  const tab = (holeMm ?? 0) + wallMm
  const free = (holeMm ?? 0) + HOLE_FREE_MM
  const tabbed = grown.data.map((d, p) => blended(d, fromHole(p) - tab, TAB_BLEND_MM))
  const printed = photo.data.map((d, p) =>
    Math.max(d - borderMm, free - fromHole(p), (grown.data[p] as number) + 0.5 * clearMm),
  )
  return {
    photo,
    printed: smoothed(planeLike(photo, printed), Math.max(2, 0.5 / mm)),
    sheet: onePiece(smoothed(planeLike(photo, tabbed), Math.max(2, 0.55 / mm))),
    hole,
  }
}

const grownBy = (plane: Plane, by: number): Plane => signedDistance(grownCoverage(plane, by))
const moved = (plane: Plane, by: number): Plane =>
  planeLike(
    plane,
    plane.data.map((d) => d + by),
  )

/** Shrunk and grown back: what is thinner than twice `half` is gone. */
const thickened = (plane: Plane, half: number): Plane => moved(grownBy(plane, -half), -half)

/** How far from a hole's middle a pixel is, mm; very far where there is none. */
export const farFromHole =
  (hole: Point | null, plane: Plane) =>
  (p: number): number => {
    if (!hole) return 1e6
    const dx = xOf(plane, p % plane.width) - hole[0]
    const dy = yOf(plane, Math.floor(p / plane.width)) - hole[1]
    return Math.sqrt(dx * dx + dy * dy)
  }

/** A place moved into what is negative. */
function inward(plane: Plane, [x, y]: Point, by: number): Point {
  const [u, v] = [columnOf(plane, x), rowOf(plane, y)]
  const dx = sample(plane, u + 1, v) - sample(plane, u - 1, v)
  const dy = sample(plane, u, v - 1) - sample(plane, u, v + 1)
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  return [x - (dx / length) * by, y - (dy / length) * by]
}

/** The lower of two, rounded where they are nearer than `by` (Quílez 2013). */
function blended(a: number, b: number, by: number): number {
  const near = Math.max(0, by - Math.abs(a - b)) / by
  return Math.min(a, b) - (near * near * by) / 4
}

/** How high a sheet is, mm. */
export function heightOf(sheet: Plane): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [, y] of largest(sheet)) {
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return high - low
}
