// The conversions alone: `formatHex` would bring the grammar of all CSS colors along.
import { convertLrgbToRgb, convertRgbToLrgb, convertRgbToOklab, parseHex } from 'culori/fn'
import type { ColorwayId } from '../../ids'
import type { Charm, Swatch } from '../charm'

/** Colors nearer than this to what is dyed are shades of it: folds and edges. OKLab distance. */
const SHADE = 0.15

const parsed = (hex: string) => parseHex(hex) ?? { mode: 'rgb' as const, r: 0, g: 0, b: 0 }

interface Channels {
  readonly r: number
  readonly g: number
  readonly b: number
}

/** Channels 0…1 as `#rrggbb`. */
const hexOf = ({ r, g, b }: Channels): string =>
  `#${[r, g, b]
    .map((channel) =>
      Math.round(255 * channel)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Relative luminance in linear light (ITU-R BT.709). */
const luminance = ({ r, g, b }: Channels): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

const most = (value: number): number => Math.min(value, 1)

/** What a shade becomes where another color takes the place of the one it is a shade of: as much darker or lighter than that one. `#rrggbb` each. */
export function redyed(shade: string, from: string, to: string): string {
  const dye = convertRgbToLrgb(parsed(to))
  const before = luminance(convertRgbToLrgb(parsed(from)))
  const ratio = before > 0 ? luminance(convertRgbToLrgb(parsed(shade))) / before : 1
  return hexOf(convertLrgbToRgb({ r: most(dye.r * ratio), g: most(dye.g * ratio), b: most(dye.b * ratio) }))
}

/** The colors that a charm is dyed from and to; null while it is worn as it comes. */
export function dyeOf(
  { colorways }: Charm,
  worn: ColorwayId | undefined,
): { readonly from: string; readonly to: string } | null {
  const [first] = colorways
  const chosen = colorways.find(({ id }) => id === worn)
  return first && chosen && chosen !== first ? { from: first.hex, to: chosen.hex } : null
}

function isShadeOf(hex: string, of: string): boolean {
  const [one, other] = [convertRgbToOklab(parsed(hex)), convertRgbToOklab(parsed(of))]
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b) < SHADE
}

const known = new WeakMap<Charm, Map<ColorwayId, Charm>>()

/** The charm in one of its colors: what its palette has of the first one is of that color. The same object for the same color. */
export function inColorway(charm: Charm, worn: ColorwayId | undefined): Charm {
  const dye = dyeOf(charm, worn)
  if (!dye || worn === undefined) return charm
  const dyed = known.get(charm) ?? new Map<ColorwayId, Charm>()
  known.set(charm, dyed)
  const found = dyed.get(worn)
  if (found) return found
  const palette = charm.palette.map(
    ({ hex, share }): Swatch =>
      isShadeOf(hex, dye.from) ? { hex: redyed(hex, dye.from, dye.to), share } : { hex, share },
  )
  const made = { ...charm, palette }
  dyed.set(worn, made)
  return made
}
