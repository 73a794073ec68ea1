import sharp from 'sharp'
import type { Texture } from '../../kit/texture'
import { mix } from '../../kit/vector'

type Rgb = readonly [number, number, number]

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]

const blend = (a: Rgb, b: Rgb, t: number): Rgb => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]

/**
 * One petal (left half) and one leaf (right half), tip up, of chenille strips: a petal's are bent round its tip one
 * inside the other, a leaf's run out from its rib. Each strip is bright on its back and dark where it meets the next.
 */
export const velvetPicture = async (
  name: string,
  { petal, rim, leaf }: { readonly petal: string; readonly rim: string; readonly leaf: string },
): Promise<Texture> => {
  const [half, height] = [160, 160]
  const width = half * 2
  const [deep, light, green] = [rgb(petal), rgb(rim), rgb(leaf)]
  const pixels = new Uint8Array(width * height * 3)
  const strip = (x: number): number => Math.abs(Math.sin(Math.PI * x)) ** 0.6
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const t = 1 - (y + 0.5) / height
      const onLeaf = x >= half
      const s = (((x % half) + 0.5) / half) * 2 - 1
      let color: Rgb
      if (onLeaf) {
        const rib = Math.exp(-((s / 0.07) ** 2))
        const shade = mix(0.78, 1.06, strip(t * 6.5 - Math.abs(s) * 1.9)) * (1 - 0.35 * rib)
        color = blend(green, [150, 170, 96], 0.35 * Math.abs(s) ** 3).map((c) => c * shade) as unknown as Rgb
      } else {
        const inward = Math.min(1 - Math.abs(s), (1 - t) * 1.25 + 0.12 * s * s)
        const shade = mix(0.84, 1.04, strip(inward * 3.4))
        const dip = Math.max(0, Math.min(1, 1.9 * (1 - inward / 0.23))) * Math.min(1, 0.1 + 0.9 * t)
        const dyed = blend(blend(deep, [150, 32, 66], 0.5 * (1 - t) ** 2), light, dip)
        color = dyed.map((c) => c * mix(shade, 1.03, 0.6 * dip)) as unknown as Rgb
      }
      pixels.set(
        color.map((c) => Math.round(Math.min(255, c))),
        (y * width + x) * 3,
      )
    }
  const webp = await sharp(Buffer.from(pixels), { raw: { width, height, channels: 3 } })
    .webp({ quality: 82, effort: 6, smartSubsample: true })
    .toBuffer()
  return { name, webp: new Uint8Array(webp) }
}
