import * as THREE from 'three'

/** A straight stretch of what a clasp goes round, in the carrier's frame, meters. */
interface MeasuredBar {
  /** A unit vector. */
  readonly direction: THREE.Vector3
  /** Half of its thickness, or of its width where it is flat. */
  readonly radius: number
}

/** The nearest part of the bar's section is no farther (m) from the anchor. */
const NEAR = 0.006
const STEPS = 24
/** The rim of a round bar is π/4 of the girth of its box; less than this share of the expected girth is a splinter. */
const LEAST = 0.6

interface Outline {
  readonly length: number
  readonly distance: number
  readonly box: THREE.Box2
  /** Whether it runs all the way round, and is not one side of something that goes on beyond what was looked at. */
  readonly isClosed: boolean
}

/**
 * The bar at an anchor, in a mesh of corners near it: along the direction square to which its outline is shortest, of all
 * outlines as long as the catalog's bar asks (`girth`, m). Null where none is near.
 */
export function barAt(near: Float32Array, at: THREE.Vector3, girth: number): MeasuredBar | null {
  let best: { readonly outline: Outline; readonly direction: THREE.Vector3 } | null = null
  const direction = new THREE.Vector3()
  for (let i = 0; i <= STEPS / 2; i++)
    for (let k = 0; k < STEPS; k++) {
      direction.setFromSphericalCoords(1, (i / STEPS) * Math.PI, (k / STEPS) * 2 * Math.PI)
      const outline = outlineAt(near, at, direction, girth * LEAST)
      if (outline && (best === null || isBetter(outline, best.outline)))
        best = { outline, direction: direction.clone() }
    }
  if (best === null) return null
  const size = best.outline.box.getSize(new THREE.Vector2())
  return { direction: best.direction, radius: Math.max(size.x, size.y) / 2 }
}

/** Round before open, then short before long. */
const isBetter = (one: Outline, other: Outline): boolean =>
  one.isClosed === other.isClosed ? one.length < other.length : one.isClosed

/** The outline nearest to a point in the plane through it square to a direction, of those that are long enough. */
function outlineAt(
  near: Float32Array,
  at: THREE.Vector3,
  direction: THREE.Vector3,
  least: number,
): Outline | null {
  const up = new THREE.Vector3(0, 1, 0).addScaledVector(direction, -direction.y)
  if (up.lengthSq() < 1e-4) up.set(0, 0, 1).addScaledVector(direction, -direction.z)
  up.normalize()
  const aside = new THREE.Vector3().crossVectors(direction, up)
  const corners = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()] as const
  const cut = new THREE.Vector3()
  const segments: (readonly [THREE.Vector2, THREE.Vector2])[] = []
  for (let i = 0; i < near.length; i += 9) {
    const heights = corners.map((corner, k) =>
      corner
        .fromArray(near, i + 3 * k)
        .sub(at)
        .dot(direction),
    )
    const ends: THREE.Vector2[] = []
    for (const [k, l] of EDGES) {
      const [h, g] = [heights[k] as number, heights[l] as number]
      if (h < 0 === g < 0) continue
      cut.copy(corners[k]).lerp(corners[l], h / (h - g))
      ends.push(new THREE.Vector2(cut.dot(aside), cut.dot(up)))
    }
    const [a, b] = ends
    if (a && b) segments.push([a, b])
  }
  let best: Outline | null = null
  for (const outline of joined(segments))
    if (outline.distance < NEAR && outline.length >= least && (best?.distance ?? NEAR) > outline.distance)
      best = outline
  return best
}

const EDGES = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const

/** Segments whose ends meet are one outline. */
function joined(segments: readonly (readonly [THREE.Vector2, THREE.Vector2])[]): readonly Outline[] {
  const group = segments.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (group[at] !== at) at = group[at] as number
    return at
  }
  const first = new Map<string, number>()
  const loose = new Map<string, number>()
  for (const [i, ends] of segments.entries())
    for (const { x, y } of ends) {
      const key = `${Math.round(x * 2e4)} ${Math.round(y * 2e4)}`
      const known = first.get(key)
      if (known === undefined) {
        first.set(key, i)
        loose.set(key, i)
      } else {
        group[root(i)] = root(known)
        loose.delete(key)
      }
    }
  const open = new Set([...loose.values()].map(root))
  const outlines = new Map<
    number,
    { length: number; distance: number; readonly box: THREE.Box2; readonly isClosed: boolean }
  >()
  for (const [i, [a, b]] of segments.entries()) {
    const outline = outlines.get(root(i)) ?? {
      length: 0,
      distance: Infinity,
      box: new THREE.Box2(),
      isClosed: !open.has(root(i)),
    }
    outlines.set(root(i), outline)
    outline.length += a.distanceTo(b)
    outline.box.expandByPoint(a).expandByPoint(b)
    line.start.set(a.x, a.y, 0)
    line.end.set(b.x, b.y, 0)
    outline.distance = Math.min(outline.distance, line.closestPointToPoint(MIDDLE, true, nearest).length())
  }
  return [...outlines.values()]
}

const MIDDLE = new THREE.Vector3()
const line = new THREE.Line3()
const nearest = new THREE.Vector3()
