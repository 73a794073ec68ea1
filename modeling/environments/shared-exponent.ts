const MANTISSA_BITS = 9
const EXPONENT_BIAS = 15
const MOST_EXPONENT = 31
const MOST = ((2 ** MANTISSA_BITS - 1) / 2 ** MANTISSA_BITS) * 2 ** (MOST_EXPONENT - EXPONENT_BIAS)

/** Linear light as RGB9_E5: three mantissas of 9 bits that share an exponent (OpenGL ES 3.0, section 3.8.3.2). */
export function sharedExponent(r: number, g: number, b: number): number {
  const [red, green, blue] = [r, g, b].map((light) => Math.min(Math.max(light, 0), MOST)) as [
    number,
    number,
    number,
  ]
  const most = Math.max(red, green, blue)
  const rough = Math.max(-EXPONENT_BIAS - 1, Math.floor(Math.log2(most))) + 1 + EXPONENT_BIAS
  const unitOf = (exponent: number): number => 2 ** (exponent - EXPONENT_BIAS - MANTISSA_BITS)
  const exponent = Math.round(most / unitOf(rough)) === 2 ** MANTISSA_BITS ? rough + 1 : rough
  const mantissa = (light: number): number => Math.round(light / unitOf(exponent))
  return ((exponent << 27) | (mantissa(blue) << 18) | (mantissa(green) << 9) | mantissa(red)) >>> 0
}
