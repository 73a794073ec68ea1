import { type DistanceGrid, distanceGrid } from './distance-grid'
import { type Ellipsoid, shapeMatrix } from './ellipsoid'
import type { Quadruple, Sym, Triple, Vec } from './vec'
import { vecOf } from './vec'

/** A convex collider of the carrier: an ellipsoid, or a capsule (a sphere swept from `from` to `to`). */
export type Solid =
  | { readonly kind: 'ellipsoid'; readonly center: Vec; readonly shape: Sym; readonly bound: number }
  | {
      readonly kind: 'capsule'
      readonly from: Vec
      readonly to: Vec
      readonly shape: Sym
      readonly radius: number
    }

/** What charms collide with, in meters, carrier frame. */
export interface CarrierShape {
  readonly grids: readonly DistanceGrid[]
  readonly solids: readonly Solid[]
}

export interface ShapeProblem {
  readonly kind: 'problem'
  readonly reason: string
}

export const noShape: CarrierShape = { grids: [], solids: [] }

export function capsule(a: Triple, b: Triple, radius: number): Solid {
  const center: Triple = [0, 0, 0]
  const shape = shapeMatrix({ center, radii: [radius, radius, radius], rotation: [0, 0, 0, 1] })
  return { kind: 'capsule', from: vecOf(a), to: vecOf(b), shape, radius }
}

export function solidEllipsoid(ellipsoid: Ellipsoid): Solid {
  const bound = Math.max(...ellipsoid.radii)
  return { kind: 'ellipsoid', center: vecOf(ellipsoid.center), shape: shapeMatrix(ellipsoid), bound }
}

const MOST_NODES = 4_000_000
const problem = (reason: string): ShapeProblem => ({ kind: 'problem', reason })

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numbers(value: unknown, count: number): readonly number[] | null {
  if (!Array.isArray(value) || value.length !== count) return null
  return value.every((item) => typeof item === 'number' && Number.isFinite(item)) ? (value as number[]) : null
}

export function tripleOf(value: unknown): Triple | null {
  return numbers(value, 3) as Triple | null
}

export function ellipsoidOf(value: unknown): Ellipsoid | null {
  if (!isRecord(value)) return null
  const center = tripleOf(value['center'])
  const radii = tripleOf(value['radii'])
  const rotation = value['rotation'] === undefined ? [0, 0, 0, 1] : numbers(value['rotation'], 4)
  if (!center || !radii || !rotation || !radii.every((radius) => radius > 0)) return null
  return { center, radii, rotation: rotation as unknown as Quadruple }
}

function bytesOf(text: string): Int8Array | null {
  try {
    return Int8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

function gridOf(value: Readonly<Record<string, unknown>>): DistanceGrid | string {
  const origin = tripleOf(value['origin'])
  const size = tripleOf(value['size'])
  const cell = value['cell']
  const text = value['bytes']
  if (!origin) return 'origin is not three numbers'
  if (typeof cell !== 'number' || !(cell > 0) || !Number.isFinite(cell)) return 'cell is not a length'
  if (!size?.every((n) => Number.isInteger(n) && n >= 2)) return 'size is not three counts of at least 2'
  const count = size[0] * size[1] * size[2]
  if (count > MOST_NODES) return `${count} nodes are more than ${MOST_NODES}`
  if (typeof text !== 'string') return 'bytes are not text'
  const bytes = bytesOf(text)
  if (!bytes) return 'bytes are not base64'
  if (bytes.length !== count) return `${bytes.length} bytes for ${count} nodes`
  return distanceGrid(origin, cell, size, bytes)
}

/** Reads a carrier's colliders from its GLB extras (the top node's, or their `dangle` part), or says what is wrong. */
export function carrierShapeOf(extras: unknown): CarrierShape | ShapeProblem {
  const root = isRecord(extras) && isRecord(extras['dangle']) ? extras['dangle'] : extras
  const colliders = isRecord(root) ? root['colliders'] : undefined
  if (!Array.isArray(colliders)) return problem('colliders are missing')
  const grids: DistanceGrid[] = []
  const solids: Solid[] = []
  for (const [index, collider] of colliders.entries()) {
    if (!isRecord(collider)) return problem(`collider ${index} is not an object`)
    switch (collider['kind']) {
      case 'sdf': {
        const grid = gridOf(collider)
        if (typeof grid === 'string') return problem(`collider ${index}: ${grid}`)
        grids.push(grid)
        break
      }
      case 'ellipsoid': {
        const ellipsoid = ellipsoidOf(collider)
        if (!ellipsoid) return problem(`collider ${index} is not an ellipsoid`)
        solids.push(solidEllipsoid(ellipsoid))
        break
      }
      case 'capsule': {
        const a = tripleOf(collider['a'])
        const b = tripleOf(collider['b'])
        const radius = collider['radius']
        if (!a || !b || typeof radius !== 'number' || !(radius > 0) || !Number.isFinite(radius))
          return problem(`collider ${index} is not a capsule`)
        solids.push(capsule(a, b, radius))
        break
      }
      default:
        return problem(`collider ${index} is of no known kind`)
    }
  }
  return { grids, solids }
}
