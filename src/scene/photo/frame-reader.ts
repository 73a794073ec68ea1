import { PerspectiveCamera, type WebGLRenderer } from 'three'
import { PhotoError, type PixelSize } from '../../picture/studio/photo-request'
import type { PhotoView } from '../camera/current-view'
import type { PhotoSet } from './photo-set'
import { aim, type SampleOffset } from './photo-view'
import { pictureTarget } from './picture-target'
import { type Tile, tilesOf } from './tiles'

/** Pixels drawn at once: more would need hundreds of megabytes of samples. */
const MOST_AT_ONCE = 2_200_000

/** What was drawn, RGBA bytes from the lower left; a clear picture before black and before white. */
export type Frame =
  | { readonly kind: 'opaque'; readonly bytes: Uint8Array }
  | { readonly kind: 'clear'; readonly black: Uint8Array; readonly white: Uint8Array }

/** Draws a set at a size, one part at a time. */
export interface FrameReader {
  readonly parts: readonly Tile[]
  /** Starts drawing at once; rejects with a `PhotoError` when the graphics context is gone. */
  readonly draw: (view: PhotoView, part: Tile, nudge: SampleOffset) => Promise<Frame>
  readonly dispose: () => void
}

export function openFrameReader(renderer: WebGLRenderer, set: PhotoSet, size: PixelSize): FrameReader {
  const parts = tilesOf(size, renderer.capabilities.maxTextureSize, MOST_AT_ONCE)
  const largest = {
    width: Math.max(...parts.map(({ width }) => width)),
    height: Math.max(...parts.map(({ height }) => height)),
  }
  const target = pictureTarget(largest, renderer)
  const camera = new PerspectiveCamera()

  const read = async ({ width, height }: Tile): Promise<Uint8Array> => {
    target.viewport.set(0, 0, width, height)
    target.scissor.set(0, 0, width, height)
    const { needsUpdate } = renderer.shadowMap
    renderer.shadowMap.needsUpdate = set.shadows.due
    set.shadows.due = false
    renderer.setRenderTarget(target)
    renderer.render(set.scene, camera)
    renderer.setRenderTarget(null)
    renderer.shadowMap.needsUpdate = needsUpdate
    const bytes = new Uint8Array(width * height * 4)
    try {
      await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height, bytes)
    } catch (reason) {
      if (reason instanceof Error) throw reason
    }
    // What a lost context leaves to read is no picture, or no answer at all.
    if (renderer.getContext().isContextLost()) throw new PhotoError('context')
    return bytes
  }
  return {
    parts,
    async draw(view, part, nudge) {
      aim(camera, view, size, part, nudge)
      if (!set.clear) {
        set.lay(size, part)
        return { kind: 'opaque', bytes: await read(part) }
      }
      set.before('black')
      const dark = read(part)
      set.before('white')
      const [black, white] = await Promise.all([dark, read(part)])
      return { kind: 'clear', black, white }
    },
    dispose: () => target.dispose(),
  }
}
