import { areaOf, isWithin, loopsOf, type Point, riseAt, sparer } from '../plane/outline'
import { columnOf, type Plane, rowOf } from '../plane/plane'
import { rotationOf } from '../plane/rotation'
import { type BodyMesh, meshBuilder, type Vector } from './body-mesh'
import { triangulated } from './triangulated'

/** A closed outline with what is solid on its left, and the way out at each point. */
export interface Ring {
  readonly points: readonly Point[]
  readonly outward: readonly Point[]
}

/** Smaller islands and gaps (mm²) are dirt. */
const LEAST_AREA = 2.5
const TOLERANCE = 0.035
const [SHORTEST, LONGEST] = [0.2, 2.4]
/** Every other point is moved so far out, mm: triangulation leaves points on straight lines out, and walls would stand open there. */
const UNSTRAIGHT = 0.001

/** The outlines of where a plane is negative. */
export const ringsOf = (plane: Plane): readonly Ring[] =>
  loopsOf(plane)
    .filter((loop) => Math.abs(areaOf(loop)) > LEAST_AREA)
    .map((loop) => {
      const spared = apart(sparer(loop, TOLERANCE, LONGEST))
      const outward = spared.map(([x, y]) => riseAt(plane, columnOf(plane, x), rowOf(plane, y)))
      const points = spared.map(([x, y], i): Point => {
        const [nx, ny] = outward[i] as Point
        const by = i % 2 === 0 ? 0 : UNSTRAIGHT
        return [x + nx * by, y + ny * by]
      })
      return { points, outward }
    })

/** A closed line without points so close to the one before that triangles between them are slivers. */
function apart(loop: readonly Point[]): readonly Point[] {
  let [px, py] = loop.at(-1) ?? [0, 0]
  return loop.filter(([x, y]) => {
    if ((x - px) * (x - px) + (y - py) * (y - py) < SHORTEST * SHORTEST) return false
    px = x
    py = y
    return true
  })
}

const HOLE_SIDES = 36

/** A round hole: it runs clockwise, and the way out of what is solid is to its middle. */
export function holeRing([x, y]: Point, radius: number): Ring {
  const spokes = Array.from({ length: HOLE_SIDES }, (_, i) => rotationOf((-360 * i) / HOLE_SIDES))
  return {
    points: spokes.map(([c, s]) => [x + radius * c, y + radius * s]),
    outward: spokes.map(([c, s]) => [-c, -s]),
  }
}

export interface SlabOptions {
  readonly depth: number
  /** Radius of the rounded edges, mm; less than half the depth. */
  readonly bevel?: number
  readonly segments?: number
  /** Where the middle of the depth is. */
  readonly z?: number
  /** How far normals of the faces lean outward at their rims: a face that is all flat mirrors one spot of the room. */
  readonly swell?: number
  readonly uv?: SlabUv
}

/**
 * Where a picture is looked up for a vertex on the front (1) or back half of a sheet. On walls that is as far beyond the face's
 * edge as the way down the wall is long, so that nothing is drawn out.
 */
export type SlabUv = (at: Point, z: number, side: 1 | -1, isFace: boolean) => readonly [number, number]

/** A closed sheet along outlines. */
export function slab(rings: readonly Ring[], options: SlabOptions): BodyMesh {
  const { depth, bevel = 0, segments = 2, z = 0, swell = 0, uv = () => [0, 0] as const } = options
  const { vertex, triangle, quad, mesh } = meshBuilder()
  const profile = profileOf(depth, bevel, segments)
  const edgeOf = ({ points, outward }: Ring, insetAt: (i: number) => number): readonly Point[] =>
    points.map(([x, y], i) => {
      const [nx, ny] = outward[i] as Point
      const inset = insetAt(i)
      return [x - nx * inset, y - ny * inset]
    })
  const edges = rings.map((ring) => {
    const shares = bevelShares(ring, bevel)
    const shareOf = (i: number): number => shares[i] as number
    for (const half of profile) {
      const rows = half.map(({ inset, height, out, up, run, side }) => {
        const looked = edgeOf(ring, (i) => shareOf(i) * bevel - run)
        return edgeOf(ring, (i) => shareOf(i) * inset).map(([x, y], i) => {
          const [nx, ny] = ring.outward[i] as Point
          const at = looked[i] as Point
          return vertex([x, y, z + height], [nx * out, ny * out, up], uv(at, height, side, false))
        })
      })
      for (let row = 0; row + 1 < rows.length; row++)
        for (let i = 0; i < ring.points.length; i++) {
          const j = (i + 1) % ring.points.length
          const [low, high] = [rows[row] as readonly number[], rows[row + 1] as readonly number[]]
          quad(low[i] as number, low[j] as number, high[j] as number, high[i] as number)
        }
    }
    return edgeOf(ring, (i) => shareOf(i) * bevel)
  })
  const reach = edges.flat().reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 1)
  for (const shape of nested(edges)) {
    const { points, triangles } = triangulated(shape)
    for (const side of [1, -1] as const) {
      const ids = points.map(([x, y]) => {
        const position: Vector = [x, y, z + (side * depth) / 2]
        const [nx, ny] = [(x / reach) * swell, (y / reach) * swell]
        const length = Math.sqrt(nx * nx + ny * ny + 1)
        return vertex(
          position,
          [nx / length, ny / length, side / length],
          uv([x, y], (side * depth) / 2, side, true),
        )
      })
      for (let t = 0; t < triangles.length; t += 3) {
        const corners = [triangles[t], triangles[t + 1], triangles[t + 2]] as [number, number, number]
        const [a, b, c] = corners.map((corner) => ids[corner] as number) as [number, number, number]
        const [p, q, r] = corners.map((corner) => points[corner] as Point) as [Point, Point, Point]
        const turnsLeft = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0
        if (turnsLeft === side > 0) triangle(a, b, c)
        else triangle(a, c, b)
      }
    }
  }
  return mesh()
}

