import type { FindCodes } from '../open/open-file'
import { codesInPicture } from './qr-in-picture'

/** What the worker answers: the texts, or null for a picture that cannot be decoded. */
export type CodeAnswer = { readonly codes: readonly string[] | null }

addEventListener('message', ({ data }: MessageEvent<Parameters<FindCodes>[0]>) => {
  const answer = (codes: CodeAnswer['codes']): void => postMessage({ codes } satisfies CodeAnswer)
  codesInPicture(data).then(answer, () => answer(null))
})
