import { Box3, type Object3D, PerspectiveCamera, Vector3 } from 'three'
import type { PortraitRequest } from '../../picture/studio/portrait-request'
import type { PhotoView } from '../camera/current-view'

/** The body's share of the picture, as in the tray's pictures: what it hangs by runs out of it above. */
const FRAME = { height: 0.7, width: 0.8, below: 0.08, least: 0.42 }
const FIELD_OF_VIEW = (20 * Math.PI) / 180
/** The share of the picture of what is shown whole. */
const WHOLE = 0.88
/** Seen a little from the left and from above. */
const AZIMUTH = -0.26
const POLAR = 1.47
/** How much farther to the left than from in front. */
const FARTHER: Readonly<Record<PortraitRequest['heading'], number>> = {
  straight: -AZIMUTH,
  front: 0,
  three_quarter: -0.52,
  side: -1.31,
  back: Math.PI,
}

/** Where something stands in its portrait. */
export interface Sitting {
  readonly view: PhotoView
  /** The middle and the sides of its box, in meters. */
  readonly center: Vector3
  readonly box: Vector3
}

/** How a body is seen in its portrait. */
export function sittingOf(
  body: Object3D,
  { heading, framing }: Pick<PortraitRequest, 'heading' | 'framing'>,
): Sitting {
  const azimuth = AZIMUTH + FARTHER[heading]
  const bounds = new Box3().setFromObject(body, true)
  const box = bounds.getSize(new Vector3())
  const center = bounds.getCenter(new Vector3())
  const wide = box.x * Math.abs(Math.cos(azimuth)) + box.z * Math.abs(Math.sin(azimuth))
  const deep = box.z * Math.abs(Math.cos(azimuth)) + box.x * Math.abs(Math.sin(azimuth))
  const isWhole = framing === 'whole'
  const side = isWhole ? Math.max(box.y, wide) / WHOLE : Math.max(box.y / FRAME.height, wide / FRAME.width)
  const tall = Math.max(box.y, side * FRAME.least)
  const halfHeight = Math.tan(FIELD_OF_VIEW / 2)
  const above = isWhole ? 0 : side * (0.5 - FRAME.below) - tall / 2
  const aim = new Vector3(center.x, center.y + above, center.z)
  const camera = new PerspectiveCamera()
  camera.position
    .setFromSphericalCoords(
      side / 2 / halfHeight + deep / 2,
      heading === 'straight' ? Math.PI / 2 : POLAR,
      azimuth,
    )
    .add(aim)
  camera.lookAt(aim)
  return {
    view: { position: camera.position, rotation: camera.quaternion, halfHeight, shift: [0, 0] },
    center,
    box,
  }
}
