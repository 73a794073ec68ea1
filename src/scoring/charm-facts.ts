import type { Charm } from '../look/charm'
import { colorPoint } from './color/color-space'
import { addTemplateCosts, meanTemplateCost, TEMPLATE_COSTS } from './color/hue-templates'
import { ouLuo, ouLuoOnGround } from './color/ou-luo'
import { clash, likeness, opposition, type Tint, tintDistance } from './color/palette-match'
import { ramp } from './ramp'
import { jaccard, type WeighedTags, weighTags, wuPalmer } from './theme-likeness'
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
  readonly tags: WeighedTags
  /** Its themes and its family as small whole numbers. */
  readonly stories: readonly number[]
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
  /** How much they tell the same story, 0…1. */
  readonly theme: number
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

const byCharm = new WeakMap<Charm, CharmFacts>()

const storyNumbers = new Map<string, number>()

function storyNumber(story: string): number {
  const number = storyNumbers.get(story) ?? storyNumbers.size
  storyNumbers.set(story, number)
  return number
}

export function factsOf(charm: Charm): CharmFacts {
  const found = byCharm.get(charm)
  if (found) return found
  const tints = charm.palette.map(({ hex, share }) => ({ point: colorPoint(hex), share }))
  const facts: CharmFacts = {
    charm,
    ...hued(tints, areaCm2(charm) ** 0.7),
    sizeMm: Math.max(charm.dimsMm.w, charm.dimsMm.h),
    tags: weighTags(charm.themes),
    stories: [...charm.themes, ...(charm.family === null ? [] : [`family ${charm.family}`])].map(storyNumber),
    isConnector: charm.rings.length > 0 || charm.themes.includes('connector'),
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
  const pair: PairFacts = {
    harmony: paletteHarmony(first, second, ouLuo),
    match,
    theme: sharedStory(first, second),
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

/** Tags and taxonomy say what a charm shows, the family who made its world (weights: tags 1, taxonomy ½, family ½). */
function sharedStory(one: CharmFacts, two: CharmFacts): number {
  const family = one.charm.family !== null && one.charm.family === two.charm.family ? 0.5 : 0
  const place = wuPalmer(one.charm.taxonomy, two.charm.taxonomy)
  return Math.min(1, (jaccard(one.tags, two.tags) + 0.5 * place + family) / 1.1)
}

function repetition(one: CharmFacts, two: CharmFacts, match: number): number {
  if (one.charm.textureClass !== two.charm.textureClass) return 0
  const sizes = Math.min(one.sizeMm, two.sizeMm) / Math.max(one.sizeMm, two.sizeMm)
  return ramp(match, 0.8, 1) * ramp(sizes, 0.6, 1)
}
