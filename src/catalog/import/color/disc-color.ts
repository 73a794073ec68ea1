import { convertLrgbToRgb, convertRgbToLrgb } from 'culori/fn'
import { hexOf, type PhotoPixels } from './photo-pixels'

/** What a disc of a photo looks like from afar, `#rrggbb`: the mean of its light; center and radius in pixels. Null where all of it is clear. */
export function discColor(photo: PhotoPixels, x: number, y: number, radius: number): string | null {
  const { data, width, height } = photo
  const sum = { r: 0, g: 0, b: 0, weight: 0 }
  for (let row = Math.max(0, Math.ceil(y - radius)); row <= Math.min(height - 1, y + radius); row++)
    for (let col = Math.max(0, Math.ceil(x - radius)); col <= Math.min(width - 1, x + radius); col++) {
      if ((col - x) ** 2 + (row - y) ** 2 > radius ** 2) continue
      const at = 4 * (row * width + col)
      const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4)
      const light = convertRgbToLrgb({ r: r / 255, g: g / 255, b: b / 255 })
      sum.r += alpha * light.r
      sum.g += alpha * light.g
      sum.b += alpha * light.b
      sum.weight += alpha
    }
  const { r, g, b, weight } = sum
  return weight === 0 ? null : hexOf(convertLrgbToRgb({ r: r / weight, g: g / weight, b: b / weight }))
}
