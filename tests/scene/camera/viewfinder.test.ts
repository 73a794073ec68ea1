import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, type FormatId } from '../../../src/picture/studio/formats'
import type { LiveStudio } from '../../../src/picture/studio/live-settings'
import { axesOf, frame, PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { halfHeightOf } from '../../../src/scene/camera/lens'
import {
  pictureViewfinder,
  principalShift,
  seenInPlace,
  stepTo,
  viewfinderOf,
} from '../../../src/scene/camera/viewfinder'

const NO_EDGES = { top: 0, right: 0, bottom: 0, left: 0 }
const studio = (wish: Partial<LiveStudio> = {}): LiveStudio => ({
  backdrop: { kind: 'none' },
  light: 'daylight',
  floor: true,
  focalMm: 85,
  blur: 0,
  format: '3x4',
  edges: NO_EDGES,
  guides: true,
  ...wish,
})
const formats = Object.keys(FORMATS) as FormatId[]

describe('the lens', () => {
  it('shows what a 50 mm lens shows on small film: 39.6° across, 27° high', () => {
    const angle = (tangent: number) => (2 * Math.atan(tangent) * 180) / Math.PI
    const high = halfHeightOf(36 / 24, 50)
    expect(angle(high)).toBeCloseTo(26.99, 2)
    expect(angle(high * (36 / 24))).toBeCloseTo(39.6, 1)
  })

  it('is turned with an upright picture', () => {
    expect(halfHeightOf(24 / 36, 50)).toBeCloseTo(18 / 50, 9)
    expect(halfHeightOf(3 / 4, 50)).toBeCloseTo(16 / 50, 9)
    expect(halfHeightOf(1, 50)).toBeCloseTo(12 / 50, 9)
  })
})

describe('the frame of the picture on the stage', () => {
  it('has the aspect of its format and lies in the middle of what no panel covers', () => {
    const pixels = fc.integer({ min: 300, max: 2400 })
    const cover = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(pixels, pixels, cover, cover, cover, cover, fc.constantFrom(...formats), (...given) => {
        const [width, height, top, right, bottom, left, format] = given
        const { crop } = viewfinderOf({ width, height }, { top, right, bottom, left }, studio({ format }))
        if (!crop) throw new Error('no frame')
        expect(crop.width / crop.height).toBeCloseTo(FORMATS[format].width / FORMATS[format].height, 6)
        expect(crop.x).toBeGreaterThanOrEqual(left)
        expect(crop.y).toBeGreaterThanOrEqual(top)
        expect(crop.x + crop.width).toBeLessThanOrEqual(width - right + 1e-6)
        expect(crop.y + crop.height).toBeLessThanOrEqual(height - bottom + 1e-6)
        expect(crop.x - left).toBeCloseTo(width - right - crop.x - crop.width, 6)
        expect(crop.y - top).toBeCloseTo(height - bottom - crop.y - crop.height, 6)
      }),
    )
  })

  it('sees as the picture sees, whatever its size', () => {
    for (const format of formats) {
      const asked = studio({ format, edges: { top: 0.1, right: 0.02, bottom: 0.3, left: 0.05 } })
      const live = viewfinderOf({ width: 1440, height: 900 }, NO_EDGES, asked)
      const picture = pictureViewfinder(FORMATS[format], asked.edges, asked.focalMm)
      const scale = (live.crop?.height ?? 0) / FORMATS[format].height
      expect(live.focal).toBeCloseTo(picture.focal * scale, 6)
      expect(live.margin).toBeCloseTo(picture.margin * scale, 6)
      const shift = principalShift(FORMATS[format], picture)
      const middle = { x: live.area.x + live.area.width / 2, y: live.area.y + live.area.height / 2 }
      expect(middle.x).toBeCloseTo((live.crop?.x ?? 0) + (live.crop?.width ?? 0) / 2 + shift.x * scale, 6)
      expect(middle.y).toBeCloseTo((live.crop?.y ?? 0) + (live.crop?.height ?? 0) / 2 + shift.y * scale, 6)
    }
  })

  it('is not there while no picture is to come', () => {
    expect(viewfinderOf({ width: 1440, height: 900 }, NO_EDGES, null).crop).toBeNull()
  })
})

describe('a camera held by hand', () => {
  const [stage, panels] = [
    { width: 1200, height: 760 },
    { top: 84, right: 372, bottom: 84, left: 352 },
  ]
  /** A bag with what hangs on it, in meters. */
  const corners = [-0.15, 0.15].flatMap((x) =>
    [0, 0.46].flatMap((y) => [-0.1, 0.1].map((z) => [x, y, z] as const)),
  )

  it.each(formats)('shows a look as whole in the room of a layout (%s) as it did on the stage', (format) => {
    const before = viewfinderOf(stage, panels, null)
    const edges = { top: 0.24, right: 0, bottom: 0.42, left: 0.04 }
    const after = viewfinderOf(stage, { ...panels, left: 20 }, studio({ format, edges }))
    const { target, distance, ...heading } = frame(corners, PRESET_HEADINGS.three_quarter, before)
    const far = distance * stepTo(before, after)
    const { right, up, back } = axesOf(heading)
    for (const corner of corners) {
      const from = corner.map((one, i) => one - (target[i] ?? 0))
      const along = (axis: readonly number[]) => axis.reduce((sum, one, i) => sum + one * (from[i] ?? 0), 0)
      const depth = far - along(back)
      expect(Math.abs((along(right) / depth) * after.focal)).toBeLessThan(after.area.width / 2)
      expect(Math.abs((along(up) / depth) * after.focal)).toBeLessThan(after.area.height / 2)
    }
    expect(stepTo(before, after) * stepTo(after, before)).toBeCloseTo(1, 9)
    expect(after.lens).not.toBe(viewfinderOf(stage, panels, studio({ format })).lens)
  })
})

describe('room that comes or goes', () => {
  it('leaves what is pointed at in its place on screen, as the way to the new one begins', () => {
    const edge = fc.integer({ min: 0, max: 200 })
    const insets = fc.record({ top: edge, right: edge, bottom: edge, left: edge })
    const size = { width: 1440, height: 900 }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(PRESET_HEADINGS)),
        insets,
        insets,
        (heading, one, other) => {
          const [before, after] = [viewfinderOf(size, one, null), viewfinderOf(size, other, null)]
          const standing = { ...heading, target: [0.1, 0.2, -0.05] as const, distance: 1.7 }
          const moved = seenInPlace(standing, before, after)
          const { right, up, back } = axesOf(heading)
          const along = (axis: typeof right) =>
            axis.reduce((sum, v, k) => sum + v * ((standing.target[k] ?? 0) - (moved.target[k] ?? 0)), 0)
          const pixels = after.focal / standing.distance
          const [was, is] = [principalShift(size, before), principalShift(size, after)]
          expect(is.x + along(right) * pixels).toBeCloseTo(was.x, 6)
          expect(is.y - along(up) * pixels).toBeCloseTo(was.y, 6)
          expect(along(back)).toBeCloseTo(0, 9)
        },
      ),
    )
  })
})
