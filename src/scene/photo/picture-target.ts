import { RGBAFormat, SRGBColorSpace, UnsignedByteType, type WebGLRenderer, WebGLRenderTarget } from 'three'
import type { PixelSize } from '../../picture/studio/photo-request'

/** Samples a pixel of every frame, as on the stage. */
const SAMPLES = 4

/** Something to draw pictures on, in the colors of the screen. */
export function pictureTarget(
  { width, height }: PixelSize,
  { capabilities }: WebGLRenderer,
): WebGLRenderTarget {
  const target = new WebGLRenderTarget(width, height, {
    samples: Math.min(SAMPLES, capabilities.maxSamples),
    format: RGBAFormat,
    type: UnsignedByteType,
    colorSpace: SRGBColorSpace,
    // Bytes as the screen has them: the shaders write sRGB already.
    internalFormat: 'RGBA8',
    generateMipmaps: false,
  })
  // three draws tone mapping and the screen's color space only for the screen and for a headset's target. As one of
  // those, this takes the very programs of the stage: the same colors, and nothing to compile.
  return Object.assign(target, { isXRRenderTarget: true })
}
