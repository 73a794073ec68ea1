import type { Arrangement } from '../../../look/arrangement'
import type { Leaning, Style } from '../../leaning'
import { type Measured, measure, pairsOf } from '../../measure/measure'
import type { PairFacts } from '../../measure/pair-facts'
import { plateau, ramp } from '../../measure/ramp'
import { isBare } from '../../measure/shown'
import { wearingOf } from '../../wearing'
import { ladderWorth } from './ladder'

/**
 * Worth of 1, 2, 3 … charms to each style. Three is the custom of the field, close to what the eye counts at a glance; odd
 * numbers are its advice up to five. No experiment gives these numbers; more than the table has is worth its last.
 */
const COUNT_WORTH: Readonly<Record<Style, readonly number[]>> = {
  quiet: [0, 1, 1, 0.8, 0.5, 0.32, 0.18, 0.1, 0.05],
  curated: [0, 0.56, 0.75, 1, 0.55, 0.2, 0.06, 0.04, 0.03, 0.02],
  maximal: [0, 0.45, 0.6, 0.76, 0.85, 1, 0.97, 1, 0.8, 0.72, 0.6, 0.5, 0.4, 0.3, 0.2],
}

/** What each part of the composition weighs; a curator looks at surfaces first. */
const PLAIN_PARTS = { lead: 0.27, sizes: 0.2, ladder: 0.09, texture: 0.24, scale: 0.2 } as const
const CURATOR_PARTS = { lead: 0.26, sizes: 0.16, ladder: 0.1, texture: 0.34, scale: 0.14 } as const

/** What is left of the bar when nothing is composed, and what mere repeats can take of it. */
const UNCOMPOSED = 0.1
const REPEATS = 0.9
/** One that leads by so much draws the eye first. */
export const LEAD_RATIO = 1.4
/** One that leads by so much leaves no question; the last tenth is for that. */
const CLEAR_LEAD = 2.2
const LEADS = 0.9

/** What a connector that carries nothing leaves of the count. */
const BARE = 0.92

/** A connector makes no pair a trio, but it dangles too: it counts as half a charm too many, and carrying nothing it is clutter. */
function countWorth(arrangement: Arrangement, pieces: number, style: Style): number {
  const measured = measure(arrangement)
  const connectors = measured.length - pieces
  let worth = Math.min(countedWorth(pieces, style), countedWorth(pieces + connectors / 2, style))
  if (connectors > 0) for (const one of measured) if (isBare(one, measured)) worth *= BARE
  return worth
}

/** What so many charms are worth to a style by their count, halves too. */
export function countedWorth(count: number, style: Style): number {
  const worth = COUNT_WORTH[style]
  const last = worth.length - 1
  if (count >= last) return worth[last] ?? 0
  const whole = Math.floor(count)
  const below = worth[whole] ?? 0
  return count === whole ? below : below + (count - whole) * ((worth[whole + 1] ?? 0) - below)
}

/** What one pass over the pieces tells. */
interface Survey {
  /** Visual weight of the hero ÷ that of the next; 1 when alone. */
  readonly lead: number
  /** Longest side of the largest charm ÷ that of the smallest. */
  readonly sizeRatio: number
  /** How many textures there are to feel. */
  readonly textures: number
  /** A family may share one texture: that is how it looks like one. */
  readonly isOneFamily: boolean
}

/** What the pieces are beside each other, in one pass. */
export function surveyOf(pieces: readonly Measured[]): Survey {
  const family = pieces[0]?.hung.charm.family ?? null
  let first = 0
  let second = 0
  let most = 0
  let least = Number.POSITIVE_INFINITY
  let textures = 0
  let isOneFamily = family !== null
  for (let i = 0; i < pieces.length; i++) {
    const { weight, facts, hung } = pieces[i] as Measured
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
    const size = facts.sizeMm
    if (size > most) most = size
    if (size < least) least = size
    if (isNewTexture(pieces, i)) textures++
    if (hung.charm.family !== family) isOneFamily = false
  }
  return { lead: second === 0 ? 1 : first / second, sizeRatio: most / least, textures, isOneFamily }
}

function isNewTexture(pieces: readonly Measured[], at: number): boolean {
  const { textureClass } = (pieces[at] as Measured).hung.charm
  for (let i = 0; i < at; i++)
    if ((pieces[i] as Measured).hung.charm.textureClass === textureClass) return false
  return true
}

/** How much the charms merely repeat each other, 0…1. */
function repetition(measured: readonly Measured[]): number {
  const count = (measured.length * (measured.length - 1)) / 2
  const pairs = pairsOf(measured)
  let sum = 0
  for (let k = 0; k < count; k++) sum += (pairs[k] as PairFacts).repetition
  return count === 0 ? 0 : sum / count
}

/** Height of the hero ÷ height of the bag. */
export function heroScale(arrangement: Arrangement, hero: Measured): number {
  return hero.hung.charm.dimsMm.h / arrangement.carrier.dimsMm.h
}

/** A lead between these shares of the bag's height suits it. */
export const LEAD_SHARES = [0.16, 0.4] as const

function scaleWorth(arrangement: Arrangement, hero: Measured): number {
  if (!wearingOf(arrangement.carrier).isBody) return 1
  return plateau(heroScale(arrangement, hero), 0.04, ...LEAD_SHARES, 0.6)
}

/** Each 0…1, 1 where nothing is to be wished. */
export interface Composition {
  readonly count: number
  readonly variety: number
  readonly lead: number
  readonly sizes: number
  readonly ladder: number
  readonly texture: number
  readonly scale: number
}

/** What two textures among more than two pieces are worth, and one that a family shares. */
const TWO_TEXTURES = 0.9
const FAMILY_TEXTURE = 0.8

function textureWorth(textures: number, pieces: number, isOneFamily: boolean): number {
  if (textures === 1) return isOneFamily ? FAMILY_TEXTURE : 0
  return textures === 2 && pieces > 2 ? TWO_TEXTURES : 1
}

/** The composition of an arrangement whose pieces and hero are known. */
export function composed(
  arrangement: Arrangement,
  pieces: readonly Measured[],
  hero: Measured,
  style: Style,
): Composition {
  const alone = pieces.length === 1
  const { lead, sizeRatio, textures, isOneFamily } = surveyOf(pieces)
  return {
    count: countWorth(arrangement, pieces.length, style),
    variety: 1 - REPEATS * repetition(pieces),
    lead: alone ? 1 : LEADS * ramp(lead, 1, LEAD_RATIO) + (1 - LEADS) * ramp(lead, LEAD_RATIO, CLEAR_LEAD),
    sizes: alone ? 1 : plateau(sizeRatio, 1, 1.4, 4, 7),
    ladder: alone ? 1 : ladderWorth(arrangement, pieces),
    texture: alone ? 1 : textureWorth(textures, pieces.length, isOneFamily),
    scale: scaleWorth(arrangement, hero),
  }
}

/** Worth of a composition of so many pieces, 0…1. */
export function worth(composition: Composition, pieces: number, { profile }: Leaning): number {
  const { count, variety, lead: leads, sizes, ladder, texture, scale } = composition
  // Alone, a charm need only be enough and suit the bag.
  if (pieces === 1) return count * (0.5 + 0.5 * scale)
  const parts = profile === 'curator' ? CURATOR_PARTS : PLAIN_PARTS
  const whole =
    parts.lead * leads +
    parts.sizes * sizes +
    parts.ladder * ladder +
    parts.texture * texture +
    parts.scale * scale
  return variety * count * (UNCOMPOSED + (1 - UNCOMPOSED) * whole)
}
