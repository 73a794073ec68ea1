import type { Film, Turn, Watch } from '../shot'
import type { Clip } from './clip'

export interface ClipOrder {
  readonly film: Film
  readonly turn: Turn
  /** Bytes that the file may have; `CLIP.maxBytes` by default. */
  readonly maxBytes?: number
}

/**
 * Films a turn and encodes it into the best kind of file this browser can write: MP4, WebM, animated WebP, GIF. Rejects
 * with an `AbortError` when stopped, with what the film rejects with, or with a `ClipFault`.
 */
export async function makeClip(_order: ClipOrder, _watch: Watch = {}): Promise<Clip> {
  throw new ClipFault('no_encoder')
}

/** Why no clip came: nothing here can encode moving pictures, or even the smallest would be too large. */
export class ClipFault extends Error {
  readonly why: 'no_encoder' | 'too_large'

  constructor(why: ClipFault['why']) {
    super(why)
    this.name = 'ClipFault'
    this.why = why
  }
}
