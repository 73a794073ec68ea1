import type { FindCodes } from '../open/open-file'
import type { CodeAnswer } from './qr-worker'

const PATIENCE_MS = 8000

/** Reads the codes in a picture beside the page; ends after 8 seconds whatever the picture does. */
export const findCodes: FindCodes = async (picture) => {
  // Older browsers draw on the page only.
  if (typeof OffscreenCanvas === 'undefined') {
    const { codesInPicture } = await import('./qr-in-picture')
    return codesInPicture(picture)
  }
  const worker = new Worker(new URL('./qr-worker.ts', import.meta.url), { type: 'module' })
  const answered = new Promise<readonly string[]>((resolve, reject) => {
    const giveUp = (why: string) => () => reject(new Error(why))
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', giveUp('It took too long'))
    worker.addEventListener('error', giveUp('The reader broke'))
    worker.addEventListener('message', ({ data: { codes } }: MessageEvent<CodeAnswer>) => {
      if (codes) resolve(codes)
      else reject(new Error('The picture cannot be decoded'))
    })
  })
  worker.postMessage(picture)
  try {
    return await answered
  } finally {
    worker.terminate()
  }
}
