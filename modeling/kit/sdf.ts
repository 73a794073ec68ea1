import type { Vec3 } from './vector'

/** Signed distance in mm to a surface: negative inside. Formulas after Quilez, "Distance functions". */
export type Sdf = (p: Vec3) => number

export const sphere =
  (radius: number, [x, y, z]: Vec3 = [0, 0, 0]): Sdf =>
  (p) =>
    Math.hypot(p[0] - x, p[1] - y, p[2] - z) - radius

/** First-order distance to an ellipsoid; exact on the surface, fine for blends near it. */
export const ellipsoid =
  ([a, b, c]: Vec3, [x, y, z]: Vec3 = [0, 0, 0]): Sdf =>
  (p) => {
    const dx = p[0] - x
    const dy = p[1] - y
    const dz = p[2] - z
    const k0 = Math.hypot(dx / a, dy / b, dz / c)
    const k1 = Math.hypot(dx / (a * a), dy / (b * b), dz / (c * c))
    return k1 === 0 ? -Math.min(a, b, c) : (k0 * (k0 - 1)) / k1
  }

/** A capsule whose radius goes from `radiusA` at `a` to `radiusB` at `b`. */
export const capsule = (a: Vec3, b: Vec3, radiusA: number, radiusB = radiusA): Sdf => {
  const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const length2 = bx * bx + by * by + bz * bz || 1
  return (p) => {
    const [px, py, pz] = [p[0] - a[0], p[1] - a[1], p[2] - a[2]]
    const t = Math.min(1, Math.max(0, (px * bx + py * by + pz * bz) / length2))
    return Math.hypot(px - bx * t, py - by * t, pz - bz * t) - (radiusA + (radiusB - radiusA) * t)
  }
}

/** A box of full size w × h × d with rounded edges. */
export const roundBox =
  ([w, h, d]: Vec3, radius: number, [x, y, z]: Vec3 = [0, 0, 0]): Sdf =>
  (p) => {
    const qx = Math.abs(p[0] - x) - w / 2 + radius
    const qy = Math.abs(p[1] - y) - h / 2 + radius
    const qz = Math.abs(p[2] - z) - d / 2 + radius
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0))
    return outside + Math.min(Math.max(qx, qy, qz), 0) - radius
  }

/** A cylinder about the Y axis of full height, edges rounded. */
export const cylinder =
  (radius: number, height: number, rounding: number, [x, y, z]: Vec3 = [0, 0, 0]): Sdf =>
  (p) => {
    const dr = Math.hypot(p[0] - x, p[2] - z) - radius + rounding
    const dy = Math.abs(p[1] - y) - height / 2 + rounding
    return Math.min(Math.max(dr, dy), 0) + Math.hypot(Math.max(dr, 0), Math.max(dy, 0)) - rounding
  }

/** Everything below the plane through `point` that faces along the unit vector `normal`. */
export const halfSpace =
  (normal: Vec3, point: Vec3 = [0, 0, 0]): Sdf =>
  (p) =>
    (p[0] - point[0]) * normal[0] + (p[1] - point[1]) * normal[1] + (p[2] - point[2]) * normal[2]

/** Polynomial smooth minimum with blend width k mm (Quilez 2013, quadratic). */
export const smoothMin = (a: number, b: number, k: number): number => {
  if (k <= 0) return Math.min(a, b)
  const h = Math.max(k - Math.abs(a - b), 0) / k
  return Math.min(a, b) - h * h * k * 0.25
}

/** The union of shapes with creases filled over `blend` mm (0 = sharp). */
export const union =
  (blend: number, ...shapes: readonly Sdf[]): Sdf =>
  (p) => {
    let d = Number.POSITIVE_INFINITY
    for (const shape of shapes) d = d === Number.POSITIVE_INFINITY ? shape(p) : smoothMin(d, shape(p), blend)
    return d
  }

export const intersection =
  (blend: number, a: Sdf, b: Sdf): Sdf =>
  (p) =>
    -smoothMin(-a(p), -b(p), blend)

/** `from` without `cut`, the new edge rounded over `blend` mm. */
export const difference =
  (blend: number, from: Sdf, cut: Sdf): Sdf =>
  (p) =>
    -smoothMin(-from(p), cut(p), blend)

/** Grown (or, negative, shrunk) by mm, which rounds convex edges. */
export const grown =
  (shape: Sdf, by: number): Sdf =>
  (p) =>
    shape(p) - by

export const moved =
  (shape: Sdf, [x, y, z]: Vec3): Sdf =>
  (p) =>
    shape([p[0] - x, p[1] - y, p[2] - z])

/** Turned about the origin by Euler angles in radians, X first, then Y, then Z. */
export const turned = (shape: Sdf, [rx, ry, rz]: Vec3): Sdf => {
  const [cx, sx, cy, sy, cz, sz] = [
    Math.cos(rx),
    Math.sin(rx),
    Math.cos(ry),
    Math.sin(ry),
    Math.cos(rz),
    Math.sin(rz),
  ]
  return (p) => {
    const x1 = cz * p[0] + sz * p[1]
    const y1 = -sz * p[0] + cz * p[1]
    const x2 = cy * x1 - sy * p[2]
    const z2 = sy * x1 + cy * p[2]
    return shape([x2, cx * y1 + sx * z2, -sx * y1 + cx * z2])
  }
}

/** Mirrored to both sides of the plane x = 0 (model the +X side). */
export const mirroredX =
  (shape: Sdf): Sdf =>
  (p) =>
    shape([Math.abs(p[0]), p[1], p[2]])

/** Where a ray from a point first leaves the field, in mm along it. */
export const reachOf = (field: Sdf, [x, y, z]: Vec3, [dx, dy, dz]: Vec3): number => {
  let [near, far] = [0, 60]
  for (let i = 0; i < 40; i++) {
    const t = (near + far) / 2
    if (field([x + dx * t, y + dy * t, z + dz * t]) < 0) near = t
    else far = t
  }
  return near
}
