import sharp from 'sharp'
import { fabric, type Material } from '../../kit/materials'
import { normalTexture, tilingNoise } from '../../kit/texture'

/** Ridges side by side in one tile of the picture, which tiles along U. */
export const walesPerTile = 10

export interface CorduroyOptions {
  readonly random: () => number
  /** sRGB 0…255 of the dye at (u, v) of the tile. */
  readonly dye: (u: number, v: number) => readonly [number, number, number]
}

/** Corduroy: plump ridges of cut pile along V; the dye may change down the cloth. */
export const corduroy = async (
  label: string,
  { random, dye }: CorduroyOptions,
  more: Partial<Material> = {},
): Promise<Material> => {
  const [width, height] = [200, 400]
  const nap = tilingNoise(random, 60, 120)
  const patches = tilingNoise(random, 14, 40)
  const wale = (u: number): number => Math.abs(Math.sin(Math.PI * u * walesPerTile)) ** 0.7
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height]
      const shade = 0.77 + 0.25 * wale(u) + 0.09 * (nap(u, v) - 0.5) + 0.05 * (patches(u, v) - 0.5)
      pixels.set(
        dye(u, v).map((c) => Math.round(Math.min(255, c * shade))),
        (y * width + x) * 3,
      )
    }
  const webp = await sharp(Buffer.from(pixels), { raw: { width, height, channels: 3 } })
    .webp({ quality: 74, effort: 6, smartSubsample: true })
    .toBuffer()
  const normalMap = await normalTexture(
    `${label}_wales`,
    256,
    (u, v) => wale(u) * (0.94 + 0.12 * nap(u, v)) + 0.06 * patches(u, v),
    { strength: 9, quality: 60 },
  )
  return fabric(label, '#FFFFFF', {
    map: { name: `${label}_dye`, webp: new Uint8Array(webp) },
    normalMap,
    normalScale: 0.8,
    roughness: 1,
    // Cut pile is bright where it is seen along its tips.
    sheen: '#75685A',
    sheenRoughness: 0.42,
    ...more,
  })
}
