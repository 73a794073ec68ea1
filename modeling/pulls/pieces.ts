import type { Document, Primitive } from '@gltf-transform/core'
import * as THREE from 'three'
import { eachPrimitive } from '../kit/measure'

/** Triangles of a carrier's mesh that hang together. */
export interface Piece {
  readonly primitive: Primitive
  readonly material: string
  /** Of the primitive's mesh, to the carrier's frame in millimeters. */
  readonly world: THREE.Matrix4
  /** Corners of its triangles, as the primitive counts its vertices. */
  readonly corners: readonly number[]
  readonly box: THREE.Box3
}

/** Every piece of a carrier, boxes in millimeters; vertices at one place are one. */
export function piecesOf(document: Document): readonly Piece[] {
  const pieces: Piece[] = []
  eachPrimitive(document, (primitive, meters) => {
    const world = new THREE.Matrix4().makeScale(1000, 1000, 1000).multiply(meters)
    const material = primitive.getMaterial()?.getName() ?? ''
    for (const corners of connected(primitive)) {
      const box = new THREE.Box3()
      for (const corner of corners) box.expandByPoint(pointOf(primitive, corner).applyMatrix4(world))
      pieces.push({ primitive, material, world, corners, box })
    }
  })
  return pieces
}

const element: number[] = []

const attributeOf = (primitive: Primitive, name: string, vertex: number): THREE.Vector3 =>
  new THREE.Vector3().fromArray(primitive.getAttribute(name)?.getElement(vertex, element) ?? [0, 0, 0])

export const pointOf = (primitive: Primitive, vertex: number): THREE.Vector3 =>
  attributeOf(primitive, 'POSITION', vertex)

/** Places of a piece's vertices with their normals, each once, millimeters. */
export function verticesOf({ primitive, world, corners }: Piece) {
  const turn = new THREE.Matrix3().getNormalMatrix(world)
  return [...new Set(corners)].map((vertex) => ({
    at: pointOf(primitive, vertex).applyMatrix4(world),
    normal: attributeOf(primitive, 'NORMAL', vertex).applyMatrix3(turn).normalize(),
  }))
}

/** The corners of each connected part of a primitive (union-find, Galler & Fischer 1964). */
function connected(primitive: Primitive): Iterable<readonly number[]> {
  const position = primitive.getAttribute('POSITION')
  const indices = primitive.getIndices()
  if (!position || !indices) return []
  const above = Array.from({ length: position.getCount() }, (_, vertex) => vertex)
  const topOf = (vertex: number): number => {
    let top = vertex
    while (above[top] !== top) {
      above[top] = above[above[top] as number] as number
      top = above[top] as number
    }
    return top
  }
  const join = (one: number, other: number): void => {
    above[topOf(one)] = topOf(other)
  }
  const at = new Map<string, number>()
  for (let vertex = 0; vertex < above.length; vertex++) {
    const place = position.getElement(vertex, element).join()
    const known = at.get(place)
    if (known === undefined) at.set(place, vertex)
    else join(vertex, known)
  }
  const corners = indices.getArray() ?? []
  for (let k = 0; k < corners.length; k += 3) {
    join(corners[k] as number, corners[k + 1] as number)
    join(corners[k] as number, corners[k + 2] as number)
  }
  const parts = new Map<number, number[]>()
  for (const corner of corners) {
    const top = topOf(corner)
    const part = parts.get(top)
    if (part) part.push(corner)
    else parts.set(top, [corner])
  }
  return parts.values()
}

/** The axes along which points spread, the widest first, each a unit vector. */
export function axesOf(
  points: readonly THREE.Vector3[],
): readonly [THREE.Vector3, THREE.Vector3, THREE.Vector3] {
  const middle = points
    .reduce((sum, point) => sum.add(point), new THREE.Vector3())
    .divideScalar(Math.max(1, points.length))
  const spread = [0, 0, 0, 0, 0, 0]
  for (const point of points) {
    const { x, y, z } = point.clone().sub(middle)
    for (const [k, product] of [x * x, y * y, z * z, x * y, x * z, y * z].entries())
      spread[k] = (spread[k] ?? 0) + product
  }
  const widest = longestOf(spread, null)
  const next = longestOf(spread, widest)
  return [widest, next, new THREE.Vector3().crossVectors(widest, next)]
}

/** The direction of the largest spread across to `but` (power iteration). */
function longestOf(
  [xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0]: readonly number[],
  but: THREE.Vector3 | null,
) {
  const axis = new THREE.Vector3(0.5, 0.6, 0.7)
  for (let round = 0; round < 200; round++) {
    const { x, y, z } = axis
    axis.set(xx * x + xy * y + xz * z, xy * x + yy * y + yz * z, xz * x + yz * y + zz * z)
    if (but) axis.addScaledVector(but, -axis.dot(but))
    axis.normalize()
  }
  return axis
}
