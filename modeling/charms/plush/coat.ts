import type * as THREE from 'three'
import type { Material } from '../../kit/materials'
import { type Part, part } from '../../kit/part'
import { svgTexture } from '../../kit/texture'
import type { Vec3 } from '../../kit/vector'
import { pile } from './pile'

export interface Coat {
  readonly material: Material
  /** Dyes a soft mesh: `markings[i]` is the distance in mm to where color i + 1 begins (negative inside of it). */
  readonly dyed: (geometry: THREE.BufferGeometry, markings: readonly ((p: Vec3) => number)[]) => Part
}

/** A marking's edge is exact this far (mm) to both sides of it. */
const reachMm = 4

/**
 * One pile of several colors in one draw call. V runs through bands of the colors; each vertex holds how far it is from
 * the markings' edges, so an edge crosses triangles where it truly is. Every marking lies within the one before it.
 */
export const coat = async (label: string, colors: readonly string[], lengthMm: number): Promise<Coat> => {
  const band = 1 / colors.length
  const rows = colors.map((hex, i) => `<rect y="${i * 64}" width="16" height="66" fill="${hex}"/>`).join('')
  const height = colors.length * 64
  const map = await svgTexture(
    `${label}_dye`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 ${height}">${rows}</svg>`,
    { width: 16, height, quality: 92 },
  )
  const material = pile(label, '#FFFFFF', lengthMm, { map })
  return {
    material,
    dyed: (geometry, markings) => {
      const position = geometry.getAttribute('position')
      const uv = geometry.getAttribute('uv')
      for (let i = 0; i < position.count; i++) {
        const p: Vec3 = [position.getX(i), position.getY(i), position.getZ(i)]
        const edges = markings.map((marking, k) => (k + 1) * band - (marking(p) / reachMm) * (band / 2))
        const v = edges.reduce((low, edge, k) => {
          const most = k + 1 === edges.length ? 1 : (k + 1.5) * band
          // Inside the marking below it rises three times as fast, so that only its own edge is kept clear.
          const below = k === 0 ? edge : k * band + 3 * ((edges[k - 1] ?? 0) - k * band)
          return Math.max(low, Math.min(most, edge, below))
        }, band / 2)
        uv.setY(i, Math.min(1 - band / 2, v))
      }
      return part(geometry, material)
    },
  }
}
