import {
  PerspectiveCamera,
  RGBAFormat,
  SRGBColorSpace,
  UnsignedByteType,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { type PixelSize, StudioFault, type Watch } from '../../picture/shot'
import type { PhotoView } from '../hand-view'
import { createGather, type Summing } from './gather'
import type { PhotoSet } from './photo-set'
import { aim, type Nudge } from './photo-view'
import { type Tile, tilesOf } from './tiles'

/** Samples a pixel of every frame, as on the stage. */
const SAMPLES = 4
/** Pixels drawn at once: more would need hundreds of megabytes of samples. */
const MOST_AT_ONCE = 2_200_000

/** The frames that a picture is made of. */
export interface Exposure {
  readonly size: PixelSize
  readonly view: PhotoView
  readonly nudges: readonly Nudge[]
  readonly summing: Summing
  /** Called before each frame: light may move. */
  readonly onFrame?: (index: number) => void
}

/**
 * Draws a set frame by frame and part by part, and puts the frames on top of each other: RGBA bytes from the upper left,
 * alpha straight. The page goes on between parts. Rejects with an `AbortError` when stopped, with a `StudioFault`
 * `context` when the graphics context goes meanwhile.
 */
export async function expose(
  renderer: WebGLRenderer,
  { scene, clear, lay, before }: PhotoSet,
  { size, view, nudges, summing, onFrame }: Exposure,
  { signal, onProgress }: Watch = {},
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const gather = createGather(size, nudges.length, summing)
  const parts = tilesOf(size, renderer.capabilities.maxTextureSize, MOST_AT_ONCE)
  const target = targetFor(parts, renderer)
  const camera = new PerspectiveCamera()
  const steps = nudges.length * parts.length
  let done = 0

  const draw = (part: Tile): Promise<Uint8Array> => {
    target.viewport.set(0, 0, part.width, part.height)
    target.scissor.set(0, 0, part.width, part.height)
    renderer.setRenderTarget(target)
    renderer.render(scene, camera)
    renderer.setRenderTarget(null)
    const pixels = new Uint8Array(part.width * part.height * 4)
    return renderer
      .readRenderTargetPixelsAsync(target, 0, 0, part.width, part.height, pixels)
      .then(() => pixels)
  }
  const drawn = async (part: Tile): Promise<() => void> => {
    lay(size, part)
    if (!clear) {
      const frame = await draw(part)
      return () => gather.add(frame, part)
    }
    before('black')
    const black = draw(part)
    before('white')
    const [dark, light] = await Promise.all([black, draw(part)])
    return () => gather.addMatte(dark, light, part)
  }

  try {
    let earlier: Promise<() => void> | null = null
    const take = async (frame: Promise<() => void> | null) => {
      // What a lost context leaves to read is no picture, or no answer at all.
      const add = await frame?.catch(() => null)
      signal?.throwIfAborted()
      if (add === null || renderer.getContext().isContextLost()) throw new StudioFault('context')
      add?.()
      onProgress?.(done++ / steps)
    }
    for (const [index, nudge] of nudges.entries()) {
      onFrame?.(index)
      for (const part of parts) {
        signal?.throwIfAborted()
        aim(camera, view, size, part, nudge)
        const frame = drawn(part)
        frame.catch(() => {})
        // While the graphics card draws this one, the one before is added.
        await take(earlier)
        earlier = frame
      }
    }
    await take(earlier)
    onProgress?.(1)
    return gather.develop()
  } finally {
    target.dispose()
  }
}

function targetFor(parts: readonly Tile[], { capabilities }: WebGLRenderer): WebGLRenderTarget {
  const target = new WebGLRenderTarget(
    Math.max(...parts.map(({ width }) => width)),
    Math.max(...parts.map(({ height }) => height)),
    {
      samples: Math.min(SAMPLES, capabilities.maxSamples),
      format: RGBAFormat,
      type: UnsignedByteType,
      colorSpace: SRGBColorSpace,
      // Bytes as the screen has them: the shaders write sRGB already.
      internalFormat: 'RGBA8',
      generateMipmaps: false,
    },
  )
  // three draws tone mapping and the screen's color space only for the screen and for a headset's target. As one of
  // those, this takes the very programs of the stage: the same colors, and nothing to compile.
  return Object.assign(target, { isXRRenderTarget: true })
}
