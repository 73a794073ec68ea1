import * as THREE from 'three'
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js'
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js'
import { meshOf } from './mesh'
import { at, type Vec2, type Vec3 } from './vector'

/** Points along a smooth curve through the given ones, evenly spaced. */
export const smoothPath = (points: readonly Vec3[], count: number, closed = false): readonly Vec3[] => {
  const curve = new THREE.CatmullRomCurve3(
    points.map((p) => new THREE.Vector3(...p)),
    closed,
    'centripetal',
  )
  const list = curve.getSpacedPoints(closed ? count : count - 1).map((p): Vec3 => [p.x, p.y, p.z])
  return closed ? list.slice(0, -1) : list
}

/** A rounded-rectangle cross-section (superellipse) of full size w × h for sweeps. */
export const superellipse = (width: number, height: number, power = 2.6, segments = 14): readonly Vec2[] =>
  Array.from({ length: segments }, (_, i): Vec2 => {
    const angle = (i / segments) * 2 * Math.PI
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return [
      (Math.sign(c) * Math.abs(c) ** (2 / power) * width) / 2,
      (Math.sign(s) * Math.abs(s) ** (2 / power) * height) / 2,
    ]
  })

export interface SweepOptions {
  readonly closed?: boolean
  /** Size of the section at t = 0…1 along the path. */
  readonly scale?: (t: number) => number
  /** Turn of the section about the path at t = 0…1, radians (rope twist). */
  readonly twist?: (t: number) => number
  /** The direction the section's +Y axis starts along; default is any perpendicular one. */
  readonly up?: Vec3
  /** Keep the section's +Y along `up` all the way (flat straps) rather than the smoothest frame. */
  readonly fixedUp?: boolean
  /** Open ends: a round nose of this many rings, or 0 for a flat lid. */
  readonly noses?: number
}

/** A section moved along a path (round wire of a radius, or points of a convex-ish section), smooth normals. */
export const sweep = (
  path: readonly Vec3[],
  section: number | readonly Vec2[],
  { closed = false, scale = () => 1, twist = () => 0, up, fixedUp = false, noses = 3 }: SweepOptions = {},
): THREE.BufferGeometry => {
  const outline = typeof section === 'number' ? superellipse(section * 2, section * 2, 2, 12) : section
  const centers = path.map((p) => new THREE.Vector3(...p))
  const frames = framesAlong(centers, closed, up, fixedUp)
  const rows: {
    readonly center: THREE.Vector3
    readonly frame: Frame
    readonly size: number
    readonly lean: number
    readonly turn: number
  }[] = []
  const last = centers.length - 1
  const radius =
    Math.max(...outline.map(([x, y]) => Math.min(Math.abs(x) + Math.abs(y), Math.hypot(x, y)))) * 0.7
  centers.forEach((center, i) => {
    const t = closed ? i / centers.length : i / last
    const frame = at(frames, i)
    const nose = (end: 1 | -1): void => {
      const order = Array.from({ length: noses }, (_, k) => ((k + 1) / noses) * (Math.PI / 2) * 0.97)
      for (const angle of end < 0 ? order.toReversed() : order)
        rows.push({
          center: center.clone().addScaledVector(frame.along, end * Math.sin(angle) * radius * scale(t)),
          frame,
          size: scale(t) * Math.cos(angle),
          lean: end * Math.tan(angle),
          turn: twist(t),
        })
    }
    if (!closed && i === 0) nose(-1)
    rows.push({ center, frame, size: scale(t), lean: 0, turn: twist(t) })
    if (!closed && i === last) nose(1)
  })
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const n = outline.length
  const columns = n + 1
  let length = 0
  const all = closed ? [...rows, at(rows, 0)] : rows
  const p = new THREE.Vector3()
  const q = new THREE.Vector3()
  all.forEach((row, r) => {
    if (r > 0) length += row.center.distanceTo(at(all, r - 1).center)
    const [c, s] = [Math.cos(row.turn), Math.sin(row.turn)]
    for (let i = 0; i < columns; i++) {
      const [x0, y0] = at(outline, i)
      const [ax, ay] = at(outline, i - 1)
      const [bx, by] = at(outline, i + 1)
      const [nx0, ny0] = [by - ay, ax - bx]
      const [x, y, nx, ny] = [c * x0 - s * y0, s * x0 + c * y0, c * nx0 - s * ny0, s * nx0 + c * ny0]
      p.copy(row.center)
        .addScaledVector(row.frame.x, x * row.size)
        .addScaledVector(row.frame.y, y * row.size)
      q.set(0, 0, 0).addScaledVector(row.frame.x, nx).addScaledVector(row.frame.y, ny).normalize()
      q.addScaledVector(row.frame.along, row.lean).normalize()
      positions.push(p.x, p.y, p.z)
      normals.push(q.x, q.y, q.z)
      uvs.push(i / n, length)
    }
  })
  const indices: number[] = []
  for (let r = 0; r + 1 < all.length; r++)
    for (let i = 0; i < n; i++) {
      const a = r * columns + i
      const b = a + columns
      indices.push(a, a + 1, b + 1, a, b + 1, b)
    }
  if (!closed)
    for (const end of [0, all.length - 1]) {
      const row = at(all, end)
      const side = end === 0 ? -1 : 1
      const center = positions.length / 3
      const tip = row.center
      positions.push(tip.x, tip.y, tip.z)
      normals.push(...row.frame.along.clone().multiplyScalar(side).toArray())
      uvs.push(0.5, end === 0 ? 0 : length)
      for (let i = 0; i < n; i++) {
        const a = end * columns + i
        indices.push(...(side < 0 ? [center, a + 1, a] : [center, a, a + 1]))
      }
    }
  return meshOf({ positions, normals, uvs, indices })
}

