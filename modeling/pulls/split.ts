import { type Accessor, type Document, Mesh, Node } from '@gltf-transform/core'
import * as THREE from 'three'
import { axesOf, type Piece, verticesOf } from './pieces'

/** Triangles of the three parts of the kit's slider (`slider_body` in carriers/kit/hardware.py): its plate first, a lower one, a bridge. */
const SLIDER = [356, 236, 188]
/** What pulls are made of; a pull is no farther from its anchor, no larger and no plainer than this, mm, triangles. */
const HARDWARE: ReadonlySet<string> = new Set(['metal', 'cord', 'plastic'])
const FAR = 26
const LARGE = 40
const PLAIN = 20
/** Steps that places in a pull are rounded to, from its middle to its end: about 0.02 mm, and bytes that pack well. */
const FINE = 1023
const WHOLE = 32767 / (32 * FINE)
/** From the middle of the slider's plate up to where it holds the pull, mm. */
const PLATE_TO_ROOT = 2.2

/** A zip's slider with its pull as they are modeled, still part of the carrier's meshes. Millimeters, carrier's frame. */
export interface ModeledPull {
  readonly anchor: THREE.Vector3
  /** Where the slider holds the pull. */
  readonly root: THREE.Vector3
  /** The slider's plate: across the zip, along it, out of it. */
  readonly plate: readonly [THREE.Vector3, THREE.Vector3, THREE.Vector3]
  readonly slider: readonly Piece[]
  readonly pull: readonly Piece[]
}

/** Finds the slider and the pull at an anchor. `up` says roughly where out is. */
export function modeledPull(pieces: readonly Piece[], anchor: THREE.Vector3, up: THREE.Vector3): ModeledPull {
  const near = pieces.filter(({ material, corners, box }) => {
    const small = box.getSize(new THREE.Vector3()).length() < LARGE && corners.length / 3 >= PLAIN
    if (!small) return false
    const far = box.getCenter(new THREE.Vector3()).distanceTo(anchor)
    return HARDWARE.has(material) ? far < FAR : box.containsPoint(anchor)
  })
  const slider = SLIDER.map((triangles) =>
    near.find(({ material, corners }) => material === 'metal' && corners.length === 3 * triangles),
  ).filter((piece) => piece !== undefined)
  const [plate] = slider
  if (!plate || slider.length < SLIDER.length) throw new Error('No slider of the kit is near the anchor')
  const points = verticesOf(plate).map(({ at }) => at)
  const [along, across] = axesOf(points)
  const out = new THREE.Vector3().crossVectors(across, along)
  if (out.dot(up) < 0) {
    out.negate()
    across.negate()
  }
  const middle = plate.box.getCenter(new THREE.Vector3())
  return {
    anchor,
    root: middle.addScaledVector(out, PLATE_TO_ROOT),
    plate: [across, along, out],
    slider,
    pull: near.filter((piece) => !slider.includes(piece)),
  }
}

/** Pieces and how they get from the carrier's frame (mm) to their node's (m). */
export interface Moved {
  readonly pieces: readonly Piece[]
  readonly toNode: THREE.Matrix4
}

