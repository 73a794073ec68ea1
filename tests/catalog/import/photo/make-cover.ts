import fc from 'fast-check'
import type { Cover } from '../../../../src/catalog/import/photo/photo-cover'

export interface Disc {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly color: readonly [number, number, number]
}

const RED = [200, 40, 50] as const
const CREAM = [240, 225, 200] as const

/** Discs drawn over each other, with soft rims; what none of them covers is clear. */
export function coverOf(width: number, height: number, discs: readonly Disc[]): Cover {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const disc of discs) {
        const share = Math.max(0, Math.min(1, disc.r - Math.hypot(x - disc.x, y - disc.y) + 0.5))
        const at = (y * width + x) * 4
        if (share === 0) continue
        rgba.set(disc.color, at)
        rgba[at + 3] = Math.max(rgba[at + 3] ?? 0, Math.round(255 * share))
      }
  return { width, height, rgba }
}

/** A box so many degrees askew, its lower part in another color. */
export function boxCover(turnDeg: number, upper: Disc['color'], lower: Disc['color']): Cover {
  const side = 240
  const rgba = new Uint8ClampedArray(side * side * 4)
  const [c, s] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)]
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x + 0.5 - side / 2, y + 0.5 - side / 2]
      const [across, down] = [c * dx + s * dy, c * dy - s * dx]
      if (Math.abs(across) < 60 && Math.abs(down) < 80)
        rgba.set([...(down < 15 ? upper : lower), 255], (y * side + x) * 4)
    }
  return { width: side, height: side, rgba }
}

/** A leaf of many sharp points, each its own length. */
export function starCover(side: number): Cover {
  const rgba = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2]
      const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 0.5) * 17
      const point = 1 - 2 * Math.abs((turn % 1) - 0.5)
      const reach = side * (0.26 + (0.1 + 0.012 * (Math.floor(turn) % 7)) * point)
      if (Math.hypot(dx, dy) < reach) rgba.set([...RED, 255], (y * side + x) * 4)
    }
  return { width: side, height: side, rgba }
}

export const mirrored = ({ width, height, rgba }: Cover): Cover => {
  const out = new Uint8ClampedArray(rgba.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      out.set(rgba.subarray(at, at + 4), (y * width + width - 1 - x) * 4)
    }
  return { width, height, rgba: out }
}

/** A body with ears and an arm to one side, as photos of charms have them. */
export const TEDDY = coverOf(200, 240, [
  { x: 60, y: 50, r: 26, color: RED },
  { x: 140, y: 50, r: 26, color: RED },
  { x: 100, y: 90, r: 58, color: RED },
  { x: 100, y: 170, r: 52, color: RED },
  { x: 155, y: 165, r: 24, color: RED },
  { x: 100, y: 175, r: 28, color: CREAM },
])

/** Two to five discs that hang together, off the middle as a rule. */
export const anyCover: fc.Arbitrary<Cover> = fc
  .array(
    fc.record({ angle: fc.double({ min: 0, max: 6.28, noNaN: true }), r: fc.integer({ min: 14, max: 34 }) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((limbs) =>
    coverOf(180, 180, [
      { x: 90, y: 90, r: 44, color: RED },
      ...limbs.map(({ angle, r }) => ({
        x: 90 + 44 * Math.cos(angle),
        y: 90 + 44 * Math.sin(angle),
        r,
        color: CREAM,
      })),
    ]),
  )
