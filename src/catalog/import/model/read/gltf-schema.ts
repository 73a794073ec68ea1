import * as v from 'valibot'
import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'

/**
 * The fields of glTF 2.0 that a charm can use; whatever else a file holds (extras, unknown extensions, animations,
 * cameras, lights, names of materials) is not taken over.
 */
const Finite = v.pipe(v.number(), v.finite())
const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Size = v.optional(Index, 0)
/** As much of a name as says what a thing is; each is read for every time that it is drawn. */
const Name = v.optional(
  v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, 64)),
  ),
  '',
)
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), [])
const numbers = (count: number) => v.pipe(v.array(Finite), v.length(count))
const Unit = v.pipe(
  v.number(),
  v.transform((value) => Math.min(1, Math.max(0, value))),
)
const Color = v.tuple([Unit, Unit, Unit])
const Tinted = v.tuple([Unit, Unit, Unit, Unit])

const TextureTransform = v.object({
  offset: v.optional(v.tuple([Finite, Finite]), [0, 0]),
  rotation: v.optional(Finite, 0),
  scale: v.optional(v.tuple([Finite, Finite]), [1, 1]),
  texCoord: v.optional(Index),
})
const TextureInfo = v.object({
  index: Index,
  texCoord: v.optional(Index, 0),
  scale: v.optional(Finite, 1),
  extensions: v.optional(v.object({ KHR_texture_transform: v.optional(TextureTransform) }), {}),
})
const ofTexture = v.optional(v.object({ source: v.optional(Index) }))

const Sparse = v.object({
  count: Index,
  indices: v.object({
    bufferView: Index,
    byteOffset: Size,
    componentType: v.picklist([5121, 5123, 5125]),
  }),
  values: v.object({ bufferView: Index, byteOffset: Size }),
})
const Compressed = v.object({
  buffer: Index,
  byteOffset: Size,
  byteLength: Index,
  byteStride: v.pipe(Index, v.minValue(1), v.maxValue(256)),
  count: Index,
  mode: v.picklist(['ATTRIBUTES', 'TRIANGLES', 'INDICES']),
  filter: v.optional(v.picklist(['NONE', 'OCTAHEDRAL', 'QUATERNION', 'EXPONENTIAL', 'COLOR']), 'NONE'),
})
const Fallback = v.optional(v.object({ fallback: v.optional(v.boolean(), false) }))

const attributes = {
  POSITION: v.optional(Index),
  NORMAL: v.optional(Index),
  TEXCOORD_0: v.optional(Index),
  TEXCOORD_1: v.optional(Index),
  TEXCOORD_2: v.optional(Index),
  TEXCOORD_3: v.optional(Index),
  COLOR_0: v.optional(Index),
  JOINTS_0: v.optional(Index),
  WEIGHTS_0: v.optional(Index),
}

