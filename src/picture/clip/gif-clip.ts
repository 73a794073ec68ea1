import { newCanvas, penOf } from '../../share/picture/canvas'
import type { ClipKind, ClipPlan, ClipWriter } from './clip-writer'
import type { GifAnswer, GifAsk } from './gif-worker'

/** The last resort: every program shows it, at a fraction of the size and smoothness. */
export const gifClip: ClipKind = {
  type: 'image/gif',
  extension: 'gif',
  steps: [
    { scale: 0.5, framesPerSecond: 12, quality: 1 },
    { scale: 0.35, framesPerSecond: 10, quality: 1 },
    { scale: 0.25, framesPerSecond: 8, quality: 1 },
  ],
  open: async (plan) => openGif(plan),
}

async function openGif({ size: { width, height }, framesPerSecond }: ClipPlan): Promise<ClipWriter> {
  const worker = new Worker(new URL('./gif-worker.ts', import.meta.url), { type: 'module' })
  const pen = penOf(newCanvas(width, height), true)
  const ask = (question: GifAsk, transfer: Transferable[] = []) =>
    new Promise<GifAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<GifAnswer>) =>
        data.kind === 'failed' ? reject(new Error('the GIF was not encoded')) : resolve(data)
      worker.onerror = () => reject(new Error('the GIF worker did not start'))
      worker.postMessage(question, transfer)
    })
  await ask({ kind: 'begin', width, height }).catch((reason: unknown) => {
    worker.terminate()
    throw reason
  })
  return {
    async add(frame, index) {
      pen.drawImage(frame, 0, 0, width, height)
      const { buffer } = pen.getImageData(0, 0, width, height).data
      // GIF counts hundredths of a second.
      const at = (count: number) => 10 * Math.round((count * 100) / framesPerSecond)
      await ask({ kind: 'frame', pixels: buffer, milliseconds: at(index + 1) - at(index) }, [buffer])
    },
    async finish() {
      const answer = await ask({ kind: 'finish' })
      worker.terminate()
      if (answer.kind !== 'gif') throw new Error('the GIF did not come')
      return new Blob([answer.bytes], { type: 'image/gif' })
    },
    async cancel() {
      worker.terminate()
    },
    // All is encoded at the end.
    bytes: () => 0,
  }
}
