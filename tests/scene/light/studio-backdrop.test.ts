import { Texture, Vector2 } from 'three'
import { describe, expect, it } from 'vitest'
import { behindOf, litPaper } from '../../../src/scene/light/studio-backdrop'

const picture = { x: 100, y: 40, width: 300, height: 400 }
const image = (width: number, height: number) => ({ width, height, close: () => {} }) as ImageBitmap

/** Where in the texture (u right, v up as it is drawn) a point of the screen lies, in shares. */
function textureAt(
  backdrop: Parameters<typeof behindOf>[0],
  view: typeof picture,
  point: { readonly x: number; readonly y: number },
): Vector2 {
  const { background, lay } = behindOf(backdrop, 'daylight', null)
  lay(picture, view)
  if (!(background instanceof Texture)) throw new Error('no picture behind')
  background.updateMatrix()
  const uv = new Vector2((point.x - view.x) / view.width, 1 - (point.y - view.y) / view.height)
  return uv.applyMatrix3(background.matrix)
}

describe('a backdrop', () => {
  const paper = { kind: 'paper', hex: '#cfdccb' } as const
  const stage = { x: 0, y: 0, width: 800, height: 600 }

  it('spans the picture, whatever part of the stage is drawn', () => {
    for (const view of [stage, picture, { x: 150, y: 90, width: 60, height: 50 }]) {
      const low = textureAt(paper, view, { x: 100, y: 440 })
      const high = textureAt(paper, view, { x: 400, y: 40 })
      expect(low.x).toBeCloseTo(0, 9)
      expect(low.y).toBeCloseTo(0, 9)
      expect(high.x).toBeCloseTo(1, 9)
      expect(high.y).toBeCloseTo(1, 9)
    }
  })

  it('made of a photo covers the picture at the photo’s own aspect, cut alike on both sides', () => {
    const wide = { kind: 'photo', image: image(800, 400) } as const
    // 3:4 of a 2:1 photo is 0.375 of its width.
    expect(textureAt(wide, stage, { x: 100, y: 240 }).x).toBeCloseTo(0.5 - 0.1875, 9)
    expect(textureAt(wide, stage, { x: 400, y: 240 }).x).toBeCloseTo(0.5 + 0.1875, 9)
    const tall = { kind: 'photo', image: image(300, 800) } as const
    expect(textureAt(tall, stage, { x: 250, y: 40 }).y).toBeCloseTo(0.25, 9)
    expect(textureAt(tall, stage, { x: 250, y: 440 }).y).toBeCloseTo(0.75, 9)
  })

  it('made of a photo stands upright: bitmaps count their rows from the top', () => {
    const photo = { kind: 'photo', image: image(300, 400) } as const
    expect(textureAt(photo, stage, { x: 250, y: 40 }).y).toBeCloseTo(0, 9)
    expect(textureAt(photo, stage, { x: 250, y: 440 }).y).toBeCloseTo(1, 9)
  })

  it('of paper is its own color on the floor in daylight, darker up the wall and dark at night', () => {
    const day = litPaper('#cfdccb', 'daylight')
    expect(day.bottom.map(Math.round)).toEqual([0xcf, 0xdc, 0xcb])
    expect(day.top[1]).toBeLessThan(day.bottom[1])
    expect(litPaper('#cfdccb', 'night').bottom[1]).toBeLessThan(80)
    expect(litPaper('#ffffff', 'shop').bottom.every((code) => code <= 255)).toBe(true)
  })

  it('of paper lies under a look that stands on a floor, and only there', () => {
    const place = { reach: 0.4, floor: 0.1, key: [-1, 1.5, 1] } as const
    const { sweep } = behindOf(paper, 'daylight', place)
    expect(sweep?.position.y).toBe(-0.1)
    expect(behindOf(paper, 'daylight', null).sweep).toBeNull()
    expect(behindOf({ kind: 'photo', image: image(3, 4) }, 'daylight', place).sweep).toBeNull()
  })
})
