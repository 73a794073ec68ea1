import { describe, expect, it } from 'vitest'
import { hardwareInPhoto, withoutHardware } from '../../../../src/catalog/import/photo/hardware-in-photo'
import { disc, drawn } from './cut/make-photo'

const coverOfShape = (isThing: (x: number, y: number) => boolean) => {
  const { photo, truth } = drawn({ isThing })
  return {
    ...photo,
    rgba: photo.rgba.map((value, at) => (at % 4 === 3 ? 255 * (truth[(at - 3) / 4] ?? 0) : value)),
  }
}
const body = disc(0.5, 0.65, 0.22)
const strap = (x: number, y: number): boolean => Math.abs(x - 0.5) < 0.015 && y > 0.1 && y < 0.5

describe('hardware in a photo', () => {
  it('is the thin piece above a body, and no pixel of the body', () => {
    const found = hardwareInPhoto(coverOfShape((x, y) => body(x, y) || strap(x, y)))
    expect(found?.some((on) => on === 1)).toBe(true)
    for (const [p, on] of (found ?? new Uint8Array()).entries()) {
      if (on) expect(Math.floor(p / 120) / 120).toBeLessThan(0.47)
    }
  })

  it('is found alike in a large photo, and gone with its soft edge when it is left out', () => {
    const { photo, truth } = drawn({
      width: 1000,
      height: 1000,
      isThing: (x, y) => body(x, y) || strap(x, y),
    })
    const isSoft = (p: number): boolean => truth[p - 2] === 1 || truth[p + 2] === 1
    const alpha = (p: number): number => (truth[p] ? 255 : isSoft(p) ? 80 : 0)
    const cover = {
      ...photo,
      rgba: photo.rgba.map((value, at) => (at % 4 === 3 ? alpha((at - 3) / 4) : value)),
    }
    const left = withoutHardware(cover, hardwareInPhoto(cover) ?? new Uint8Array())
    const first = left.rgba.findIndex((value, at) => at % 4 === 3 && value > 0)
    expect(Math.floor(first / 4000)).toBeGreaterThan(400)
    expect(left.rgba[(650 * 1000 + 500) * 4 + 3]).toBe(255)
  })

  it('is not found in a body without any, nor below or beside it', () => {
    expect(hardwareInPhoto(coverOfShape(body))).toBeNull()
    expect(hardwareInPhoto(coverOfShape((x, y) => body(x, y) || strap(x, 1 - y + 0.05)))).toBeNull()
    expect(hardwareInPhoto(coverOfShape(() => false))).toBeNull()
  })
})
