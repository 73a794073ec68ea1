import type { Charm } from '../../look/facts/charm'
import { colorPoint } from '../color/color-space'
import { type Agreement, ground, type Hued, hued, together } from '../color/palette-harmony'
import { likeness, standsOut, tintDistance, toldFrom } from '../color/palette-match'
import { clearTrend, type Trend } from '../color/trend/trends'
import { CONNECTING, type Story, storyLikeness, storyOfCharm } from '../story/theme-likeness'
import { ramp } from './ramp'
import { areaCm2, visualWeight } from './visual-weight'

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
  /** The trend palette that its colors read as, by what is measured of them. */
  readonly trend: Trend | null
  readonly pairs: Map<CharmFacts, PairFacts>
  readonly onBag: Map<string, BagPairFacts>
}

/** What two charms are to each other. */
export interface PairFacts {
  /** See `together`; reckoned when first asked for, as harmony comes later than headlines and stories. */
  readonly colors: Agreement
  /** 0…1, see `likeness`. */
  readonly match: number
  /** How well their colors can be told from each other, 0…1: not at all where they are the same. */
  readonly apart: number
  /** How much they tell the same story, 0…1, see `storyLikeness`. */
  readonly theme: number
  /** How firmly that ties them together, 0…1. */
  readonly bond: number
  /** How much the one merely repeats the other, 0…1: same colors, same size, same texture. */
  readonly repetition: number
  /** How much the two are one thing twice, 0…1: a copy, in another color a little less. */
  readonly sameness: number
}

/** What a charm is to a bag of a certain color. */
export interface BagPairFacts {
  /** See `together`. */
  readonly colors: Agreement
  /** Mean distance of its colors from the bag's, by share. */
  readonly contrast: number
  /** How much of it stands out from the bag, 0…1, by share; what does not melts into the bag. */
  readonly stands: number
  /** How well it can be told from the bag, 0…1, see `toldFrom`. */
  readonly told: number
  readonly visualWeight: number
}

/** What a preservationist looks for. */
const CULTURE = ['museum', 'heritage', 'handmade', 'local']

/**
 * The likeness that ties two charms firmly: a family reaches it, and hardly more than one pair of the catalog in twenty.
 * The last tenth of a bond is left to those that share nearly everything.
 */
const TIED = 0.18
const ONE_STORY = 0.55
const FIRM = 0.9

const byCharm = new WeakMap<Charm, CharmFacts>()

export function factsOf(charm: Charm): CharmFacts {
  const found = byCharm.get(charm)
  if (found) return found
  const isConnector = charm.rings.length > 0 || charm.themes?.includes('connector') === true
  const story = isConnector ? CONNECTING : storyOfCharm(charm)
  const facts: CharmFacts = {
    charm,
    ...hued(charm.palette, areaCm2(charm) ** 0.7),
    sizeMm: Math.max(charm.dimsMm.w, charm.dimsMm.h),
    story,
    isCultural: CULTURE.some((kind) => story.has(kind)),
    isConnector,
    trend: clearTrend(
      charm.palette.map(({ hex, share }) => ({ hex, weight: share })),
      0.5,
    ),
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
  const [first, second] = one.colors <= two.colors ? [one, two] : [two, one]
  const match = likeness(first.tints, second.tints)
  const theme = storyLikeness(first.story, second.story)
  let colors: Agreement | null = null
  const pair: PairFacts = {
    get colors() {
      colors ??= together(first, second)
      return colors
    },
    match,
    apart: ramp(match, 1, TWO_COLORS),
    theme,
    bond: FIRM * ramp(theme, 0, TIED) + (1 - FIRM) * ramp(theme, TIED, ONE_STORY),
    repetition: repetition(first, second, match),
    sameness: sameness(first, second, match),
  }
  one.pairs.set(two, pair)
  two.pairs.set(one, pair)
  return pair
}

/** Palettes that match less than this are plainly two. */
const TWO_COLORS = 0.75

export function onBag(facts: CharmFacts, bagHex: string): BagPairFacts {
  const found = facts.onBag.get(bagHex)
  if (found) return found
  const point = colorPoint(bagHex)
  let colors: Agreement | null = null
  const pair: BagPairFacts = {
    get colors() {
      colors ??= together(facts, ground(bagHex))
      return colors
    },
    contrast: facts.tints.reduce((sum, tint) => sum + tint.share * tintDistance(tint.point.ok, point.ok), 0),
    stands: standsOut(facts.tints, point.ok),
    told: toldFrom(facts.tints, point.ok),
    visualWeight: visualWeight(facts.charm, bagHex),
  }
  facts.onBag.set(bagHex, pair)
  return pair
}

// Both are level at the top, so that a shade more or less of a copy changes next to nothing.
function repetition(one: CharmFacts, two: CharmFacts, match: number): number {
  if (one.charm.textureClass !== two.charm.textureClass) return 0
  const sizes = Math.min(one.sizeMm, two.sizeMm) / Math.max(one.sizeMm, two.sizeMm)
  const alike = ramp(match, 0.7, 1)
  return alike * (2 - alike) * ramp(sizes, 0.6, 1)
}

const isSameList = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((word, i) => word === two[i])

/** Told by what the things are, not by what they are called. */
function isOneThing(one: Charm, two: Charm): boolean {
  if (one.archetype !== two.archetype || one.textureClass !== two.textureClass) return false
  if (one.id === two.id) return true
  return (
    one.themes !== null && isSameList(one.themes, two.themes ?? []) && isSameList(one.taxonomy, two.taxonomy)
  )
}

function sameness(one: CharmFacts, two: CharmFacts, match: number): number {
  if (!isOneThing(one.charm, two.charm)) return 0
  const sizes = Math.min(one.sizeMm, two.sizeMm) / Math.max(one.sizeMm, two.sizeMm)
  return match * (2 - match) * ramp(sizes, 0.6, 1)
}
