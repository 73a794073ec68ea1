/**
 * Rounds colors to steps of 2^`bits`, in place, four bytes a pixel, alpha untouched. A PNG cannot leave out what the eye
 * does not see: the last bit of grain and fur is most of its weight, and rounding it away moves no mean.
 */
export function quantize(pixels: Uint8ClampedArray, bits: number): void {
  const step = 2 ** bits
  for (let i = 0; i < pixels.length; i += 4) {
    for (let channel = i; channel < i + 3; channel++) {
      pixels[channel] = Math.round((pixels[channel] ?? 0) / step) * step
    }
  }
}