interface Frame {
  readonly x: THREE.Vector3
  readonly y: THREE.Vector3
  readonly along: THREE.Vector3
}

const framesAlong = (
  centers: readonly THREE.Vector3[],
  closed: boolean,
  up: Vec3 | undefined,
  fixedUp: boolean,
): readonly Frame[] => {
  const count = centers.length
  const tangents = centers.map((_, i) => {
    const before = closed ? at(centers, i - 1) : at(centers, Math.max(0, i - 1))
    const after = closed ? at(centers, i + 1) : at(centers, Math.min(count - 1, i + 1))
    return after.clone().sub(before).normalize()
  })
  const first = at(tangents, 0)
  const start =
    up === undefined
      ? new THREE.Vector3(Math.abs(first.x) < 0.8 ? 1 : 0, Math.abs(first.x) < 0.8 ? 0 : 1, 0)
      : new THREE.Vector3(...up)
  const given = start.clone()
  let y = start
  const list = tangents.map((along, i): Frame => {
    if (fixedUp) y = given.clone()
    else if (i > 0)
      y = y.clone().applyQuaternion(new THREE.Quaternion().setFromUnitVectors(at(tangents, i - 1), along))
    y = y.clone().addScaledVector(along, -y.dot(along)).normalize()
    return { along, y, x: new THREE.Vector3().crossVectors(y, along) }
  })
  if (!closed || fixedUp) return list
  const end = at(list, count - 1)
    .y.clone()
    .applyQuaternion(new THREE.Quaternion().setFromUnitVectors(at(tangents, count - 1), first))
  const gap = Math.atan2(
    new THREE.Vector3().crossVectors(end, at(list, 0).y).dot(first),
    end.dot(at(list, 0).y),
  )
  return list.map(({ along, x, y: was }, i) => {
    const turn = (gap * i) / count
    return {
      along,
      x: x.clone().applyAxisAngle(along, turn),
      y: was.clone().applyAxisAngle(along, turn),
    }
  })
}

/**
 * A profile of (radius, y) points turned about the Y axis, walked with the outside on the right: up along an outer wall,
 * inwards over the top. Turns sharper than `crease` radians stay edges.
 */
