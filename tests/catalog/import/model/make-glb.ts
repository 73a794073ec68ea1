/** JSON that a test may damage as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: what is damaged here is JSON of no type.
export type AnyJson = any

const padded = (bytes: Uint8Array, filler: number): Uint8Array => {
  const out = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(filler)
  out.set(bytes)
  return out
}

/** A GLB of any JSON and bytes; `header` overrides the words of its header and chunks. */
export function glbOf(
  json: AnyJson,
  binary: Uint8Array = new Uint8Array(),
  header: { readonly version?: number; readonly length?: number; readonly jsonLength?: number } = {},
): Uint8Array<ArrayBuffer> {
  const text = typeof json === 'string' ? json : JSON.stringify(json)
  const chunk = padded(new TextEncoder().encode(text), 0x20)
  const data = padded(binary, 0)
  const glb = new Uint8Array(20 + chunk.length + (data.length > 0 ? 8 + data.length : 0))
  const view = new DataView(glb.buffer)
  const words = [
    0x46546c67,
    header.version ?? 2,
    header.length ?? glb.length,
    header.jsonLength ?? chunk.length,
    0x4e4f534a,
  ]
  words.forEach((word, i) => {
    view.setUint32(4 * i, word, true)
  })
  glb.set(chunk, 20)
  if (data.length > 0) {
    view.setUint32(20 + chunk.length, data.length, true)
    view.setUint32(24 + chunk.length, 0x004e4942, true)
    glb.set(data, 28 + chunk.length)
  }
  return glb
}

/** Corners, normals and picture places of a box whose sides are given, its middle at the origin; 36 corners, or 24 with indices. */
export function boxOf([width, height, depth]: readonly [number, number, number]) {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  const half = [width / 2, height / 2, depth / 2]
  for (const axis of [0, 1, 2])
    for (const side of [-1, 1]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3]
      const base = positions.length / 3
      for (const [a, b] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        const corner = [0, 0, 0]
        corner[axis] = side * (half[axis] ?? 0)
        corner[u] = a * (half[u] ?? 0)
        corner[v] = b * (half[v] ?? 0)
        positions.push(...corner)
        normals.push(...[0, 1, 2].map((k) => (k === axis ? side : 0)))
        uvs.push((a + 1) / 2, (b + 1) / 2)
      }
      const turn = side > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]
      indices.push(...turn.map((k) => base + k))
    }
  return { positions, normals, uvs, indices }
}

type Numbers = Float32Array | Uint32Array | Uint16Array | Int16Array | Uint8Array | Int8Array
const COMPONENT = new Map<unknown, number>([
  [Int8Array, 5120],
  [Uint8Array, 5121],
  [Int16Array, 5122],
  [Uint16Array, 5123],
  [Uint32Array, 5125],
  [Float32Array, 5126],
])
const SIZE: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 }

/** JSON and bytes of a model, built piece by piece. */
export function modelParts() {
  const chunks: Uint8Array[] = []
  let length = 0
  const json: AnyJson = {
    asset: { version: '2.0', generator: 'a stranger' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [],
    meshes: [],
    accessors: [],
    bufferViews: [],
    buffers: [{ byteLength: 0 }],
  }
  const view = (bytes: Uint8Array): number => {
    json.bufferViews.push({ buffer: 0, byteOffset: length, byteLength: bytes.length })
    chunks.push(padded(bytes, 0))
    length += Math.ceil(bytes.length / 4) * 4
    json.buffers[0].byteLength = length
    return json.bufferViews.length - 1
  }
  return {
    json,
    view,
    accessor: (numbers: Numbers, type: string, more: object = {}): number => {
      const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
      json.accessors.push({
        bufferView: view(bytes),
        componentType: COMPONENT.get(numbers.constructor),
        count: numbers.length / (SIZE[type] ?? 1),
        type,
        ...more,
      })
      return json.accessors.length - 1
    },
    binary: (): Uint8Array => {
      const out = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        out.set(chunk, at)
        at += chunk.length
      }
      return out
    },
  }
}

export type ModelParts = ReturnType<typeof modelParts>

/** A node that shows a mesh of these attributes; gives the mesh's number. */
export function addMesh(
  { json }: ModelParts,
  attributes: Readonly<Record<string, number>>,
  more: object = {},
  node: object = {},
): number {
  json.meshes.push({ primitives: [{ attributes, ...more }] })
  json.nodes.push({ mesh: json.meshes.length - 1, ...node })
  if (json.scenes[0].nodes.length < json.nodes.length) json.scenes[0].nodes.push(json.nodes.length - 1)
  return json.meshes.length - 1
}

/** Sides of the charm that everything is tried on, in meters. */
export const SIDES = [0.04, 0.06, 0.02] as const

/** A charm as a careful stranger writes it: a box of 40 × 60 × 20 mm with a picture; damaged by `change`. */
export function charmGlb(
  picture: Uint8Array,
  change: (json: AnyJson, parts: ModelParts) => void = () => {},
): Uint8Array<ArrayBuffer> {
  const parts = modelParts()
  const box = boxOf(SIDES)
  const attributes = {
    POSITION: parts.accessor(Float32Array.from(box.positions), 'VEC3', {
      min: SIDES.map((side) => -side / 2),
      max: SIDES.map((side) => side / 2),
    }),
    NORMAL: parts.accessor(Float32Array.from(box.normals), 'VEC3'),
    TEXCOORD_0: parts.accessor(Float32Array.from(box.uvs), 'VEC2'),
  }
  const indices = parts.accessor(Uint16Array.from(box.indices), 'SCALAR')
  const { json } = parts
  json.images = [{ bufferView: parts.view(picture), mimeType: 'image/png' }]
  json.textures = [{ source: 0 }]
  json.materials = [
    { name: 'skin', pbrMetallicRoughness: { baseColorTexture: { index: 0 }, metallicFactor: 0 } },
  ]
  addMesh(parts, attributes, { indices, material: 0 }, { name: 'charm' })
  change(json, parts)
  return glbOf(json, parts.binary())
}
