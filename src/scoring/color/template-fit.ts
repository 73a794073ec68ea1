import { colorPoint, hueGap } from './color-space'
import type { WeighedColor } from './harmony-label'
import { HUE_TEMPLATES, type TemplateName } from './hue-templates'

/** A stretch of the hue circle: where it begins and how wide it is, in OKLCH degrees. */
export interface Arc {
  readonly from: number
  readonly width: number
}

export interface TemplateFit {
  readonly name: TemplateName
  readonly arcs: readonly Arc[]
  /** Mean distance of the colors from the arcs by weight, in degrees. */
  readonly offBy: number
  /** Whether they lie near enough to count as inside. */
  readonly holds: boolean
}

/** Below this OKLCH chroma a color has no hue to speak of. */
const CHROMATIC = 0.05
/** Colors that lie this near to the arcs, in the mean, are said to be held by them. */
const HELD = 4

/**
 * The narrowest hue template, turned to its best, that holds the colors (Matsuda 1995; Tokumaru 2002; Cohen-Or 2006);
 * the one that comes closest when none does, null without two colors that have a hue. For a picture and a name, not for points.
 */
export function templateFit(colors: readonly WeighedColor[]): TemplateFit | null {
  const hues = colors
    .map(({ hex, weight }) => ({ ...colorPoint(hex).ok, weight }))
    .filter(({ C, weight }) => C >= CHROMATIC && weight > 0)
  if (hues.length < 2) return null
  const all = hues.reduce((sum, { weight }) => sum + weight, 0)
  const fits = HUE_TEMPLATES.map(({ name, sectors }): TemplateFit & { readonly width: number } => {
    let best = { offBy: Number.POSITIVE_INFINITY, turn: 0 }
    for (let turn = 0; turn < 360; turn += 2) {
      let cost = 0
      for (const { h, weight } of hues) {
        const off = sectors.map(({ at, half }) => Math.max(0, hueGap(h, turn + at) - half))
        cost += weight * Math.min(...off)
      }
      if (cost / all < best.offBy) best = { offBy: cost / all, turn }
    }
    const arcs = sectors.map(({ at, half }) => ({
      from: (best.turn + at - half + 720) % 360,
      width: 2 * half,
    }))
    return {
      name,
      arcs,
      offBy: best.offBy,
      holds: best.offBy <= HELD,
      width: sectors.reduce((sum, { half }) => sum + 2 * half, 0),
    }
  }).toSorted((a, b) => a.width - b.width)
  const held = fits.find(({ holds }) => holds)
  const found = held ?? fits.toSorted((a, b) => a.offBy - b.offBy)[0]
  if (!found) return null
  const { width: _, ...fit } = found
  return fit
}
