import * as THREE from 'three'
import { MeshBVH } from 'three-mesh-bvh'

/** A mesh that things can be inside of, from corners of triangles, nine numbers each. */
export function solidMesh(corners: ArrayLike<number>): MeshBVH {
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(corners, 3))
  return new MeshBVH(geometry)
}

/** Points on a mesh are about this far apart (m). */
const SPACING = 0.0025

/** Corners of triangles and points within them, at most one in a cube of the spacing. */
export function pointsOn(corners: ArrayLike<number>): readonly THREE.Vector3[] {
  const taken = new Map<number, THREE.Vector3>()
  const [a, u, v] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()]
  const put = (point: THREE.Vector3): void => {
    const cube = [point.x, point.y, point.z].reduce(
      (sum, v) => 4096 * sum + Math.floor(v / SPACING) + 2048,
      0,
    )
    if (!taken.has(cube)) taken.set(cube, point)
  }
  for (let t = 0; t + 8 < corners.length; t += 9) {
    const at = (k: number) => [corners[t + k] ?? 0, corners[t + k + 1] ?? 0, corners[t + k + 2] ?? 0] as const
    a.set(...at(0))
    u.set(...at(3)).sub(a)
    v.set(...at(6)).sub(a)
    const parts = Math.ceil(Math.max(u.length(), v.length(), u.distanceTo(v)) / SPACING)
    for (let i = 0; i <= parts; i++)
      for (let j = 0; i + j <= parts; j++)
        put(
          a
            .clone()
            .addScaledVector(u, i / parts)
            .addScaledVector(v, j / parts),
        )
  }
  return [...taken.values()]
}

/** Ways looked in, none of them along a model's own axes. */
const WAYS = [
  [0.61, 0.52, 0.6],
  [-0.67, 0.31, 0.67],
  [0.23, -0.79, 0.57],
  [0.48, 0.36, -0.8],
  [-0.41, -0.58, -0.7],
].map(([x, y, z]) => new THREE.Vector3(x, y, z).normalize())

const ray = new THREE.Ray()
const nearest = { point: new THREE.Vector3(), distance: 0, faceIndex: 0 }

/**
 * How far (m) a point is under a mesh's skin, 0 outside and deeper than `deepest`: most ways from inside meet the back of
 * a wall first.
 */
export function depthIn(bvh: MeshBVH, point: THREE.Vector3, deepest: number): number {
  if (!bvh.closestPointToPoint(point, nearest, 0, deepest)) return 0
  const { distance } = nearest
  ray.origin.copy(point)
  let backs = 0
  for (const way of WAYS) {
    ray.direction.copy(way)
    const hit = bvh.raycastFirst(ray, THREE.DoubleSide)
    if (hit?.face && hit.face.normal.dot(way) > 0) backs++
  }
  return backs > WAYS.length / 2 ? distance : 0
}
