import type { WebGLRenderer } from 'three'
import { PhotoError } from '../../picture/studio/photo-request'
import type { LiveState } from '../live-state'

/** How long a lost graphics context may take to come back, in milliseconds. */
const PATIENCE = 10_000

/** The stage's renderer once it has a context; a lost one comes back by itself or with a new canvas. */
export async function aliveRenderer(
  live: LiveState,
  signal: AbortSignal | undefined,
): Promise<WebGLRenderer> {
  const start = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const { renderer } = live
    if (renderer && !renderer.getContext().isContextLost()) return renderer
    if (performance.now() - start > PATIENCE) throw new PhotoError('context')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
