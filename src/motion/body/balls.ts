import { numbersOf } from '../extras'
import { quatOf, rotate, sineAndCosine, type Triple, type Vec, vec } from '../vec'
import type { Ellipsoid } from './ellipsoid'

/** A ball just under a charm's skin, in the charm's frame (m): where it touches, the charm touches. */
export interface Ball {
  readonly at: Triple
  readonly radius: number
}

/** How finely a charm is felt: by at most so many balls of at most this radius (m). */
export interface Fineness {
  readonly count: number
  readonly largest: number
}
/** For cloth and straps: many small ones, or thin limbs slip between. */
export const FELT: Fineness = { count: 192, largest: 0.004 }
/** For other charms: few that fill the body, or two slip into each other's empty middle. */
export const SOLID: Fineness = { count: 24, largest: 0.03 }

const FEWEST_EACH = 12

/**
 * Balls under the skins of ellipsoids, shared by how large they are. Each ellipsoid is felt as a smaller one made
 * round by a ball: what is round stays so, what is flat becomes a sheet with a round rim, what is long a rod.
 */
export function ballsUnder(ellipsoids: readonly Ellipsoid[], { count, largest }: Fineness): readonly Ball[] {
  const areas = ellipsoids.map(({ radii: [a, b, c] }) => a * b + b * c + c * a)
  const whole = areas.reduce((sum, area) => sum + area, 0)
  return ellipsoids.flatMap((ellipsoid, index) =>
    ballsIn(ellipsoid, Math.max(FEWEST_EACH, Math.round((count * (areas[index] ?? 0)) / whole)), largest),
  )
}

/** In rings from the ball's top to its bottom, about as far apart in a ring as the rings are, left as right; stretched. */
function ballsIn({ center, radii, rotation }: Ellipsoid, count: number, largest: number): readonly Ball[] {
  const turn = quatOf(rotation)
  const radius = Math.min(largest, ...radii)
  const spacing = Math.sqrt((4 * Math.PI) / count)
  const rings = Math.max(2, Math.round(Math.PI / spacing))
  return Array.from({ length: rings }, (_, ring) => {
    const [wide, down] = sineAndCosine((Math.PI * (ring + 0.5)) / rings)
    const each = Math.max(1, Math.round((2 * Math.PI * wide) / spacing))
    return Array.from({ length: each }, (_unused, index): Ball => {
      const [aside, out] = sineAndCosine((2 * Math.PI * (index + (ring % 2) / 2)) / each - Math.PI)
      const { x, y, z } = rotate(
        vec(),
        turn,
        vec(
          -(radii[0] - radius) * wide * aside,
          (radii[1] - radius) * down,
          -(radii[2] - radius) * wide * out,
        ),
      )
      return { at: [x + center[0], y + center[1], z + center[2]], radius }
    })
  }).flat()
}

/** Balls as numbers, four each: from a point, and the radius (m). */
export type Packed = Float64Array

export const packed = (balls: readonly Ball[], { x, y, z }: Vec): Packed =>
  Float64Array.from(balls.flatMap(({ at, radius }) => [at[0] - x, at[1] - y, at[2] - z, radius]))

/** Tenths of a millimeter in a meter: a file tells balls in them, four whole numbers each. */
const TENTHS = 10_000

export const writeBalls = (balls: readonly Ball[]): readonly number[] =>
  balls.flatMap(({ at, radius }) => [...at, radius].map((value) => Math.round(value * TENTHS)))

/** No charm is felt by more balls than this. */
export const MOST_BALLS = 256

/** Balls as a file tells them, or null. */
export function readBalls(value: unknown): readonly Ball[] | null {
  if (!Array.isArray(value) || value.length % 4 !== 0 || value.length > 4 * MOST_BALLS) return null
  const numbers = numbersOf(value, value.length)
  return (
    numbers &&
    Array.from({ length: numbers.length / 4 }, (_, index) => {
      const [x = 0, y = 0, z = 0, radius = 0] = numbers.slice(4 * index, 4 * index + 4)
      return { at: [x / TENTHS, y / TENTHS, z / TENTHS], radius: Math.abs(radius) / TENTHS }
    })
  )
}
