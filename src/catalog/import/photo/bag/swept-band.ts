import { type BodyMesh, meshBuilder, type Vector } from '../body/mesh/body-mesh'
import { fromTo, lengthOne, squareTo } from './ways'

/** A place along a band: mm. */
export interface BandPlace {
  readonly at: Vector
  readonly wide: number
  readonly thick: number
}

/** Half of a rounded cross section, as shares of half the width and half the thickness; the other half is turned round. */
const HALF: readonly (readonly [across: number, out: number])[] = [
  [1, 0],
  [0.93, 0.72],
  [0.78, 1],
  [0, 1],
  [-0.78, 1],
  [-0.93, 0.72],
]
const ROUND = [...HALF, ...HALF.map(([across, out]) => [-across, -out] as const)]

/**
 * A flat band along a line, closed at its ends: `across` says roughly which way its width lies. UVs are mm along it and
 * across.
 */
export function sweptBand(places: readonly BandPlace[], across: Vector): BodyMesh {
  const { vertex, quad, triangle, mesh } = meshBuilder()
  let run = 0
  const rows = places.map(({ at, wide, thick }, k) => {
    const before = places[Math.max(0, k - 1)]?.at ?? at
    const after = places[Math.min(places.length - 1, k + 1)]?.at ?? at
    const along = lengthOne(fromTo(before, after))
    const out = lengthOne(squareTo(along, across))
    const side = squareTo(out, along)
    const [sx, sy, sz] = fromTo(before, at)
    run += Math.sqrt(sx * sx + sy * sy + sz * sz)
    const put = ([a, o]: readonly [number, number]): Vector => {
      const [p, q] = [(a * wide) / 2, (o * thick) / 2]
      return [
        at[0] + side[0] * p + out[0] * q,
        at[1] + side[1] * p + out[1] * q,
        at[2] + side[2] * p + out[2] * q,
      ]
    }
    return ROUND.map(([a, o]) => {
      // Flat faces, round edges.
      const [n, m] = Math.abs(o) === 1 ? [0.25 * a * Math.abs(a), o] : [a * 1.2, o]
      const normal = lengthOne([side[0] * n + out[0] * m, side[1] * n + out[1] * m, side[2] * n + out[2] * m])
      return vertex(put([a, o]), normal, [run, ((a + 1) * wide) / 2])
    })
  })
  const count = ROUND.length
  for (const [k, row] of rows.slice(1).entries()) {
    const last = rows[k] as readonly number[]
    for (let i = 0; i < count; i++) {
      const j = (i + 1) % count
      quad(last[i] as number, last[j] as number, row[j] as number, row[i] as number)
    }
  }
  const [first, end] = [rows[0] as readonly number[], rows.at(-1) as readonly number[]]
  for (let i = 1; i + 1 < count; i++) {
    triangle(first[0] as number, first[i + 1] as number, first[i] as number)
    triangle(end[0] as number, end[i] as number, end[i + 1] as number)
  }
  return mesh()
}
