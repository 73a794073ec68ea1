import type { Swatch } from '../../look/facts/charm'
import { colorPoint } from './color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from './hue-templates'
import { chosenTogether } from './learned/harmony'
import { ouLuoRelation } from './ou-luo'
import { loudestClash, type PaletteColor, vividness } from './palette-match'

/** Something colored. */
export interface Hued {
  readonly tints: readonly PaletteColor[]
  /** Its dominant colors as `#rrggbb`, at most three. */
  readonly main: readonly string[]
  /** Its colors and shares as text: the same for the same colors, whatever the thing is called. */
  readonly colors: string
  /** Attention it takes: perceived size grows slower than area (Stevens 1957, exponent about .7). */
  readonly presence: number
  /** Mean OKLCH chroma by share. */
  readonly chroma: number
  /** OKLCH chroma of its most vivid color; one that covers little of it counts by its share. */
  readonly vividness: number
}

const MOST_MAIN = 3
/** Share below which a color is an accent: it counts by its share, but not among the dominant ones. */
const LEAST_MAIN = 0.1

export function hued(palette: readonly Swatch[], presence: number): Hued {
  const tints = palette.map(({ hex, share }) => ({ point: colorPoint(hex), share }))
  const main = palette.filter(({ share }, i) => i === 0 || (i < MOST_MAIN && share >= LEAST_MAIN))
  return {
    tints,
    main: main.map(({ hex }) => hex),
    colors: palette.map(({ hex, share }) => `${hex} ${share}`).join(' '),
    presence,
    chroma: tints.reduce((sum, { point, share }) => sum + share * point.ok.C, 0),
    vividness: vividness(tints),
  }
}

/** What speaks for and against two things beside each other. */
export interface Agreement {
  /** Their harmony, about −3…2.5: what they are together beyond what each is alone. */
  readonly sum: number
  /** How far they shout at each other, 0…1. */
  readonly clash: number
}

/** Log-odds that a point of Ou–Luo harmony brings. */
const OU_LUO_GAIN = 1.4

const aloneBy = new WeakMap<readonly string[], number>()

/** Plain colors about the whole of what things are made in: what goes with all of them goes with anything. */
const ANYTHING = ['#f2ede4', '#8a8d91', '#23252a', '#c4543f', '#d9a648', '#5f7f52', '#3f6ea8', '#a98bbf']
/** How much of what a thing has with anything is its own, not the other's. */
const AT_LARGE = 0.5

/** What a thing has by itself, whatever is beside it: half of how its dominant colors belong together, and part of how these go with anything. */
function alone({ main }: Hued): number {
  let found = aloneBy.get(main)
  if (found === undefined) {
    const half = chosenTogether(main) / 2
    const withAll = ANYTHING.reduce((sum, hex) => sum + chosenTogether([...main, hex]) - half, 0)
    found = half + (AT_LARGE * withAll) / ANYTHING.length
    aloneBy.set(main, found)
  }
  return found
}

/**
 * Harmony of two palettes: how much more their dominant colors look chosen together than each side's do alone, and how near
 * they are in hue, chroma and lightness by Ou & Luo, over all pairs of colors by share. What either is by itself takes no
 * part, so no thing brings its points along; it only depends on the two, so it can be kept by pair.
 */
function agreement(first: Hued, second: Hued): Agreement {
  let near = 0
  for (const a of first.tints)
    for (const b of second.tints) near += a.share * b.share * ouLuoRelation(a.point.lab, b.point.lab)
  const learned = chosenTogether([...first.main, ...second.main]) - alone(first) - alone(second)
  return { sum: learned + OU_LUO_GAIN * near, clash: loudestClash(first.tints, second.tints) }
}

/** Two things beside each other; the same whichever comes first, to the last bit. */
export const together = (one: Hued, two: Hued): Agreement =>
  one.colors <= two.colors ? agreement(one, two) : agreement(two, one)

const grounds = new Map<string, Hued>()

/** A bag of one color (`#rrggbb`) as something colored. */
export function ground(hex: string): Hued {
  let found = grounds.get(hex)
  if (!found) {
    // However its letters are written, it stands in the same place of every sum.
    found = hued([{ hex: hex.toLowerCase(), share: 1 }], 1)
    grounds.set(hex, found)
  }
  return found
}

/** Chroma below which hue hardly shows, so that grays have no say in the templates. */
const GRAY = 0.02

const costs = new Float64Array(TEMPLATE_COSTS)

/** How far the hues of two things together lie outside the hue templates, in degrees; each color counts by share, size and chroma. */
export function degreesAstray(one: Hued, two: Hued): number {
  costs.fill(0)
  let hue = 0
  for (const { tints, presence, chroma } of [one, two]) {
    for (const { point, share } of tints) addTemplateCosts(costs, point.ok.h, share * point.ok.C * presence)
    hue += presence * (chroma + GRAY)
  }
  return meanTemplateCost(costs) / hue
}
