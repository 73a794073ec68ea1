import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping } from 'three'

/** Edge of the tile in pixels and in millimeters; strands stand 0.3 mm apart. */
const SIZE = 256
export const FUR_TILE_STRANDS = 42
export const FUR_TILE_MM = 13

/**
 * A tiling map of strands: R height of the pile (cones of differing length), G tone of the strand, B and A its lean
 * (0.5 = upright). Seen from afar the mipmaps turn tone and lean into their mean, so shading calms down by itself.
 */
export function paintFurTexture(): DataTexture {
  const random = mulberry32(0x6a09e667)
  const height = new Float32Array(SIZE * SIZE)
  const pixels = new Uint8Array(SIZE * SIZE * 4).fill(128)
  const spacing = SIZE / FUR_TILE_STRANDS
  for (let row = 0; row < FUR_TILE_STRANDS; row++)
    for (let column = 0; column < FUR_TILE_STRANDS; column++) {
      const centerX = (column + 0.5 + (random() - 0.5) * 1.1) * spacing
      const centerY = (row + 0.5 + (random() - 0.5) * 1.1) * spacing
      const length = 0.6 + 0.4 * Math.sqrt(random())
      const radius = spacing * (0.72 + 0.24 * random())
      const tone = Math.round(255 * random())
      const angle = random() * 2 * Math.PI
      const lean = Math.sqrt(random()) * 127
      const reach = Math.ceil(radius)
      for (let dy = -reach; dy <= reach; dy++)
        for (let dx = -reach; dx <= reach; dx++) {
          const x = Math.floor(centerX) + dx
          const y = Math.floor(centerY) + dy
          const away = Math.hypot(x + 0.5 - centerX, y + 0.5 - centerY) / radius
          if (away > 1) continue
          const at = wrap(y) * SIZE + wrap(x)
          const value = length * (1 - 0.85 * away ** 1.5)
          if (value <= (height[at] ?? 0)) continue
          height[at] = value
          pixels.set(
            [Math.round(value * 255), tone, 128 + Math.cos(angle) * lean, 128 + Math.sin(angle) * lean],
            at * 4,
          )
        }
    }
  const texture = new DataTexture(pixels, SIZE, SIZE)
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 4
  texture.needsUpdate = true
  return texture
}

const wrap = (index: number): number => ((index % SIZE) + SIZE) % SIZE

/** Uniform numbers in [0, 1) that repeat on every run (mulberry32, Ettinger 2017). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
