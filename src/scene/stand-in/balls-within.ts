import type { Spot } from './smooth-outline'

/** A place within a cushion: how high it is there. */
export interface CushionPlace {
  readonly spot: Spot
  readonly height: number
}

/** How balls fill a cushion: so many at most, of at most this radius, none with its middle nearer to another's than this share of its radius. */
interface Filling {
  readonly count: number
  readonly most: number
  readonly apart: number
}
/** For cloth and straps: small ones close under the skin. */
export const FELT_FILLING: Filling = { count: 96, most: 6, apart: 1 }
/** For other charms: few and large. */
export const SOLID_FILLING: Filling = { count: 24, most: 30, apart: 0.5 }

interface Ball {
  readonly at: readonly [x: number, y: number, z: number]
  readonly radius: number
}

/** Balls that touch the skin of a cushion from within: the largest first, then always the one farthest from those before it. */
export function ballsWithin(
  outline: readonly Spot[],
  places: readonly CushionPlace[],
  { count, most, apart }: Filling,
): readonly Ball[] {
  const all = places.flatMap(({ spot: [x, y], height }): Ball[] => {
    const radius = Math.min(most, height, distanceTo(outline, x, y))
    const z = height - radius
    return z > radius / 4
      ? [
          { at: [x, y, z], radius },
          { at: [x, y, -z], radius },
        ]
      : [{ at: [x, y, 0], radius }]
  })
  const largest = all.reduce<Ball | null>(
    (best, one) => (best && best.radius >= one.radius ? best : one),
    null,
  )
  if (!largest) return []
  const chosen: Ball[] = []
  const away = new Float64Array(all.length).fill(Number.POSITIVE_INFINITY)
  for (let next: Ball | null = largest; next && chosen.length < count; ) {
    chosen.push(next)
    let farthest = 0
    let following: Ball | null = null
    for (const [index, one] of all.entries()) {
      const [dx, dy, dz] = [one.at[0] - next.at[0], one.at[1] - next.at[1], one.at[2] - next.at[2]]
      const far = Math.min(away[index] ?? 0, Math.hypot(dx, dy, dz))
      away[index] = far
      if (far <= farthest || far < apart * one.radius) continue
      farthest = far
      following = one
    }
    next = following
  }
  return chosen
}

function distanceTo(outline: readonly Spot[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const [at, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(at + 1) % outline.length] as Spot
    const [sideX, sideY] = [bx - ax, by - ay]
    const long = sideX * sideX + sideY * sideY || 1
    const share = Math.min(1, Math.max(0, ((x - ax) * sideX + (y - ay) * sideY) / long))
    least = Math.min(least, Math.hypot(x - ax - share * sideX, y - ay - share * sideY))
  }
  return least
}
