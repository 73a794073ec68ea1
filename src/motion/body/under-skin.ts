import { type Ball, MOST_BALLS } from './balls'

/** How balls are laid under a skin: so many, and more where it would stand out by more than `gap` (m); of at least and at most these radii (m). */
export interface Laying {
  readonly count: number
  readonly gap: number
  readonly least: number
  readonly most: number
}
/** For cloth and straps: small ones close under the skin; between those of what is large and has many limbs a pocket’s edge would find room. */
export const FINE: Laying = { count: 96, gap: 0.01, least: 0.0006, most: 0.006 }
/** For other charms: few that fill the body, or two slip into each other's empty middle. */
export const FAT: Laying = { count: 24, gap: Number.POSITIVE_INFINITY, least: 0.001, most: 0.03 }

/** Points of the skin are about this far apart (m). */
const SPACING = 0.002
/** What looks as much the same way (cosine) is the same side of the skin, not the other. */
const SAME_SIDE = 0.2

/**
 * Balls that fill a mesh to its skin, from corners of triangles seen from outside (nine numbers each, m). Each is the
 * largest that touches the skin at a point from within (shrinking ball: Ma, Bae & Choi 2012), and the next is always the one
 * at the point that stands out most from those before it.
 */
export function ballsUnderSkin(
  corners: ArrayLike<number>,
  { count, gap, least, most }: Laying,
): readonly Ball[] {
  const skin = pointsOf(corners)
  const { length } = skin
  if (length === 0) return []
  const out = new Float64Array(length).fill(Number.POSITIVE_INFINITY)
  const balls: Ball[] = []
  const room = Math.min(MOST_BALLS, length)
  let [next, farthest] = [0, Number.POSITIVE_INFINITY]
  while (balls.length < Math.min(count, length) || (farthest > gap && balls.length < room)) {
    const { x, y, z, nx, ny, nz } = skin[next] as SkinPoint
    const depth = shrunk(skin, skin[next] as SkinPoint, most)
    const radius = Math.max(least, depth)
    const at = [x - depth * nx, y - depth * ny, z - depth * nz] as const
    balls.push({ at, radius })
    farthest = Number.NEGATIVE_INFINITY
    for (const [i, point] of skin.entries()) {
      const [dx, dy, dz] = [point.x - at[0], point.y - at[1], point.z - at[2]]
      const away = Math.min(out[i] as number, Math.sqrt(dx * dx + dy * dy + dz * dz) - radius)
      out[i] = away
      if (away <= farthest) continue
      farthest = away
      next = i
    }
  }
  return balls
}

/** The radius of the largest ball that touches the skin here from within and reaches through it nowhere. */
function shrunk(
  skin: readonly SkinPoint[],
  { x: px, y: py, z: pz, nx, ny, nz }: SkinPoint,
  most: number,
): number {
  let radius = most
  for (const other of skin) {
    const [x, y, z] = [px - other.x, py - other.y, pz - other.z]
    const under = nx * x + ny * y + nz * z
    const square = x * x + y * y + z * z
    if (under <= 0 || square >= 2 * radius * under) continue
    // A neighbor on the same bent skin would leave nothing of the ball.
    const sameSide = nx * other.nx + ny * other.ny + nz * other.nz > SAME_SIDE
    if (!sameSide || square >= 4 * SPACING * SPACING) radius = square / (2 * under)
  }
  return radius
}

interface SkinPoint {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly nx: number
  readonly ny: number
  readonly nz: number
}

/** No skin is as many cubes of the spacing across. */
const CUBES = 8192
const cubeOf = (value: number): number => Math.floor(value / SPACING) + CUBES / 2

/** Points of all triangles with the way out there, at most one a side in a cube of the spacing. */
function pointsOf(corners: ArrayLike<number>): readonly SkinPoint[] {
  const taken = new Map<number, SkinPoint>()
  for (let t = 0; t + 8 < corners.length; t += 9) {
    const at = (k: number) => corners[t + k] as number
    const [ux, uy, uz] = [at(3) - at(0), at(4) - at(1), at(5) - at(2)]
    const [vx, vy, vz] = [at(6) - at(0), at(7) - at(1), at(8) - at(2)]
    const [cx, cy, cz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const area = Math.sqrt(cx * cx + cy * cy + cz * cz)
    if (area < 1e-14) continue
    const [nx, ny, nz] = [cx / area, cy / area, cz / area]
    const longest = Math.sqrt(Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz))
    const parts = Math.ceil(longest / SPACING)
    const side = 9 * (Math.round(nx) + 1) + 3 * (Math.round(ny) + 1) + Math.round(nz) + 1
    for (let i = 0; i <= parts; i++)
      for (let j = 0; i + j <= parts; j++) {
        const [p, q] = [i / parts, j / parts]
        const x = at(0) + p * ux + q * vx
        const y = at(1) + p * uy + q * vy
        const z = at(2) + p * uz + q * vz
        const key = 27 * (CUBES * (CUBES * cubeOf(x) + cubeOf(y)) + cubeOf(z)) + side
        if (!taken.has(key)) taken.set(key, { x, y, z, nx, ny, nz })
      }
  }
  return [...taken.values()]
}
