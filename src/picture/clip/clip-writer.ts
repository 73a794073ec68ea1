import type { Canvas } from '../../share/picture/canvas'
import type { PixelSize } from '../studio/photo-request'
import type { Clip } from './clip'

/** How one attempt at a clip is made. */
export interface ClipPlan {
  readonly size: PixelSize
  readonly framesPerSecond: number
  readonly seconds: number
  /** 0…1, for kinds that know it. */
  readonly quality: number
  readonly maxBytes: number
  /** There is nothing behind the look: what cannot be transparent puts white there. */
  readonly clear: boolean
}

/** Turns frames into a file. Exactly one of `finish` and `cancel` ends it; both give back whatever it holds. */
export interface ClipWriter {
  /** Takes the picture as it is now; the canvas may be drawn anew when the promise is kept. */
  readonly add: (frame: Canvas, index: number) => Promise<void>
  readonly finish: () => Promise<Blob>
  readonly cancel: () => Promise<void>
  /** Bytes so far, where that is known before the end. */
  readonly bytes: () => number
}

/** A kind of file that a clip can be. */
export interface ClipKind {
  readonly type: Clip['type']
  readonly extension: Clip['extension']
  /** Attempts from the best one down: how much smaller and slower than the order, and how fine. */
  readonly steps: readonly {
    readonly scale: number
    readonly framesPerSecond: number
    readonly quality: number
  }[]
  /** A writer, or null when this browser cannot write that kind. */
  readonly open: (plan: ClipPlan) => Promise<ClipWriter | null>
}
