/** Light (sums of bytes) that counts as open, so that what hardly faces any of it is not judged by that. */
export const DOUBT = 250
/** How much of a surface's light comes from all around and is kept away in corners; the rest is the lamps'. */
export const AMBIENT = 0.55

/** Darkens a picture (RGBA, alpha straight) where light does not reach; what is clear gets the shadow as black. */
export function shade(bytes: Uint8ClampedArray, open: Float32Array): void {
  for (let pixel = 0; pixel < open.length; pixel++) {
    const kept = 1 - AMBIENT * (1 - (open[pixel] ?? 1))
    if (kept > 0.999) continue
    // sRGB is so near to a power of 1/2.2 that a product of light is one of codes.
    const code = kept ** (1 / 2.2)
    const at = pixel * 4
    const alpha = (bytes[at + 3] ?? 0) / 255
    const shaded = 1 - (1 - alpha) * code
    const own = shaded > 0 ? (alpha * code) / shaded : 0
    for (let channel = 0; channel < 3; channel++) bytes[at + channel] = (bytes[at + channel] ?? 0) * own
    bytes[at + 3] = shaded * 255
  }
}
