import { squaredDistance } from '../cut/squared-distance'
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