export const lathe = (points: readonly Vec2[], segments = 32, crease = 0.5): THREE.BufferGeometry => {
  const profile = points.filter(
    (p, i) => i === 0 || Math.hypot(p[0] - at(points, i - 1)[0], p[1] - at(points, i - 1)[1]) > 1e-6,
  )
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const side = (i: number): Vec2 => {
    const [a, b] = [at(profile, i), at(profile, i + 1)]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    return [(b[1] - a[1]) / length, (a[0] - b[0]) / length]
  }
  const sides = profile.slice(1).map((_, i) => side(i))
  const smooth = (i: number, k: number): Vec2 => {
    const own = at(sides, i)
    const neighbor = i + k < 0 || i + k >= sides.length ? own : at(sides, i + k)
    if (Math.acos(Math.min(1, own[0] * neighbor[0] + own[1] * neighbor[1])) > crease) return own
    const length = Math.hypot(own[0] + neighbor[0], own[1] + neighbor[1]) || 1
    return [(own[0] + neighbor[0]) / length, (own[1] + neighbor[1]) / length]
  }
  let length = 0
  sides.forEach((_, i) => {
    const [a, b] = [at(profile, i), at(profile, i + 1)]
    const step = Math.hypot(b[0] - a[0], b[1] - a[1])
    const base = positions.length / 3
    for (const [point, normal, v] of [
      [a, smooth(i, -1), length],
      [b, smooth(i, 1), length + step],
    ] as const)
      for (let k = 0; k <= segments; k++) {
        const angle = (k / segments) * 2 * Math.PI
        const [s, c] = [Math.sin(angle), Math.cos(angle)]
        positions.push(point[0] * s, point[1], point[0] * c)
        normals.push(normal[0] * s, normal[1], normal[0] * c)
        uvs.push(k / segments, v)
      }
    for (let k = 0; k < segments; k++) {
      const p = base + k
      const q = p + segments + 1
      indices.push(p, p + 1, q + 1, p, q + 1, q)
    }
    length += step
  })
  return clean(meshOf({ positions, normals, uvs, indices }))
}

/** A ring about the Z axis: `radius` to the middle of the wire. */
export const torus = (radius: number, wire: number, segments = 40, around = 12): THREE.BufferGeometry =>
  oval(radius * 2, radius * 2, wire, segments, around)

/** An oval wire link about the Z axis; width and height to the middle of the wire. */
export const oval = (
  width: number,
  height: number,
  wire: number,
  segments = 32,
  around = 10,
): THREE.BufferGeometry => {
  const straight = Math.max(0, height - width) / 2
  const path = Array.from({ length: segments }, (_, i): Vec3 => {
    const angle = ((i + 0.5) / segments) * 2 * Math.PI
    const [x, y] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * Math.min(width, height)) / 2]
    return [x, y + Math.sign(y) * straight, 0]
  })
  return sweep(path, superellipse(wire * 2, wire * 2, 2, around), {
    closed: true,
    up: [0, 0, 1],
    fixedUp: true,
  })
}

export const ball = (radius: number, segments = 24, rings = 16): THREE.BufferGeometry =>
  clean(new THREE.SphereGeometry(radius, segments, rings))

export const roundedBox = (
  width: number,
  height: number,
  depth: number,
  radius: number,
  segments = 4,
): THREE.BufferGeometry => clean(new RoundedBoxGeometry(width, height, depth, segments, radius))

/** Welds equal vertices and drops triangles without area. */
export const clean = (geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const welded = mergeVertices(geometry, 1e-5)
  const position = welded.getAttribute('position')
  const index = welded.getIndex()
  if (index === null) return welded
  const kept: number[] = []
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  for (let i = 0; i < index.count; i += 3) {
    const [x, y, z] = [index.getX(i), index.getX(i + 1), index.getX(i + 2)]
    a.fromBufferAttribute(position, x)
    b.fromBufferAttribute(position, y).sub(a)
    c.fromBufferAttribute(position, z).sub(a)
    if (b.cross(c).lengthSq() > 1e-12) kept.push(x, y, z)
  }
  welded.setIndex(kept)
  return welded
}
