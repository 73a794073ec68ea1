import { describe, expect, it } from 'vitest'
import { rimOnPhoto } from '../../../src/ui/own/making/cut-shape'
import {
  type Corners,
  measuredHeight,
  type PlanePoint,
  SCALE_SHEETS,
  type ScaleSheet,
} from '../../../src/ui/own/making/scale'

/** A camera over a wall: millimeters to shares of a photo, tilted so much about its upright and its level axis. */
const camera =
  (tilt: number, lean = 0, turn = 0) =>
  ([x, y]: PlanePoint): PlanePoint => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)]
    const [u, v] = [x * c - y * s, x * s + y * c]
    const w = 1 + (tilt * u + lean * v) / 900
    return [0.5 + u / (900 * w), 0.5 + v / (900 * w)]
  }

const HEIGHT = 400
const bagRim = (through: (point: PlanePoint) => PlanePoint): readonly PlanePoint[] =>
  Array.from({ length: 81 }, (_, i) => i * (HEIGHT / 80) - HEIGHT / 2).flatMap((y) => [
    through([-140, y]),
    through([140, y]),
  ])

function sheetAt(through: (point: PlanePoint) => PlanePoint, sheet: ScaleSheet, upright = false): Corners {
  const { long, short } = SCALE_SHEETS[sheet]
  const [w, h] = upright ? [short, long] : [long, short]
  const [x, y] = [-150 - w, 190 - h]
  return [through([x, y]), through([x + w, y]), through([x + w, y + h]), through([x, y + h])]
}

describe('a height by a sheet in the photo', () => {
  it.each([
    ['card', false],
    ['card', true],
    ['a4', false],
    ['a4', true],
  ] as const)('is true from straight in front (%s, upright: %s)', (sheet, upright) => {
    const through = camera(0)
    const found = measuredHeight(sheetAt(through, sheet, upright), sheet, {
      rim: bagRim(through),
      turnDeg: 0,
    })
    expect(found?.heightMm).toBeCloseTo(HEIGHT, 3)
  })

  it('is true from aside, where the sheet tells of it', () => {
    const through = camera(0.25, 0.15)
    const found = measuredHeight(sheetAt(through, 'a4'), 'a4', { rim: bagRim(through), turnDeg: 0 })
    expect(Math.abs((found?.heightMm ?? 0) / HEIGHT - 1)).toBeLessThan(0.01)
  })

  it('is taken along what is up once the photo is straightened', () => {
    const turn = (8 * Math.PI) / 180
    const through = camera(0, 0, turn)
    const found = measuredHeight(sheetAt(through, 'card'), 'card', { rim: bagRim(through), turnDeg: -8 })
    expect(found?.heightMm).toBeCloseTo(HEIGHT, 3)
  })

  it('is off by little when a hand slips by a pixel and a half of 1,024 at a card, and says how sure it is', () => {
    const through = camera(0)
    const slip = 1.5 / 1024
    const straight = sheetAt(through, 'card')
    for (const [i, dx, dy] of [
      [0, 1, 0],
      [1, 0, -1],
      [2, -1, 1],
      [3, 1, 1],
    ] as const) {
      const [x, y] = straight[i]
      const slipped = straight.with(i, [x + dx * slip, y + dy * slip]) as unknown as Corners
      const found = measuredHeight(slipped, 'card', { rim: bagRim(through), turnDeg: 0 })
      expect(Math.abs((found?.heightMm ?? 0) / HEIGHT - 1)).toBeLessThan(0.02)
      expect(found?.offMm).toBeGreaterThan(0.5)
      expect(found?.offMm).toBeLessThan(0.02 * HEIGHT)
    }
  })

  it('is none where the corners go round no sheet', () => {
    const [a, b, c, d] = sheetAt(camera(0), 'card')
    const rim = bagRim(camera(0))
    for (const corners of [
      [b, a, c, d],
      [a, c, b, d],
      [a, b, b, d],
    ] as const)
      expect(measuredHeight(corners, 'card', { rim, turnDeg: 0 })).toBeNull()
    expect(measuredHeight([a, b, c, d], 'card', { rim: [], turnDeg: 0 })).toBeNull()
  })
})

describe('the rim of a straightened cut', () => {
  it('lies on the photo where it lay before', () => {
    const photo = { width: 800, height: 600 }
    const degrees = 12
    const angle = (degrees * Math.PI) / 180
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
    const [width, height] = [800 * cosine + 600 * sine, 800 * sine + 600 * cosine]
    const [x, y] = [610 - 400, 140 - 300]
    const straight = {
      u: 0.5 + (x * cosine - y * sine) / width,
      v: 0.5 + (x * sine + y * cosine) / height,
    }
    // Of a canvas half as large.
    const [found] = rimOnPhoto({ rim: [straight], width: width / 2, height: height / 2 }, photo, degrees)
    expect(found?.[0]).toBeCloseTo(610 / 800, 9)
    expect(found?.[1]).toBeCloseTo(140 / 800, 9)
  })
})
