import { BufferAttribute, BufferGeometry } from 'three'
import type { CushionPlace } from './balls-within'
import type { Spot } from './smooth-outline'

/** Cells along the longer side. */
const CELLS = 40
/** How far in the swelling ends, as a share of the depth and of the widest place: thin things are plates, thick ones cushions. */
const ROUNDED = { depth: 0.7, widest: 0.3 } as const

/**
 * A cushion with this outline (counterclockwise), `depth` thick in the middle: closed, seen from outside, its rim in the
 * plane z = 0. `places` are where it is so high.
 */
export function swollen(
  outline: readonly Spot[],
  depth: number,
): { readonly geometry: BufferGeometry; readonly places: readonly CushionPlace[] } {
  const lattice = latticeOver(outline)
  const { nodes, cell } = lattice
  const widest = Math.max(...nodes.map(({ inset }) => inset))
  const rounded = Math.min(widest, ROUNDED.depth * depth + ROUNDED.widest * widest)
  const positions: number[] = []
  const normals: number[] = []
  const slope = (x: number, y: number): Spot => {
    const step = cell / 4
    return [
      (insetOf(outline, x + step, y) - insetOf(outline, x - step, y)) / (2 * step * rounded),
      (insetOf(outline, x, y + step) - insetOf(outline, x, y - step)) / (2 * step * rounded),
    ]
  }
  /** Height is √(1 − (1 − t)²) of half the depth, t being how far in it is: upright at the rim, level where it ends. */
  const heightAt = (inset: number): number => Math.sqrt(1 - Math.max(0, 1 - inset / rounded) ** 2)
  const add = ([x, y]: Spot, inset: number, face: 1 | -1): number => {
    const left = Math.max(0, 1 - inset / rounded)
    const height = heightAt(inset)
    const [dx, dy] = slope(x, y)
    const steep = inset > 0 ? (depth / 2) * left : 1
    const normal = [-steep * dx, -steep * dy, face * height]
    const long = Math.hypot(...normal) || 1
    positions.push(x, y, face * height * (depth / 2))
    normals.push(...normal.map((part) => part / long))
    return positions.length / 3 - 1
  }
  const front = new Map<number, number>()
  const back = new Map<number, number>()
  const rim = new Map<string, number>()
  const indices: number[] = []
  const corner = (at: number, face: 1 | -1): number => {
    const side = face === 1 ? front : back
    const known = side.get(at)
    if (known !== undefined) return known
    const { spot, inset } = nodes[at] as LatticeNode
    const made = add(spot, inset, face)
    side.set(at, made)
    return made
  }
  const crossing = (from: number, to: number): number => {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    const known = rim.get(key)
    if (known !== undefined) return known
    const made = add(crossingOf(outline, nodes[from] as LatticeNode, nodes[to] as LatticeNode), 0, 1)
    rim.set(key, made)
    return made
  }
  for (const ring of lattice.cells)
    for (const piece of piecesIn(ring, (at) => (nodes[at] as LatticeNode).inside))
      for (const face of [1, -1] as const) {
        const points = piece.map((one) => ('at' in one ? corner(one.at, face) : crossing(one.from, one.to)))
        for (let i = 1; i + 1 < points.length; i++) {
          const [a, b, c] = [points[0], points[i], points[i + 1]] as [number, number, number]
          indices.push(...(face === 1 ? [a, b, c] : [a, c, b]))
        }
      }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  geometry.setIndex(indices)
  const places = nodes
    .filter(({ inside }) => inside)
    .map(({ spot, inset }) => ({ spot, height: heightAt(inset) * (depth / 2) }))
  return { geometry, places }
}

interface LatticeNode {
  readonly spot: Spot
  readonly inside: boolean
  /** About how far in it is; 0 outside. */
  readonly inset: number
}

type Ring = readonly [number, number, number, number]

