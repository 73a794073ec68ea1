import type { WebGLRenderer } from 'three'

/** Measures what was asked of the graphics card, without waiting for it. */
export interface CardClock {
  /** Starts with all that was drawn since `from` (`performance.now()`). */
  readonly start: (from: number) => void
  /** Milliseconds that it took; null while it goes on, or when nothing is measured. */
  readonly read: () => number | null
  readonly isRunning: () => boolean
  readonly stop: () => void
}

export function cardClock(renderer: WebGLRenderer): CardClock {
  const gl = renderer.getContext() as WebGL2RenderingContext
  let fence: WebGLSync | null = null
  let since = 0
  const stop = () => {
    if (fence) gl.deleteSync(fence)
    fence = null
  }
  return {
    start(from) {
      stop()
      since = from
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
      gl.flush()
    },
    read() {
      if (!fence || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return null
      stop()
      return performance.now() - since
    },
    isRunning: () => fence !== null,
    stop,
  }
}
