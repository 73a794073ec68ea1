import { cubeRoot } from '../../cut/grid/portable-math'
import { squaredDistance } from '../../cut/grid/squared-distance'
import type { Vector } from '../mesh/body-mesh'
import { smoothed } from '../plane/plane'
import { type Colors, withChannels } from './colors'
import { grownColors } from './grown-colors'

/** What is covered less than this shows some of the ground. */
const OWN = 0.78

/** For every pixel how far in it is, in pixels; 0 where the ground shows. */
export function depthIn({ width, height, coverage }: Colors): Float32Array {
  const ground = Uint8Array.from(coverage, (share) => (share < OWN ? 1 : 0))
  return squaredDistance(ground, width, height).map((square) => Math.sqrt(square))
}

/** The thing's own colors everywhere: what is nearer than `rim` pixels to its edge, and all beyond, grows out from inside. */
export function withoutRim(colors: Colors, rim: number): Colors {
  const depth = depthIn(colors)
  let deepest = 0
  for (const far of depth) deepest = Math.max(deepest, far)
  // What is thinner than its rim keeps its middle.
  const least = Math.min(rim, 0.6 * deepest)
  return grownColors(
    colors,
    Uint8Array.from(depth, (far) => (far > least ? 1 : 0)),
  )
}

/**
 * A back that at the seam has the front's colors there, and is itself from `reach` pixels inside on: else a hard line runs round
 * the side. Only what is nearer than `edge` pixels counts as the seam, or what is on the front would show through.
 */
export function joinedAtSeam(back: Colors, front: Colors, edge: number, reach: number): Colors {
  const depth = depthIn(front)
  const near = Uint8Array.from(depth, (far) => (far < edge ? 1 : 0))
  const seam = blurred(grownColors(front, near), 4)
  return withChannels(back, (channel, c) =>
    channel.map((light, p) => {
      const t = Math.min(1, (depth[p] as number) / reach)
      const within = t * t * (3 - 2 * t)
      return (seam.channels[c][p] as number) * (1 - within) + light * within
    }),
  )
}

/** Smoothed, as far as `reach` pixels. */
export const blurred = (colors: Colors, reach: number): Colors =>
  withChannels(colors, (data) => smoothed({ ...colors, mm: 1, data }, reach).data)

const ROUNDS = 6
/** Lightness (cube root of luminance) this far off the fit counts half. */
const SLACK = 0.1

/**
 * The photo's light taken out of its colors: lightness is fitted by the normals of the shape (first-order harmonics, robust)
 * and `strength` (0…1) of the fit's variation is taken away.
 */
export function evenLight(colors: Colors, normalAt: (p: number) => Vector, strength: number): Colors {
  if (strength <= 0) return colors
  const { channels, coverage } = colors
  const [r, g, b] = channels
  const lightness = (p: number): number =>
    cubeRoot(Math.min(1, 0.2126 * (r[p] as number) + 0.7152 * (g[p] as number) + 0.0722 * (b[p] as number)))
  const rows: number[][] = []
  for (let p = 0; p < coverage.length; p += 5) {
    if ((coverage[p] as number) < 0.95) continue
    const [x, y, z] = normalAt(p)
    rows.push([1, x, y, z - 0.7, lightness(p)])
  }
  if (rows.length < 50) return colors
  let fit = [0, 0, 0, 0]
  const shareOf = (row: readonly number[]): number =>
    fit.reduce((sum, factor, k) => sum + factor * (row[k] as number), 0)
  for (let round = 0; round < ROUNDS; round++) {
    const normal = Array.from({ length: 4 }, () => [0, 0, 0, 0, 0])
    for (const row of rows) {
      const off = round === 0 ? 0 : ((row[4] as number) - shareOf(row)) / SLACK
      const weight = 1 / (1 + off * off)
      for (let i = 0; i < 4; i++)
        for (let j = 0; j < 5; j++) {
          const line = normal[i] as number[]
          line[j] = (line[j] as number) + weight * (row[i] as number) * (row[j] as number)
        }
    }
    for (let i = 0; i < 4; i++) {
      const line = normal[i] as number[]
      line[i] = (line[i] as number) + 1e-3 * rows.length
    }
    fit = solved(normal)
  }
  const [plain = 0, ...tilt] = fit
  const out = channels.map((channel) => channel.slice()) as unknown as Colors['channels']
  for (let p = 0; p < coverage.length; p++) {
    if ((coverage[p] as number) === 0) continue
    const [x, y, z] = normalAt(p)
    const slope = (tilt[0] ?? 0) * x + (tilt[1] ?? 0) * y + (tilt[2] ?? 0) * (z - 0.7)
    const whole = Math.max(0.8, Math.min(1.2, plain / Math.max(0.05, plain + slope)))
    const by = 1 + strength * (whole - 1)
    for (const channel of out) channel[p] = Math.min(1, (channel[p] as number) * by * by * by)
  }
  return { ...colors, channels: out }
}

/** Unknowns of linear equations, by Gauss and Jordan; the last column is the right side. */
function solved(rows: number[][]): number[] {
  const count = rows.length
  for (let i = 0; i < count; i++) {
    const pivot = (rows[i] as number[])[i] as number
    for (let j = 0; j < count; j++) {
      if (j === i) continue
      const by = ((rows[j] as number[])[i] as number) / pivot
      for (let k = i; k <= count; k++) {
        const row = rows[j] as number[]
        row[k] = (row[k] as number) - by * ((rows[i] as number[])[k] as number)
      }
    }
  }
  return rows.map((row, i) => (row[count] as number) / (row[i] as number))
}
