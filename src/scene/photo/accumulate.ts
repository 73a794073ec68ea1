import type { PixelSize } from '../../picture/studio/photo-request'
import { linearOfSrgb, srgbOfLinear } from '../srgb'
import type { Frame } from './frame-reader'
import type { Tile } from './tiles'

/** Frames of one picture put on top of each other. */
export interface Accumulator {
  /** Adds a frame of a part of the picture. */
  readonly add: (frame: Frame, part: Tile) => void
  /** Forgets all frames. */
  readonly clear: () => void
  /** The mean of all frames: RGBA bytes, row by row from the top, alpha straight. */
  readonly develop: () => Uint8ClampedArray<ArrayBuffer>
}

/** How light is summed: `code` means of the bytes, as a screen blends; `light` means of what they stand for. */
export type Summing = 'code' | 'light'

const LIGHT = Float32Array.from({ length: 256 }, (_, code) => linearOfSrgb(code / 255))
const CODE = Float32Array.from({ length: 256 }, (_, code) => code / 255)
/** Finer than a byte, so that a mean of light finds its byte without a power a pixel. */
const FINE = 4096
const CODES = Float32Array.from({ length: FINE + 1 }, (_, step) => 255 * srgbOfLinear((step / FINE) ** 2))

/** Sums `count` frames of a picture; its parts may come in any order, each `count` times. */
export function createAccumulator(
  { width, height }: PixelSize,
  count: number,
  summing: Summing,
): Accumulator {
  const sums = new Float32Array(width * height * 4)
  const value = summing === 'light' ? LIGHT : CODE
  const inPlace = (part: Tile, each: (from: number, to: number) => void) => {
    for (let row = 0; row < part.height; row++) {
      let from = (part.height - 1 - row) * part.width * 4
      let to = ((part.y + row) * width + part.x) * 4
      for (const end = from + part.width * 4; from < end; from += 4, to += 4) each(from, to)
    }
  }

  const addOpaque = (bytes: Uint8Array, part: Tile) =>
    inPlace(part, (from, to) => {
      for (let channel = 0; channel < 3; channel++)
        sums[to + channel] = at(sums, to + channel) + at(value, at(bytes, from + channel))
      sums[to + 3] = at(sums, to + 3) + 1
    })
  const addClear = (black: Uint8Array, white: Uint8Array, part: Tile) =>
    inPlace(part, (from, to) => {
      const alpha = opacityOf(black, white, from)
      if (alpha <= 0) return
      for (let channel = 0; channel < 3; channel++) {
        const straight = Math.min(Math.round(at(black, from + channel) / alpha), 255)
        sums[to + channel] = at(sums, to + channel) + alpha * at(value, straight)
      }
      sums[to + 3] = at(sums, to + 3) + alpha
    })

  return {
    add(frame, part) {
      if (frame.kind === 'opaque') addOpaque(frame.bytes, part)
      else addClear(frame.black, frame.white, part)
    },
    clear: () => void sums.fill(0),
    develop() {
      const bytes = new Uint8ClampedArray(sums.length)
      for (let pixel = 0; pixel < sums.length; pixel += 4) {
        const opacity = at(sums, pixel + 3)
        if (opacity <= 0) continue
        for (let channel = 0; channel < 3; channel++) {
          const mean = at(sums, pixel + channel) / opacity
          bytes[pixel + channel] =
            summing === 'code' ? mean * 255 : at(CODES, Math.round(Math.sqrt(mean) * FINE))
        }
        bytes[pixel + 3] = (opacity / count) * 255
      }
      return bytes
    },
  }
}

const at = (numbers: Uint8Array | Float32Array, index: number): number => numbers[index] as number

/** How much of a pixel is covered, 0…1, from what it looks like before black and before white (Smith & Blinn 1996). */
function opacityOf(black: Uint8Array, white: Uint8Array, pixel: number): number {
  let clear = 0
  for (let channel = 0; channel < 3; channel++)
    clear += at(white, pixel + channel) - at(black, pixel + channel)
  return 1 - Math.max(clear, 0) / 765
}