/** A side of an outline keeps this share of its length where edges are rounded, and is tried so often. */
const [LEAST_LEFT, ROUNDS] = [0.3, 9]

/** How much of the bevel each point of an outline takes: where it is pointed, less, or its sides would cross and the face stand open. */
function bevelShares({ points, outward }: Ring, bevel: number): readonly number[] {
  const shares = points.map(() => 1)
  for (let round = 0; bevel > 0 && round < ROUNDS; round++) {
    let crossed = false
    for (const [i, [ax, ay]] of points.entries()) {
      const j = (i + 1) % points.length
      const [bx, by] = points[j] as Point
      const [[mx, my], [nx, ny]] = [outward[i] as Point, outward[j] as Point]
      const [dx, dy] = [bx - ax, by - ay]
      const [one, other] = [bevel * (shares[i] as number), bevel * (shares[j] as number)]
      const taken = dx * (nx * other - mx * one) + dy * (ny * other - my * one)
      if (taken <= (1 - LEAST_LEFT) * (dx * dx + dy * dy)) continue
      shares[i] = 0.6 * (shares[i] as number)
      shares[j] = 0.6 * (shares[j] as number)
      crossed = true
    }
    if (!crossed) break
  }
  return shares
}

interface Row {
  readonly inset: number
  readonly height: number
  readonly out: number
  readonly up: number
  /** From the face's edge along the wall. */
  readonly run: number
  readonly side: 1 | -1
}

/** The rows of a wall from the back to the front, in two halves, each with a row of its own in the middle. */
function profileOf(depth: number, bevel: number, segments: number): readonly (readonly Row[])[] {
  const half = (side: 1 | -1): Row[] => {
    const steps = bevel === 0 ? [] : Array.from({ length: segments + 1 }, (_, i) => i)
    const arc = steps.map((i): Row => {
      // Both ends exactly: there the faces and the straight wall begin.
      const [out, up] = i === 0 ? [1, 0] : i === segments ? [0, 1] : rotationOf((90 * i) / segments)
      return {
        inset: bevel * (1 - out),
        height: i === segments ? (side * depth) / 2 : side * (depth / 2 - bevel + bevel * up),
        out,
        up: side * up,
        run: (bevel * Math.PI * (segments - i)) / (2 * segments),
        side,
      }
    })
    const wall = (bevel * Math.PI) / 2
    const flat = { inset: 0, out: 1, up: 0, side }
    const edge: Row[] = bevel === 0 ? [{ ...flat, height: (side * depth) / 2, run: 0 }] : arc
    return [{ ...flat, height: 0, run: wall + depth / 2 - bevel }, ...edge]
  }
  return [half(-1).reverse(), half(1)]
}

/** Outlines with their holes, the outer one first. */
function nested(loops: readonly (readonly Point[])[]): readonly (readonly (readonly Point[])[])[] {
  const shapes = loops.filter((loop) => areaOf(loop) > 0).map((loop) => [loop])
  for (const hole of loops.filter((loop) => areaOf(loop) <= 0)) {
    const around = shapes
      .filter(([outer]) => outer && isWithin(hole[0] as Point, outer))
      .sort(([a = []], [b = []]) => areaOf(a) - areaOf(b))
    around[0]?.push(hole)
  }
  return shapes
}
