import type { Cover } from '../../photo-cover'
import type { CoverFrame } from '../skin/colors'
import { loopsOf, type Point } from './outline'
import { type Plane, xOf, yOf } from './plane'

/** Where the middle of what is inside a signed distance lies, mm. */
function middleOf(plane: Plane): Point {
  let [x, y, count] = [0, 0, 0]
  for (const [p, d] of plane.data.entries()) {
    if (d >= 0) continue
    x += xOf(plane, p % plane.width)
    y += yOf(plane, Math.floor(p / plane.width))
    count++
  }
  return [x / Math.max(1, count), y / Math.max(1, count)]
}

/** Being a mm off the plumb is as bad as being so many lower. */
const PER_ASIDE = 0.8

/**
 * Where a charm is held: the place of the rim nearest to where its owner wants it, or the highest near the plumb through
 * its mass center, within the larger of 4 mm and 8 % of its width.
 */
export function hangPlace(distance: Plane, wanted: Point | null): Point {
  const rim = loopsOf(distance).flat()
  if (wanted) {
    const away = ([x, y]: Point): number =>
      (x - wanted[0]) * (x - wanted[0]) + (y - wanted[1]) * (y - wanted[1])
    return rim.reduce<Point>((best, at) => (away(at) < away(best) ? at : best), rim[0] ?? [0, 0])
  }
  const [plumb, middle] = middleOf(distance)
  const xs = rim.map(([x]) => x)
  const width = xs.reduce((a, b) => Math.max(a, b), -1e9) - xs.reduce((a, b) => Math.min(a, b), 1e9)
  const reach = Math.max(4, 0.08 * width)
  const above = rim.filter(([, y]) => y > middle)
  const near = above.filter(([x]) => Math.abs(x - plumb) <= reach)
  const worth = ([x, y]: Point): number => y - PER_ASIDE * Math.abs(x - plumb)
  // Nothing is near the plumb above the middle of what is open on top: it hangs by one of its arms.
  const among = near.length > 0 ? near : above
  return among.reduce<Point>((best, at) => (worth(at) > worth(best) ? at : best), among[0] ?? [0, 0])
}

/** A place of the cover as its owner says it, in mm from the frame's middle; and back. */
export const placeOfShares = (
  cover: Cover,
  frame: CoverFrame,
  mmAcross: number,
  u: number,
  v: number,
): Point => {
  const mm = mmAcross / frame.width
  return [
    (u * cover.width - frame.left - frame.width / 2) * mm,
    -(v * cover.height - frame.top - frame.height / 2) * mm,
  ]
}
export const sharesOfPlace = (
  cover: Cover,
  frame: CoverFrame,
  mmAcross: number,
  [x, y]: Point,
): { readonly u: number; readonly v: number } => {
  const mm = mmAcross / frame.width
  const thousandth = (share: number): number => Math.round(share * 1000) / 1000 + 0
  return {
    u: thousandth((x / mm + frame.left + frame.width / 2) / cover.width),
    v: thousandth((-y / mm + frame.top + frame.height / 2) / cover.height),
  }
}
