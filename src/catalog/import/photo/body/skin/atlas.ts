import type { Pixels } from '../../photo-cover'

/** The largest side of a texture, pixels. */
export const TEXTURE = 1024

/** A front and a back in one picture. */
export interface Atlas {
  readonly pixels: Pixels
  /** UVs of shares of a side's frame, from its upper left as one looks at that side. */
  readonly uv: (side: 1 | -1, u: number, v: number) => readonly [number, number]
}

/** The front's largest height in pixels, for fronts `aspect` as wide as high and backs `share` of their scale. */
export const roomFor = (aspect: number, share: number): number =>
  aspect < 1
    ? Math.min(TEXTURE, TEXTURE / (1 + share) / aspect)
    : Math.min(TEXTURE / aspect, TEXTURE / (1 + share))

/** One side alone, which the other shows mirrored. */
export const sameBehind = (pixels: Pixels): Atlas => ({
  pixels,
  uv: (side, u, v) => inside(pixels, side > 0 ? u : 1 - u, v, 0, 0, pixels),
})

/** Both sides; `behind` is as if seen through the front and is laid in as it is seen from behind. */
export function twoSided(front: Pixels, behind: Pixels): Atlas {
  const beside = front.width < front.height
  const [left, top] = beside ? [front.width, 0] : [0, front.height]
  const width = beside ? front.width + behind.width : Math.max(front.width, behind.width)
  const height = beside ? Math.max(front.height, behind.height) : front.height + behind.height
  const pixels = { width, height, rgba: new Uint8ClampedArray(width * height * 4).fill(255) }
  lay(pixels, front, 0, 0, false)
  lay(pixels, behind, left, top, true)
  return {
    pixels,
    uv: (side, u, v) =>
      side > 0 ? inside(front, u, v, 0, 0, pixels) : inside(behind, u, v, left, top, pixels),
  }
}

/** Never nearer to a neighbor than three quarters of a pixel, or filtering mixes them. */
function inside(
  { width, height }: Pixels,
  u: number,
  v: number,
  left: number,
  top: number,
  whole: Pixels,
): readonly [number, number] {
  const held = (share: number, size: number): number => Math.max(0.75, Math.min(size - 0.75, share * size))
  return [(left + held(u, width)) / whole.width, (top + held(v, height)) / whole.height]
}

function lay(into: Pixels, from: Pixels, left: number, top: number, isMirrored: boolean): void {
  for (let y = 0; y < from.height; y++)
    for (let x = 0; x < from.width; x++) {
      const at = (y * from.width + (isMirrored ? from.width - 1 - x : x)) * 4
      into.rgba.set(from.rgba.subarray(at, at + 4), ((top + y) * into.width + left + x) * 4)
    }
}
