import type { Charm } from '../../look/facts/charm'
import { type Agreement, together } from '../color/palette-harmony'
import { likeness } from '../color/palette-match'
import { storyLikeness } from '../story/theme-likeness'
import type { CharmFacts } from './charm-facts'
import { PairRows } from './pair-rows'
import { ramp } from './ramp'

/** What two charms are to each other. */
export interface PairFacts {
  /** See `together`; reckoned when first asked for, as harmony comes later than headlines and stories. */
  readonly colors: Agreement
  /** 0…1, see `likeness`. */
  readonly match: number
  /** How much they tell the same story, 0…1, see `storyLikeness`. */
  readonly theme: number
  /** How firmly that ties them together, 0…1. */
  readonly bond: number
  /** How much the one merely repeats the other, 0…1: same colors, same size, same texture. */
  readonly repetition: number
  /** How much the two are one thing twice, 0…1: a copy, in another color a little less. */
  readonly sameness: number
}

/**
 * The likeness that ties two charms firmly: a family reaches it, and hardly more than one pair of the catalog in twenty.
 * The last tenth of a bond is left to those that share nearly everything.
 */
const TIED = 0.18
const ONE_STORY = 0.55
const FIRM = 0.9

/** What each number of a row is; the harmony is NaN until it is asked for, as it comes later than headlines and stories. */
const [SUM, CLASH, MATCH, THEME, BOND, REPETITION, SAMENESS] = [0, 1, 2, 3, 4, 5, 6] as const

/** As many as 440 charms have pairs. */
const rows = new PairRows(1 << 17)

/** Where the row of a pair begins. */
function rowOf(one: CharmFacts, two: CharmFacts): number {
  const found = rows.find(one.number, two.number)
  if (found >= 0) return found
  const at = rows.add(one.number, two.number)
  const { numbers } = rows
  const [first, second] = inOrder(one, two)
  const match = likeness(first.tints, second.tints)
  const theme = storyLikeness(first.story, second.story)
  numbers[at + SUM] = Number.NaN
  numbers[at + CLASH] = Number.NaN
  numbers[at + MATCH] = match
  numbers[at + THEME] = theme
  numbers[at + BOND] = FIRM * ramp(theme, 0, TIED) + (1 - FIRM) * ramp(theme, TIED, ONE_STORY)
  numbers[at + REPETITION] = repetition(first, second, match)
  numbers[at + SAMENESS] = sameness(first, second, match)
  return at
}

/** Summed in one fixed order, so that not even the last bit depends on who came first. */
const inOrder = (one: CharmFacts, two: CharmFacts): readonly [CharmFacts, CharmFacts] =>
  one.colors <= two.colors ? [one, two] : [two, one]

/** The facts of a pair, which may become those of another. */
export class KnownPair implements PairFacts {
  match = 0
  theme = 0
  bond = 0
  repetition = 0
  sameness = 0
  private readonly agreement = { sum: 0, clash: 0 }
  private one: CharmFacts
  private two: CharmFacts

  constructor(one: CharmFacts, two: CharmFacts) {
    this.one = one
    this.two = two
    this.become(one, two)
  }

  become(one: CharmFacts, two: CharmFacts): void {
    const at = rowOf(one, two)
    const { numbers } = rows
    this.one = one
    this.two = two
    this.match = numbers[at + MATCH] as number
    this.theme = numbers[at + THEME] as number
    this.bond = numbers[at + BOND] as number
    this.repetition = numbers[at + REPETITION] as number
    this.sameness = numbers[at + SAMENESS] as number
    this.agreement.sum = numbers[at + SUM] as number
    this.agreement.clash = numbers[at + CLASH] as number
  }

  get colors(): Agreement {
    if (Number.isNaN(this.agreement.sum)) this.agree()
    return this.agreement
  }

  private agree(): void {
    const { sum, clash } = together(...inOrder(this.one, this.two))
    const at = rowOf(this.one, this.two)
    this.agreement.sum = rows.numbers[at + SUM] = sum
    this.agreement.clash = rows.numbers[at + CLASH] = clash
  }
}

/** Facts of a pair; the same whichever comes first. */
export const pairOf = (one: CharmFacts, two: CharmFacts): PairFacts => new KnownPair(one, two)

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
