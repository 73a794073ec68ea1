import type { Pixels } from '../../../../../src/catalog/import/photo/photo-cover'
import { randomOf } from '../../../../scoring/makers'

export interface Drawn {
  readonly photo: Pixels
  /** 1 where the thing is. */
  readonly truth: Uint8Array
}

type Rgb = readonly [number, number, number]

export interface Scene {
  readonly seed?: number
  readonly width?: number
  readonly height?: number
  readonly ground?: Rgb
  /** How far dark squares on the ground are from it. */
  readonly checks?: number
  readonly thing?: Rgb
  /** Whether `(x, y)`, shares of each side, lies in the thing. */
  readonly isThing?: (x: number, y: number) => boolean
}

export const disc =
  (cx: number, cy: number, r: number) =>
  (x: number, y: number): boolean =>
    (x - cx) ** 2 + (y - cy) ** 2 < r * r

/** A round thing on an uneven ground, with a sensor's noise; small, so that many can be cut. */
export function drawn({
  seed = 1,
  width = 120,
  height = 120,
  ground = [205, 196, 180],
  checks = 0,
  thing = [150, 60, 50],
  isThing = disc(0.5, 0.5, 0.25),
}: Scene = {}): Drawn {
  const random = randomOf(seed)
  const rgba = new Uint8ClampedArray(width * height * 4)
  const truth = new Uint8Array(width * height)
  for (let p = 0; p < truth.length; p++) {
    const [x, y] = [p % width, Math.floor(p / width)]
    const on = isThing((x + 0.5) / width, (y + 0.5) / height)
    const check = (Math.floor(x / 7) + Math.floor(y / 7)) % 2 ? checks : 0
    const light = 0.95 + (0.1 * x) / width
    truth[p] = on ? 1 : 0
    for (const [c, value] of (on ? thing : ground).entries())
      rgba[p * 4 + c] = (value - (on ? 0 : check)) * light + (random() - 0.5) * 14
    rgba[p * 4 + 3] = 255
  }
  return { photo: { width, height, rgba }, truth }
}

/** The mask of what a cover covers more than half. */
export const solid = ({ rgba }: Pixels): Uint8Array =>
  Uint8Array.from({ length: rgba.length / 4 }, (_, p) => ((rgba[p * 4 + 3] as number) > 127 ? 1 : 0))
