import * as THREE from 'three'
import { moved, type Sdf, turned } from '../../kit/sdf'
import { smoothPath } from '../../kit/solids'
import { at, mix, type Vec3 } from '../../kit/vector'

/** A shape modeled at its own origin, turned (X, then Y, then Z) and put in its place. */
export const placed = (shape: Sdf, where: Vec3, turn: Vec3 = [0, 0, 0]): Sdf =>
  moved(turned(shape, turn), where)

/** How a part that is modeled upright and facing +Z at its own origin is carried by the body. */
export interface Posture {
  readonly sdf: (own: Sdf) => Sdf
  /** From the body's frame into the part's own. */
  readonly toOwn: (p: Vec3) => Vec3
  readonly point: (own: Vec3) => Vec3
  /** Carries a geometry made in the part's own frame; changes it in place. */
  readonly worn: (own: THREE.BufferGeometry) => THREE.BufferGeometry
}

export const posture = (where: Vec3, turn: Vec3 = [0, 0, 0], size = 1): Posture => {
  const matrix = new THREE.Matrix4().compose(
    new THREE.Vector3(...where),
    new THREE.Quaternion().setFromEuler(new THREE.Euler(...turn, 'ZYX')),
    new THREE.Vector3(size, size, size),
  )
  const e = matrix.clone().invert().elements
  const row = (k: 0 | 1 | 2, [x, y, z]: Vec3): number =>
    at(e, k) * x + at(e, k + 4) * y + at(e, k + 8) * z + at(e, k + 12)
  const toOwn = (p: Vec3): Vec3 => [row(0, p), row(1, p), row(2, p)]
  return {
    sdf: (own) => (p) => size * own(toOwn(p)),
    toOwn,
    point: (own) => new THREE.Vector3(...own).applyMatrix4(matrix).toArray(),
    worn: (own) => own.applyMatrix4(matrix),
  }
}

/** The value at t = 0…1 of numbers evenly apart, smoothly joined. */
const along = (values: readonly number[], t: number): number => {
  const x = Math.min(1, Math.max(0, t)) * (values.length - 1)
  const i = Math.min(values.length - 2, Math.floor(x))
  const f = x - i
  return values.length === 1 ? at(values, 0) : mix(at(values, i), at(values, i + 1), f * f * (3 - 2 * f))
}

interface Nearest {
  /** 0…1 along the way. */
  readonly t: number
  readonly from: Vec3
  readonly index: number
  /** 0…1 along that piece. */
  readonly u: number
}

const nearestOn = (path: readonly Vec3[]): ((p: Vec3) => Nearest) => {
  const pieces = path.slice(1).map((b, i) => {
    const a = at(path, i)
    const d: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    return { a, d, square: d[0] ** 2 + d[1] ** 2 + d[2] ** 2 }
  })
  return ([x, y, z]) => {
    let least = Number.POSITIVE_INFINITY
    let [index, u] = [0, 0]
    pieces.forEach(({ a, d, square }, i) => {
      const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
      const f = Math.min(1, Math.max(0, (px * d[0] + py * d[1] + pz * d[2]) / square))
      const away = (px - d[0] * f) ** 2 + (py - d[1] * f) ** 2 + (pz - d[2] * f) ** 2
      if (away < least) [least, index, u] = [away, i, f]
    })
    const { a, d } = at(pieces, index)
    return {
      t: (index + u) / pieces.length,
      from: [x - a[0] - d[0] * u, y - a[1] - d[1] * u, z - a[2] - d[2] * u],
      index,
      u,
    }
  }
}

/** A round limb along a smooth way; `radii` are evenly apart on it. */
export const limb = (points: readonly Vec3[], radii: readonly number[], count = 12): Sdf => {
  const nearest = nearestOn(smoothPath(points, count))
  return (p) => {
    const { t, from } = nearest(p)
    return Math.hypot(...from) - along(radii, t)
  }
}

export interface LappetShape {
  /** Half widths and half thicknesses, evenly apart along the way. */
  readonly widths: readonly number[]
  readonly thicks: readonly number[]
  /** The way its flat side looks, at the start and (if it twists) at the end. */
  readonly faces: Vec3
  readonly facesAtEnd?: Vec3
  readonly count?: number
}

/** Where a point lies on a flat limb, in millimeters: across it, above its face, and how wide it is there. */
export interface OnLappet {
  readonly t: number
  readonly across: number
  readonly above: number
  /** How far it is past either end. */
  readonly end: number
  readonly width: number
  readonly thick: number
}

/** Coordinates on a flat limb; see `lappet`. */
export const onLappet = (
  points: readonly Vec3[],
  { widths, thicks, faces, facesAtEnd = faces, count = 12 }: LappetShape,
): ((p: Vec3) => OnLappet) => {
  const path = smoothPath(points, count)
  const nearest = nearestOn(path)
  const frames = path.map((_, i) => {
    const [a, b] = [at(path, Math.max(0, i - 1)), at(path, Math.min(path.length - 1, i + 1))]
    const way = new THREE.Vector3(b[0] - a[0], b[1] - a[1], b[2] - a[2]).normalize()
    const flat = new THREE.Vector3(...faces).lerp(new THREE.Vector3(...facesAtEnd), i / (path.length - 1))
    return { way, flat: flat.addScaledVector(way, -flat.dot(way)).normalize() }
  })
  return (p) => {
    const { t, from, index, u } = nearest(p)
    const [a, b] = [at(frames, index), at(frames, index + 1)]
    const flatAt = a.flat.clone().lerp(b.flat, u).normalize()
    const flat = flatAt.toArray()
    const side = a.way.clone().lerp(b.way, u).cross(flatAt).normalize().toArray()
    const dot = (v: Vec3): number => v[0] * from[0] + v[1] * from[1] + v[2] * from[2]
    const [across, above] = [dot(side), dot(flat)]
    const end = Math.sqrt(
      Math.max(0, from[0] ** 2 + from[1] ** 2 + from[2] ** 2 - across * across - above * above),
    )
    return { t, across, above, end, width: along(widths, t), thick: along(thicks, t) }
  }
}

/** A flat limb along a smooth way: ears, wings, fins, tails. Its section is an ellipse (first-order distance). */
export const lappet = (points: readonly Vec3[], shape: LappetShape): Sdf => {
  const place = onLappet(points, shape)
  return (p) => {
    const { across, above, end, width: w, thick: h } = place(p)
    const k0 = Math.hypot(across / w, above / h, end / w)
    const k1 = Math.hypot(across / (w * w), above / (h * h), end / (w * w))
    return k1 === 0 ? -h : (k0 * (k0 - 1)) / k1
  }
}

/** The distance to the edge of a flat limb's lining, `rim` mm inside of its outline, on the side its face looks to. */
export const liningOf = (
  points: readonly Vec3[],
  shape: LappetShape,
  rim: number,
  [from, to]: readonly [number, number] = [0, 1],
): Sdf => {
  const place = onLappet(points, shape)
  const path = smoothPath(points, 24)
  const long = path.slice(1).reduce((sum, p, i) => {
    const a = at(path, i)
    return sum + Math.hypot(p[0] - a[0], p[1] - a[1], p[2] - a[2])
  }, 0)
  return (p) => {
    const { t, across, above, end, width, thick } = place(p)
    const tipMm = Math.max((from - t) * long, (t - to) * long) + end
    const half = width - rim
    // A round end: past it the distance is to a half circle of the lining's own width.
    const outline =
      tipMm > -half ? Math.hypot(across, Math.max(0, tipMm + half)) - half : Math.abs(across) - half
    return Math.max(outline, -above - thick * 0.1)
  }
}
