import * as THREE from 'three'

/** Something drawn in one flat id: corners of triangles, three numbers each, meters. */
export interface Drawn {
  readonly id: number
  readonly corners: ArrayLike<number>
}

/** What a picture shows: how many pixels show each id. */
export type PixelCounts = ReadonlyMap<number, number>

/** A picture from infinitely far away, its pixels counted from a corner that all pictures from the same eye share. */
export interface Picture {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  /** How near to the eye the nearest is, meters, −Infinity where nothing is. */
  readonly depth: Float32Array
  readonly ids: Int32Array
}

/**
 * Draws triangles as flat ids with a depth buffer, seen from infinitely far along −`towardsEye`, `cell` meters a pixel.
 * Nearest wins; both sides of a triangle count.
 */
export function drawIds(things: readonly Drawn[], towardsEye: THREE.Vector3, cell: number): Picture {
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
  return { left, bottom, width, height, depth, ids }
}

/** What such a picture shows: how many pixels show each id. */
export function countPixels(things: readonly Drawn[], towardsEye: THREE.Vector3, cell: number): PixelCounts {
  const counts = new Map<number, number>()
  for (const id of drawIds(things, towardsEye, cell).ids)
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** How many pixels something drawn alone has, and how many of them another picture from the same eye leaves. */
export function pixelsLeft(alone: Picture, before: Picture): { readonly all: number; readonly left: number } {
  let [all, left] = [0, 0]
  for (let y = 0; y < alone.height; y++) {
    const row = y + alone.bottom - before.bottom
    for (let x = 0; x < alone.width; x++) {
      const at = y * alone.width + x
      if ((alone.ids[at] ?? -1) < 0) continue
      all++
      const column = x + alone.left - before.left
      const isBeside = row < 0 || row >= before.height || column < 0 || column >= before.width
      const near = isBeside ? -Infinity : (before.depth[row * before.width + column] ?? -Infinity)
      if ((alone.depth[at] ?? 0) >= near) left++
    }
  }
  return { all, left }
}

function project(
  corners: ArrayLike<number>,
  right: THREE.Vector3,
  up: THREE.Vector3,
  eye: THREE.Vector3,
  cell: number,
): Float32Array {
  const out = new Float32Array(corners.length)
  for (let i = 0; i < corners.length; i += 3) {
    const [x, y, z] = [corners[i] as number, corners[i + 1] as number, corners[i + 2] as number]
    out[i] = (x * right.x + y * right.y + z * right.z) / cell
    out[i + 1] = (x * up.x + y * up.y + z * up.z) / cell
    out[i + 2] = x * eye.x + y * eye.y + z * eye.z
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
  const [ax, ay, az] = [at[i] as number, at[i + 1] as number, at[i + 2] as number]
  const [bx, by, bz] = [at[i + 3] as number, at[i + 4] as number, at[i + 5] as number]
  const [cx, cy, cz] = [at[i + 6] as number, at[i + 7] as number, at[i + 8] as number]
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
