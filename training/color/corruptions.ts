import { colorPoint } from '../../src/scoring/color/color-space'
import type { Collection, Palette } from './palettes'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

export function shuffled<T>(of: readonly T[], random: Random): T[] {
  const all = [...of]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j] as T, all[i] as T]
  }
  return all
}

const pick = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)] as T

/** A few colors of a palette, any order. */
export const some = (palette: Palette, size: number, random: Random): Palette =>
  shuffled(palette, random).slice(0, size)

/** What corrupted palettes are made of: a collection, and the lightness and chroma of all its colors. */
export interface Pool {
  readonly palettes: readonly Palette[]
  readonly colors: readonly { readonly hex: string; readonly L: number; readonly C: number }[]
}

export function poolOf({ palettes }: Collection, size: number): Pool {
  const fit = palettes.filter((one) => one.length >= size && one.length <= 8)
  const colors = fit.flat().map((hex) => ({ hex, L: colorPoint(hex).ok.L, C: colorPoint(hex).ok.C }))
  return { palettes: fit, colors }
}

/** As many colors, each of another palette: people chose every one of them, but not together. */
export function strangers(size: number, { palettes }: Pool, random: Random): Palette {
  const homes = new Set<Palette>()
  const found: string[] = []
  while (found.length < size) {
    const home = pick(palettes, random)
    const color = pick(home, random)
    if (homes.has(home) || found.includes(color)) continue
    homes.add(home)
    found.push(color)
  }
  return found
}

/** A color of the pool that is not among those given. */
export function another(palette: Palette, { palettes }: Pool, random: Random): string {
  for (;;) {
    const color = pick(pick(palettes, random), random)
    if (!palette.includes(color)) return color
  }
}

/** One color swapped for another of the pool. */
export function withOneSwapped(palette: Palette, pool: Pool, random: Random): Palette {
  const at = Math.floor(random() * palette.length)
  return palette.with(at, another(palette, pool, random))
}

/** Half of the colors swapped for as many of one other palette: two things that people colored, but not to go together. */
export function withStrangeHalf(palette: Palette, { palettes }: Pool, random: Random): Palette {
  const kept = palette.slice(0, Math.ceil(palette.length / 2))
  for (;;) {
    const other = some(pick(palettes, random), palette.length - kept.length, random)
    if (!other.some((color) => palette.includes(color))) return [...kept, ...other]
  }
}

/** Steps of 256 that a channel may be moved by. */
const JITTER = 3

/** The same colors but for a few steps in every channel. */
export const jittered = (palette: Palette, random: Random): Palette =>
  palette.map((hex) => {
    const moved = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) + Math.round(JITTER * (2 * random() - 1))
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')
    })
    return `#${moved.join('')}`
  })

/** How far a look-alike may be off in OKLCH lightness and chroma; the next step where too few are found. */
const TOLERANCES = [
  [0.03, 0.015],
  [0.05, 0.03],
  [0.08, 0.05],
  [0.15, 0.1],
] as const

/** Every color but one swapped for one of the pool of nearly the same lightness and chroma: only the hues no longer belong together. */
export function withStrangeHues(palette: Palette, { colors }: Pool, random: Random): Palette {
  const kept = Math.floor(random() * palette.length)
  return palette.map((hex, i) => {
    if (i === kept) return hex
    const { L, C } = colorPoint(hex).ok
    for (const [ofL, ofC] of TOLERANCES) {
      const near = colors.filter(
        (one) => Math.abs(one.L - L) < ofL && Math.abs(one.C - C) < ofC && !palette.includes(one.hex),
      )
      if (near.length >= 3) return pick(near, random).hex
    }
    return hex
  })
}
