/** A grid of pixels that each lean to a side and hold on to their neighbors. */
export interface GridCosts {
  readonly width: number
  readonly height: number
  /** For each pixel the cost of leaving it outside, less that of taking it in: above 0 it leans inside. */
  readonly lean: Float32Array
  /** For each pixel four costs of parting it from its neighbor: right, below, below right, below left. */
  readonly ties: Float32Array
}

const [FREE, SOURCE, SINK] = [0, 1, 2]
const [NONE, TERMINAL, ORPHAN] = [-1, 8, 9]
const UNROOTED = 1 << 30
/** Costs are rounded to whole numbers of this part, so that flow is exact and its order changes nothing. */
const UNIT = 512
const LIMIT = 1e6

/**
 * The cheapest division of the grid, 1 for what is inside: maximum flow along two search trees that are kept between
 * augmentations (Boykov and Kolmogorov 2004). On typed arrays with a frame of nothing around the grid; O(pixels) memory.
 */
export function minimumCut({ width, height, lean, ties }: GridCosts): Uint8Array {
  const w = width + 2
  const n = w * (height + 2)
  // A direction and its opposite differ in the last bit.
  const step = Int32Array.of(1, -1, w, -w, w + 1, -w - 1, w - 1, 1 - w)
  const room = new Int32Array(n * 8)
  const spare = new Int32Array(n)
  const tree = new Uint8Array(n)
  const parent = new Int8Array(n).fill(NONE)
  const stamp = new Int32Array(n)
  const depth = new Int32Array(n)
  const orphans: number[] = []
  let time = 0

  // The queue of active nodes: each points to the next, the last to itself.
  const next = new Int32Array(n).fill(NONE)
  let head = NONE
  let tail = NONE
  const enqueue = (p: number): void => {
    if (next[p] !== NONE) return
    if (tail >= 0) next[tail] = p
    else head = p
    tail = p
    next[p] = p
  }
  const dequeue = (): number => {
    while (head >= 0) {
      const p = head
      const after = next[p] as number
      head = after === p ? NONE : after
      if (head < 0) tail = NONE
      next[p] = NONE
      if (parent[p] !== NONE) return p
    }
    return NONE
  }

  const abandon = (p: number): void => {
    parent[p] = ORPHAN
    orphans.push(p)
  }

  /** Pushes what the path through the edge from a source node to a sink node has room for. */
  const augment = (from: number, d: number): void => {
    const to = from + (step[d] as number)
    let flow = room[from * 8 + d] as number
    let p = from
    for (let up = parent[p] as number; up !== TERMINAL; up = parent[p] as number) {
      p += step[up] as number
      flow = Math.min(flow, room[p * 8 + (up ^ 1)] as number)
    }
    flow = Math.min(flow, spare[p] as number)
    p = to
    for (let up = parent[p] as number; up !== TERMINAL; up = parent[p] as number) {
      flow = Math.min(flow, room[p * 8 + up] as number)
      p += step[up] as number
    }
    flow = Math.min(flow, -(spare[p] as number))

    const push = (node: number, direction: number): boolean => {
      const edge = node * 8 + direction
      const back = (node + (step[direction] as number)) * 8 + (direction ^ 1)
      room[edge] = (room[edge] as number) - flow
      room[back] = (room[back] as number) + flow
      return room[edge] === 0
    }
    push(from, d)
    p = from
    for (let up = parent[p] as number; up !== TERMINAL; up = parent[p] as number) {
      const q = p + (step[up] as number)
      if (push(q, up ^ 1)) abandon(p)
      p = q
    }
    spare[p] = (spare[p] as number) - flow
    if (spare[p] === 0) abandon(p)
    p = to
    for (let up = parent[p] as number; up !== TERMINAL; up = parent[p] as number) {
      if (push(p, up)) abandon(p)
      p += step[up] as number
    }
    spare[p] = (spare[p] as number) + flow
    if (spare[p] === 0) abandon(p)
  }

  /** Steps to the root of a node's tree, `UNROOTED` when it hangs on an orphan; leaves stamps on the way. */
  const distanceToRoot = (start: number): number => {
    let steps = 0
    let p = start
    for (; stamp[p] !== time; p += step[parent[p] as number] as number) {
      const up = parent[p] as number
      if (up === ORPHAN || up === NONE) return UNROOTED
      if (up === TERMINAL) {
        stamp[p] = time
        depth[p] = 1
        break
      }
      steps++
    }
    const all = steps + (depth[p] as number)
    let left = all
    for (p = start; stamp[p] !== time; p += step[parent[p] as number] as number) {
      stamp[p] = time
      depth[p] = left--
    }
    return all
  }

  /** Finds the nearest other parent on the same side, or sets the node free and its children with it. */
  const adopt = (p: number): void => {
    const side = tree[p] as number
    const roomToward = (q: number, d: number): number =>
      (side === SOURCE ? room[q * 8 + (d ^ 1)] : room[p * 8 + d]) as number
    let best = UNROOTED
    let found = NONE
    for (let d = 0; d < 8; d++) {
      const q = p + (step[d] as number)
      if (tree[q] !== side || parent[q] === NONE || roomToward(q, d) === 0) continue
      const steps = distanceToRoot(q)
      if (steps >= best) continue
      best = steps
      found = d
    }
    parent[p] = found
    if (found !== NONE) {
      stamp[p] = time
      depth[p] = best + 1
      return
    }
    for (let d = 0; d < 8; d++) {
      const q = p + (step[d] as number)
      if (tree[q] !== side || parent[q] === NONE) continue
      if (roomToward(q, d) > 0) enqueue(q)
      const up = parent[q] as number
      if (up < TERMINAL && q + (step[up] as number) === p) abandon(q)
    }
    tree[p] = FREE
  }

  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const p = (y + 1) * w + x + 1
      for (let k = 0; k < 4; k++) {
        const q = p + (step[k * 2] as number)
        const inside =
          k === 0 ? x < width - 1 : y < height - 1 && (k !== 2 || x < width - 1) && (k !== 3 || x > 0)
        if (!inside) continue
        const tie = Math.round((ties[i * 4 + k] as number) * UNIT)
        room[p * 8 + k * 2] = tie
        room[q * 8 + k * 2 + 1] = tie
      }
      const capacity = Math.round(Math.max(-LIMIT, Math.min(LIMIT, lean[i] as number)) * UNIT)
      if (capacity === 0) continue
      spare[p] = capacity
      tree[p] = capacity > 0 ? SOURCE : SINK
      parent[p] = TERMINAL
      depth[p] = 1
      enqueue(p)
    }

  for (let p = dequeue(); p >= 0; ) {
    const side = tree[p] as number
    let from = NONE
    let direction = 0
    for (let d = 0; d < 8; d++) {
      const q = p + (step[d] as number)
      if ((side === SOURCE ? room[p * 8 + d] : room[q * 8 + (d ^ 1)]) === 0) continue
      if (tree[q] === FREE) {
        tree[q] = side
        parent[q] = d ^ 1
        stamp[q] = stamp[p] as number
        depth[q] = (depth[p] as number) + 1
        enqueue(q)
      } else if (tree[q] !== side) {
        from = side === SOURCE ? p : q
        direction = side === SOURCE ? d : d ^ 1
        break
      } else if (
        (stamp[q] as number) <= (stamp[p] as number) &&
        (depth[q] as number) > (depth[p] as number)
      ) {
        parent[q] = d ^ 1
        stamp[q] = stamp[p] as number
        depth[q] = (depth[p] as number) + 1
      }
    }
    time++
    if (from === NONE) {
      p = dequeue()
      continue
    }
    augment(from, direction)
    for (let orphan = orphans.pop(); orphan !== undefined; orphan = orphans.pop()) adopt(orphan)
    // The same node is looked at again while it still belongs to a tree.
    if (parent[p] === NONE) p = dequeue()
  }

  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[y * width + x] = tree[(y + 1) * w + x + 1] === SOURCE ? 1 : 0
  return out
}
