import type { Cover, Pixels } from '../../photo-cover'
import type { Plane } from '../plane/plane'
import { byteOfLight, LIGHT_OF_BYTE } from './light-curve'

/** A picture in linear light, one list a channel, and how much of each pixel the thing covers (0…1). */
export interface Colors {
  readonly width: number
  readonly height: number
  readonly channels: readonly [Float32Array, Float32Array, Float32Array]
  readonly coverage: Float32Array
}

/** A part of a cover, in its pixels from the upper left; it may reach beyond it. */
export interface CoverFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Weights {
  readonly first: number
  readonly shares: Float64Array
}

/** A tent as wide as what a pixel of the result covers, or as the way between two pixels where it covers less. */
function weightsOf(from: number, span: number, count: number): readonly Weights[] {
  const step = span / count
  const reach = Math.max(1, step)
  return Array.from({ length: count }, (_, i) => {
    const center = from + (i + 0.5) * step - 0.5
    const first = Math.ceil(center - reach)
    const shares = Float64Array.from({ length: Math.floor(center + reach) - first + 1 }, (_unused, k) =>
      Math.max(0, 1 - Math.abs(first + k - center) / reach),
    )
    const whole = shares.reduce((sum, share) => sum + share, 0)
    return { first, shares: shares.map((share) => share / whole) }
  })
}

/** A frame of a cover at `width` × `height` pixels, in linear light; beyond the cover nothing is covered. */
export function framed(cover: Cover, frame: CoverFrame, width: number, height: number): Colors {
  const columns = weightsOf(frame.left, frame.width, width)
  const rows = weightsOf(frame.top, frame.height, height)
  const channels = [0, 1, 2].map(() => new Float32Array(width * height)) as unknown as Colors['channels']
  const coverage = new Float32Array(width * height)
  const line = new Float64Array(width * 4)
  const lines = new Map<number, Float64Array>()
  for (let y = 0; y < height; y++) {
    const { first, shares } = rows[y] as Weights
    for (const known of lines.keys()) if (known < first) lines.delete(known)
    line.fill(0)
    for (let k = 0; k < shares.length; k++) {
      const row = first + k
      if (row < 0 || row >= cover.height) continue
      const source = lines.get(row) ?? lineOf(cover, row, columns)
      lines.set(row, source)
      const share = shares[k] as number
      for (let i = 0; i < line.length; i++) line[i] = (line[i] as number) + share * (source[i] as number)
    }
    for (let x = 0; x < width; x++) {
      const alpha = line[x * 4 + 3] as number
      const p = y * width + x
      coverage[p] = alpha
      for (let c = 0; c < 3 && alpha > 0; c++)
        (channels[c] as Float32Array)[p] = (line[x * 4 + c] as number) / alpha
    }
  }
  return { width, height, channels, coverage }
}

/** A row of a cover at the frame's columns: light by coverage, and coverage, four numbers each. */
function lineOf({ width, rgba }: Cover, row: number, columns: readonly Weights[]): Float64Array {
  const line = new Float64Array(columns.length * 4)
  for (let x = 0; x < columns.length; x++) {
    const { first, shares } = columns[x] as Weights
    let [r, g, b, a] = [0, 0, 0, 0]
    for (let k = Math.max(0, -first); k < shares.length && first + k < width; k++) {
      const at = (row * width + first + k) * 4
      const alpha = rgba[at + 3] as number
      if (alpha === 0) continue
      const share = ((shares[k] as number) * alpha) / 255
      r += share * (LIGHT_OF_BYTE[rgba[at] as number] as number)
      g += share * (LIGHT_OF_BYTE[rgba[at + 1] as number] as number)
      b += share * (LIGHT_OF_BYTE[rgba[at + 2] as number] as number)
      a += share
    }
    line[x * 4] = r
    line[x * 4 + 1] = g
    line[x * 4 + 2] = b
    line[x * 4 + 3] = a
  }
  return line
}

export const withChannels = (
  colors: Colors,
  change: (channel: Float32Array, index: 0 | 1 | 2) => Float32Array,
): Colors => {
  const [r, g, b] = colors.channels
  return { ...colors, channels: [change(r, 0), change(g, 1), change(b, 2)] }
}

/** How much the thing covers, as a plane of the given scale. */
export const coverageOf = ({ width, height, coverage }: Colors, mm: number): Plane => ({
  width,
  height,
  mm,
  data: coverage,
})

/** Opaque sRGB pixels. */
export function pixelsOfColors({ width, height, channels }: Colors): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let c = 0; c < 3; c++) {
    const channel = channels[c] as Float32Array
    for (let p = 0; p < channel.length; p++) rgba[p * 4 + c] = byteOfLight(channel[p] as number)
  }
  return { width, height, rgba }
}
