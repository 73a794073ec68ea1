import { colorPoint } from '../color/color-space'
import { type Agreement, ground, together } from '../color/palette-harmony'
import { standsOut, tintDistance, toldFrom } from '../color/palette-match'
import type { CharmFacts } from './charm-facts'
import { PairRows } from './pair-rows'
import { visualWeight } from './visual-weight'

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

/** What each number of a row is; the harmony is NaN until it is asked for. */
const [SUM, CLASH, CONTRAST, STANDS, TOLD, VISUAL_WEIGHT] = [0, 1, 2, 3, 4, 5] as const

const rows = new PairRows(1 << 14)

/** Colors are numbered from here, so that none is a charm's number. */
const FIRST_COLOR = 1 << 26
const colors = new Map<string, number>()

function colorNumber(hex: string): number {
  const found = colors.get(hex)
  if (found !== undefined) return found
  const made = FIRST_COLOR + colors.size
  colors.set(hex, made)
  return made
}

/** Where the row of a charm on a bag begins. */
function rowOf(facts: CharmFacts, bagHex: string): number {
  const color = colorNumber(bagHex)
  const found = rows.find(facts.number, color)
  if (found >= 0) return found
  const at = rows.add(facts.number, color)
  const { numbers } = rows
  const { ok } = colorPoint(bagHex)
  numbers[at + SUM] = Number.NaN
  numbers[at + CLASH] = Number.NaN
  numbers[at + CONTRAST] = facts.tints.reduce(
    (sum, tint) => sum + tint.share * tintDistance(tint.point.ok, ok),
    0,
  )
  numbers[at + STANDS] = standsOut(facts.tints, ok)
  numbers[at + TOLD] = toldFrom(facts.tints, ok)
  numbers[at + VISUAL_WEIGHT] = visualWeight(facts.charm, bagHex)
  return at
}

/** The facts of a charm on a bag, which may become those of another. */
export class BagPair implements BagPairFacts {
  contrast = 0
  stands = 0
  told = 0
  visualWeight = 0
  private readonly agreement = { sum: 0, clash: 0 }
  private facts: CharmFacts
  private bagHex: string

  constructor(facts: CharmFacts, bagHex: string) {
    this.facts = facts
    this.bagHex = bagHex
    this.become(facts, bagHex)
  }

  become(facts: CharmFacts, bagHex: string): void {
    const at = rowOf(facts, bagHex)
    const { numbers } = rows
    this.facts = facts
    this.bagHex = bagHex
    this.contrast = numbers[at + CONTRAST] as number
    this.stands = numbers[at + STANDS] as number
    this.told = numbers[at + TOLD] as number
    this.visualWeight = numbers[at + VISUAL_WEIGHT] as number
    this.agreement.sum = numbers[at + SUM] as number
    this.agreement.clash = numbers[at + CLASH] as number
  }

  get colors(): Agreement {
    if (Number.isNaN(this.agreement.sum)) this.agree()
    return this.agreement
  }

  private agree(): void {
    const { sum, clash } = together(this.facts, ground(this.bagHex))
    const at = rowOf(this.facts, this.bagHex)
    this.agreement.sum = rows.numbers[at + SUM] = sum
    this.agreement.clash = rows.numbers[at + CLASH] = clash
  }
}
