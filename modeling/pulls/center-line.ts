import * as THREE from 'three'
import { axesOf, type Piece, verticesOf } from './pieces'

/** A place on a zip: where its middle runs, which way, and what is outward there. Millimeters, unit vectors. */
export interface Station {
  readonly at: THREE.Vector3
  readonly along: THREE.Vector3
  readonly up: THREE.Vector3
}

/** What a zip's chain is made of on the carriers that are modeled: coil, teeth, tape. */
const CHAIN: ReadonlySet<string> = new Set(['webbing', 'teeth', 'lining'])
/** A chain is longer than this and lies this near its slider, mm. */
const LONG = 110
const NEAR = 9
/** Distance of stations along the zip, half the width of tape that counts, mm. */
const SPACING = 2
const HALF_TAPE = 11
/** Vertices so far ahead and back are beside a place, mm. */
const BESIDE = 6

/**
 * The middle of a zip as it is modeled, a station every 2 mm: of the chain that runs under `slider`, from one end of the
 * catalog's path (`guide`) to the other.
 */
export function centerLine(
  pieces: readonly Piece[],
  guide: readonly THREE.Vector3[],
  slider: THREE.Vector3,
): readonly Station[] {
  const vertices = pieces
    .filter(({ material, box }) => CHAIN.has(material) && box.getSize(new THREE.Vector3()).length() > LONG)
    .map(verticesOf)
    .filter((all) => all.some(({ at }) => at.distanceTo(slider) < NEAR))
    .flat()
  if (vertices.length === 0) throw new Error('No zip runs under the slider')
  let line = evenly(guide.map((at) => at.clone()))
  for (const reach of [28, 14, 11]) {
    const found = line.flatMap((at, k) => {
      const along = directionAt(line, k)
      const middle = middleOf(across(vertices, at, along, reach).map(({ off }) => off))
      return middle ? [middle.add(at)] : []
    })
    line = evenly(smoothed(found, 3))
  }
  const ups = line.map((at, k) => {
    const along = directionAt(line, k)
    const near = across(vertices, at, along, HALF_TAPE + 3)
    const [side] = axesOf(near.map(({ off }) => off))
    const up = new THREE.Vector3().crossVectors(along, side).normalize()
    const outward = near.reduce((sum, { normal }) => sum.add(normal), new THREE.Vector3())
    return up.dot(outward) < 0 ? up.negate() : up
  })
  const even = smoothed(ups, 6)
  return line.map((at, k) => {
    const along = directionAt(line, k)
    const up = (even[k] as THREE.Vector3).clone()
    return { at, along, up: up.addScaledVector(along, -up.dot(along)).normalize() }
  })
}

type Vertex = ReturnType<typeof verticesOf>[number]

/** Vertices beside a place of a line, with the way to them across the line. */
function across(vertices: readonly Vertex[], at: THREE.Vector3, along: THREE.Vector3, reach: number) {
  return vertices.flatMap((vertex) => {
    if (vertex.at.distanceToSquared(at) > reach * reach) return []
    const off = vertex.at.clone().sub(at)
    const ahead = off.dot(along)
    return Math.abs(ahead) < BESIDE ? [{ ...vertex, off: off.addScaledVector(along, -ahead) }] : []
  })
}

/** The middle between the outermost points, across and high. */
function middleOf(points: readonly THREE.Vector3[]): THREE.Vector3 | null {
  if (points.length < 3) return null
  const [side, high] = axesOf(points)
  const out = new THREE.Vector3()
  for (const axis of [side, high]) {
    const reach = points.map((point) => point.dot(axis))
    out.addScaledVector(axis, (Math.min(...reach) + Math.max(...reach)) / 2)
  }
  return out
}

const directionAt = (line: readonly THREE.Vector3[], k: number): THREE.Vector3 => {
  const before = line[Math.max(0, k - 2)] as THREE.Vector3
  const after = line[Math.min(line.length - 1, k + 2)] as THREE.Vector3
  return after.clone().sub(before).normalize()
}

/** Each the mean of its neighbors, `reach` to either side; fewer near the ends, the same to both sides. */
const smoothed = (points: readonly THREE.Vector3[], reach: number): THREE.Vector3[] =>
  points.map((_, k) => {
    const wide = Math.min(reach, k, points.length - 1 - k)
    const near = points.slice(k - wide, k + wide + 1)
    return near.reduce((sum, point) => sum.add(point), new THREE.Vector3()).divideScalar(near.length)
  })

/** The same way with a point every `SPACING`. */
function evenly(points: readonly THREE.Vector3[]): THREE.Vector3[] {
  const lengths = [0]
  for (let k = 1; k < points.length; k++)
    lengths.push((lengths[k - 1] ?? 0) + (points[k]?.distanceTo(points[k - 1] as THREE.Vector3) ?? 0))
  const whole = lengths.at(-1) ?? 0
  const count = Math.max(2, Math.round(whole / SPACING))
  let k = 0
  return Array.from({ length: count + 1 }, (_, step) => {
    const goal = (whole * step) / count
    while (k < lengths.length - 2 && (lengths[k + 1] ?? 0) < goal) k++
    const [from, to] = [lengths[k] ?? 0, lengths[k + 1] ?? 1]
    return (points[k] as THREE.Vector3)
      .clone()
      .lerp(points[k + 1] as THREE.Vector3, to > from ? (goal - from) / (to - from) : 0)
  })
}

/** The place `way` millimeters along the line from its first station, between its stations too. */
export function stationAt(line: readonly Station[], way: number): Station {
  const at = Math.min(line.length - 1, Math.max(0, way / spacingOf(line)))
  const k = Math.min(line.length - 2, Math.floor(at))
  const [one, other] = [line[k] as Station, line[k + 1] as Station]
  return {
    at: one.at.clone().lerp(other.at, at - k),
    along: one.along
      .clone()
      .lerp(other.along, at - k)
      .normalize(),
    up: one.up
      .clone()
      .lerp(other.up, at - k)
      .normalize(),
  }
}

const spacingOf = ([first, second]: readonly Station[]): number =>
  first && second ? second.at.distanceTo(first.at) : SPACING

export const lengthOf = (line: readonly Station[]): number => (line.length - 1) * spacingOf(line)

/** How far along the line (mm) the place nearest to a point is. */
export function wayTo(line: readonly Station[], point: THREE.Vector3): number {
  let [nearest, best] = [Infinity, 0]
  for (let k = 0; k < line.length - 1; k++) {
    const [from, to] = [(line[k] as Station).at, (line[k + 1] as Station).at]
    const step = to.clone().sub(from)
    const share = Math.min(1, Math.max(0, point.clone().sub(from).dot(step) / step.lengthSq()))
    const far = from.clone().addScaledVector(step, share).distanceTo(point)
    if (far < nearest) [nearest, best] = [far, (k + share) * spacingOf(line)]
  }
  return best
}
