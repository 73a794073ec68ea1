import { DataTexture, LinearFilter, SRGBColorSpace } from 'three'

const WIDTH = 512
const HEIGHT = 1024

/** A paper that hangs down and bends onto the floor; a grain below one step of 8 bit hides the banding a slow gradient shows. */
export function sweepTexture(
  top: readonly number[],
  bottom: readonly number[],
  share: (height: number) => number = sweepShare,
): DataTexture {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++) {
    const risen = share(y / (HEIGHT - 1))
    for (let x = 0; x < WIDTH; x++) {
      const grain = grainAt(x, y)
      for (let channel = 0; channel < 3; channel++) {
        const low = bottom[channel] ?? 0
        const high = top[channel] ?? 0
        pixels[(y * WIDTH + x) * 4 + channel] = Math.floor(low + (high - low) * risen + grain)
      }
      pixels[(y * WIDTH + x) * 4 + 3] = 255
    }
  }
  const texture = new DataTexture(pixels, WIDTH, HEIGHT)
  texture.colorSpace = SRGBColorSpace
  texture.minFilter = texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

/** From the floor (0) to the wall (1): flat below, the bend of the paper a third of the way up, flat above. */
export function sweepShare(height: number): number {
  const bend = Math.min(Math.max((height - 0.12) / 0.76, 0), 1)
  return bend * bend * (3 - 2 * bend)
}

function grainAt(x: number, y: number): number {
  const hash = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return hash - Math.floor(hash)
}
