import type { RenderTurntable, Turn, Watch } from '../studio/photo-request'
import { CLIP, type Clip, scaledEven } from './clip'
import type { ClipKind, ClipPlan, ClipWriter } from './clip-writer'
import { gifClip } from './gif-clip'
import { mp4Clip, webmClip } from './video-clip'
import { webpClip } from './webp-clip'

export interface ClipOrder {
  readonly film: RenderTurntable
  readonly turn: Turn
  /** Bytes that the file may have; `CLIP.maxBytes` by default. */
  readonly maxBytes?: number
  /** Kinds of files to try, the best first; all by default, in the order that suits the backdrop. */
  readonly kinds?: readonly ClipKind[]
}

/** Video first; but what has nothing behind it is best where it may stay transparent. */
const kindsFor = ({ backdrop }: Turn): readonly ClipKind[] =>
  backdrop.kind === 'none' ? [webpClip, mp4Clip, webmClip, gifClip] : [mp4Clip, webmClip, webpClip, gifClip]

/** After this share of the frames the size of the whole is known well enough to give an attempt up. */
const TELLING = 0.25

/**
 * Films a turn and encodes it into the best kind of file this browser can write: MP4, WebM, animated WebP, GIF. An
 * attempt that becomes too large, or whose encoder fails, is followed by a smaller one or the next kind. Rejects with an
 * `AbortError` when stopped, with what the film rejects with, or with a `ClipError`; then nothing is left running.
 */
export async function makeClip(
  { film, turn, maxBytes = CLIP.maxBytes, kinds = kindsFor(turn) }: ClipOrder,
  watch: Watch = {},
): Promise<Clip> {
  const told = { share: 0 }
  const onProgress = (share: number) => {
    // A second attempt begins anew; what is told never goes back.
    told.share = Math.max(told.share, share)
    watch.onProgress?.(told.share)
  }
  let tooLarge = false
  for (const kind of kinds) {
    for (const plan of plansOf(kind, turn, maxBytes)) {
      watch.signal?.throwIfAborted()
      const writer = await kind.open(plan).catch(() => null)
      if (!writer) break
      const made = await attempt(writer, film, turn, plan, { ...watch, onProgress })
      if (made === 'failed') break
      if (made === 'too_large') {
        tooLarge = true
        continue
      }
      onProgress(1)
      const { size, framesPerSecond } = plan
      const { type, extension } = kind
      const reduced =
        size.width < evened(turn).width ||
        framesPerSecond < Math.min(turn.framesPerSecond, CLIP.framesPerSecond)
      return { blob: made, type, extension, size, framesPerSecond, reduced }
    }
  }
  throw new ClipError(tooLarge ? 'too_large' : 'no_encoder')
}

const evened = ({ size }: Turn) => scaledEven(size, 1)

function plansOf({ steps }: ClipKind, turn: Turn, maxBytes: number): readonly ClipPlan[] {
  return steps.map(({ scale, framesPerSecond, quality }) => ({
    size: scaledEven(turn.size, scale),
    framesPerSecond: Math.min(framesPerSecond, turn.framesPerSecond),
    seconds: turn.seconds,
    quality,
    maxBytes,
    clear: turn.backdrop.kind === 'none',
  }))
}

/** One file, or why it did not come about. */
async function attempt(
  writer: ClipWriter,
  film: RenderTurntable,
  turn: Turn,
  { size, framesPerSecond, maxBytes }: ClipPlan,
  { signal, onProgress }: Watch,
): Promise<Blob | 'too_large' | 'failed'> {
  const frames = Math.round(turn.seconds * framesPerSecond)
  const stop = new AbortController()
  const follow = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', follow, { once: true })
  let end: 'too_large' | 'failed' | null = null
  const giveUp = (why: NonNullable<typeof end>) => {
    end = why
    stop.abort()
    throw stop.signal.reason
  }
  try {
    await film(
      { ...turn, size, framesPerSecond },
      async (frame, index) => {
        signal?.throwIfAborted()
        await writer.add(frame, index).catch(() => giveUp('failed'))
        const done = (index + 1) / frames
        if (done > TELLING && writer.bytes() > maxBytes * Math.min(done * 1.15, 1)) giveUp('too_large')
        onProgress?.(done * 0.96)
      },
      { signal: stop.signal },
    )
    signal?.throwIfAborted()
    const blob = await Promise.race([writer.finish().catch(() => giveUp('failed')), aborted(stop.signal)])
    return blob.size > maxBytes ? 'too_large' : blob
  } catch (reason) {
    await writer.cancel().catch(() => undefined)
    if (end) return end
    throw reason
  } finally {
    signal?.removeEventListener('abort', follow)
  }
}

/** Never kept; broken as soon as a work is stopped. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Why no clip came: nothing here can encode moving pictures, or even the smallest would be too large. */
export class ClipError extends Error {
  override readonly cause: 'no_encoder' | 'too_large'

  constructor(why: ClipError['cause']) {
    super(why)
    this.name = 'ClipError'
    this.cause = why
  }
}
