import * as THREE from 'three'
import type { Material } from './materials'
import { type Part, part } from './part'
import { svgTexture } from './texture'
import { planarUv } from './uv'
import type { Vec3 } from './vector'

/** A place for words that shows nothing yet; its empty picture makes the quad keep its UVs. */
export const blankWords = async (): Promise<Material> => ({
  name: 'words',
  color: '#FFFFFF',
  roughness: 0.5,
  alpha: 0,
  alphaMode: 'BLEND',
  map: await svgTexture('blank', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>', { width: 4 }),
})

/**
 * A flat quad for the user's words about `center`: read from the front (side 1) or from the back (−1), UV 0…1 upright
 * over it as glTF counts them, from the top. It stands in a node of its own, named in the model's `writing`.
 */
export const wordsQuad = (
  [x, y, z]: Vec3,
  widthMm: number,
  heightMm: number,
  material: Material,
  side: 1 | -1 = 1,
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
