import type { Cover } from '../../../../../src/catalog/import/photo/photo-cover'

const CLOTH = [150, 60, 50] as const
const POCKET = [60, 80, 120] as const
const HANDLE = [40, 40, 44] as const

/** How far a point is inside a box with round corners; negative outside. */
const insetIn = (
  x: number,
  y: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
  round: number,
): number => {
  const dx = Math.max(left + round - x, 0, x - right + round)
  const dy = Math.max(top + round - y, 0, y - bottom + round)
  return round - Math.hypot(dx, dy)
}

/** Its body in the picture's pixels, and how many of them a mm is when the body is 400 mm high. */
export const DRAWN = { left: 110, top: 120, right: 410, bottom: 520, width: 520, height: 580 } as const

/** A bag with round corners, a pocket and, unless without, a handle over it. */
export function drawnBag(hasHandle = true): Cover {
  const { left, top, right, bottom, width, height } = DRAWN
  const rgba = new Uint8ClampedArray(4 * width * height)
  for (let p = 0; p < width * height; p++) {
    const [x, y] = [(p % width) + 0.5, Math.floor(p / width) + 0.5]
    const body = insetIn(x, y, [left, top, right, bottom], 70)
    const pocket = insetIn(x, y, [left + 40, top + 210, right - 40, bottom - 30], 30)
    const far = Math.hypot(x - (left + right) / 2, y - top - 10)
    const handle = hasHandle ? Math.min(far - 46, 62 - far, top + 6 - y) : -1
    const alpha = Math.max(0, Math.min(1, Math.max(body, handle) + 0.5))
    rgba.set(body < 0 ? HANDLE : pocket > 0 ? POCKET : CLOTH, 4 * p)
    rgba[4 * p + 3] = 255 * alpha
  }
  return { width, height, rgba }
}
