import { blobOf, newCanvas, penOf } from '../../share/picture/canvas'
import { animatedWebp, type WebpFrame } from './animated-webp'
import type { ClipKind, ClipPlan, ClipWriter } from './clip-writer'

const TYPE = 'image/webp'

/** Still pictures one after the other: for browsers that draw WebP but encode no video. */
export const webpClip: ClipKind = {
  type: TYPE,
  extension: 'webp',
  steps: [
    { scale: 1, framesPerSecond: 20, quality: 0.8 },
    { scale: 0.75, framesPerSecond: 15, quality: 0.72 },
    { scale: 0.5, framesPerSecond: 12, quality: 0.66 },
  ],
  open: async (plan) => ((await writesWebp()) ? openWebp(plan) : null),
}

/** Safari answers with PNG when asked for WebP. */
async function writesWebp(): Promise<boolean> {
  const canvas = newCanvas(2, 2)
  // A canvas that nobody drew on yet is no picture.
  penOf(canvas)
  return (await blobOf(canvas, TYPE)).type === TYPE
}

function openWebp({ size, framesPerSecond, quality }: ClipPlan): ClipWriter {
  let frames: WebpFrame[] = []
  let bytes = 0
  return {
    async add(canvas, index) {
      const blob = await blobOf(canvas, TYPE, quality)
      if (blob.type !== TYPE) throw new Error('a frame was not encoded')
      const webp = new Uint8Array(await blob.arrayBuffer())
      bytes += webp.length
      // Whole milliseconds, without drifting from the true time.
      const at = (frame: number) => Math.round((frame * 1000) / framesPerSecond)
      frames.push({ webp, milliseconds: at(index + 1) - at(index) })
    },
    async finish() {
      const blob = new Blob([animatedWebp(frames, size)], { type: TYPE })
      frames = []
      return blob
    },
    async cancel() {
      frames = []
    },
    bytes: () => bytes,
  }
}
