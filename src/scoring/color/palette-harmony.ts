import type { Swatch } from '../../look/facts/charm'
import { type ColorPoint, colorPoint } from './color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from './hue-templates'
import { learnedHarmony } from './learned/harmony'
import { ouLuo, ouLuoOnGround } from './ou-luo'
import { clash, opposition, type PaletteColor } from './palette-match'

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
  /** Cost of its hues against the hue templates, in degrees × chroma × presence. */
  readonly templateCosts: Float64Array
}

const MOST_MAIN = 3
/** Share below which a color is an accent: it counts by its share, but not among the dominant ones. */
const LEAST_MAIN = 0.1

export function hued(palette: readonly Swatch[], presence: number): Hued {
  const templateCosts = new Float64Array(TEMPLATE_COSTS)
  let chroma = 0
  const tints = palette.map(({ hex, share }) => ({ point: colorPoint(hex), share }))
  for (const { point, share } of tints) {
    addTemplateCosts(templateCosts, point.ok.h, share * point.ok.C * presence)
    chroma += share * point.ok.C
  }
  const main = palette.filter(({ share }, i) => i === 0 || (i < MOST_MAIN && share >= LEAST_MAIN))
  return {
    tints,
    main: main.map(({ hex }) => hex),
    colors: palette.map(({ hex, share }) => `${hex} ${share}`).join(' '),
    presence,
    chroma,
    templateCosts,
  }
}

/** What speaks for and against two things beside each other; `sum` is their harmony, about −2…2. */
export interface Agreement {
  readonly sum: number
  /** How far they shout at each other, 0…1. */
  readonly clash: number
  /** Points lost because their hues together lie outside the hue templates. */
  readonly astray: number
}

/** Points of Ou–Luo harmony: what a full clash costs, what quiet opposites earn (the field's advice), what 1° of hue outside the templates costs, what a unit of learned log-odds brings. */
const CLASH_COST = 1.2
const OPPOSITES_GAIN = 0.25
const DEGREE_COST = 0.035
const LEARNED_GAIN = 0.5
/** Chroma below which hue hardly shows, so that grays have no say in the templates. */
const GRAY = 0.02

type PairModel = (one: ColorPoint['lab'], two: ColorPoint['lab']) => number

/**
 * Harmony of two palettes: Ou–Luo over all pairs of their colors by share, less where they shout at each other, less how
 * far their hues together lie outside the hue templates, and how much their dominant colors together look as if people
 * had chosen them. Averaged over pairs this tells people's palettes from shuffled ones better than any of them alone.
 */
function agreement(first: Hued, second: Hued, model: PairModel): Agreement {
  let sum = 0
  let clashes = 0
  for (const a of first.tints) {
    for (const b of second.tints) {
      const share = a.share * b.share
      const shouting = clash(a.point.ok, b.point.ok)
      clashes += share * shouting
      sum +=
        share *
        (model(a.point.lab, b.point.lab) +
          OPPOSITES_GAIN * opposition(a.point.ok, b.point.ok) -
          CLASH_COST * shouting)
    }
  }
  const hue = first.presence * (first.chroma + GRAY) + second.presence * (second.chroma + GRAY)
  const astray = DEGREE_COST * (meanTemplateCost(addedUp(first.templateCosts, second.templateCosts)) / hue)
  const learned = LEARNED_GAIN * learnedHarmony([...first.main, ...second.main])
  return { sum: sum - astray + learned, clash: clashes, astray }
}

/** Two things beside each other; the same whichever comes first, to the last bit. */
export const together = (one: Hued, two: Hued): Agreement =>
  one.colors <= two.colors ? agreement(one, two, ouLuo) : agreement(two, one, ouLuo)

/** A thing on a ground of one color, which is a given. */
export const onGround = (thing: Hued, hex: string): Agreement =>
  agreement(thing, hued([{ hex, share: 1 }], thing.presence), ouLuoOnGround)

const sums = new Float64Array(TEMPLATE_COSTS)

function addedUp(one: Float64Array, two: Float64Array): Float64Array {
  for (let k = 0; k < TEMPLATE_COSTS; k++) sums[k] = (one[k] as number) + (two[k] as number)
  return sums
}