const Gltf = v.object({
  asset: v.object({
    version: v.string(),
    minVersion: v.optional(v.string()),
    copyright: v.fallback(v.optional(v.string()), undefined),
    extras: v.optional(v.unknown()),
    extensions: v.optional(v.unknown()),
  }),
  extensionsUsed: list(v.string()),
  extensionsRequired: list(v.string()),
  extensions: v.optional(v.unknown()),
  scene: v.optional(Index),
  scenes: v.optional(v.array(v.object({ nodes: list(Index) }))),
  nodes: list(
    v.object({
      name: Name,
      children: list(Index),
      mesh: v.optional(Index),
      skin: v.optional(Index),
      matrix: v.optional(numbers(16)),
      translation: v.optional(numbers(3), [0, 0, 0]),
      rotation: v.optional(numbers(4), [0, 0, 0, 1]),
      scale: v.optional(numbers(3), [1, 1, 1]),
      weights: v.optional(v.array(Finite)),
      extensions: v.optional(
        v.object({
          KHR_node_visibility: v.optional(v.object({ visible: v.optional(v.boolean(), true) })),
          EXT_mesh_gpu_instancing: v.optional(
            v.object({
              attributes: v.object({
                TRANSLATION: v.optional(Index),
                ROTATION: v.optional(Index),
                SCALE: v.optional(Index),
              }),
            }),
          ),
        }),
        {},
      ),
    }),
  ),
  meshes: list(
    v.object({
      name: Name,
      weights: v.optional(v.array(Finite)),
      primitives: v.array(
        v.object({
          attributes: v.object(attributes),
          indices: v.optional(Index),
          material: v.optional(Index),
          mode: v.optional(v.pipe(Index, v.maxValue(6)), 4),
          targets: list(v.object({ POSITION: v.optional(Index), NORMAL: v.optional(Index) })),
          extensions: v.optional(
            v.object({
              KHR_draco_mesh_compression: v.optional(
                v.object({ bufferView: Index, attributes: v.object(attributes) }),
              ),
            }),
            {},
          ),
        }),
      ),
    }),
  ),
  skins: list(v.object({ joints: v.array(Index), inverseBindMatrices: v.optional(Index) })),
  accessors: list(
    v.object({
      bufferView: v.optional(Index),
      byteOffset: Size,
      componentType: v.picklist([5120, 5121, 5122, 5123, 5125, 5126]),
      normalized: v.optional(v.boolean(), false),
      count: v.pipe(Index, v.minValue(1)),
      type: v.picklist(['SCALAR', 'VEC2', 'VEC3', 'VEC4', 'MAT2', 'MAT3', 'MAT4']),
      sparse: v.optional(Sparse),
    }),
  ),
  bufferViews: list(
    v.object({
      buffer: Index,
      byteOffset: Size,
      byteLength: v.pipe(Index, v.minValue(1)),
      byteStride: v.optional(v.pipe(Index, v.minValue(4), v.maxValue(252))),
      extensions: v.optional(
        v.object({
          EXT_meshopt_compression: v.optional(Compressed),
          KHR_meshopt_compression: v.optional(Compressed),
        }),
        {},
      ),
    }),
  ),
  buffers: list(
    v.object({
      byteLength: v.pipe(Index, v.minValue(1)),
      uri: v.optional(v.string()),
      extensions: v.optional(
        v.object({ EXT_meshopt_compression: Fallback, KHR_meshopt_compression: Fallback }),
        {},
      ),
    }),
  ),
  materials: list(
    v.object({
      pbrMetallicRoughness: v.optional(
        v.object({
          baseColorFactor: v.optional(Tinted, [1, 1, 1, 1]),
          baseColorTexture: v.optional(TextureInfo),
          metallicFactor: v.optional(Unit, 1),
          roughnessFactor: v.optional(Unit, 1),
          metallicRoughnessTexture: v.optional(TextureInfo),
        }),
        {},
      ),
      normalTexture: v.optional(TextureInfo),
      emissiveFactor: v.optional(Color, [0, 0, 0]),
      emissiveTexture: v.optional(TextureInfo),
      alphaMode: v.optional(v.picklist(['OPAQUE', 'MASK', 'BLEND']), 'OPAQUE'),
      alphaCutoff: v.optional(Unit, 0.5),
      doubleSided: v.optional(v.boolean(), false),
      extensions: v.optional(
        v.object({
          KHR_materials_unlit: v.optional(v.object({})),
          KHR_materials_transmission: v.optional(v.object({ transmissionFactor: v.optional(Unit, 0) })),
          KHR_materials_pbrSpecularGlossiness: v.optional(
            v.object({
              diffuseFactor: v.optional(Tinted, [1, 1, 1, 1]),
              diffuseTexture: v.optional(TextureInfo),
              glossinessFactor: v.optional(Unit, 1),
            }),
          ),
        }),
        {},
      ),
    }),
  ),
  textures: list(
    v.object({
      source: v.optional(Index),
      sampler: v.optional(Index),
      extensions: v.optional(
        v.object({ EXT_texture_webp: ofTexture, EXT_texture_avif: ofTexture, KHR_texture_basisu: ofTexture }),
        {},
      ),
    }),
  ),
  images: list(v.object({ uri: v.optional(v.string()), bufferView: v.optional(Index) })),
  samplers: list(
    v.object({
      wrapS: v.optional(v.picklist([33071, 33648, 10497]), 10497),
      wrapT: v.optional(v.picklist([33071, 33648, 10497]), 10497),
    }),
  ),
})

export type Gltf = v.InferOutput<typeof Gltf>
export type GltfAccessor = Gltf['accessors'][number]
export type GltfView = Gltf['bufferViews'][number]
export type GltfNode = Gltf['nodes'][number]
export type GltfPrimitive = Gltf['meshes'][number]['primitives'][number]
export type GltfMaterial = Gltf['materials'][number]
export type GltfTextureInfo = v.InferOutput<typeof TextureInfo>
export type MeshoptView = v.InferOutput<typeof Compressed>

const Asset = v.object({ asset: v.object({ version: v.string(), minVersion: v.optional(v.string()) }) })

/** A fresh copy of what we know of a file's JSON. Refuses another version than 2.x, and fields that are not what glTF says. */
export function readGltf(json: unknown): Gltf {
  const asset = v.safeParse(Asset, json)
  if (asset.success) {
    const { version, minVersion = '2.0' } = asset.output.asset
    if (!/^2\.\d+$/.test(version)) refuseModel({ code: 'UNKNOWN_VERSION', version })
    if (minVersion !== '2.0') refuseModel({ code: 'UNKNOWN_VERSION', version: minVersion })
  }
  tooManyOf(json)
  const read = v.safeParse(Gltf, json, { abortEarly: true })
  if (read.success) return read.output
  const [{ path }] = read.issues
  return refuseModel({ code: 'BAD_FIELD', at: path?.map(({ key }) => String(key)).join('.') ?? '' })
}

/** Counts lists before they are copied. */
function tooManyOf(json: unknown): void {
  const lengthOf = (name: string): number => {
    const found =
      typeof json === 'object' && json !== null && Object.entries(json).find(([key]) => key === name)
    return found && Array.isArray(found[1]) ? found[1].length : 0
  }
  const { nodes, images } = MODEL_BUDGET
  if (lengthOf('nodes') > nodes) refuseModel({ code: 'TOO_MANY', what: 'nodes', max: nodes })
  if (lengthOf('images') > images) refuseModel({ code: 'TOO_MANY', what: 'images', max: images })
}
