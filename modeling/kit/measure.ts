import type { Document, Node, Primitive } from '@gltf-transform/core'
import * as THREE from 'three'
import { furBulk } from './part'

export interface Measure {
  readonly triangles: number
  /** As the charm comes: what a state hides is not drawn. */
  readonly drawCalls: number
  readonly materials: readonly string[]
  /** Millimeters, whole model. */
  readonly bounds: Box
  /** Millimeters, without hardware (charms) — the same as `bounds` for carriers. */
  readonly bodyBounds: Box
  readonly dropMm?: number
  readonly massCenter?: unknown
  readonly ellipsoids?: unknown
  readonly slots?: unknown
  readonly states?: Readonly<
    Record<string, { readonly hidden?: readonly string[]; readonly sizeMm?: readonly number[] }>
  >
}

interface Box {
  readonly min: readonly number[]
  readonly max: readonly number[]
}

/** Fittings swing with a charm's body and are hardware; of a carrier, so is what slides on its zips. */
const isHardware = (name: string): boolean => name === 'fitting' || /^(pull|slider)_/.test(name)

/** Nodes that are not there as the charm comes: those its first state hides. */
const hiddenAtFirst = (document: Document): ReadonlySet<string> => {
  const [first] = Object.values(dangleOf(document).states ?? {})
  return new Set(first?.hidden)
}

/**
 * Visits every primitive with its world matrix. `isBody` is false below `fitting` and zips' pulls, and for what
 * the first state does not show, of which `isShown` tells.
 */
export const eachPrimitive = (
  document: Document,
  visit: (primitive: Primitive, world: THREE.Matrix4, isBody: boolean, isShown: boolean) => void,
): void => {
  const hidden = hiddenAtFirst(document)
  const walk = (node: Node, parentIsBody: boolean, parentIsShown: boolean): void => {
    const isShown = parentIsShown && !hidden.has(node.getName())
    const isBody = parentIsBody && isShown && !isHardware(node.getName())
    const world = new THREE.Matrix4().fromArray(node.getWorldMatrix())
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) visit(primitive, world, isBody, isShown)
    for (const child of node.listChildren()) walk(child, isBody, isShown)
  }
  for (const scene of document.getRoot().listScenes())
    for (const node of scene.listChildren()) walk(node, true, true)
}

/** Corners of all triangles of the primitives that are wanted, nine numbers each, meters, in the model's frame, faces outwards also where a node mirrors them. */
export const cornersOf = (
  document: Document,
  wanted: (primitive: Primitive, isBody: boolean) => boolean,
): readonly number[] => {
  const corners: number[] = []
  const point = new THREE.Vector3()
  const element: number[] = []
  eachPrimitive(document, (primitive, world, isBody) => {
    const position = primitive.getAttribute('POSITION')
    const indices = primitive.getIndices()
    if (position === null || indices === null || !wanted(primitive, isBody)) return
    const turns = world.determinant() < 0 ? MIRRORED : AS_THEY_ARE
    for (let i = 0; i < indices.getCount(); i++) {
      const corner = indices.getScalar(i + (turns[i % 3] ?? 0))
      point.fromArray(position.getElement(corner, element)).applyMatrix4(world)
      corners.push(point.x, point.y, point.z)
    }
  })
  return corners
}

/** How much farther on the corner stands that comes next in a triangle: a mirrored one is gone round the other way. */
const AS_THEY_ARE = [0, 0, 0] as const
const MIRRORED = [0, 1, -1] as const

export interface FurExtras {
  readonly fur?: { readonly lengthMm: number }
}

/** Counts, sizes and the `dangle` extras of a model. */
export const measure = (document: Document): Measure => {
  let triangles = 0
  let drawCalls = 0
  const materials = new Set<string>()
  const all = new THREE.Box3()
  const body = new THREE.Box3()
  const point = new THREE.Vector3()
  const normal = new THREE.Vector3()
  const direction = new THREE.Matrix3()
  eachPrimitive(document, (primitive, world, isBody, isShown) => {
    if (isShown) drawCalls += 1
    const position = primitive.getAttribute('POSITION')
    const normals = primitive.getAttribute('NORMAL')
    const material = primitive.getMaterial()
    materials.add(material?.getName() ?? '')
    if (position === null) return
    triangles += (primitive.getIndices()?.getCount() ?? position.getCount()) / 3
    const reach = (((material?.getExtras() as FurExtras | undefined)?.fur?.lengthMm ?? 0) * furBulk) / 1000
    direction.getNormalMatrix(world)
    const e: number[] = []
    for (let i = 0; i < position.getCount(); i++) {
      point.fromArray(position.getElement(i, e)).applyMatrix4(world)
      if (reach > 0 && normals !== null)
        point.addScaledVector(
          normal.fromArray(normals.getElement(i, e)).applyMatrix3(direction).normalize(),
          reach,
        )
      all.expandByPoint(point)
      if (isBody) body.expandByPoint(point)
    }
  })
  return {
    triangles,
    drawCalls,
    materials: [...materials].toSorted(),
    bounds: millimeters(all),
    bodyBounds: millimeters(body),
    ...dangleOf(document),
  }
}

const millimeters = (box: THREE.Box3): Box => ({
  min: box.min.toArray().map((v) => Math.round(v * 1e5) / 100),
  max: box.max.toArray().map((v) => Math.round(v * 1e5) / 100),
})

/** The `dangle` extras of the top node that the app and the manifest share. */
export const dangleOf = (
  document: Document,
): Omit<Measure, 'triangles' | 'drawCalls' | 'materials' | 'bounds' | 'bodyBounds'> => {
  const top = document.getRoot().listScenes()[0]?.listChildren()[0]
  const extras =
    (top?.getExtras() as { readonly dangle?: Readonly<Record<string, unknown>> } | undefined)?.dangle ?? {}
  const kept = ['dropMm', 'massCenter', 'ellipsoids', 'slots', 'states'].filter(
    (name) => extras[name] !== undefined,
  )
  return Object.fromEntries(kept.map((name) => [name, extras[name]]))
}
