import type { HalfNet } from './half-net'

const ROUNDS = 600
const OVER = 1.8
/** A picture's scale on the surface stays between these, and is so many times larger at most one way than the other. */
const LEAST_SCALE = 0.3
const MOST_SCALE = 1.15
const MOST_DRAWN = 1.55

/**
 * A picture laid on a net from the front, x and y of each vertex in mm, and let go where it is drawn out: it slides outward over
 * the rim, beyond its own outline, until no triangle draws it out much. Each triangle asks for its nearest shape within the
 * bounds, each vertex goes toward the mean of what is asked of it (projective dynamics: Bouaziz et al. 2014). Vertices that are
 * held stay.
 */
export function relaxedMap(
  { positions, indices }: HalfNet,
  isHeld: (vertex: number) => boolean,
): Float64Array {
  const count = positions.length / 3
  const map = Float64Array.from({ length: 2 * count }, (_, i) => positions[3 * (i >> 1) + (i & 1)] as number)
  const free = Array.from({ length: count }, (_, vertex) => !isHeld(vertex))
  const flats: Flat[] = []
  for (let t = 0; t < indices.length; t += 3) {
    const corners = indices.slice(t, t + 3) as [number, number, number]
    if (corners.some((vertex) => free[vertex])) flats.push(flattened(positions, corners))
  }
  const sums = new Float64Array(3 * count)
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0)
    for (const flat of flats) ask(sums, map, flat)
    for (let vertex = 0; vertex < count; vertex++)
      for (let k = 0; k < 2 && free[vertex]; k++) {
        const own = map[2 * vertex + k] as number
        const asked = (sums[3 * vertex + k] as number) / (sums[3 * vertex + 2] as number)
        map[2 * vertex + k] = own + OVER * (asked - own)
      }
  }
  return map
}

/** A triangle laid into the plane: its first corner at 0, the second at (bx, 0), the third at (cx, cy). */
interface Flat {
  readonly corners: readonly [number, number, number]
  readonly bx: number
  readonly cx: number
  readonly cy: number
}

function flattened(positions: readonly number[], corners: readonly [number, number, number]): Flat {
  const span = (k: 1 | 2): readonly [number, number, number] => {
    const [from, to] = [3 * corners[0], 3 * corners[k]]
    return [
      (positions[to] as number) - (positions[from] as number),
      (positions[to + 1] as number) - (positions[from + 1] as number),
      (positions[to + 2] as number) - (positions[from + 2] as number),
    ]
  }
  const [[ux, uy, uz], [vx, vy, vz]] = [span(1), span(2)]
  const bx = Math.max(1e-6, Math.sqrt(ux * ux + uy * uy + uz * uz))
  const cx = (ux * vx + uy * vy + uz * vz) / bx
  return { corners, bx, cx, cy: Math.sqrt(Math.max(1e-12, vx * vx + vy * vy + vz * vz - cx * cx)) }
}

/** Adds where a triangle wants its corners to be, by its area: three numbers a vertex, x, y and weight. */
function ask(sums: Float64Array, map: Float64Array, { corners: [a, b, c], bx, cx, cy }: Flat): void {
  const [x, y] = [map[2 * a] as number, map[2 * a + 1] as number]
  const [px, py] = [(map[2 * b] as number) - x, (map[2 * b + 1] as number) - y]
  const [qx, qy] = [(map[2 * c] as number) - x, (map[2 * c + 1] as number) - y]
  // The way into the picture, as a turn and a mirrored turn: its two scales are their sum and their difference.
  const [rightX, rightY] = [px / bx, py / bx]
  const [upX, upY] = [(qx - rightX * cx) / cy, (qy - rightY * cx) / cy]
  const [e, f] = [(rightX + upY) / 2, (rightY - upX) / 2]
  const [g, h] = [(rightX - upY) / 2, (rightY + upX) / 2]
  const [turn, flip] = [Math.sqrt(e * e + f * f), Math.sqrt(g * g + h * h)]
  const [long, short] = bounded(turn + flip, turn - flip)
  const byTurn = (long + short) / 2 / Math.max(turn, 1e-9)
  const byFlip = (long - short) / 2 / Math.max(flip, 1e-9)
  const [towardX, towardY] = [byTurn * e + byFlip * g, byTurn * f + byFlip * h]
  const [acrossX, acrossY] = [byFlip * h - byTurn * f, byTurn * e - byFlip * g]
  const [sx, sy] = [towardX * bx, towardY * bx]
  const [tx, ty] = [towardX * cx + acrossX * cy, towardY * cx + acrossY * cy]
  const [startX, startY] = [x + (px + qx - sx - tx) / 3, y + (py + qy - sy - ty) / 3]
  const area = bx * cy
  add(sums, a, area, startX, startY)
  add(sums, b, area, startX + sx, startY + sy)
  add(sums, c, area, startX + tx, startY + ty)
}

function add(sums: Float64Array, vertex: number, weight: number, x: number, y: number): void {
  sums[3 * vertex] = (sums[3 * vertex] as number) + weight * x
  sums[3 * vertex + 1] = (sums[3 * vertex + 1] as number) + weight * y
  sums[3 * vertex + 2] = (sums[3 * vertex + 2] as number) + weight
}

const within = (scale: number, most: number): number => Math.max(LEAST_SCALE, Math.min(most, scale))

/** The nearest scales that are allowed; `short` is below zero where the picture is mirrored. */
function bounded(long: number, short: number): readonly [long: number, short: number] {
  const [most, least] = [within(long, MOST_SCALE), within(short, MOST_SCALE)]
  if (most <= MOST_DRAWN * least) return [most, least]
  const along = (MOST_DRAWN * most + short) / (MOST_DRAWN * MOST_DRAWN + 1)
  const both = within(along, MOST_SCALE / MOST_DRAWN)
  return [MOST_DRAWN * both, both]
}