/** Square cells over an outline, and one more all round; each tells its four nodes counterclockwise. */
function latticeOver(outline: readonly Spot[]): {
  readonly cell: number
  readonly nodes: readonly LatticeNode[]
  readonly cells: readonly Ring[]
} {
  const most = (axis: 0 | 1) => Math.max(...outline.map((spot) => Math.abs(spot[axis])))
  const [halfWidth, halfHeight] = [most(0), most(1)]
  const cell = (2 * Math.max(halfWidth, halfHeight)) / CELLS
  const [columns, rows] = [halfWidth, halfHeight].map((half) => 2 * Math.ceil(half / cell + 0.5)) as [
    number,
    number,
  ]
  const nodes: LatticeNode[] = []
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const spot: Spot = [(column - columns / 2) * cell, (row - rows / 2) * cell]
      const inside = isWithin(outline, ...spot)
      // A node on the outline itself counts as just within.
      nodes.push({ spot, inside, inset: inside ? Math.max(insetOf(outline, ...spot), cell / 1000) : 0 })
    }
  const cells = Array.from({ length: rows * columns }, (_, at): Ring => {
    const first = Math.floor(at / columns) * (columns + 1) + (at % columns)
    return [first, first + 1, first + columns + 2, first + columns + 1]
  })
  return { cell, nodes, cells }
}

type Place = { readonly at: number } | { readonly from: number; readonly to: number }

/** The parts of a cell that are within, counterclockwise from a node; what touches at a corner only is two parts. */
function piecesIn(ring: Ring, isInside: (at: number) => boolean): readonly (readonly Place[])[] {
  const start = ring.findIndex((at, index) => isInside(at) && !isInside(ring[(index + 3) % 4] as number))
  if (start < 0) return isInside(ring[0]) ? [ring.map((at) => ({ at }))] : []
  const pieces: Place[][] = []
  for (let step = 0; step < 4; step++) {
    const [at, before] = [ring[(start + step) % 4], ring[(start + step + 3) % 4]] as [number, number]
    if (isInside(at) && !isInside(before)) pieces.push([{ at }])
    else if (isInside(at)) pieces.at(-1)?.push({ at })
    else if (isInside(before)) pieces.at(-1)?.push({ from: before, to: at })
  }
  // Each began at a node: the place where the outline comes in before it closes it.
  return pieces.map((piece) => {
    const [first] = piece as [{ readonly at: number }]
    const before = ring[(ring.indexOf(first.at) + 3) % 4] as number
    return [...piece, { from: before, to: first.at }]
  })
}

/** Where the outline crosses the way between two nodes on different sides of it. */
function crossingOf(outline: readonly Spot[], a: LatticeNode, b: LatticeNode): Spot {
  let [inside, outside] = a.inside ? [a.spot, b.spot] : [b.spot, a.spot]
  for (let i = 0; i < 14; i++) {
    const middle: Spot = [(inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2]
    if (isWithin(outline, ...middle)) inside = middle
    else outside = middle
  }
  return inside
}

function isWithin(outline: readonly Spot[], x: number, y: number): boolean {
  let within = false
  for (const [at, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(at + 1) % outline.length] as Spot
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within
  }
  return within
}

/**
 * Smooth everywhere within, about the distance near the outline, negative just outside: two over the sum of mean value
 * weights (Belyaev, Fayolle & Pasko 2013, signed Lp distance with p = 1).
 */
function insetOf(outline: readonly Spot[], x: number, y: number): number {
  let sum = 0
  let [ax, ay] = outline.at(-1) as [number, number]
  ax -= x
  ay -= y
  let far = Math.hypot(ax, ay)
  for (const [px, py] of outline) {
    const [bx, by] = [px - x, py - y]
    const near = Math.hypot(bx, by)
    const flat = far * near + ax * bx + ay * by
    if (far === 0 || near === 0 || flat <= 0) return 0
    sum += ((ax * by - ay * bx) / flat) * (1 / far + 1 / near)
    ax = bx
    ay = by
    far = near
  }
  return 2 / sum
}
