import type { Arrangement } from '../../look/arrangement'
import type { Side } from '../../look/carrier'
import type { Criterion } from '../criterion'
import { byVisualWeight, type Measured, measure } from '../measure'
import type { Note, SeenFrom } from '../note'
import { ramp } from '../ramp'
import { centerOf } from '../visual-center'

const SIDES: readonly SeenFrom[] = ['front', 'left', 'right', 'back']

/** Center of visual mass left or right of the middle, −1 (left edge) … 1 (right edge). */
export const visualBalanceX = (arrangement: Arrangement): number => centerOf(measure(arrangement)).x

/**
 * How far large things hang above small ones: center of visual mass less the plain middle, ÷ bag height.
 * People judge several things by gravitational stability: heavy and low is steady (Hübner & Fillinger 2019).
 */
export function topHeaviness(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  if (measured.length === 0) return 0
  let heights = 0
  for (const { y } of measured) heights += y
  return (centerOf(measured).y - heights / measured.length) / 2
}

/** Mean distance between charms ÷ the bag's diagonal. */
function spread(arrangement: Arrangement): number {
  const measured = measure(arrangement)
  const { w, h } = arrangement.carrier.dimsMm
  let sum = 0
  let pairs = 0
  for (let i = 0; i < measured.length; i++) {
    for (let j = 0; j < i; j++) {
      const one = measured[i] as Measured
      const two = measured[j] as Measured
      const dz = one.hung.anchor.positionMm[2] - two.hung.anchor.positionMm[2]
      sum += Math.hypot(((one.x - two.x) * w) / 2, ((one.y - two.y) * h) / 2, dz)
      pairs++
    }
  }
  return sum / pairs / Math.hypot(w, h)
}

/** Mass on one side, g. */
export function sideMassG(arrangement: Arrangement, side: Side): number {
  let sum = 0
  for (const { anchor, charm } of arrangement.hung) if (anchor.side === side) sum += charm.massG
  return sum
}

/** Left less right ÷ what the carrier takes without pulling to a side. */
function pull(arrangement: Arrangement): number {
  const difference = sideMassG(arrangement, 'left') - sideMassG(arrangement, 'right')
  return Math.abs(difference) / arrangement.carrier.sideImbalanceG
}

function seenFrom(arrangement: Arrangement, view: SeenFrom): boolean {
  for (const { anchor } of arrangement.hung) if (anchor.visibleFrom.includes(view)) return true
  return false
}

function sidesSeen(arrangement: Arrangement): number {
  let count = 0
  for (const view of SIDES) if (seenFrom(arrangement, view)) count++
  return count
}

function isOneZone(arrangement: Arrangement): boolean {
  const zone = arrangement.hung[0]?.anchor.zoneGroup
  for (const { anchor } of arrangement.hung) if (anchor.zoneGroup !== zone) return false
  return true
}

const isInWindow = (arrangement: Arrangement): boolean =>
  isOneZone(arrangement) && arrangement.hung[0]?.anchor.zoneGroup === 'window'

/** Worth of being seen from 0, 1, 2 … sides. */
const ANGLE_WORTH = [0, 0.2, 0.6, 1, 1]
/** One or two charms cannot be everywhere, nor can a display window. */
const FEW_ANGLES = 0.7

function rate(arrangement: Arrangement): number {
  const count = arrangement.hung.length
  const isBag = arrangement.carrier.category === 'backpack'
  // A single charm has nothing to balance it, and what is worn at the waist or the foot is rarely seen whole.
  const strictness = count === 1 || !isBag ? 0.4 : 1
  const lateral = 1 - strictness * ramp(Math.abs(visualBalanceX(arrangement)), 0.12, 0.6)
  const physical = 1 - ramp(pull(arrangement), 0.6, 1.3)
  const seen = isBag ? (ANGLE_WORTH[sidesSeen(arrangement)] ?? 1) : 1
  const angles = count < 3 || isInWindow(arrangement) ? Math.max(FEW_ANGLES, seen) : seen
  if (count === 1) return 0.5 * lateral + 0.3 * physical + 0.2 * angles
  const steady = 1 - ramp(topHeaviness(arrangement), 0, 0.12)
  if (count === 2) return 0.5 * lateral + 0.25 * physical + 0.1 * steady + 0.15 * angles
  return 0.4 * lateral + 0.18 * physical + 0.14 * steady + 0.16 * spreadWorth(arrangement) + 0.12 * angles
}

