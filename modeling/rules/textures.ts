import type { Document } from '@gltf-transform/core'
import type { Finding } from './finding'

/** Textures are WebP of at most 1024 px. */
export const checkTextures = (id: string, document: Document): readonly Finding[] =>
  document
    .getRoot()
    .listTextures()
    .flatMap((texture): readonly Finding[] => {
      const [width, height] = texture.getSize() ?? [0, 0]
      const type = texture.getMimeType()
      if (type === 'image/webp' && Math.max(width, height) <= 1024) return []
      return [
        {
          id,
          level: 'error',
          text: `texture ${texture.getName()} is ${type} ${width} × ${height}, not WebP up to 1024 px`,
        },
      ]
    })

/** Names the app can find: no dots, no repeats. */
export const checkNames = (id: string, document: Document): readonly Finding[] => {
  const names = document
    .getRoot()
    .listNodes()
    .map((node) => node.getName())
  const bad = names.filter((name) => name === '' || name.includes('.'))
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  const materials = document
    .getRoot()
    .listMaterials()
    .map((m) => m.getName())
    .filter((name) => !/^[a-z0-9_]+$/.test(name))
  return [
    ...bad.map((name): Finding => ({ id, level: 'error', text: `node name "${name}"` })),
    ...twice.map((name): Finding => ({ id, level: 'error', text: `two nodes are called ${name}` })),
    ...materials.map((name): Finding => ({ id, level: 'error', text: `material name "${name}"` })),
  ]
}
