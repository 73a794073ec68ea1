import * as THREE from 'three'

/** Something drawn in one flat id: corners of triangles, three numbers each, meters. */
export interface Drawn {
  readonly id: number
  readonly corners: ArrayLike<number>
}

/** What a picture shows: how many pixels show each id. */
export type PixelCounts = ReadonlyMap<number, number>

/**
 * Draws triangles as flat ids with a depth buffer, seen from infinitely far along −`towardsEye`, `cell` meters a pixel,
 * and counts the pixels of each. Nearest wins; both sides of a triangle count.
 */
export function countPixels(things: readonly Drawn[], towardsEye: THREE.Vector3, cell: number): PixelCounts {
  const right = new THREE.Vector3(towardsEye.z, 0, -towardsEye.x).normalize()
  const up = new THREE.Vector3().crossVectors(towardsEye, right)
  const flat = things.map(({ id, corners }) => ({ id, at: project(corners, right, up, towardsEye, cell) }))
  let [left, bottom, most, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { at } of flat) {
    for (let i = 0; i < at.length; i += 3) {
      left = Math.min(left, at[i] ?? 0)
      most = Math.max(most, at[i] ?? 0)
      bottom = Math.min(bottom, at[i + 1] ?? 0)
      top = Math.max(top, at[i + 1] ?? 0)
    }
  }
  left = Math.floor(left)
  bottom = Math.floor(bottom)
  const width = Math.ceil(most) - left + 1
  const height = Math.ceil(top) - bottom + 1
  const depth = new Float32Array(width * height).fill(-Infinity)
  const ids = new Int32Array(width * height).fill(-1)
  for (const { id, at } of flat)
    for (let i = 0; i < at.length; i += 9) fillTriangle(at, i, id, left, bottom, width, depth, ids)
  const counts = new Map<number, number>()
  for (const id of ids) if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function project(
  corners: ArrayLike<number>,
  right: THREE.Vector3,
  up: THREE.Vector3,
  eye: THREE.Vector3,
  cell: number,
): Float32Array {
  const out = new Float32Array(corners.length)
  const point = new THREE.Vector3()
  for (let i = 0; i < corners.length; i += 3) {
    point.set(corners[i] ?? 0, corners[i + 1] ?? 0, corners[i + 2] ?? 0)
    out[i] = point.dot(right) / cell
    out[i + 1] = point.dot(up) / cell
    out[i + 2] = point.dot(eye)
  }
  return out
}

/** Every pixel whose middle the triangle covers (edge functions, Pineda 1988). */
function fillTriangle(
  at: Float32Array,
  i: number,
  id: number,
  left: number,
  bottom: number,
  width: number,
  depth: Float32Array,
  ids: Int32Array,
): void {
  const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] = at.subarray(i, i + 9)
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  if (area === 0) return
  const toX = Math.floor(Math.max(ax, bx, cx) - 0.5)
  const toY = Math.floor(Math.max(ay, by, cy) - 0.5)
  for (let y = Math.ceil(Math.min(ay, by, cy) - 0.5); y <= toY; y++) {
    for (let x = Math.ceil(Math.min(ax, bx, cx) - 0.5); x <= toX; x++) {
      const [px, py] = [x + 0.5, y + 0.5]
      const a = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area
      const b = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area
      const c = 1 - a - b
      if (a < 0 || b < 0 || c < 0) continue
      const cell = (y - bottom) * width + x - left
      const z = a * az + b * bz + c * cz
      if (z > (depth[cell] ?? 0)) {
        depth[cell] = z
        ids[cell] = id
      }
    }
  }
}
