import { PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { LAYOUT_IDS, LAYOUTS } from '../../../src/picture/layouts/layouts'
import { layOut } from '../../../src/picture/page/lay-out'
import { pageOf } from '../../../src/picture/page/page'
import { framingOf, freeAround, stagePhoto } from '../../../src/picture/paint/photo-framing'
import { FORMATS, type FormatId } from '../../../src/picture/studio/formats'
import { viewByHand } from '../../../src/scene/camera/current-view'
import { axesOf, frame, PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { principalShift, viewfinderOf } from '../../../src/scene/camera/viewfinder'
import { aim, viewAround } from '../../../src/scene/photo/photo-view'
import { lookOf } from '../../look/makers'
import { codeOf, contentIn, measure } from '../../picture/makers'

const stage = { width: 1440, height: 900 }
const insets = { top: 84, right: 372, bottom: 84, left: 352 }
const anchors = [new Vector3(0.1, 0.3, 0.08), new Vector3(-0.12, 0.05, 0.1), new Vector3(0, 0.42, -0.05)]

/** The stage as the camera rig sets it up, seen from somewhere. */
function stageWith(format: FormatId | null, edges = { top: 0.1, right: 0, bottom: 0.2, left: 0.05 }) {
  const studio = format && {
    backdrop: { kind: 'none' as const },
    light: 'daylight' as const,
    floor: true,
    focalMm: 105,
    blur: 0,
    format,
    edges,
    guides: false,
  }
  const viewfinder = viewfinderOf(stage, insets, studio)
  const camera = new PerspectiveCamera()
  camera.position.set(0.9, 0.5, 1.6)
  camera.lookAt(0, 0.22, 0)
  camera.aspect = stage.width / stage.height
  camera.fov = (Math.atan(stage.height / 2 / viewfinder.focal) * 360) / Math.PI
  const shift = principalShift(stage, viewfinder)
  camera.setViewOffset(stage.width, stage.height, -shift.x, -shift.y, stage.width, stage.height)
  camera.updateMatrixWorld()
  return { camera, size: stage, viewfinder: viewfinder }
}

const pixel = (
  camera: PerspectiveCamera,
  point: Vector3,
  { width, height }: { width: number; height: number },
) => {
  const at = point.clone().project(camera)
  return { x: ((at.x + 1) / 2) * width, y: ((1 - at.y) / 2) * height }
}

const STEADY = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const

describe('a photograph by hand', () => {
  it.each(Object.keys(FORMATS) as FormatId[])(
    'shows in %s every anchor where the frame on the stage shows it',
    (format) => {
      const room = stageWith(format)
      const { crop } = room.viewfinder
      if (!crop) throw new Error('no frame')
      const size = FORMATS[format]
      const view = viewByHand(size, { live: room, insets })
      const camera = new PerspectiveCamera()
      aim(camera, view, size, { x: 0, y: 0, ...size }, STEADY)
      for (const anchor of anchors) {
        const live = pixel(room.camera, anchor, stage)
        const taken = pixel(camera, anchor, size)
        expect(taken.x).toBeCloseTo(((live.x - crop.x) / crop.width) * size.width, 3)
        expect(taken.y).toBeCloseTo(((live.y - crop.y) / crop.height) * size.height, 3)
      }
    },
  )

  it('of another aspect shows all of the frame, in its middle', () => {
    const room = stageWith('3x4')
    const { crop } = room.viewfinder
    if (!crop) throw new Error('no frame')
    const size = { width: 1600, height: 900 }
    const camera = new PerspectiveCamera()
    aim(camera, viewByHand(size, { live: room, insets }), size, { x: 0, y: 0, ...size }, STEADY)
    const scale = size.height / crop.height
    for (const anchor of anchors) {
      const live = pixel(room.camera, anchor, stage)
      const taken = pixel(camera, anchor, size)
      expect(taken.x - size.width / 2).toBeCloseTo((live.x - crop.x - crop.width / 2) * scale, 3)
      expect(taken.y - size.height / 2).toBeCloseTo((live.y - crop.y - crop.height / 2) * scale, 3)
    }
  })

  it('can be taken without a frame on the stage: of what no panel covers', () => {
    const room = stageWith(null)
    const size = { width: 600, height: 800 }
    const camera = new PerspectiveCamera()
    aim(camera, viewByHand(size, { live: room, insets }), size, { x: 0, y: 0, ...size }, STEADY)
    const free = { width: stage.width - 352 - 372, height: stage.height - 84 - 84 }
    const live = pixel(room.camera, new Vector3(0, 0.22, 0), stage)
    const taken = pixel(camera, new Vector3(0, 0.22, 0), size)
    expect(live.x).toBeCloseTo(352 + free.width / 2, 3)
    expect(taken.x).toBeCloseTo(300, 3)
    expect(taken.y).toBeCloseTo(400, 3)
  })
})

const dressed = {
  ...lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' }),
  title: 'Rainy Friday',
}
const content = contentIn('en', dressed, { code: codeOf(33) })

describe.each(LAYOUT_IDS.filter((id) => !LAYOUTS[id].tells))('a %s picture', (layout) => {
  it.each(Object.keys(FORMATS) as FormatId[])(
    'in %s has every anchor where its preview has it, by hand and by a preset',
    (format) => {
      const page = pageOf(format)
      const photo = stagePhoto(layOut(layout, format, content, measure))
      if (!photo) throw new Error('the stage shows none')
      const { box } = photo
      const size = { width: box.width, height: box.height }
      const room = stageWith(format, freeAround(photo, page))
      const { crop } = room.viewfinder
      if (!crop) throw new Error('no frame')
      const heading = PRESET_HEADINGS.three_quarter
      const outline = anchors.map((anchor) => anchor.toArray())
      const shot = { size, focalMm: 105, ...framingOf(photo, page, { isStage: true, byHand: false }) }
      const asked = frame(outline, heading, room.viewfinder)
      const preset = stageWith(format, freeAround(photo, page))
      preset.camera.position
        .set(...axesOf(asked).back)
        .multiplyScalar(asked.distance)
        .add(new Vector3(...asked.target))
      preset.camera.lookAt(...asked.target)
      preset.camera.updateMatrixWorld()
      for (const [stood, view] of [
        [room, viewByHand(size, { live: room, insets }, shot.frame)],
        [preset, viewAround(outline, heading, shot)],
      ] as const) {
        const camera = new PerspectiveCamera()
        aim(camera, view, size, { x: 0, y: 0, ...size }, STEADY)
        for (const anchor of anchors) {
          const live = pixel(stood.camera, anchor, stage)
          const taken = pixel(camera, anchor, size)
          expect(taken.x + box.x).toBeCloseTo(((live.x - crop.x) / crop.width) * page.width, 1)
          expect(taken.y + box.y).toBeCloseTo(((live.y - crop.y) / crop.height) * page.height, 1)
        }
      }
    },
  )
})

describe('one of several photographs by hand', () => {
  it('shows all of the frame where its layout leaves room for the look', () => {
    const page = pageOf('3x4')
    const photo = layOut('before_after', '3x4', content, measure).find((block) => block.kind === 'photo')
    if (photo?.kind !== 'photo') throw new Error('no photograph')
    const size = { width: photo.box.width, height: photo.box.height }
    const room = stageWith('3x4')
    const { crop } = room.viewfinder
    if (!crop) throw new Error('no frame')
    const { frame } = framingOf(photo, page, { isStage: false, byHand: true })
    const camera = new PerspectiveCamera()
    aim(camera, viewByHand(size, { live: room, insets }, frame), size, { x: 0, y: 0, ...size }, STEADY)
    const free = { left: photo.edges.left * size.width, top: photo.edges.top * size.height }
    const high = (1 - photo.edges.top - photo.edges.bottom) * size.height
    const scale = Math.min(size.width / crop.width, high / crop.height)
    for (const anchor of anchors) {
      const live = pixel(room.camera, anchor, stage)
      const taken = pixel(camera, anchor, size)
      expect(taken.x - free.left - size.width / 2).toBeCloseTo((live.x - crop.x - crop.width / 2) * scale, 1)
      expect(taken.y - free.top - high / 2).toBeCloseTo((live.y - crop.y - crop.height / 2) * scale, 1)
    }
  })
})

describe('a frame of a photograph', () => {
  const size = { width: 300, height: 400 }
  const view = {
    position: new Vector3(0, 0.2, 2),
    rotation: new PerspectiveCamera().quaternion,
    halfHeight: 0.2,
    shift: [0.05, -0.1],
  } as const
  const whole = { x: 0, y: 0, ...size }
  const shownAt = (point: Vector3, part = whole, nudge: Parameters<typeof aim>[4] = STEADY) => {
    const camera = new PerspectiveCamera()
    aim(camera, view, size, part, nudge)
    return pixel(camera, point, part)
  }
  const near = new Vector3(0.05, 0.25, 0.5)
  const far = new Vector3(0.05, 0.25, -0.5)

  it('cut into parts shows the same', () => {
    const part = { x: 120, y: 90, width: 77, height: 131 }
    const [all, cut] = [shownAt(near), shownAt(near, part)]
    expect(cut.x + part.x).toBeCloseTo(all.x, 3)
    expect(cut.y + part.y).toBeCloseTo(all.y, 3)
  })

  it('nudged by a part of a pixel shows everything that much aside', () => {
    const nudged = shownAt(near, whole, { ...STEADY, pixel: [0.25, -0.375] })
    expect(nudged.x).toBeCloseTo(shownAt(near).x - 0.25, 4)
    expect(nudged.y).toBeCloseTo(shownAt(near).y + 0.375, 4)
  })

  it('seen through another place of the lens keeps what is in focus, and moves what is not', () => {
    const nudge = { ...STEADY, lens: [0.02, 0.01], focus: 1.5 } as const
    const [before, after] = [shownAt(near), shownAt(near, whole, nudge)]
    expect(after.x).toBeCloseTo(before.x, 3)
    expect(after.y).toBeCloseTo(before.y, 3)
    // 20 mm aside on the lens: 2.5 m away that is 20 · (1/1.5 − 1/2.5) mm at one meter.
    const moved = shownAt(far, whole, nudge).x - shownAt(far).x
    expect(Math.abs(moved)).toBeCloseTo(0.02 * (1 / 1.5 - 1 / 2.5) * (400 / 2 / 0.2), 2)
  })
})
