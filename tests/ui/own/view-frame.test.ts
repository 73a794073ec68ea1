import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MOST_ZOOM,
  placeInView,
  placeOnPhoto,
  type ViewFrame,
  WHOLE,
  zoomedAt,
} from '../../../src/ui/own/making/view-frame'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyFrame: fc.Arbitrary<ViewFrame> = fc.record({
  width: fc.integer({ min: 200, max: 1200 }),
  height: fc.integer({ min: 200, max: 1200 }),
  photo: fc.record({ width: fc.integer({ min: 32, max: 1024 }), height: fc.integer({ min: 32, max: 1024 }) }),
  turnDeg: number(-45, 45),
  zoom: number(1, MOST_ZOOM),
  pan: fc.tuple(number(-100, 100), number(-100, 100)),
})
const anyPlace = fc.tuple(number(0, 1), number(0, 1))
const near = (a: readonly number[], b: readonly number[], digits: number): void => {
  for (const [i, value] of a.entries()) expect(value).toBeCloseTo(b[i] as number, digits)
}

describe('a photo in its view', () => {
  it('has each of its places at one place of the view, turned, zoomed and moved as it may be', () => {
    fc.assert(
      fc.property(anyFrame, anyPlace, (frame, place) => {
        near(placeOnPhoto(frame, placeInView(frame, place)), place, 9)
      }),
    )
  })

  it('lies within the view whole, with all four corners', () => {
    fc.assert(
      fc.property(anyFrame, (any) => {
        const frame = { ...any, ...WHOLE }
        const { width, height } = frame.photo
        const long = Math.max(width, height)
        for (const corner of [
          [0, 0],
          [width / long, 0],
          [0, height / long],
          [width / long, height / long],
        ] as const) {
          const [x, y] = placeInView(frame, corner)
          expect(x > 0 && y > 0 && x < frame.width && y < frame.height).toBe(true)
        }
      }),
    )
  })

  it('stays under the fingers that zoom', () => {
    fc.assert(
      fc.property(anyFrame, anyPlace, number(1.05, 1.6), (any, [sx, sy], factor) => {
        const frame: ViewFrame = { ...any, zoom: 2, pan: [0, 0] }
        const at = [sx * frame.width, sy * frame.height] as const
        const under = placeOnPhoto(frame, at)
        near(placeInView({ ...frame, ...zoomedAt(frame, at, factor) }, under), at, 6)
      }),
    )
  })

  it('is whole again however it was moved, once nothing is zoomed', () => {
    fc.assert(
      fc.property(anyFrame, anyPlace, (frame, [x, y]) => {
        expect(zoomedAt(frame, [x, y], 0.01, [500, 500])).toEqual(WHOLE)
      }),
    )
  })
})
