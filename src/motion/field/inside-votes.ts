import { countOf, type Lattice } from './lattice'

/** Columns run beside the nodes by these shares of a cell, so that hardly one meets an edge. */
const BESIDE = [0.00137, 0.00071] as const

/**
 * How many of the three axes say that a node is inside: walls crossed inwards less walls crossed outwards along a column
 * of nodes (Nooruddin & Turk 2003). A column that leaves as many walls as it does not enter has met a hole, and says nothing.
 */
export function insideVotes(corners: ArrayLike<number>, lattice: Lattice): Uint8Array {
  const votes = new Uint8Array(countOf(lattice))
  for (const axis of [0, 1, 2]) voteAlong(axis, corners, lattice, votes)
  return votes
}

function voteAlong(axis: number, corners: ArrayLike<number>, lattice: Lattice, votes: Uint8Array): void {
  const { origin, cell, size } = lattice
  const [across, up] = [(axis + 1) % 3, (axis + 2) % 3]
  const strideOf = (a: number): number => (a === 0 ? 1 : a === 1 ? size[0] : size[0] * size[1])
  const [stride, strideAcross, strideUp] = [axis, across, up].map(strideOf) as [number, number, number]
  const at = (t: number, a: number): number => ((corners[t + a] as number) - (origin[a] as number)) / cell
  const entered = new Int16Array(votes.length)
  for (let t = 0; t + 8 < corners.length; t += 9) {
    const [x0, x1, x2] = [
      at(t, across) + BESIDE[0],
      at(t + 3, across) + BESIDE[0],
      at(t + 6, across) + BESIDE[0],
    ]
    const [y0, y1, y2] = [at(t, up) + BESIDE[1], at(t + 3, up) + BESIDE[1], at(t + 6, up) + BESIDE[1]]
    const area = (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0)
    if (area === 0) continue
    const [right, top] = [Math.floor(Math.max(x0, x1, x2)), Math.floor(Math.max(y0, y1, y2))]
    for (let j = Math.ceil(Math.min(y0, y1, y2)); j <= top; j++)
      for (let i = Math.ceil(Math.min(x0, x1, x2)); i <= right; i++) {
        const a = ((x1 - i) * (y2 - j) - (y1 - j) * (x2 - i)) / area
        const b = ((x2 - i) * (y0 - j) - (y2 - j) * (x0 - i)) / area
        const c = 1 - a - b
        if (a < 0 || b < 0 || c < 0) continue
        const behind = Math.ceil(a * at(t, axis) + b * at(t + 3, axis) + c * at(t + 6, axis))
        const node = behind * stride + i * strideAcross + j * strideUp
        // a wall whose face looks back along the column is entered
        entered[node] = (entered[node] as number) + (area < 0 ? 1 : -1)
      }
  }
  for (let j = 0; j < (size[up] as number); j++)
    for (let i = 0; i < (size[across] as number); i++) {
      const first = i * strideAcross + j * strideUp
      const beyond = first + (size[axis] as number) * stride
      let deep = 0
      for (let node = first; node < beyond; node += stride) deep += entered[node] as number
      if (deep !== 0) continue
      for (let node = first; node < beyond; node += stride) {
        deep += entered[node] as number
        if (deep > 0) votes[node] = (votes[node] as number) + 1
      }
    }
}
