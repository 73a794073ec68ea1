import type { JSONDocument } from '@gltf-transform/core'
import { NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'

/** Least x, y, z, then most, in meters. */
export type Bounds = readonly number[]

const grow = (bounds: number[], point: readonly number[]): void => {
  for (const [k, value] of point.entries()) {
    bounds[k] = Math.min(bounds[k] ?? Infinity, value)
    bounds[k + 3] = Math.max(bounds[k + 3] ?? -Infinity, value)
  }
}

const empty = (): number[] => [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]

/** A point through a matrix as glTF writes it: columns, one after the other; USD's rows read the same. */
const through = (m: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]): number[] =>
  [0, 1, 2].map((k) => (m[k] ?? 0) * x + (m[k + 4] ?? 0) * y + (m[k + 8] ?? 0) * z + (m[k + 12] ?? 0))

const times = (a: readonly number[], b: readonly number[]): number[] =>
  [0, 1, 2, 3].flatMap((column) =>
    [0, 1, 2, 3].map((row) =>
      [0, 1, 2, 3].reduce((sum, k) => sum + (a[k * 4 + row] ?? 0) * (b[column * 4 + k] ?? 0), 0),
    ),
  )

export interface ReadGlb {
  readonly json: JSONDocument['json']
  readonly bounds: Bounds
}

/** The exact bounds of a GLB as another program reads it, vertex by vertex. */
export async function readGlb(bytes: Uint8Array): Promise<ReadGlb> {
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS)
  const { json } = await io.binaryToJSON(bytes)
  const bounds = empty()
  for (const node of (await io.readBinary(bytes)).getRoot().listNodes()) {
    const world = node.getWorldMatrix()
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const positions = primitive.getAttribute('POSITION')
      for (let i = 0; i < (positions?.getCount() ?? 0); i++)
        grow(bounds, through(world, positions?.getElement(i, []) ?? []))
    }
  }
  return { json, bounds }
}

export interface ZipEntry {
  readonly name: string
  /** 0 is stored. */
  readonly method: number
  /** Where its bytes begin in the file. */
  readonly at: number
  readonly bytes: Uint8Array
}

/** The entries of a zip in their order, by their local headers (PKWARE APPNOTE 4.3.7). */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries: ZipEntry[] = []
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const size = view.getUint32(at + 18, true)
    const nameLength = view.getUint16(at + 26, true)
    const start = at + 30 + nameLength + view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength)),
      method: view.getUint16(at + 8, true),
      at: start,
      bytes: bytes.subarray(start, start + size),
    })
    at = start + size
  }
  return entries
}

const numbersIn = (text: string): number[] => (text.match(/-?\d[\d.]*(?:e[+-]?\d+)?/g) ?? []).map(Number)

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

/** The exact bounds of a USDZ's meshes: every prim's transform over the points of the geometry it refers to. */
export function usdzBounds(entries: readonly ZipEntry[]): Bounds {
  const text = (name: string) =>
    new TextDecoder().decode(entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array())
  const pointsOf = (geometry: string): number[][] => {
    const flat = numbersIn(/point3f\[\] points = \[([^\]]*)\]/.exec(text(geometry))?.[1] ?? '')
    return Array.from({ length: flat.length / 3 }, (_, i) => flat.slice(i * 3, i * 3 + 3))
  }
  const bounds = empty()
  const stack: { world: readonly number[]; geometry: string | null }[] = [{ world: IDENTITY, geometry: null }]
  let geometry: string | null = null
  for (const line of text('model.usda')
    .split('\n')
    .map((one) => one.trim())) {
    const top = stack.at(-1)
    if (line.startsWith('def ')) geometry = null
    geometry = /references = @\.\/([^@]+)@/.exec(line)?.[1] ?? geometry
    if (line === '{') stack.push({ world: top?.world ?? IDENTITY, geometry })
    else if (line === '}') {
      if (top?.geometry) for (const point of pointsOf(top.geometry)) grow(bounds, through(top.world, point))
      stack.pop()
    } else if (top && line.startsWith('matrix4d xformOp:transform = ')) {
      top.world = times(top.world, numbersIn(line.slice(line.indexOf('='))))
    }
  }
  return bounds
}
