/**
 * Exponential, logarithm and cube root by additions, products and quotients alone. Engines may round the last bit of
 * `Math.exp` and the like as they wish, and one bit can turn a pixel: these give the same number everywhere.
 */

const LN2 = 0.6931471805599453
const SPLIT = new DataView(new ArrayBuffer(8))

/** 2 to a whole power from −1022 to 1023, exact. */
function powerOfTwo(power: number): number {
  SPLIT.setUint32(0, (power + 1023) << 20)
  SPLIT.setUint32(4, 0)
  return SPLIT.getFloat64(0)
}

/** e to the power of x, to about 1e-10 of its size; 0 below −700. */
export function exponential(x: number): number {
  if (x < -700) return 0
  const power = Math.floor(x / LN2 + 0.5)
  const r = x - power * LN2
  let sum = 1
  for (let term = 9; term > 0; term--) sum = 1 + (sum * r) / term
  return sum * powerOfTwo(power)
}

/** The natural logarithm of a normal number above 0, to about 1e-11. */
export function logarithm(x: number): number {
  SPLIT.setFloat64(0, x)
  const high = SPLIT.getUint32(0)
  let power = (high >>> 20) - 1023
  SPLIT.setUint32(0, (high & 0xfffff) | 0x3ff00000)
  let mantissa = SPLIT.getFloat64(0)
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    power++
  }
  const s = (mantissa - 1) / (mantissa + 1)
  let sum = 0
  for (let odd = 13; odd > 0; odd -= 2) sum = sum * s * s + 1 / odd
  return 2 * s * sum + power * LN2
}

/** The cube root of a number from 0 to 1, by Halley's steps, to about 1e-12. */
export function cubeRoot(x: number): number {
  if (x < 1e-12) return 0
  SPLIT.setFloat64(0, x)
  SPLIT.setUint32(0, Math.floor(SPLIT.getUint32(0) / 3) + 0x2a9f7893)
  let root = SPLIT.getFloat64(0)
  for (let step = 0; step < 3; step++) {
    const cube = root * root * root
    root = (root * (cube + 2 * x)) / (2 * cube + x)
  }
  return root
}

/** The fifth root of a number from 0 to 1, by Newton's steps from above. */
function fifthRoot(x: number): number {
  let root = 1
  for (let step = 0; step < 60; step++) root = (4 * root + x / (root * root * root * root)) / 5
  return root
}

/** x to the power of 2.4, for x above 0 and up to 1. */
export const power24 = (x: number): number => x * x * fifthRoot(x * x)
