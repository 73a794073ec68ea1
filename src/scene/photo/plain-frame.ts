import { PerspectiveCamera } from 'three'
import type { PixelSize } from '../../picture/studio/photo-request'
import { viewByHand } from '../camera/current-view'
import type { StageScope } from '../stage-context'
import { aim } from './photo-view'
import { pictureTarget } from './picture-target'

/** Milliseconds that one frame of the stage takes at a picture's size, as it is drawn on screen: what a photograph is measured by. */
export function plainFrame({ live, insets }: StageScope, size: PixelSize): number {
  const { renderer, scene } = live
  if (!renderer || !scene) throw new Error('nothing is drawn')
  const camera = new PerspectiveCamera()
  const nudge = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const
  aim(camera, viewByHand(size, { live, insets }), size, { x: 0, y: 0, ...size }, nudge)
  const target = pictureTarget(size, renderer)
  const start = performance.now()
  renderer.setRenderTarget(target)
  renderer.render(scene, camera)
  renderer.setRenderTarget(null)
  // Its pixels are asked for, or nobody knows when it is done.
  renderer.readRenderTargetPixels(
    target,
    0,
    0,
    size.width,
    size.height,
    new Uint8Array(size.width * size.height * 4),
  )
  const time = performance.now() - start
  target.dispose()
  return time
}
