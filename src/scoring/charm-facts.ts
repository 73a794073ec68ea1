import type { Charm } from '../look/charm'
import { colorPoint } from './color/color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from './color/hue-templates'
import { ouLuo, ouLuoOnGround } from './color/ou-luo'
import { clash, likeness, opposition, type Tint, tintDistance } from './color/palette-match'
import { ramp } from './ramp'
import { CONNECTING, type Story, storyLikeness, storyOfCharm } from './theme-likeness'
import { areaCm2, visualWeight } from './visual-weight'

/** Something colored. */
interface Hued {
  readonly tints: readonly Tint[]
  /** Attention it takes: perceived size grows slower than area (Stevens 1957, exponent about .7). */
  readonly presence: number
  /** Mean OKLCH chroma by share. */
  readonly chroma: number
  /** Cost of its hues against the hue templates, in degrees × chroma × presence. */
  readonly templateCosts: Float64Array
}

/** What the criteria need to know of a charm by itself; counted once a charm. */
export interface CharmFacts extends Hued {
  readonly charm: Charm
  /** Longest visible side in mm. */
  readonly sizeMm: number
  readonly story: Story
  /** Whether it comes from a museum, a craft or a region. */
  readonly isCultural: boolean
  /** Connectors carry other charms and tell no story of their own. */
  readonly isConnector: boolean
  readonly pairs: Map<CharmFacts, PairFacts>
  readonly onBag: Map<string, BagPairFacts>
}

/** What two charms are to each other. */
export interface PairFacts {
  /** See `paletteHarmony`; about −1…1. */
  readonly harmony: number
  /** 0…1, see `likeness`. */
  readonly match: number
  /** How much they tell the same story, 0…1, see `storyLikeness`. */
  readonly theme: number
  /** How firmly that ties them together, 0…1. */
  readonly bond: number
  /** How much the one merely repeats the other, 0…1: same colors, same size, same texture. */
  readonly repetition: number
}

/** What a charm is to a bag of a certain color. */
export interface BagPairFacts {
  readonly harmony: number
  /** Mean distance of its colors from the bag's, by share. */
  readonly contrast: number
  readonly visualWeight: number
}

/** What a preservationist looks for. */
const CULTURE = ['museum', 'heritage', 'handmade', 'local']

/** The likeness that ties two charms fully: a family reaches it, and hardly more than one pair of the catalogue in twenty. */
const TIED = 0.18

const byCharm = new WeakMap<Charm, CharmFacts>()

export function factsOf(charm: Charm): CharmFacts {
  const found = byCharm.get(charm)
  if (found) return found
  const isConnector = charm.rings.length > 0 || charm.themes.includes('connector')
  const story = isConnector ? CONNECTING : storyOfCharm(charm)
  const tints = charm.palette.map(({ hex, share }) => ({ point: colorPoint(hex), share }))
  const facts: CharmFacts = {
    charm,
    ...hued(tints, areaCm2(charm) ** 0.7),
    sizeMm: Math.max(charm.dimsMm.w, charm.dimsMm.h),
    story,
    isCultural: CULTURE.some((kind) => story.has(kind)),
    isConnector,
    pairs: new Map(),
    onBag: new Map(),
  }
  byCharm.set(charm, facts)
  return facts
}

/** Facts of a pair; the same whichever comes first. */
export function pairOf(one: CharmFacts, two: CharmFacts): PairFacts {
  const found = one.pairs.get(two)
  if (found) return found
  // Summed in one fixed order, so that not even the last bit depends on who came first.
  const [first, second] = one.charm.id <= two.charm.id ? [one, two] : [two, one]
  const match = likeness(first.tints, second.tints)
  const theme = storyLikeness(first.story, second.story)
  const pair: PairFacts = {
    harmony: paletteHarmony(first, second, ouLuo),
    match,
    theme,
    bond: ramp(theme, 0, TIED),
    repetition: repetition(first, second, match),
  }
  one.pairs.set(two, pair)
  two.pairs.set(one, pair)
  return pair
}

export function onBag(facts: CharmFacts, bagHex: string): BagPairFacts {
  const found = facts.onBag.get(bagHex)
  if (found) return found
  const point = colorPoint(bagHex)
  const pair: BagPairFacts = {
    harmony: paletteHarmony(facts, hued([{ point, share: 1 }], facts.presence), ouLuoOnGround),
    contrast: facts.tints.reduce((sum, tint) => sum + tint.share * tintDistance(tint.point.ok, point.ok), 0),
    visualWeight: visualWeight(facts.charm, bagHex),
  }
  facts.onBag.set(bagHex, pair)
  return pair
}

function hued(tints: readonly Tint[], presence: number): Hued {
  const templateCosts = new Float64Array(TEMPLATE_COSTS)
  let chroma = 0
  for (const { point, share } of tints) {
    addTemplateCosts(templateCosts, point.ok.h, share * point.ok.C * presence)
    chroma += share * point.ok.C
  }
  return { tints, presence, chroma, templateCosts }
}

/** Points of Ou–Luo harmony: what a full clash costs, what quiet opposites earn (the field's advice), what 1° of hue outside the templates costs. */
const CLASH_COST = 1.2
const OPPOSITES_GAIN = 0.25
const DEGREE_COST = 0.035
/** Chroma below which hue hardly shows, so that grays have no say in the templates. */
const GRAY = 0.02

/**
 * Harmony of two palettes: Ou–Luo over all pairs of their colors by share, less where they shout at each other,
 * less how far their hues together lie outside the hue templates. Averaged over pairs it tells people's palettes
 * from shuffled ones better than either model alone.
 */
function paletteHarmony(one: Hued, two: Hued, model: typeof ouLuo): number {
  let harmony = 0
  for (const a of one.tints) {
    for (const b of two.tints) {
      const agreement =
        model(a.point.lab, b.point.lab) +
        OPPOSITES_GAIN * opposition(a.point.ok, b.point.ok) -
        CLASH_COST * clash(a.point.ok, b.point.ok)
      harmony += a.share * b.share * agreement
    }
  }
  const costs = one.templateCosts.map((cost, k) => cost + (two.templateCosts[k] ?? 0))
  const hue = one.presence * (one.chroma + GRAY) + two.presence * (two.chroma + GRAY)
  return harmony - DEGREE_COST * (meanTemplateCost(costs) / hue)
}

function repetition(one: CharmFacts, two: CharmFacts, match: number): number {
  if (one.charm.textureClass !== two.charm.textureClass) return 0
  const sizes = Math.min(one.sizeMm, two.sizeMm) / Math.max(one.sizeMm, two.sizeMm)
  return ramp(match, 0.8, 1) * ramp(sizes, 0.6, 1)
}