/** Hangs moved pieces below a node, one mesh a material, named after the node; they stay in their old meshes until `takeOut`. */
export function hangBelow(document: Document, node: Node, moved: readonly Moved[]): void {
  const byMaterial = grouped(
    moved.flatMap(({ pieces, toNode }) => pieces.map((piece) => ({ piece, toNode }))),
    ({ piece }) => piece.material,
  )
  for (const [material, parts] of byMaterial) {
    const vertices = parts.flatMap(({ piece, toNode }) => {
      const matrix = toNode.clone().multiply(piece.world)
      const turn = new THREE.Matrix3().getNormalMatrix(matrix)
      return [...new Set(piece.corners)].map((vertex) => ({ ...piece, vertex, matrix, turn }))
    })
    const [first] = vertices
    if (!first) continue
    const places = vertices.map(({ primitive, vertex, matrix }) =>
      vectorOf(primitive.getAttribute('POSITION'), vertex).applyMatrix4(matrix),
    )
    const box = new THREE.Box3().setFromPoints(places)
    const middle = box.getCenter(new THREE.Vector3())
    const size = box.getSize(new THREE.Vector3())
    const half = Math.max(size.x, size.y, size.z) / 2
    const made = document.createPrimitive().setMaterial(first.primitive.getMaterial())
    made.setAttribute(
      'POSITION',
      fixed(
        document,
        'VEC3',
        Int16Array.from(
          places.flatMap((place) => place.sub(middle).divideScalar(half).toArray()),
          (share) => 32 * Math.round(share * FINE),
        ),
      ),
    )
    made.setAttribute(
      'NORMAL',
      fixed(
        document,
        'VEC3',
        Int8Array.from(
          vertices.flatMap(({ primitive, vertex, turn }) =>
            vectorOf(primitive.getAttribute('NORMAL'), vertex).applyMatrix3(turn).normalize().toArray(),
          ),
          (share) => Math.round(share * 127),
        ),
      ),
    )
    for (const name of first.primitive.listSemantics()) {
      if (made.getAttribute(name)) continue
      const all = vertices.map(({ primitive, vertex }) => ({
        accessor: primitive.getAttribute(name),
        vertex,
      }))
      made.setAttribute(name, gathered(document, all))
    }
    let before = 0
    const corners = parts.flatMap(({ piece }) => {
      const numbers = new Map([...new Set(piece.corners)].map((vertex, k) => [vertex, before + k]))
      before += numbers.size
      return piece.corners.map((corner) => numbers.get(corner) ?? 0)
    })
    made.setIndices(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(Uint16Array.from(corners))
        .setBuffer(bufferOf(document)),
    )
    const name = `${node.getName()}_${material}`
    const mesh = document.createMesh(name).addPrimitive(made)
    node.addChild(
      document
        .createNode(name)
        .setMesh(mesh)
        .setTranslation([middle.x, middle.y, middle.z])
        .setScale([half * WHOLE, half * WHOLE, half * WHOLE]),
    )
  }
}

const element: number[] = []
const vectorOf = (accessor: Accessor | null, vertex: number): THREE.Vector3 =>
  new THREE.Vector3().fromArray(accessor?.getElement(vertex, element) ?? [0, 0, 0])

const bufferOf = (document: Document) => document.getRoot().listBuffers()[0] ?? document.createBuffer()

const fixed = (document: Document, type: 'VEC3', array: Int16Array | Int8Array): Accessor =>
  document
    .createAccessor()
    .setType(type)
    .setArray(array as Int16Array<ArrayBuffer>)
    .setNormalized(true)
    .setBuffer(bufferOf(document))

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** The raw numbers of some vertices of accessors of one kind. */
function gathered(
  document: Document,
  vertices: readonly { readonly accessor: Accessor | null; readonly vertex: number }[],
): Accessor {
  const like = vertices[0]?.accessor
  if (!like) throw new Error('A pull lacks an attribute of its mesh')
  const numbers = vertices.flatMap(({ accessor, vertex }) => (accessor ? rawOf(accessor, vertex) : []))
  return document
    .createAccessor()
    .setType(like.getType())
    .setArray(ofKind(like, numbers))
    .setNormalized(like.getNormalized())
    .setBuffer(bufferOf(document))
}

const rawOf = (accessor: Accessor, vertex: number): readonly number[] => {
  const size = accessor.getElementSize()
  return Array.from(accessor.getArray()?.slice(vertex * size, (vertex + 1) * size) ?? [])
}

/** Numbers as an accessor keeps its own. */
const ofKind = (accessor: Accessor, numbers: readonly number[]) => {
  const Kind = accessor.getArray()?.constructor as Uint8ArrayConstructor
  return new Kind(numbers)
}

/** Takes pieces out of their meshes, with the vertices that nothing else needs; a mesh that has no more goes. */
export function takeOut(pieces: readonly Piece[]): void {
  for (const [primitive, gone] of grouped(pieces, (piece) => piece.primitive)) {
    const left = new Set(gone.flatMap(({ corners }) => corners))
    const indices = primitive.getIndices()
    const corners = Array.from<number>(indices?.getArray() ?? []).filter((corner) => !left.has(corner))
    if (corners.length === 0) {
      for (const mesh of primitive.listParents())
        if (mesh instanceof Mesh)
          for (const node of mesh.listParents()) if (node instanceof Node) node.dispose()
      primitive.dispose()
      continue
    }
    const kept = [...new Set(corners)].toSorted((a, b) => a - b)
    const numbers = new Map(kept.map((vertex, k) => [vertex, k]))
    for (const accessor of primitive.listAttributes())
      accessor.setArray(
        ofKind(
          accessor,
          kept.flatMap((vertex) => rawOf(accessor, vertex)),
        ),
      )
    const Kind = kept.length > 65535 ? Uint32Array : Uint16Array
    indices?.setArray(new Kind(corners.map((corner) => numbers.get(corner) ?? 0)))
  }
}
