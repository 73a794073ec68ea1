import { countOf, facesOf, type Lattice } from './lattice'

/** Two of three axes are believed. */
const MOST = 2

/**
 * Which nodes can be reached from outside (1) by steps that surely cross no wall: both ends together are farther from the
 * mesh than the step is long. What most `votes` hold to be inside is closed where the mesh is not.
 */
export function outsideOf(lattice: Lattice, distances: Float32Array, votes: Uint8Array): Uint8Array {
  const count = countOf(lattice)
  const faces = facesOf(lattice)
  const outside = new Uint8Array(count)
  const queue = new Int32Array(count)
  outside[0] = 1
  for (let head = 0, end = 1; head < end; head++) {
    const here = queue[head] as number
    for (const stride of faces) {
      const there = here + stride
      if (there < 0 || there >= count || outside[there] || (votes[there] as number) >= MOST) continue
      if ((distances[here] as number) + (distances[there] as number) <= lattice.cell) continue
      outside[there] = 1
      queue[end++] = there
    }
  }
  return outside
}

/**
 * How far (m) it is from each node inside to the skin that is seen from outside, not to the next lining: from the nodes
 * beside an outside one on by steps to all 26 neighbors (chamfer, Borgefors 1986), at most `most`. Outside it is 0.
 */
export function depthsOf(
  lattice: Lattice,
  distances: Float32Array,
  outside: Uint8Array,
  most: number,
): Float32Array {
  const { cell, size } = lattice
  const faces = facesOf(lattice)
  const depths = distances.map((distance, node) => {
    if (outside[node]) return 0
    return faces.some((stride) => outside[node + stride]) ? distance : most
  })
  const [strides, lengths] = [[] as number[], [] as number[]]
  for (let step = 0; step < 13; step++) {
    const [i, j, k] = [(step % 3) - 1, (Math.floor(step / 3) % 3) - 1, Math.floor(step / 9) - 1]
    strides.push(i + size[0] * (j + size[1] * k))
    lengths.push(cell * Math.sqrt(i * i + j * j + k * k))
  }
  const spread = (node: number, way: number): void => {
    if (outside[node]) return
    let least = depths[node] as number
    for (let step = 0; step < 13; step++) {
      const from = node + way * (strides[step] as number)
      if (outside[from]) continue
      least = Math.min(least, (depths[from] as number) + (lengths[step] as number))
    }
    depths[node] = least
  }
  for (let node = 0; node < depths.length; node++) spread(node, 1)
  for (let node = depths.length - 1; node >= 0; node--) spread(node, -1)
  return depths
}
