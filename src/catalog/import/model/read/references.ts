import { refuseModel } from '../refused-model'
import type { Gltf, GltfTextureInfo } from './gltf-schema'

/** Refuses a file in which a number names something that is not there. */
export function checkReferences(gltf: Gltf): void {
  const within = (index: number | undefined, { length }: { readonly length: number }, at: string): void => {
    if (index !== undefined && index >= length) refuseModel({ code: 'BAD_REFERENCE', at })
  }
  const { nodes, meshes, skins, accessors, bufferViews, buffers, materials, textures, images, samplers } =
    gltf
  within(gltf.scene, gltf.scenes ?? [], 'scene')
  gltf.scenes?.forEach((scene, i) => {
    for (const node of scene.nodes) within(node, nodes, `scenes.${i}.nodes`)
  })
  nodes.forEach((node, i) => {
    const at = `nodes.${i}`
    for (const child of node.children) within(child, nodes, `${at}.children`)
    within(node.mesh, meshes, `${at}.mesh`)
    within(node.skin, skins, `${at}.skin`)
    for (const accessor of Object.values(node.extensions.EXT_mesh_gpu_instancing?.attributes ?? {}))
      within(accessor, accessors, `${at}.extensions`)
  })
  meshes.forEach(({ primitives }, i) => {
    primitives.forEach((primitive, j) => {
      const at = `meshes.${i}.primitives.${j}`
      for (const [name, accessor] of Object.entries(primitive.attributes))
        within(accessor, accessors, `${at}.attributes.${name}`)
      within(primitive.indices, accessors, `${at}.indices`)
      within(primitive.material, materials, `${at}.material`)
      for (const target of primitive.targets)
        for (const accessor of Object.values(target)) within(accessor, accessors, `${at}.targets`)
      within(primitive.extensions.KHR_draco_mesh_compression?.bufferView, bufferViews, `${at}.extensions`)
    })
  })
  skins.forEach(({ joints, inverseBindMatrices }, i) => {
    for (const joint of joints) within(joint, nodes, `skins.${i}.joints`)
    within(inverseBindMatrices, accessors, `skins.${i}.inverseBindMatrices`)
  })
  accessors.forEach(({ bufferView, sparse }, i) => {
    within(bufferView, bufferViews, `accessors.${i}.bufferView`)
    within(sparse?.indices.bufferView, bufferViews, `accessors.${i}.sparse`)
    within(sparse?.values.bufferView, bufferViews, `accessors.${i}.sparse`)
  })
  bufferViews.forEach(({ buffer, extensions }, i) => {
    within(buffer, buffers, `bufferViews.${i}.buffer`)
    for (const packed of Object.values(extensions))
      within(packed?.buffer, buffers, `bufferViews.${i}.extensions`)
  })
  const texture = (info: GltfTextureInfo | undefined, at: string): void => within(info?.index, textures, at)
  materials.forEach(({ pbrMetallicRoughness: pbr, extensions, ...material }, i) => {
    const at = `materials.${i}`
    texture(pbr.baseColorTexture, `${at}.pbrMetallicRoughness.baseColorTexture`)
    texture(pbr.metallicRoughnessTexture, `${at}.pbrMetallicRoughness.metallicRoughnessTexture`)
    texture(material.normalTexture, `${at}.normalTexture`)
    texture(material.emissiveTexture, `${at}.emissiveTexture`)
    texture(extensions.KHR_materials_pbrSpecularGlossiness?.diffuseTexture, `${at}.extensions`)
  })
  textures.forEach(({ source, sampler, extensions }, i) => {
    within(source, images, `textures.${i}.source`)
    within(sampler, samplers, `textures.${i}.sampler`)
    for (const other of Object.values(extensions)) within(other?.source, images, `textures.${i}.extensions`)
  })
  images.forEach(({ bufferView }, i) => {
    within(bufferView, bufferViews, `images.${i}.bufferView`)
  })
}
