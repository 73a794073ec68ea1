import * as THREE from 'three'
import type { MeshBVH } from 'three-mesh-bvh'
import { HARDWARE_KINDS } from '../kit/hardware/library'

/** The part of a clasp that goes round a bar, in its own frame, meters. */
interface Hook {
  /** Points of its wire. */
  readonly wire: readonly THREE.Vector3[]
  /** What its wire encloses. */
  readonly opening: THREE.BufferGeometry
}

const round = (radius: number): readonly (readonly [number, number])[] =>
  Array.from({ length: 20 }, (_, i) => {
    const angle = (i / 20) * 2 * Math.PI
    return [radius * Math.sin(angle), radius * (Math.cos(angle) - 1)]
  })

/** The inner edge of each wire, mm, by the part's name; the inside top is at the origin. */
const EDGES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  lobster_bow: [
    [0, 0],
    [3.2, -1.6],
    [5.2, -5],
    [5.6, -10],
    [5, -14],
    [3, -18],
    [0, -19.5],
    [-3.4, -17],
    [-5.4, -12],
    [-5.5, -7],
    [-4.8, -3.4],
    [-2.8, -0.8],
  ],
  carabiner: [
    [0, 0],
    [7.6, -1.6],
    [12.4, -7],
    [13, -14],
    [10.4, -27],
    [6.6, -38],
    [3, -44.6],
    [0, -46.4],
    [-3, -44.6],
    [-6.2, -39],
    [-11.4, -24],
    [-13.2, -13.6],
    [-12.4, -7],
    [-7.6, -1.6],
  ],
  split_ring: round(12.2),
}

/** A surface over a loop. */
export function spanned(loop: readonly THREE.Vector3[]): THREE.BufferGeometry {
  const middle = loop.reduce((sum, point) => sum.add(point), new THREE.Vector3()).divideScalar(loop.length)
  const corners = loop.flatMap((point, i) => [
    ...middle.toArray(),
    ...point.toArray(),
    ...(loop[(i + 1) % loop.length] as THREE.Vector3).toArray(),
  ])
  const geometry = new THREE.BufferGeometry()
  return geometry.setAttribute('position', new THREE.Float32BufferAttribute(corners, 3))
}

const hooks = new Map<string, Hook>()

/** Everything about the hook of a clasp by its part's name. */
export function hookOf(part: string): Hook {
  const known = hooks.get(part)
  if (known) return known
  const edge = EDGES[part]
  if (edge === undefined) throw new Error(`${part} is no hook`)
  const spots = new Map<string, THREE.Vector3>()
  for (const { geometry } of HARDWARE_KINDS[part] ?? []) {
    const position = geometry.getAttribute('position')
    for (let i = 0; i < position.count; i++) {
      const point = new THREE.Vector3().fromBufferAttribute(position, i).divideScalar(1000)
      spots.set(
        point
          .toArray()
          .map((v) => Math.round(v * 1200))
          .join(),
        point,
      )
    }
  }
  const hook = {
    wire: [...spots.values()],
    opening: spanned(edge.map(([x, y]) => new THREE.Vector3(x / 1000, y / 1000, 0))),
  }
  hooks.set(part, hook)
  return hook
}

const found = { point: new THREE.Vector3(), distance: 0, faceIndex: 0 }
const triangle = new THREE.Triangle()
const [normal, outward] = [new THREE.Vector3(), new THREE.Vector3()]
/** Behind a sheet by more than this (m) is on its other side, not in it. */
const DEEPEST = 0.008
/** Corners nearer than this (m) are one. */
const WELDED = 1e-6

/**
 * How far (m) a point is behind the nearest of a mesh, 0 in front of it. Past an edge or a corner all faces that meet there
 * say which side is out, each by its angle (Bærentzen & Aanæs 2005).
 */
function behind(bvh: MeshBVH, point: THREE.Vector3): number {
  if (!bvh.closestPointToPoint(point, found, 0, DEEPEST) || found.distance > DEEPEST) return 0
  const position = bvh.geometry.getAttribute('position')
  const index = bvh.geometry.getIndex()
  const corner = (k: number): number => index?.getX(found.faceIndex * 3 + k) ?? found.faceIndex * 3 + k
  triangle.setFromAttributeAndIndices(position, corner(0), corner(1), corner(2))
  triangle.getNormal(outward)
  if (angleAt(triangle, found.point) < 2 * Math.PI) {
    outward.set(0, 0, 0)
    bvh.shapecast({
      intersectsBounds: (box) => box.distanceToPoint(found.point) < WELDED,
      intersectsTriangle: (face) => {
        const angle = angleAt(face, found.point)
        if (angle > 0) outward.addScaledVector(face.getNormal(normal), angle)
        return false
      },
    })
  }
  return outward.dot(found.point) > outward.dot(point) ? found.distance : 0
}

const [edge, away] = [new THREE.Line3(), new THREE.Vector3()]

/** How much of the way round a point (radians) a face takes: all of it inside, half on an edge, 0 where the point is not on it. */
function angleAt(face: THREE.Triangle, point: THREE.Vector3): number {
  if (face.closestPointToPoint(point, away).distanceTo(point) >= WELDED) return 0
  const corners = [face.a, face.b, face.c] as const
  for (const [i, at] of corners.entries())
    if (at.distanceTo(point) < WELDED) {
      const [b, c] = [corners[(i + 1) % 3] as THREE.Vector3, corners[(i + 2) % 3] as THREE.Vector3]
      return away.subVectors(b, at).angleTo(normal.subVectors(c, at))
    }
  for (const [i, at] of corners.entries()) {
    edge.set(at, corners[(i + 1) % 3] as THREE.Vector3)
    if (edge.closestPointToPoint(point, true, away).distanceTo(point) < WELDED) return Math.PI
  }
  return 2 * Math.PI
}

/** Whether something of a mesh is in the opening of a hook that stands at `frame`. */
export const isThreaded = (bvh: MeshBVH, opening: THREE.BufferGeometry, frame: THREE.Matrix4): boolean =>
  bvh.intersectsGeometry(opening, frame)

const spot = new THREE.Vector3()

/** How deep (m) the deepest point of a hook's wire is in a mesh; looked at no further than `enough`. */
export function cutOf(
  bvh: MeshBVH,
  wire: readonly THREE.Vector3[],
  frame: THREE.Matrix4,
  enough = Infinity,
): number {
  let most = 0
  for (const point of wire) {
    most = Math.max(most, behind(bvh, spot.copy(point).applyMatrix4(frame)))
    if (most > enough) break
  }
  return most
}
