import sharp from 'sharp'

/** A picture that goes into a GLB; `name` is unique within a charm. */
export interface Texture {
  readonly name: string
  readonly webp: Uint8Array
}

/** Vector art as a WebP of at most 1024 px a side, so that edges stay crisp close up. `svg` needs a viewBox. */
export const svgTexture = async (
  name: string,
  svg: string,
  {
    width = 1024,
    height = width,
    quality = 86,
  }: { readonly width?: number; readonly height?: number; readonly quality?: number } = {},
): Promise<Texture> => {
  if (Math.max(width, height) > 1024) throw new Error(`texture ${name} is over 1024 px`)
  const webp = await sharp(Buffer.from(svg), { density: 192 })
    .resize(width, height, { fit: 'fill' })
    .webp({ quality, alphaQuality: 100, effort: 6, smartSubsample: true })
    .toBuffer()
  return { name, webp: new Uint8Array(webp) }
}

/** A tiling normal map of heights h(u, v), u and v in [0, 1); `strength` is the depth of 1 in texels. */
export const normalTexture = async (
  name: string,
  size: number,
  height: (u: number, v: number) => number,
  { strength = 2, quality = 88 }: { readonly strength?: number; readonly quality?: number } = {},
): Promise<Texture> => {
  const heights = new Float64Array(size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) heights[y * size + x] = height(x / size, y / size)
  const h = (x: number, y: number): number => heights[((y + size) % size) * size + ((x + size) % size)] ?? 0
  const pixels = new Uint8Array(size * size * 3)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const dx = ((h(x - 1, y) - h(x + 1, y)) * strength) / 2
      const dy = ((h(x, y + 1) - h(x, y - 1)) * strength) / 2
      const length = Math.hypot(dx, dy, 1)
      pixels.set(
        [dx, dy, 1].map((c) => Math.round((c / length / 2 + 0.5) * 255)),
        (y * size + x) * 3,
      )
    }
  const webp = await sharp(Buffer.from(pixels), { raw: { width: size, height: size, channels: 3 } })
    .webp({ quality, effort: 6, smartSubsample: true })
    .toBuffer()
  return { name, webp: new Uint8Array(webp) }
}

/** Smooth tiling noise in [0, 1]: `cellsU` × `cellsV` random values over one tile. */
export const tilingNoise = (
  random: () => number,
  cellsU: number,
  cellsV = cellsU,
): ((u: number, v: number) => number) => {
  const values = Float64Array.from({ length: cellsU * cellsV }, random)
  const value = (x: number, y: number): number =>
    values[(((y % cellsV) + cellsV) % cellsV) * cellsU + (((x % cellsU) + cellsU) % cellsU)] ?? 0
  return (u, v) => {
    const [x, y] = [u * cellsU, v * cellsV]
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - i, y - j].map((t) => t * t * (3 - 2 * t)) as [number, number]
    const top = value(i, j) * (1 - fx) + value(i + 1, j) * fx
    const low = value(i, j + 1) * (1 - fx) + value(i + 1, j + 1) * fx
    return top * (1 - fy) + low * fy
  }
}
