import type { Triple } from '../../../src/motion/vec'

/** Corners of triangles, nine numbers each, meters, faces outwards. */
export type Corners = readonly number[]

/** The six sides of a box, two triangles each; `without` leaves out one of the twelve. */
export function box(low: Triple, high: Triple, without = -1): Corners {
  const at = (corner: number): Triple => [
    (corner & 1 ? high : low)[0],
    (corner & 2 ? high : low)[1],
    (corner & 4 ? high : low)[2],
  ]
  const sides = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ] as const
  return sides
    .flatMap(([a, b, c, d]) => [[a, b, c] as const, [a, c, d] as const])
    .filter((_, index) => index !== without)
    .flatMap((triangle) => triangle.flatMap(at))
}

/** A ball of 24 × 12 facets. */
export function facetedBall([x, y, z]: Triple, radius: number): Corners {
  const at = (u: number, v: number): Triple => {
    const [a, b] = [(2 * Math.PI * u) / 24, (Math.PI * v) / 12]
    return [
      x + radius * Math.sin(b) * Math.cos(a),
      y + radius * Math.cos(b),
      z + radius * Math.sin(b) * Math.sin(a),
    ]
  }
  return Array.from({ length: 24 * 12 }, (_, k) => [k % 24, Math.floor(k / 24)] as const).flatMap(([u, v]) =>
    [at(u, v), at(u + 1, v), at(u + 1, v + 1), at(u, v), at(u + 1, v + 1), at(u, v + 1)].flat(),
  )
}

/** One side only, facing +z. */
export const sheet = (width: number, height: number, z: number): Corners => [
  ...[0, 0, z, width, 0, z, width, height, z],
  ...[0, 0, z, width, height, z, 0, height, z],
]

/** Distance (m) to the nearest of many points laid over every triangle: never less than the true one, at most `spacing` more. */
export function sampledDistance(corners: Corners, spacing: number, [x, y, z]: Triple): number {
  let least = Infinity
  for (let t = 0; t < corners.length; t += 9) {
    const c = (k: number) => corners[t + k] ?? 0
    const [u, v] = [0, 1, 2].reduce(
      ([p, q], k) => [p + (c(3 + k) - c(k)) ** 2, q + (c(6 + k) - c(k)) ** 2],
      [0, 0],
    )
    const parts = Math.ceil(Math.sqrt(Math.max(u, v)) / spacing)
    for (let i = 0; i <= parts; i++)
      for (let j = 0; i + j <= parts; j++) {
        const on = (k: number) => c(k) + (i / parts) * (c(3 + k) - c(k)) + (j / parts) * (c(6 + k) - c(k))
        least = Math.min(least, Math.hypot(x - on(0), y - on(1), z - on(2)))
      }
  }
  return least
}
