import type { PixelSize, Watch } from '../../picture/studio/photo-request'
import type { PhotoView } from '../camera/current-view'
import { createAccumulator, type Summing } from './accumulate'
import type { Frame, FrameReader } from './frame-reader'
import type { SampleOffset } from './photo-view'
import type { Tile } from './tiles'

/** The frames that a picture is made of. */
export interface FrameSeries {
  readonly size: PixelSize
  readonly view: PhotoView
  readonly nudges: readonly SampleOffset[]
  readonly summing: Summing
  /** Called before each frame: light may move. */
  readonly onFrame?: ((index: number) => void) | undefined
}

/**
 * Draws frame by frame and part by part, and puts the frames on top of each other: RGBA bytes from the upper left, alpha
 * straight. The page goes on between parts. Rejects with an `AbortError` when stopped.
 */
export async function accumulate(
  { parts, draw }: FrameReader,
  { size, view, nudges, summing, onFrame }: FrameSeries,
  { signal, onProgress }: Watch = {},
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const gather = createAccumulator(size, nudges.length, summing)
  const steps = nudges.length * parts.length
  let done = 0
  let earlier: { readonly frame: Promise<Frame>; readonly part: Tile } | null = null
  const take = async () => {
    if (!earlier) return
    const frame = await earlier.frame
    signal?.throwIfAborted()
    gather.add(frame, earlier.part)
    onProgress?.(++done / steps)
  }
  for (const [index, nudge] of nudges.entries()) {
    onFrame?.(index)
    for (const part of parts) {
      signal?.throwIfAborted()
      const frame = draw(view, part, nudge)
      frame.catch(() => {})
      // While the graphics card draws this one, the one before is added.
      await take()
      earlier = { frame, part }
    }
  }
  await take()
  return gather.develop()
}
