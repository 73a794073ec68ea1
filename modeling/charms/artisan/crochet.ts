import sharp from 'sharp'
import { normalTexture, type Texture, tilingNoise } from '../../kit/texture'

/** Stitches along one side of the tile. */
export const stitchesPerTile = 4

interface Wool {
  /** 0 in the gaps, 1 on top of a strand. */
  readonly height: number
  /** 0…1 along the plies. */
  readonly ply: number
}

/**
 * Single crochet seen from the right side at (u, v) of one stitch, both in [0, 1): two plump strands that lean together
 * to a V, each twisted of plies; the strands of one row sit in the V of the row below.
 */
const stitch = (u: number, v: number): Wool => {
  let best: Wool = { height: 0, ply: 0 }
  for (const row of [-1, 0, 1])
    for (const column of [-1, 0, 1])
      for (const side of [-1, 1]) {
        const [x, y] = [u - 0.5 - column, v - 0.5 - row]
        const [cx, lean] = [side * 0.222, side * -0.46]
        const [c, s] = [Math.cos(lean), Math.sin(lean)]
        const along = c * y - s * (x - cx)
        const across = s * y + c * (x - cx)
        const t = along / 0.74
        if (Math.abs(t) >= 1) continue
        const half = 0.218 * (1 - t * t) ** 0.42
        const w = across / half
        if (Math.abs(w) >= 1) continue
        const round = Math.sqrt(1 - w * w) * (0.62 + 0.38 * Math.sqrt(1 - t * t))
        const height = round * 0.86 - 0.2 * t
        if (height > best.height)
          best = { height, ply: 0.5 + 0.5 * Math.cos(2 * Math.PI * (along * 4.2 - w * 0.6 * side)) }
      }
  return best
}

const relief = (random: () => number) => {
  const fuzz = tilingNoise(random, 96)
  const coarse = tilingNoise(random, 24)
  return (u: number, v: number): number => {
    const [x, y] = [u * stitchesPerTile, v * stitchesPerTile]
    const { height, ply } = stitch(x - Math.floor(x), y - Math.floor(y))
    return height + 0.14 * ply * Math.min(1, height * 2) + 0.1 * fuzz(u, v) + 0.06 * coarse(u, v)
  }
}

export interface CrochetTextures {
  /** Gray: the material gives the color. */
  readonly map: Texture
  readonly normalMap: Texture
}

/** Pictures of crochet that tile every 4 × 4 stitches: relief, and shade in the gaps between strands. */
export const crochetTextures = async (random: () => number): Promise<CrochetTextures> => {
  const size = 256
  const height = relief(random)
  const normalMap = await normalTexture('crochet', size, height, { strength: 13, quality: 66 })
  const pixels = new Uint8Array(size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const h = Math.min(1, Math.max(0, height(x / size, y / size) / 1.05))
      pixels[y * size + x] = Math.round(255 * (0.42 + 0.58 * h ** 0.8))
    }
  const webp = await sharp(Buffer.from(pixels), { raw: { width: size, height: size, channels: 1 } })
    .resize(160, 160)
    .toColorspace('srgb')
    .webp({ quality: 70, effort: 6 })
    .toBuffer()
  return { normalMap, map: { name: 'crochet_shade', webp: new Uint8Array(webp) } }
}
