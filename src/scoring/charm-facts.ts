import type { Charm } from '../look/charm'
import { colorPoint } from './color/color-space'
import { addTemplateCosts, TEMPLATE_COSTS } from './color/hue-templates'
import { ouLuo } from './color/ou-luo'
import { clash, likeness, type Tint, tintDistance } from './color/palette-match'
import { jaccard, type WeighedTags, weighTags, wuPalmer } from './theme-likeness'
import { areaCm2, visualWeight } from './visual-weight'

/** What the criteria need to know of a charm by itself; counted once a charm. */
export interface CharmFacts {
  readonly charm: Charm
  readonly tints: readonly Tint[]
  /** Attention it takes: perceived size grows slower than area (Stevens 1957, exponent about .7). */
  readonly presence: number
  /** Longest visible side in mm. */
  readonly sizeMm: number
  /** Mean OKLCH chroma by share. */
  readonly chroma: number
  /** Cost of its hues against the hue templates, in degrees × chroma. */
  readonly templateCosts: Float64Array
  readonly tags: WeighedTags
  /** Connectors carry other charms and tell no story of their own. */
  readonly isConnector: boolean
  readonly pairs: Map<CharmFacts, PairFacts>
  readonly onBag: Map<string, BagPairFacts>
}

/** What two charms are to each other. */
export interface PairFacts {
  /** Ou–Luo harmony over all pairs of their colors by share, less where they shout. */
  readonly harmony: number
  /** 0…1, see `likeness`. */
  readonly match: number
  /** How much they tell the same story, 0…1. */
  readonly theme: number
}

/** What a charm is to a bag of a certain color. */
export interface BagPairFacts {
  readonly harmony: number
  /** Mean distance of its colors from the bag's, by share. */
  readonly contrast: number
  readonly visualWeight: number
}

const SHOUTING = 1.2
const byCharm = new WeakMap<Charm, CharmFacts>()

export function factsOf(charm: Charm): CharmFacts {
  const found = byCharm.get(charm)
  if (found) return found
  const tints = charm.palette.map(({ hex, share }) => ({ point: colorPoint(hex), share }))
  const templateCosts = new Float64Array(TEMPLATE_COSTS)
  const presence = areaCm2(charm) ** 0.7
  for (const { point, share } of tints)
    addTemplateCosts(templateCosts, point.ok.h, share * point.ok.C * presence)
  const facts: CharmFacts = {
    charm,
    tints,
    presence,
    sizeMm: Math.max(charm.dimsMm.w, charm.dimsMm.h),
    chroma: tints.reduce((sum, { point, share }) => sum + share * point.ok.C, 0),
    templateCosts,
    tags: weighTags(charm.themes),
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
  const pair: PairFacts = {
    harmony: paletteHarmony(first.tints, second.tints),
    match: likeness(first.tints, second.tints),
    theme: sharedStory(first, second),
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
    harmony: paletteHarmony(facts.tints, [{ point, share: 1 }]),
    contrast: facts.tints.reduce((sum, tint) => sum + tint.share * tintDistance(tint.point.ok, point.ok), 0),
    visualWeight: visualWeight(facts.charm, bagHex),
  }
  facts.onBag.set(bagHex, pair)
  return pair
}

function paletteHarmony(one: readonly Tint[], two: readonly Tint[]): number {
  let sum = 0
  for (const a of one) {
    for (const b of two) {
      const harmony = ouLuo(a.point.lab, b.point.lab) - SHOUTING * clash(a.point.ok, b.point.ok)
      sum += a.share * b.share * harmony
    }
  }
  return sum
}

/** Tags and taxonomy say what a charm shows, the family who made its world (weights: tags 1, taxonomy ½, family ½). */
function sharedStory(one: CharmFacts, two: CharmFacts): number {
  const family = one.charm.family !== null && one.charm.family === two.charm.family ? 0.5 : 0
  const place = wuPalmer(one.charm.taxonomy, two.charm.taxonomy)
  return Math.min(1, (jaccard(one.tags, two.tags) + 0.5 * place + family) / 1.1)
}
