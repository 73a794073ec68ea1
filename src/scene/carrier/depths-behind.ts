import { type Camera, Matrix4, Mesh, type Object3D, Vector3 } from 'three'
import { materialsOf, roleOf } from '../models/model-cache'

/** All that a carrier may hide something with: the triangles of its model, in meters, in the carrier's frame. */
interface Cover {
  /** Three numbers a corner. */
  readonly corners: Float32Array
  /** Three corners a triangle. */
  readonly triangles: Uint32Array
}

/** What one sees through. */
const CLEAR: ReadonlySet<string> = new Set(['film', 'lens'])

const point = new Vector3()
const toCarrier = new Matrix4()
const toCamera = new Matrix4()
const known = new WeakMap<Object3D, Cover>()

/** The carrier's triangles, gathered once for a model's copy. */
function coverOf(carrier: Object3D): Cover {
  const before = known.get(carrier)
  if (before) return before
  const corners: number[] = []
  const triangles: number[] = []
  carrier.updateWorldMatrix(true, true)
  const fromWorld = new Matrix4().copy(carrier.matrixWorld).invert()
  carrier.traverse((node) => {
    if (!(node instanceof Mesh) || materialsOf(node).every((material) => CLEAR.has(roleOf(material)))) return
    const first = corners.length / 3
    const positions = node.geometry.getAttribute('position')
    toCarrier.multiplyMatrices(fromWorld, node.matrixWorld)
    for (let at = 0; at < positions.count; at++) {
      point.fromBufferAttribute(positions, at).applyMatrix4(toCarrier)
      corners.push(point.x, point.y, point.z)
    }
    const { index } = node.geometry
    const count = index?.count ?? positions.count
    for (let at = 0; at < count; at++) triangles.push(first + (index?.getX(at) ?? at))
  })
  const cover = { corners: Float32Array.from(corners), triangles: Uint32Array.from(triangles) }
  known.set(carrier, cover)
  return cover
}

/**
 * How far each point (meters, carrier's frame) lies behind the nearest surface of the carrier that the camera sees in its
 * place, in meters along the view; 0 or less where nothing is before it.
 */
export function depthsBehind(
  carrier: Object3D,
  camera: Camera,
  points: readonly Vector3[],
): readonly number[] {
  const { corners, triangles } = coverOf(carrier)
  toCamera.multiplyMatrices(camera.matrixWorldInverse, carrier.matrixWorld)
  // Seen from the camera: across, up, and one over the depth, which alone is even over a triangle.
  const seen = new Float32Array(corners.length)
  for (let at = 0; at < corners.length; at += 3) {
    point.fromArray(corners, at).applyMatrix4(toCamera)
    const near = -1 / point.z
    seen[at] = point.x * near
    seen[at + 1] = point.y * near
    seen[at + 2] = near
  }
  const wanted = points.map((place) => {
    point.copy(place).applyMatrix4(toCamera)
    const near = -1 / point.z
    return { x: point.x * near, y: point.y * near, near, nearest: 0 }
  })
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [3 * (triangles[at] ?? 0), 3 * (triangles[at + 1] ?? 0), 3 * (triangles[at + 2] ?? 0)]
    const ax = seen[a] ?? 0
    const ay = seen[a + 1] ?? 0
    const bx = seen[b] ?? 0
    const by = seen[b + 1] ?? 0
    const cx = seen[c] ?? 0
    const cy = seen[c + 1] ?? 0
    const [left, right] = [Math.min(ax, bx, cx), Math.max(ax, bx, cx)]
    const [low, high] = [Math.min(ay, by, cy), Math.max(ay, by, cy)]
    for (const place of wanted) {
      const { x, y } = place
      if (x < left || x > right || y < low || y > high) continue
      const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
      if (area === 0) continue
      const ofB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
      const ofC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
      if (ofB < 0 || ofC < 0 || ofB + ofC > 1) continue
      const near = (1 - ofB - ofC) * (seen[a + 2] ?? 0) + ofB * (seen[b + 2] ?? 0) + ofC * (seen[c + 2] ?? 0)
      if (near > place.nearest) place.nearest = near
    }
  }
  return wanted.map(({ near, nearest }) => (nearest > 0 ? 1 / near - 1 / nearest : 0))
}
