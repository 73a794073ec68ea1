import type { PerspectiveCamera, WebGLRenderer } from 'three'
import { type CloseUpRoom, watchCloseUps } from './charm/close-ups'
import { stillOn } from './still/still'

/** What makes a picture finer than it is drawn at once: charms seen from near, light summed up while everything rests. */
export interface Refinement {
  /** The stage was drawn, for what began at `from` (`performance.now()`). */
  readonly afterFrame: (from: number) => void
  readonly dispose: () => void
}

export function refine(room: CloseUpRoom, renderer: WebGLRenderer, camera: PerspectiveCamera): Refinement {
  const still = stillOn(room.live, renderer, camera)
  const closeUps = watchCloseUps(room)
  return {
    afterFrame(from) {
      still?.isOutOfDate(from)
      closeUps.look()
    },
    dispose() {
      still?.dispose()
      closeUps.dispose()
    },
  }
}
