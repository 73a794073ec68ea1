import type { Quaternion, Vector3 } from 'three'
import { PhotoError, type PixelSize } from '../../picture/studio/photo-request'
import type { Insets } from '../../state/camera-view'
import type { LiveState } from '../live-state'
import { cropOf } from './crop'

/** From where a picture is taken, and what of the world it shows. */
export interface PhotoView {
  readonly position: Vector3
  readonly rotation: Quaternion
  /** Tangent of half the vertical angle. */
  readonly halfHeight: number
  /** How far what the camera points at lies right of and below the picture's middle, in shares of its height. */
  readonly shift: readonly [x: number, y: number]
}

/** The stage as it shows itself now. */
interface ShownStage {
  readonly live: Pick<LiveState, 'camera' | 'size' | 'viewfinder'>
  readonly insets: Insets
}

/** What the stage shows inside its frame; a picture of another aspect shows all of that and more. */
export function viewByHand(size: PixelSize, { live, insets }: ShownStage): PhotoView {
  const { camera } = live
  if (!camera) throw new PhotoError('context')
  const aspect = size.width / size.height
  const { area, focal, crop: picture } = live.viewfinder
  const crop = picture ?? cropOf(live.size, insets, aspect)
  const height = Math.max(crop.height, crop.width / aspect)
  return {
    position: camera.position.clone(),
    rotation: camera.quaternion.clone(),
    halfHeight: height / 2 / focal,
    shift: [
      (area.x + area.width / 2 - crop.x - crop.width / 2) / height,
      (area.y + area.height / 2 - crop.y - crop.height / 2) / height,
    ],
  }
}
