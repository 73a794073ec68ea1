import { PerspectiveCamera, Vector3 } from 'three'
import { answerTo } from '../../src/scene/camera/camera-target'
import { axesOf } from '../../src/scene/camera/framing'
import { principalShift, viewfinderOf } from '../../src/scene/camera/viewfinder'
import { createLiveState, type LiveState } from '../../src/scene/live-state'
import type { Outfit } from '../../src/scene/outfit/outfit'
import type { CameraPreset, Insets } from '../../src/state/camera-view'

/** A window with what panels cover of it. */
export interface StageWindow {
  readonly width: number
  readonly height: number
  readonly insets: Insets
}

export const DESKTOP_STAGE: StageWindow = {
  width: 1440,
  height: 900,
  insets: { top: 70, right: 376, bottom: 84, left: 340 },
}
export const PHONE_STAGE: StageWindow = {
  width: 390,
  height: 844,
  insets: { top: 112, right: 0, bottom: 344, left: 0 },
}

/** The stage as it shows an outfit from a preset, its camera set up as the rig sets it up. */
export function stageSeen(outfit: Outfit, preset: CameraPreset, window: StageWindow): LiveState {
  const live = createLiveState()
  const viewfinder = viewfinderOf(window, window.insets, null)
  const request = { kind: 'preset', preset, n: 0 } as const
  const { framing } = answerTo(request, outfit, viewfinder, outfit.arrangement, {
    azimuthAngle: 0,
    polarAngle: 0,
  })
  const camera = new PerspectiveCamera()
  camera.aspect = window.width / window.height
  camera.near = 0.02
  camera.fov = (Math.atan(window.height / 2 / viewfinder.focal) * 360) / Math.PI
  const shift = principalShift(window, viewfinder)
  camera.setViewOffset(window.width, window.height, -shift.x, -shift.y, window.width, window.height)
  const target = new Vector3(...framing.target)
  camera.position
    .set(...axesOf(framing).back)
    .multiplyScalar(framing.distance)
    .add(target)
  camera.lookAt(target)
  camera.updateMatrixWorld(true)
  const size = { width: window.width, height: window.height }
  return Object.assign(live, { outfit, camera, size, viewfinder })
}
