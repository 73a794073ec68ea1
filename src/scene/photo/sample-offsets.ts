import type { Shot } from '../../picture/studio/photo-request'
import { onDisc, pixelOffsets, spread } from './jitter'
import type { SampleOffset } from './photo-view'

/** Frames of a picture that is all sharp; with their samples they are as good as 16 a pixel. */
const SHARP = 4
/** Frames that a soft foreground and background take before they fall apart into copies. */
const SOFT = 24
const STUDIO = 40
/** The lens wide open: its radius as a share of the distance in focus, as a 50 mm f/1.4 has it at a bag's distance. */
const WIDE_OPEN = 0.018

/** How many frames a shot is made of, and how each differs from the others. */
export function sampleOffsets(
  { quality, blur }: Pick<Shot, 'quality' | 'blur'>,
  focus: number,
): readonly SampleOffset[] {
  const count = quality === 'studio' ? STUDIO : blur > 0 ? SOFT : SHARP
  const radius = blur * WIDE_OPEN * focus
  return pixelOffsets(count).map((pixel, index) => {
    const [x, y] = onDisc(spread(index, 1))
    return { pixel, lens: [x * radius, y * radius], focus }
  })
}
