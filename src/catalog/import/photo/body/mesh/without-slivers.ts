import type { HalfNet } from './half-net'

/** A triangle so many times as long as it is high is a sliver. */
const SLIVER = 18
const ROUNDS = 4

/** A net without slivers: their shortest edges are drawn together, where that leaves the surface whole; its rim stays in z = 0. */
export function withoutSlivers(net: HalfNet): HalfNet {
  const positions = [...net.positions]
  let indices = [...net.indices]
  for (let round = 0; round < ROUNDS; round++) {
    const next = drawnTogether(positions, indices)
    if (next.length === indices.length) break
    indices = next
  }
  return onlyUsed(positions, indices)
}

function drawnTogether(positions: number[], indices: readonly number[]): number[] {
  const around = new Map<number, Set<number>>()
  for (const [i, vertex] of indices.entries()) {
    const near = around.get(vertex) ?? new Set()
    around.set(vertex, near)
    for (let k = 0; k < 3; k++) near.add(indices[i - (i % 3) + k] as number)
  }
  const isRim = (vertex: number): boolean => positions[3 * vertex + 2] === 0
  const into = new Map<number, number>()
  /** What was touched already: its neighbors are not what they were. */
  const touched = new Set<number>()
  for (let t = 0; t < indices.length; t += 3) {
    const corners = indices.slice(t, t + 3) as [number, number, number]
    if (longForHeight(positions, corners) < SLIVER) continue
    const [a, b] = shortestEdge(positions, corners)
    const [kept, gone] = isRim(b) ? [b, a] : [a, b]
    const [nearKept, nearGone] = [around.get(kept), around.get(gone)]
    if (!nearKept || !nearGone || [...nearKept, ...nearGone].some((one) => touched.has(one))) continue
    const common = [...nearKept].filter((one) => nearGone.has(one) && one !== kept && one !== gone)
    const alongRim = isRim(kept) && isRim(gone)
    // The link condition: any other neighbor in common would fold the surface onto itself.
    if (common.length !== (alongRim ? 1 : 2)) continue
    for (const one of [...nearKept, ...nearGone]) touched.add(one)
    if (isRim(kept) === isRim(gone))
      for (let k = 0; k < 3; k++)
        positions[3 * kept + k] =
          ((positions[3 * kept + k] as number) + (positions[3 * gone + k] as number)) / 2
    into.set(gone, kept)
  }
  const out: number[] = []
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const vertex = indices[t + k] as number
      return into.get(vertex) ?? vertex
    }) as [number, number, number]
    if (a !== b && b !== c && c !== a) out.push(a, b, c)
  }
  return out
}

function shortestEdge(
  positions: readonly number[],
  [a, b, c]: readonly [number, number, number],
): readonly [number, number] {
  const [ab, bc, ca] = [lengthOf(positions, a, b), lengthOf(positions, b, c), lengthOf(positions, c, a)]
  if (ab <= bc && ab <= ca) return [a, b]
  return bc <= ca ? [b, c] : [c, a]
}

function lengthOf(positions: readonly number[], a: number, b: number): number {
  let sum = 0
  for (let k = 0; k < 3; k++) {
    const off = (positions[3 * a + k] as number) - (positions[3 * b + k] as number)
    sum += off * off
  }
  return Math.sqrt(sum)
}

/** The longest side of a triangle by its height over it. */
function longForHeight(positions: readonly number[], [a, b, c]: readonly [number, number, number]): number {
  const at = (vertex: number, k: number): number => positions[3 * vertex + k] as number
  const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)]
  const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)]
  const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const longest = Math.max(lengthOf(positions, a, b), lengthOf(positions, b, c), lengthOf(positions, c, a))
  return (longest * longest) / Math.max(Math.sqrt(nx * nx + ny * ny + nz * nz), 1e-12)
}

function onlyUsed(positions: readonly number[], indices: readonly number[]): HalfNet {
  const numbers = new Map<number, number>()
  const kept: number[] = []
  const renamed = indices.map((vertex) => {
    const known = numbers.get(vertex)
    if (known !== undefined) return known
    const fresh = numbers.size
    numbers.set(vertex, fresh)
    kept.push(...positions.slice(3 * vertex, 3 * vertex + 3))
    return fresh
  })
  return { positions: kept, indices: renamed }
}
