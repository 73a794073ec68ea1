import type { WebGLRenderer } from 'three'
import type { PixelSize, Watch } from '../../picture/studio/photo-request'
import type { PhotoView } from '../camera/current-view'
import { claySky, SKY_DIRECTIONS } from './clay-sky'
import { openFrameReader } from './frame-reader'
import type { PhotoSet } from './photo-set'
import type { SampleOffset } from './photo-view'
import { DOUBT } from './shade'

/** How much of the light from all around reaches what each pixel shows, 0…1, from the upper left. */
export async function openness(
  renderer: WebGLRenderer,
  set: PhotoSet,
  {
    size,
    view,
    nudges,
    reach,
  }: { size: PixelSize; view: PhotoView; nudges: readonly SampleOffset[]; reach: number },
  { signal, onProgress }: Watch,
): Promise<Float32Array> {
  const sky = claySky(set, reach)
  const reached = new Float32Array(size.width * size.height)
  const sent = new Float32Array(size.width * size.height)
  const covered = new Float32Array(size.width * size.height)
  const shutter = openFrameReader(renderer, { ...set, clear: false, lay: () => {} }, size)
  try {
    for (let index = 0; index < SKY_DIRECTIONS; index++) {
      for (const part of shutter.parts) {
        signal?.throwIfAborted()
        const nudge = nudges[index % nudges.length]
        if (!nudge) continue
        sky.put(index)
        set.shadows.due = true
        const drawn = shutter.draw(view, part, nudge)
        sky.back()
        const frame = await drawn
        if (frame.kind !== 'opaque') continue
        for (let row = 0; row < part.height; row++) {
          let from = (part.height - 1 - row) * part.width * 4
          let to = (part.y + row) * size.width + part.x
          for (const end = to + part.width; to < end; to++, from += 4) {
            reached[to] = (reached[to] ?? 0) + (frame.bytes[from] ?? 0)
            sent[to] = (sent[to] ?? 0) + (frame.bytes[from + 1] ?? 0)
            covered[to] = (covered[to] ?? 0) + (frame.bytes[from + 2] ?? 0)
          }
        }
      }
      onProgress?.((index + 1) / SKY_DIRECTIONS)
    }
  } finally {
    shutter.dispose()
    sky.dispose()
  }
  // At an outline the backdrop takes part as much as it is seen.
  return reached.map((light, pixel) => {
    const closed = 1 - (light + DOUBT) / ((sent[pixel] ?? 0) + DOUBT)
    return 1 - closed * ((covered[pixel] ?? 0) / 255 / SKY_DIRECTIONS)
  })
}
