import { glbOf } from '../glb-container'
import { readChunks } from '../model/read/glb-chunks'
import type { TextureFile } from '../photo/model/gltf-parts'

/** What of a glTF is touched; all else stays as it is. */
interface LocketJson {
  readonly images: readonly {
    readonly name?: string
    readonly mimeType: string
    readonly bufferView: number
  }[]
  readonly textures: readonly LocketTexture[]
  readonly bufferViews: readonly BufferView[]
  readonly buffers: readonly { readonly byteLength: number }[]
  readonly nodes: readonly LocketNode[]
  readonly scenes: readonly { readonly nodes: readonly number[] }[]
  readonly extensionsUsed?: readonly string[]
  readonly extensionsRequired?: readonly string[]
}

interface Span {
  readonly buffer: number
  readonly byteOffset?: number
  readonly byteLength: number
}

interface BufferView extends Span {
  readonly extensions?: { readonly EXT_meshopt_compression?: Span }
}

interface LocketTexture {
  readonly source?: number
  readonly extensions?: { readonly EXT_texture_webp?: { readonly source: number } }
}

type Quaternion = readonly [x: number, y: number, z: number, w: number]

interface StateExtras {
  readonly poses?: Readonly<
    Record<string, { readonly rotation: Quaternion; readonly shift: readonly number[] }>
  >
}

interface DangleExtras {
  readonly states: { readonly closed: StateExtras; readonly open: StateExtras }
}

interface LocketNode {
  readonly name?: string
  readonly rotation?: Quaternion
  readonly extras?: { readonly dangle?: DangleExtras }
}

/** The print with the photo at its left half and a note at its right. */
const PRINT = 'keepsake'
const LID = 'lid'

function opened(glb: Uint8Array): {
  readonly json: LocketJson
  readonly binary: Uint8Array
  readonly print: number
} {
  const { json: text, binary } = readChunks(glb)
  const json = JSON.parse(new TextDecoder().decode(text)) as LocketJson
  const print = json.images.findIndex(({ name }) => name === PRINT)
  if (!binary || print < 0) throw new Error('The locket has no print to put a photo in')
  return { json, binary, print }
}

const bytesOf = (binary: Uint8Array, { byteOffset = 0, byteLength }: Span): Uint8Array =>
  binary.subarray(byteOffset, byteOffset + byteLength)

/** The picture in a built-in locket: its left half is what shows in the window. */
export function printIn(glb: Uint8Array): TextureFile {
  const { json, binary, print } = opened(glb)
  const { mimeType, bufferView } = at(json.images, print)
  return {
    type: mimeType as TextureFile['type'],
    bytes: new Uint8Array(bytesOf(binary, at(json.bufferViews, bufferView))),
  }
}

/** A built-in locket with another print in it, which comes open instead of closed. */
export function locketWith(glb: Uint8Array, picture: TextureFile): Uint8Array<ArrayBuffer> {
  const { json, binary, print } = opened(glb)
  const view = at(json.images, print).bufferView
  const parts: Uint8Array[] = []
  let length = 0
  const laid = <Held extends Span>(span: Held, bytes: Uint8Array): Held => {
    const moved = { ...span, byteOffset: length, byteLength: bytes.length }
    parts.push(bytes)
    length += Math.ceil(bytes.length / 4) * 4
    return moved
  }
  const bufferViews = json.bufferViews.map((one, i): BufferView => {
    if (i === view) return laid(one, picture.bytes)
    const packed = one.extensions?.EXT_meshopt_compression
    if (packed?.buffer === 0)
      return {
        ...one,
        extensions: { ...one.extensions, EXT_meshopt_compression: laid(packed, bytesOf(binary, packed)) },
      }
    return one.buffer === 0 ? laid(one, bytesOf(binary, one)) : one
  })
  const isWebp = picture.type === 'image/webp'
  const textures = json.textures.map((one): LocketTexture => {
    const shown = one.extensions?.EXT_texture_webp?.source ?? one.source
    if (shown !== print || isWebp) return one
    const { source: _, extensions: __, ...plain } = one
    return { ...plain, source: print }
  })
  const images = json.images.map((one, i) => (i === print ? { ...one, mimeType: picture.type } : one))
  const buffers = json.buffers.map((one, i) => (i === 0 ? { ...one, byteLength: length } : one))
  return glbOf({ ...json, bufferViews, textures, images, buffers, nodes: nodesOpen(json) }, parts)
}

/** Its nodes as they stand in the open state, and how they close. */
function nodesOpen({ nodes, scenes }: LocketJson): readonly LocketNode[] {
  const root = scenes[0]?.nodes[0]
  return nodes.map((node, i) => {
    const { dangle } = (i === root ? node.extras : undefined) ?? {}
    if (dangle) return { ...node, extras: { ...node.extras, dangle: comingOpen(dangle) } }
    return node.name === LID ? { ...node, rotation: turnOf(nodes, root) } : node
  })
}

function turnOf(nodes: readonly LocketNode[], root: number | undefined): Quaternion {
  const turn = nodes[root ?? 0]?.extras?.dangle?.states.open.poses?.[LID]?.rotation
  if (!turn) throw new Error('The locket does not open')
  return turn
}

function comingOpen({
  states,
  ...closedShape
}: DangleExtras): DangleExtras & Readonly<Record<string, unknown>> {
  const { poses, ...openShape } = states.open
  const [x, y, z, w] = poses?.[LID]?.rotation ?? [0, 0, 0, 1]
  const { id, dropMm, ...shape } = closedShape as { readonly id?: unknown; readonly dropMm?: unknown }
  return {
    id,
    dropMm,
    ...shape,
    ...openShape,
    states: {
      open: {},
      closed: { ...shape, poses: { [LID]: { rotation: [0 - x, 0 - y, 0 - z, w], shift: [0, 0, 0] } } },
    },
  }
}

function at<One>(list: readonly One[], index: number): One {
  const one = list[index]
  if (one === undefined) throw new Error('The locket is not as it was modeled')
  return one
}
