import type { Quaternion, Vector3 } from 'three'
import {
  PhotoError,
  type PictureRegion,
  type PixelSize,
  WHOLE_PICTURE,
} from '../../picture/studio/photo-request'
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

/** What the stage shows inside its frame, put into a frame of the picture; one of another aspect shows all of that and more. */
export function viewByHand(
  size: PixelSize,
  { live, insets }: ShownStage,
  frame: PictureRegion = WHOLE_PICTURE,
): PhotoView {
  const { camera } = live
  if (!camera) throw new PhotoError('context')
  const { area, focal, crop: picture } = live.viewfinder
  const [width, height] = [frame.width * size.width, frame.height * size.height]
  const crop = picture ?? cropOf(live.size, insets, width / height)
  const scale = Math.min(width / crop.width, height / crop.height)
  const x = frame.x * size.width + width / 2 + (area.x + area.width / 2 - crop.x - crop.width / 2) * scale
  const y = frame.y * size.height + height / 2 + (area.y + area.height / 2 - crop.y - crop.height / 2) * scale
  return {
    position: camera.position.clone(),
    rotation: camera.quaternion.clone(),
    halfHeight: size.height / scale / 2 / focal,
    shift: [(x - size.width / 2) / size.height, (y - size.height / 2) / size.height],
  }
}
