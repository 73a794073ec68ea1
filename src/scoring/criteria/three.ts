import type { Arrangement } from '../../look/arrangement'
import { pairOf } from '../charm-facts'
import type { Criterion } from '../criterion'
import { byVisualWeight, heroOf, type Measured, measure, piecesOf } from '../measure'
import type { Note } from '../note'
import { plateau, ramp } from '../ramp'

/** Worth of 1, 2, 3 … charms. Three is the custom of the field, close to what the eye counts at a glance; no experiment gives these numbers. */
const COUNT_WORTH = [0, 0.66, 0.88, 1, 0.68, 0.43, 0.22, 0.13, 0.08, 0.04]

/** A connector makes no pair a trio, but it dangles too: it counts as half a charm too many. */
function countWorth(pieces: number, connectors: number): number {
  return Math.min(worthOf(pieces), worthOf(pieces + connectors / 2))
}

function worthOf(count: number): number {
  const below = COUNT_WORTH[Math.floor(count)] ?? 0
  const above = COUNT_WORTH[Math.ceil(count)] ?? 0
  return below + (count - Math.floor(count)) * (above - below)
}

/** Visual weight of the hero ÷ that of the next; 1 when alone. */
function lead(measured: readonly Measured[]): number {
  let first = 0
  let second = 0
  for (const { weight } of measured) {
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
  }
  return second === 0 ? 1 : first / second
}

/** Longest side of the largest charm ÷ that of the smallest. */
function sizeRatio(measured: readonly Measured[]): number {
  let most = 0
  let least = Number.POSITIVE_INFINITY
  for (const { facts } of measured) {
    most = Math.max(most, facts.sizeMm)
    least = Math.min(least, facts.sizeMm)
  }
  return most / least
}

function isOneTexture(measured: readonly Measured[]): boolean {
  const texture = measured[0]?.hung.charm.textureClass
  return measured.every(({ hung }) => hung.charm.textureClass === texture)
}

/** A family may share one texture: that is how it looks like one. */
function isOneFamily(measured: readonly Measured[]): boolean {
  const family = measured[0]?.hung.charm.family ?? null
  return family !== null && measured.every(({ hung }) => hung.charm.family === family)
}

/** How much the charms merely repeat each other, 0…1. */
function repetition(measured: readonly Measured[]): number {
  let sum = 0
  let pairs = 0
  for (let i = 0; i < measured.length; i++) {
    for (let j = 0; j < i; j++) {
      sum += pairOf((measured[i] as Measured).facts, (measured[j] as Measured).facts).repetition
      pairs++
    }
  }
  return sum / pairs
}

/** Height of the hero ÷ height of the bag. */
function heroScale(arrangement: Arrangement, hero: Measured): number {
  return hero.hung.charm.dimsMm.h / arrangement.carrier.dimsMm.h
}

function scaleWorth(arrangement: Arrangement, hero: Measured): number {
  if (arrangement.carrier.category !== 'backpack') return 1
  return plateau(heroScale(arrangement, hero), 0.04, 0.16, 0.4, 0.6)
}

function rate(arrangement: Arrangement): number {
  const pieces = piecesOf(measure(arrangement))
  const count = pieces.length
  const hero = heroOf(pieces)
  if (!hero) return 0
  const counted = countWorth(count, arrangement.hung.length - count)
  const scale = scaleWorth(arrangement, hero)
  if (count === 1) return counted * (0.5 + 0.5 * scale)
  const leads = ramp(lead(pieces), 1, 1.5)
  const sizes = plateau(sizeRatio(pieces), 1, 1.4, 4, 7)
  const texture = isOneTexture(pieces) ? (isOneFamily(pieces) ? 0.8 : 0) : 1
  const varied = 1 - 0.6 * repetition(pieces)
  return varied * counted * (0.2 + 0.8 * (0.35 * leads + 0.2 * sizes + 0.25 * texture + 0.2 * scale))
}

function explain(arrangement: Arrangement): readonly Note[] {
  const pieces = piecesOf(measure(arrangement))
  const hero = heroOf(pieces)
  if (!hero) return []
  const count = pieces.length
  // Too many is counted with everything that dangles, connectors too.
  const dangling = arrangement.hung.length
  const all = byVisualWeight(pieces).map(({ hung }) => hung.charm.id)
  const at = { criterion: 'three', charms: [], slots: [] } as const
  const charm = hero.hung.charm
  const heroAlone = { criterion: 'three', charms: [charm.id], slots: [hero.hung.slot] } as const
  const notes: Note[] = []

  if (count === 3) notes.push({ ...at, code: 'COUNT_THREE', tone: 'good', charms: all })
  if (count >= 2 && lead(pieces) >= 1.4) {
    notes.push({ ...heroAlone, code: 'HERO', tone: 'good', charms: all })
  }
  const textures = [...new Set(byVisualWeight(pieces).map(({ hung }) => hung.charm.textureClass))]
  if (textures.length >= 2) {
    const kinds = textures.flatMap((texture) => {
      const one = pieces.find(({ hung }) => hung.charm.textureClass === texture)
      return one ? [one.hung.charm.id] : []
    })
    notes.push({ ...at, code: 'TEXTURES', tone: 'good', textures, charms: kinds })
  }
  const ratio = sizeRatio(pieces)
  if (count >= 3 && ratio >= 1.5 && ratio <= 4) {
    const bySize = pieces.toSorted((a, b) => b.facts.sizeMm - a.facts.sizeMm).map(({ hung }) => hung.charm.id)
    notes.push({ ...at, code: 'SIZES', tone: 'good', charms: bySize })
  }

  if (count <= 2) {
    notes.push({
      ...at,
      code: 'COUNT_FEW',
      tone: count === 1 ? 'hint' : 'good',
      count: count === 1 ? 1 : 2,
      charms: all,
    })
  } else if (dangling > 5) {
    notes.push({ ...at, code: 'COUNT_OVER_FIVE', tone: 'warn', count: dangling, charms: all })
  } else if (count > 3) notes.push({ ...at, code: 'COUNT_OVER_THREE', tone: 'hint', count, charms: all })
  if (count >= 3 && lead(pieces) < 1.15) {
    notes.push({ ...heroAlone, code: 'NO_HERO', tone: 'hint', charms: all })
  }
  if (count >= 3 && ratio < 1.25) notes.push({ ...at, code: 'SAME_SIZE', tone: 'hint', charms: all })
  if (count >= 3 && isOneTexture(pieces) && !isOneFamily(pieces)) {
    notes.push({ ...at, code: 'SAME_TEXTURE', tone: 'hint', texture: charm.textureClass, charms: all })
  }
  if (arrangement.carrier.category === 'backpack') {
    const heightMm = charm.dimsMm.h
    const bagMm = arrangement.carrier.dimsMm.h
    const scale = heroScale(arrangement, hero)
    if (scale < 0.12) notes.push({ ...heroAlone, code: 'SCALE_LOST', tone: 'hint', heightMm, bagMm })
    if (scale > 0.45) notes.push({ ...heroAlone, code: 'SCALE_OVERWHELMING', tone: 'hint', heightMm, bagMm })
  }
  return notes
}

/** Rule of three: how many, who leads, do sizes and textures differ, does the lead suit the bag's size. */
export const three: Criterion = { id: 'three', rate, explain }
