import * as THREE from 'three'
import type { Material } from './materials'
import { type Part, part } from './part'
import { planarUv } from './uv'
import type { Vec3 } from './vector'

const clear: Material = { name: 'words', color: '#FFFFFF', roughness: 0.5, alpha: 0, alphaMode: 'BLEND' }

/**
 * A flat quad for the user's words about `center`: read from the front (side 1) or from the back (−1), UV 0…1 upright
 * over it as glTF counts them, from the top. It stands in a node of its own, named in the model's `writing`.
 */
export const wordsQuad = (
  [x, y, z]: Vec3,
  widthMm: number,
  heightMm: number,
  { side = 1, material = clear }: { readonly side?: 1 | -1; readonly material?: Material } = {},
): Part => {
  const geometry = planarUv(new THREE.PlaneGeometry(widthMm, heightMm), {
    left: -widthMm / 2,
    right: widthMm / 2,
    bottom: -heightMm / 2,
    top: heightMm / 2,
  })
  if (side < 0) geometry.rotateY(Math.PI)
  return part(geometry.translate(x, y, z), material)
}
