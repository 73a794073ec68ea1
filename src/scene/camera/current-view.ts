import type { Quaternion, Vector3 } from 'three'
import { type PixelSize, StudioFault } from '../../picture/studio/photo-request'
import type { StageRoom } from '../stage-context'
import { cropOf } from './crop'
import type { Insets } from './framing'

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
interface Viewfinder {
  readonly room: Pick<StageRoom, 'camera' | 'size' | 'finder'>
  readonly insets: Insets
}

/** What the stage shows inside its frame; a picture of another aspect shows all of that and more. */
export function viewByHand(size: PixelSize, { room, insets }: Viewfinder): PhotoView {
  const { camera } = room
  if (!camera) throw new StudioFault('context')
  const aspect = size.width / size.height
  const { area, focal, crop: picture } = room.finder
  const crop = picture ?? cropOf(room.size, insets, aspect)
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
