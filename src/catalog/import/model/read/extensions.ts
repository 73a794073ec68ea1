import { refuseModel } from '../refused-model'
import type { Gltf } from './gltf-schema'

/** What a file may require: read, or left out so that the shape stays what it is. */
const KNOWN: ReadonlySet<string> = new Set([
  'EXT_mesh_gpu_instancing',
  'EXT_meshopt_compression',
  'EXT_texture_avif',
  'EXT_texture_webp',
  'KHR_animation_pointer',
  'KHR_draco_mesh_compression',
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_diffuse_transmission',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_pbrSpecularGlossiness',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_variants',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_meshopt_compression',
  'KHR_node_visibility',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'KHR_xmp_json_ld',
])

/** Refuses a file that says it cannot be read without something we do not know. */
export function checkExtensions({ extensionsRequired }: Gltf): void {
  const unknown = extensionsRequired.find((name) => !KNOWN.has(name))
  if (unknown !== undefined) refuseModel({ code: 'UNKNOWN_EXTENSION', name: unknown })
}
