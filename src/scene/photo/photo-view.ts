import { PerspectiveCamera, Vector3 } from 'three'
import type { Arrangement } from '../../look/arrangement'
import type { Look } from '../../look/look'
import type { PixelSize, Shot } from '../../picture/studio/photo-request'
import { PhotoError, WHOLE_PICTURE } from '../../picture/studio/photo-request'
import { arrangementOf } from '../../state/planner/derived'
import type { PhotoView } from '../camera/current-view'
import { axesOf, frame, type Heading } from '../camera/framing'
import { hangingOutline } from '../camera/hanging-outline'
import { pictureViewfinder, principalShift } from '../camera/viewfinder'
import { anchorsOf, outlineOf } from '../carrier/carrier-frames'
import { loadSliding } from '../carrier/load-sliding'
import type { OutfitSource } from '../outfit/build-outfit'
import type { Outfit } from '../outfit/outfit'
import type { Tile } from './tiles'

/** The closest view from a heading that shows all points inside what the edges leave free of the picture's frame. */
export function viewAround(
  points: Outfit['outline'],
  heading: Heading,
  { size, frame: part = WHOLE_PICTURE, edges, focalMm }: Pick<Shot, 'size' | 'frame' | 'edges' | 'focalMm'>,
): PhotoView {
  const filled = { width: part.width * size.width, height: part.height * size.height }
  const viewfinder = pictureViewfinder(filled, edges, focalMm)
  const framing = frame(points, heading, viewfinder)
  const target = new Vector3(...framing.target)
  const camera = new PerspectiveCamera()
  camera.position
    .set(...axesOf(framing).back)
    .multiplyScalar(framing.distance)
    .add(target)
  camera.lookAt(target)
  const { x, y } = principalShift(filled, viewfinder)
  const [right, down] = [part.x + part.width / 2 - 0.5, part.y + part.height / 2 - 0.5]
  return {
    position: camera.position,
    rotation: camera.quaternion,
    halfHeight: size.height / 2 / viewfinder.focal,
    shift: [(x + right * size.width) / size.height, (y + down * size.height) / size.height],
  }
}

/** What must be seen of an outfit, or of another look in its place. */
export async function outlineToShow(
  outfit: Outfit,
  around: Look | undefined,
  wardrobe: OutfitSource,
): Promise<Outfit['outline']> {
  if (around) return outlineAround(arrangementOf(wardrobe.catalog, around), outfit, wardrobe)
  return [...outfit.outline, ...hangingOutline(outfit, outfit.arrangement)]
}

/** The points of another look that its camera must show, without putting it together. */
async function outlineAround(
  arrangement: Arrangement,
  outfit: Outfit,
  { cache }: OutfitSource,
): Promise<Outfit['outline']> {
  const charms = new Map()
  if (arrangement.carrier === outfit.arrangement.carrier)
    return [...outfit.outline, ...hangingOutline({ anchors: outfit.anchors, charms }, arrangement)]
  const { model } = arrangement.carrier
  if (model === null) throw new PhotoError('models')
  const [{ root }, { movePlaces }] = await Promise.all([cache.load(model.glb), loadSliding()]).catch(() => {
    throw new PhotoError('models')
  })
  const anchors = new Map(anchorsOf(root))
  movePlaces(root, anchors, arrangement.carrier)
  return [...outlineOf(root).points, ...hangingOutline({ anchors, charms }, arrangement)]
}

/** How one frame of a picture differs from the others: in pixels on the film, in meters on the lens. */
export interface SampleOffset {
  readonly pixel: readonly [x: number, y: number]
  readonly lens: readonly [x: number, y: number]
  /** What stays sharp lies this far away, in meters. */
  readonly focus: number
}

/** Points a camera so that it draws one part of the picture. */
export function aim(
  camera: PerspectiveCamera,
  view: PhotoView,
  size: PixelSize,
  part: Tile,
  nudge: SampleOffset,
) {
  camera.near = 0.02
  camera.far = 20
  camera.fov = (Math.atan(view.halfHeight) * 360) / Math.PI
  camera.aspect = size.width / size.height
  camera.position.copy(view.position)
  camera.quaternion.copy(view.rotation)
  camera.setViewOffset(
    size.width,
    size.height,
    part.x - view.shift[0] * size.height + nudge.pixel[0],
    part.y - view.shift[1] * size.height + nudge.pixel[1],
    part.width,
    part.height,
  )
  const [x, y] = nudge.lens
  if (x !== 0 || y !== 0) {
    aside.set(x, y, 0).applyQuaternion(view.rotation)
    camera.position.add(aside)
    // Sheared so that the plane in focus stays where it is (Haeberli & Akeley 1990).
    const { elements } = camera.projectionMatrix
    elements[8] = (elements[8] ?? 0) - ((elements[0] ?? 0) * x) / nudge.focus
    elements[9] = (elements[9] ?? 0) - ((elements[5] ?? 0) * y) / nudge.focus
    camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
  }
  camera.updateMatrixWorld()
}

const aside = new Vector3()
