import type { PerspectiveCamera, WebGLRenderer } from 'three'
import type { LitStage } from '../light/lit-scene'
import type { LiveState } from '../live-state'
import { type CardClock, cardClock } from './card-clock'
import { FELT_MS, forcedFrames, isSaving, quickEnough } from './quick-enough'
import { type StillPicture, stillPicture } from './still-picture'

/** Frames of a whole picture: one for each direction of the sky. */
const FRAMES = 64
/** How long nothing may have moved, and nobody touched anything, in milliseconds. */
const CALM_MS = 250
/** Frames that may be felt before it is left at the plain picture; the first ones compile programs. */
const FELT_FRAMES = 3

/** A picture takes about 64 bytes a pixel of the graphics card's memory: half a gigabyte for a screen of 4K. */
const MOST_PIXELS = 9_000_000

const INPUT = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchmove'] as const

/** Takes the picture on the stage in studio quality whenever everything rests, frame by frame, while nobody touches anything. */
export interface Still {
  /** The stage was drawn, for what began at `from` (`performance.now()`): what there was of a picture is out of date. */
  readonly isOutOfDate: (from: number) => void
  readonly dispose: () => void
}

/** The machine and the person at it. */
export interface StillRoom {
  readonly clock: CardClock
  readonly open: (lit: LitStage, count: number) => StillPicture
  /** Whose input it waits for. */
  readonly input: EventTarget
  /** Whether less is to be done than could be, or more than there is room for. */
  readonly isTooMuch: () => boolean
  /** Takes that many frames on any machine; null measures which are quick enough. */
  readonly forced: number | null
}

/** A still of the stage on screen. Where light cannot be summed it stays plain. */
export function stillOn(live: LiveState, renderer: WebGLRenderer, camera: PerspectiveCamera): Still | null {
  if (!renderer.extensions.has('EXT_color_buffer_float')) return null
  return createStill(live, {
    clock: cardClock(renderer),
    open: (lit, count) => stillPicture(renderer, lit, camera, count),
    input: window,
    isTooMuch: () => isSaving() || renderer.domElement.width * renderer.domElement.height > MOST_PIXELS,
    forced: forcedFrames(location.search),
  })
}

export function createStill(
  live: Pick<LiveState, 'outfit' | 'lit' | 'draw' | 'frames' | 'refined' | 'quick'>,
  { clock, open, input, isTooMuch, forced }: StillRoom,
): Still {
  const count = forced ?? FRAMES
  const times: number[] = []
  let picture: StillPicture | null = null
  let felt = 0
  let asked = 0
  let calmSince = performance.now()

  const verdict = () => {
    if (forced !== null) return 'yes'
    return felt > FELT_FRAMES ? 'no' : quickEnough(times)
  }
  const touched = () => {
    calmSince = performance.now()
  }
  const drop = () => {
    picture?.dispose()
    picture = null
  }
  const next = () => {
    asked ||= requestAnimationFrame(work)
  }

  const work = () => {
    asked = 0
    const took = clock.read()
    if (took !== null && !picture) {
      times.push(took)
      live.quick = quickEnough(times) === 'yes'
    }
    if (took !== null && picture && took > FELT_MS) felt++
    const quick = verdict()
    if (quick === 'no') {
      live.quick = false
      if (picture) live.draw()
      return
    }
    // The card has at most one frame to do, so that whoever moves something waits for no more than that.
    if (clock.isRunning() || performance.now() - calmSince < CALM_MS || !live.outfit?.isAtRest()) next()
    else if (quick === 'again') live.draw()
    else if (live.lit && !isTooMuch()) refine(live.lit)
  }

  const refine = (lit: LitStage) => {
    const from = performance.now()
    picture ??= open(lit, count)
    picture.add()
    live.frames += 1
    live.refined += 1
    if (live.refined < count) {
      clock.start(from)
      next()
    } else drop()
  }

  for (const kind of INPUT) input.addEventListener(kind, touched, { capture: true, passive: true })
  next()
  return {
    isOutOfDate(from) {
      drop()
      live.refined = 0
      touched()
      if (verdict() === 'no') return
      clock.start(from)
      next()
    },
    dispose() {
      for (const kind of INPUT) input.removeEventListener(kind, touched, { capture: true })
      cancelAnimationFrame(asked)
      clock.stop()
      drop()
    },
  }
}
