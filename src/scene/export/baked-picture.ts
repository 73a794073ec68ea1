import { CanvasTexture, type Color, SRGBColorSpace, type Texture } from 'three'
import { newCanvas, penOf } from '../../share/picture/canvas'
import { linearOfSrgb, srgbOfLinear } from '../srgb'
import { RAMP_STEPS } from './baked-geometry'

/**
 * A picture times a color (linear) and an opacity, drawn anew no larger than `longestSide`; without an opacity it is
 * wholly opaque.
 */
export function dyed(texture: Texture, color: Color, alpha: number | null, longestSide: number): Texture {
  const image = texture.image as CanvasImageSource & { readonly width: number; readonly height: number }
  const share = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = newCanvas(
    Math.max(1, Math.round(image.width * share)),
    Math.max(1, Math.round(image.height * share)),
  )
  const pen = penOf(canvas, true)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height)
  const tables = [color.r, color.g, color.b].map((factor) =>
    Uint8ClampedArray.from(
      { length: 256 },
      (_, value) => 255 * srgbOfLinear(factor * linearOfSrgb(value / 255)),
    ),
  )
  for (let i = 0; i < pixels.data.length; i += 4) {
    for (const [k, table] of tables.entries()) pixels.data[i + k] = table[pixels.data[i + k] ?? 0] ?? 0
    pixels.data[i + 3] = alpha === null ? 255 : (pixels.data[i + 3] ?? 255) * alpha
  }
  pen.putImageData(pixels, 0, 0)
  const out = texture.clone()
  out.source = new CanvasTexture(canvas).source
  out.repeat.set(1, 1)
  out.offset.set(0, 0)
  out.rotation = 0
  out.userData = alpha === null ? { mimeType: 'image/jpeg' } : {}
  return out
}

/** One row of texels from black to a color, even in linear light. */
export function shadeRamp(color: Color): Texture {
  const canvas = newCanvas(RAMP_STEPS, 4)
  const pen = penOf(canvas)
  const shade = color.clone()
  for (let step = 0; step < RAMP_STEPS; step++) {
    shade.copy(color).multiplyScalar(step / (RAMP_STEPS - 1))
    pen.fillStyle = shade.getStyle(SRGBColorSpace)
    pen.fillRect(step, 0, 1, 4)
  }
  const ramp = new CanvasTexture(canvas)
  ramp.colorSpace = SRGBColorSpace
  ramp.flipY = false
  return ramp
}
