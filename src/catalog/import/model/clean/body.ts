import { type Extent, extentOf, sidesOf } from '../pose/extent'
import type { ShadedSurface } from './surface'

type Triple = readonly [number, number, number]

/** A stranger's body ready to hang: meters, the middle of its box's top at the origin, hanging down, face to +Z. */
export interface CleanBody {
  readonly surfaces: readonly ShadedSurface[]
  readonly sizeMm: Triple
  /** Of its volume, where its surfaces enclose one; of its box, where they do not. */
  readonly massCenter: Triple
  /** Where a ring may hold it, so that it hangs nearly straight. */
  readonly hole: Triple
}

/** The box round all that surfaces have. */
export function boxAround(surfaces: readonly ShadedSurface[]): Extent {
  const box = extentOf(surfaces)
  if (!box) throw new Error('a body has triangles')
  return box
}

/** Where a body's own frame begins: in the middle of its box's top. */
export const bodyOrigin = ({ min, max }: Extent): Triple => [
  (min[0] + max[0]) / 2,
  max[1],
  (min[2] + max[2]) / 2,
]

export const seenFrom = (surfaces: readonly ShadedSurface[], origin: Triple): readonly ShadedSurface[] =>
  surfaces.map((surface) => ({
    ...surface,
    positions: surface.positions.map((value, i) => value - (origin[(i % 3) as 0 | 1 | 2] ?? 0)),
  }))

/** Puts surfaces into the body's frame. */
export function cleanBodyOf(surfaces: readonly ShadedSurface[]): CleanBody {
  const box = boxAround(surfaces)
  const moved = seenFrom(surfaces, bodyOrigin(box))
  const [width, height, depth] = sidesOf(box)
  const massCenter = massCenterOf(moved, [width, height, depth])
  return {
    surfaces: moved,
    sizeMm: [width * 1000, height * 1000, depth * 1000],
    massCenter,
    hole: holeOf(moved, massCenter, width),
  }
}

/** Center of the enclosed volume by signed tetrahedra from the box's middle (Zhang and Chen, 2001), kept inside the box. */
function massCenterOf(surfaces: readonly ShadedSurface[], [width, height, depth]: Triple): Triple {
  const middle: Triple = [0, -height / 2, 0]
  let volume = 0
  const moment: [number, number, number] = [0, 0, 0]
  for (const { indices, positions } of surfaces)
    for (let i = 0; i < indices.length; i += 3) {
      const corner = (k: number): Triple => {
        const at = 3 * (indices[i + k] ?? 0)
        return [
          (positions[at] ?? 0) - middle[0],
          (positions[at + 1] ?? 0) - middle[1],
          (positions[at + 2] ?? 0) - middle[2],
        ]
      }
      const [a, b, c] = [corner(0), corner(1), corner(2)]
      const six =
        a[0] * (b[1] * c[2] - b[2] * c[1]) +
        a[1] * (b[2] * c[0] - b[0] * c[2]) +
        a[2] * (b[0] * c[1] - b[1] * c[0])
      volume += six
      for (const k of [0, 1, 2] as const) moment[k] += (six * (a[k] + b[k] + c[k])) / 4
    }
  // A sheet encloses nothing; less than a hundredth of the box is no better.
  if (Math.abs(volume) / 6 < 0.01 * width * height * depth || volume === 0) return middle
  const inside = (value: number, half: number): number => Math.min(half, Math.max(-half, value))
  return [
    inside(moment[0] / volume, width / 2),
    middle[1] + inside(moment[1] / volume, height / 2),
    inside(moment[2] / volume, depth / 2),
  ]
}

/** How far aside of the mass center a hole may be: freely highest, one charm in ten would hang askew. */
const ASIDE = { least: 0.004, ofWidth: 0.08 }

/** The highest point near above the mass center. */
const holeOf = (surfaces: readonly ShadedSurface[], massCenter: Triple, width: number): Triple =>
  highestNear(surfaces, massCenter[0], Math.max(ASIDE.least, ASIDE.ofWidth * width), massCenter[1]) ?? [
    massCenter[0],
    0,
    massCenter[2],
  ]

/** The highest corner of surfaces within `aside` of a line up at `x`, not below `floor`: of like ones the nearest to it. */
export function highestNear(
  surfaces: readonly ShadedSurface[],
  x: number,
  aside: number,
  floor: number,
): Triple | null {
  let found: Triple | null = null
  for (const { positions } of surfaces)
    for (let i = 0; i < positions.length; i += 3) {
      const [px = 0, py = 0, pz = 0] = positions.subarray(i, i + 3)
      if (Math.abs(px - x) > aside || py < floor) continue
      if (!found || py > found[1] || (py === found[1] && Math.abs(px - x) < Math.abs(found[0] - x)))
        found = [px, py, pz]
    }
  return found
}
