import { squaredDistance } from '../../cut/grid/squared-distance'
import { type Plane, planeLike } from './plane'

/** Signed distance in mm to where coverage (0…1) is a half, outside positive; what is half covered says where between pixels. */
export function signedDistance(coverage: Plane): Plane {
  const { width, height, mm, data } = coverage
  const inside = Uint8Array.from(data, (share) => (share >= 0.5 ? 1 : 0))
  const toInside = squaredDistance(inside, width, height)
  const toOutside = squaredDistance(
    inside.map((one) => 1 - one),
    width,
    height,
  )
  return planeLike(
    coverage,
    Float32Array.from(data, (share, p) => {
      const far = inside[p] ? toOutside[p] : toInside[p]
      const pixels = Math.sqrt(far as number) - 0.5
      if (pixels <= 1) return (0.5 - share) * mm
      return inside[p] ? -pixels * mm : pixels * mm
    }),
  )
}

/** The coverage (0…1) of what lies within `by` mm of a rim: outside of it, or with a negative number inside. */
export const grownCoverage = (distance: Plane, by: number): Plane =>
  planeLike(
    distance,
    distance.data.map((d) => Math.max(0, Math.min(1, 0.5 - (d - by) / distance.mm))),
  )

/** The largest piece of what is negative alone: what does not hang together with it would fall off. */
export function onePiece(distance: Plane): Plane {
  const { width, height, data } = distance
  const pieceOf = new Int32Array(data.length).fill(-1)
  const sizes: number[] = []
  const stack: number[] = []
  for (let start = 0; start < data.length; start++) {
    if ((data[start] as number) >= 0 || pieceOf[start] !== -1) continue
    const piece = sizes.length
    let size = 0
    pieceOf[start] = piece
    stack.push(start)
    for (let p = stack.pop(); p !== undefined; p = stack.pop()) {
      size++
      const x = p % width
      for (const [near, isThere] of [
        [p - 1, x > 0],
        [p + 1, x < width - 1],
        [p - width, p >= width],
        [p + width, p < width * (height - 1)],
      ] as const) {
        if (!isThere || (data[near] as number) >= 0 || pieceOf[near] !== -1) continue
        pieceOf[near] = piece
        stack.push(near)
      }
    }
    sizes.push(size)
  }
  if (sizes.length < 2) return distance
  const largest = sizes.reduce((best, size, i) => (size > (sizes[best] as number) ? i : best), 0)
  return planeLike(
    distance,
    data.map((d, p) => (d < 0 && pieceOf[p] !== largest ? -d : d)),
  )
}
