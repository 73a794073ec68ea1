import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantize } from '../../../src/picture/file/quantize'

const someBits = fc.constantFrom(1, 2)

test('moves no color by more than half a step and leaves alpha alone', () => {
  fc.assert(
    fc.property(fc.uint8ClampedArray({ minLength: 4, maxLength: 64 }), someBits, (pixels, bits) => {
      const whole = pixels.slice(0, pixels.length - (pixels.length % 4))
      const light = whole.slice()
      quantize(light, bits)
      for (const [i, value] of light.entries()) {
        if (i % 4 === 3) expect(value).toBe(whole[i])
        else expect(Math.abs(value - (whole[i] ?? 0))).toBeLessThanOrEqual(2 ** (bits - 1))
      }
    }),
  )
})

test('leaves fewer colors than there were', () => {
  const ramp = Uint8ClampedArray.from({ length: 1024 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2))
  const reds = (pixels: Uint8ClampedArray) => new Set(pixels.filter((_, i) => i % 4 === 0)).size
  quantize(ramp, 2)
  expect(reds(ramp)).toBeLessThanOrEqual(66)
})