function spreadWorth(arrangement: Arrangement): number {
  const apart = ramp(spread(arrangement), 0.08, 0.42)
  if (arrangement.carrier.category !== 'backpack' || !isOneZone(arrangement)) return apart
  // A display window is made to be filled; anywhere else one zone for all is a heap.
  return isInWindow(arrangement) ? Math.max(0.8, apart) : 0.5 * apart
}

function explain(arrangement: Arrangement): readonly Note[] {
  const measured = measure(arrangement)
  const { carrier, hung } = arrangement
  const count = hung.length
  const isBag = carrier.category === 'backpack'
  const idsOf = (those: readonly Measured[]) => those.map((one) => one.hung.charm.id)
  const all = idsOf(byVisualWeight(measured))
  const acrossX = idsOf(measured.toSorted((a, b) => a.x - b.x))
  const at = { criterion: 'balance', charms: [], slots: [] } as const
  const notes: Note[] = []

  const balanceX = visualBalanceX(arrangement)
  const leftG = sideMassG(arrangement, 'left')
  const rightG = sideMassG(arrangement, 'right')
  const maxG = carrier.sideImbalanceG
  const pulls = Math.abs(leftG - rightG) > maxG
  if (count >= 2 && Math.abs(balanceX) <= 0.25 && !pulls)
    notes.push({ ...at, code: 'BALANCED', tone: 'good', charms: acrossX })
  const zones = new Set(hung.map(({ anchor }) => anchor.zoneGroup))
  if (count >= 2 && zones.size >= 2)
    notes.push({ ...at, code: 'ZONES', tone: 'good', zones: zones.size, slots: hung.map(({ slot }) => slot) })
  const seen = SIDES.filter((view) => seenFrom(arrangement, view))
  const unseen = SIDES.filter((view) => !seenFrom(arrangement, view))
  const mostSeen = idsOf(
    byVisualWeight(measured).toSorted(
      (a, b) => b.hung.anchor.visibleFrom.length - a.hung.anchor.visibleFrom.length,
    ),
  )
  if (isBag && seen.length >= 3)
    notes.push({ ...at, code: 'ANGLES', tone: 'good', seen, unseen, charms: mostSeen })

  if (count >= 2 && isBag && Math.abs(balanceX) > 0.45) {
    const heavy = heaviestOn(measured, Math.sign(balanceX))
    notes.push({
      ...at,
      code: 'LOPSIDED_VISUAL',
      tone: 'warn',
      balanceX,
      charms: heavy.map(({ hung }) => hung.charm.id),
      slots: heavy.map(({ hung }) => hung.slot),
    })
  }
  if (pulls) {
    const side = leftG > rightG ? 'left' : 'right'
    const there = hung
      .filter(({ anchor }) => anchor.side === side)
      .toSorted((a, b) => b.charm.massG - a.charm.massG)
    notes.push({
      ...at,
      code: 'LOPSIDED_MASS',
      tone: 'warn',
      leftG,
      rightG,
      maxG,
      charms: there.map(({ charm }) => charm.id),
      slots: there.map(({ slot }) => slot),
    })
  }
  if (count >= 2 && topHeaviness(arrangement) > 0.06) {
    const highest = measured.toSorted((a, b) => b.weight - a.weight)[0]
    if (highest)
      notes.push({
        ...at,
        code: 'TOP_HEAVY',
        tone: 'hint',
        charms: [highest.hung.charm.id],
        slots: [highest.hung.slot],
      })
  }
  const zone = hung[0]?.anchor.zoneGroup
  if (count >= 3 && isBag && zones.size === 1 && zone !== undefined && zone !== 'window') {
    notes.push({
      ...at,
      code: 'ONE_ZONE',
      tone: 'hint',
      zone,
      charms: all,
      slots: hung.map(({ slot }) => slot),
    })
  }
  if (isBag && count >= 2 && seen.length < 3 && !isInWindow(arrangement))
    notes.push({ ...at, code: 'ANGLES', tone: 'hint', seen, unseen, charms: all })
  return notes
}

function heaviestOn(measured: readonly Measured[], sign: number): readonly Measured[] {
  return measured
    .filter(({ hung }) => Math.sign(hung.anchor.positionMm[0]) === sign)
    .toSorted((a, b) => b.weight * Math.abs(b.x) - a.weight * Math.abs(a.x))
}

/** Balance: left and right to the eye and in grams, heavy things low, spread over zones and seen from all around. */
export const balance: Criterion = { id: 'balance', rate, explain }
