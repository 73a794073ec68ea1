import type { Shot } from '../../picture/studio/photo-request'
import { onDisc, pixelOffsets, spread } from './jitter'
import type { SampleOffset } from './photo-view'

/** Frames of a picture that is all sharp; with their samples they are as good as 16 a pixel. */
const SHARP = 4
/** Frames of a picture that is only looked at, and as many as show what is out of focus. */
const DRAFT = 1
const SOFT_DRAFT = 6
/** Frames that a soft foreground and background take before they fall apart into copies. */
const SOFT = 24
const STUDIO = 40
/** The lens wide open: its radius as a share of the distance in focus, as a 50 mm f/1.4 has it at a bag's distance. */
const WIDE_OPEN = 0.018

const COUNTS: Readonly<Record<Shot['quality'], (soft: boolean) => number>> = {
  draft: (soft) => (soft ? SOFT_DRAFT : DRAFT),
  fine: (soft) => (soft ? SOFT : SHARP),
  studio: () => STUDIO,
}

/** How many frames a shot is made of, and how each differs from the others. */
export function sampleOffsets(
  { quality, blur }: Pick<Shot, 'quality' | 'blur'>,
  focus: number,
): readonly SampleOffset[] {
  const count = COUNTS[quality](blur > 0)
  const radius = blur * WIDE_OPEN * focus
  return pixelOffsets(count).map((pixel, index) => {
    const [x, y] = onDisc(spread(index, 1))
    return { pixel, lens: [x * radius, y * radius], focus }
  })
}
