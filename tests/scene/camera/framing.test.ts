import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axesOf,
  focalPixels,
  frame,
  freeArea,
  headingTo,
  nearestTurn,
  PRESET_HEADINGS,
} from '../../../src/scene/camera/framing'
import { principalShift, viewfinderOf } from '../../../src/scene/camera/viewfinder'

const desktop = { width: 1440, height: 900 }
const panels = { top: 70, right: 376, bottom: 84, left: 340 }
const phone = { width: 390, height: 844 }
const sheet = { top: 112, right: 0, bottom: 344, left: 0 }

type Point = readonly [number, number, number]
const bag: readonly Point[] = [-0.15, 0.15].flatMap((x) =>
  [0, 0.45].flatMap((y) => [-0.15, 0.11].map((z) => [x, y, z] as const)),
)

/** Where the framed camera shows a point, in pixels of the stage. */
function shown(point: Point, framing: ReturnType<typeof frame>, size: typeof desktop, insets: typeof panels) {
  const { right, up, back } = axesOf(framing)
  const from = point.map((value, axis) => value - (framing.target[axis] ?? 0))
  const along = (axis: Point) => axis.reduce((sum, value, i) => sum + value * (from[i] ?? 0), 0)
  const depth = framing.distance - along(back)
  const focal = focalPixels(size.height)
  const shift = principalShift(size, viewfinderOf(size, insets, null))
  return {
    x: size.width / 2 + shift.x + (focal * along(right)) / depth,
    y: size.height / 2 + shift.y - (focal * along(up)) / depth,
  }
}

describe.each([
  ['desktop', desktop, panels],
  ['phone', phone, sheet],
] as const)('framing on a %s', (_, size, insets) => {
  it.each(Object.entries(PRESET_HEADINGS))(
    'shows the whole bag inside the free area from %s',
    (_name, heading) => {
      const viewfinder = viewfinderOf(size, insets, null)
      const { margin } = viewfinder
      const framing = frame(bag, heading, viewfinder)
      const free = freeArea(size, insets)
      const at = bag.map((point) => shown(point, framing, size, insets))
      for (const { x, y } of at) {
        expect(x).toBeGreaterThan(free.x + margin - 1)
        expect(x).toBeLessThan(free.x + free.width - margin + 1)
        expect(y).toBeGreaterThan(free.y + margin - 1)
        expect(y).toBeLessThan(free.y + free.height - margin + 1)
      }
      // As large as it may be: it touches the margin on two opposite sides.
      const slackX =
        free.width - 2 * margin - (Math.max(...at.map(({ x }) => x)) - Math.min(...at.map(({ x }) => x)))
      const slackY =
        free.height - 2 * margin - (Math.max(...at.map(({ y }) => y)) - Math.min(...at.map(({ y }) => y)))
      expect(Math.min(slackX, slackY)).toBeLessThan(6)
    },
  )
})

describe('a margin', () => {
  it.each([0, 30, 90, 150])('of %d pixels stays free around what is framed, and no more', (margin) => {
    const area = { width: 600, height: 800 }
    const focal = 1000
    const framing = frame(bag, { azimuth: 0.5, polar: 1.3 }, { area, margin, focal })
    const { right, up, back } = axesOf(framing)
    let [halfWidth, halfHeight] = [0, 0]
    for (const point of bag) {
      const from = point.map((value, axis) => value - (framing.target[axis] ?? 0))
      const along = (axis: Point) => axis.reduce((sum, value, i) => sum + value * (from[i] ?? 0), 0)
      const depth = framing.distance - along(back)
      halfWidth = Math.max(halfWidth, (focal * Math.abs(along(right))) / depth)
      halfHeight = Math.max(halfHeight, (focal * Math.abs(along(up))) / depth)
    }
    const free = Math.min(area.width / 2 - halfWidth, area.height / 2 - halfHeight)
    expect(Math.abs(free - margin)).toBeLessThan(1.5)
  })
})

describe('the free area', () => {
  it('is never smaller than a quarter of the stage, however much is covered', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), fc.nat(2000), fc.nat(2000), (top, right, bottom, left) => {
        const free = freeArea(desktop, { top, right, bottom, left })
        expect(free.width).toBeGreaterThanOrEqual(desktop.width / 4)
        expect(free.height).toBeGreaterThanOrEqual(desktop.height / 4)
        expect(free.x + free.width).toBeLessThanOrEqual(desktop.width + 1e-9)
        expect(free.y + free.height).toBeLessThanOrEqual(desktop.height + 1e-9)
      }),
    )
  })
})

describe('turning', () => {
  it('takes the shorter way round', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (to, from) => {
          const turned = nearestTurn(to, from)
          expect(Math.abs(turned - from)).toBeLessThanOrEqual(Math.PI + 1e-9)
          expect(Math.cos(turned)).toBeCloseTo(Math.cos(to), 6)
          expect(Math.sin(turned)).toBeCloseTo(Math.sin(to), 6)
        },
      ),
    )
  })

  it('to an anchor faces it from the side its normal points to', () => {
    expect(headingTo([0, 0, 1]).azimuth).toBeCloseTo(0)
    expect(headingTo([-1, 0, 0]).azimuth).toBeCloseTo(-Math.PI / 2)
    expect(Math.abs(headingTo([0.1, 0, -1]).azimuth)).toBeGreaterThan(2.9)
  })

  it('never looks from below the floor or straight down', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (y) => {
        const { polar } = headingTo([0, y, Math.sqrt(1 - y * y)])
        expect(polar).toBeGreaterThan(0.8)
        expect(polar).toBeLessThan(Math.PI / 2)
      }),
    )
  })
})
