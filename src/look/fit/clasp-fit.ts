import type { AnchorKind, FitGeometry } from '../facts/carrier'
import type { Mechanism } from '../facts/clasp'
import type { ClaspProblem, FitReason } from './fit-reason'

type Mismatch = Extract<FitReason, { code: 'MECH_MISMATCH' }>

const mismatch = (problem: ClaspProblem, have: number | null, limit: number | null): Mismatch => ({
  code: 'MECH_MISMATCH',
  problem,
  have,
  limit,
})

const tooSmall = (have: number, need: number | null, problem: ClaspProblem): Mismatch | null =>
  need !== null && have < need ? mismatch(problem, have, need) : null

const tooLarge = (have: number, most: number | null, problem: ClaspProblem): Mismatch | null =>
  most !== null && have > most ? mismatch(problem, have, most) : null

/**
 * Why this clasp does not close on this anchor, or null when it does; lengths in mm.
 * A measure that an anchor does not have counts as 0: a hole of 0 passes nothing, a bar of 0 blocks nothing.
 */
export function claspProblem(clasp: Mechanism, kind: AnchorKind, at: FitGeometry): Mismatch | null {
  if (!clasp.kinds.has(kind)) return mismatch('kind', null, null)
  const hole = at.holeMm ?? 0
  const barT = at.barTMm ?? 0
  const barW = at.barWMm ?? 0
  const girth = 2 * (barT + barW)
  switch (clasp.mode) {
    case 'hang':
      return (
        tooSmall(hole, clasp.noseMm, 'hole_too_small') ??
        tooLarge(barT, clasp.gateMm, 'bar_too_thick') ??
        tooLarge(barW, clasp.interiorMm, 'bar_too_wide')
      )
    case 'thread':
      return (
        tooSmall(hole, clasp.minHoleMm, 'hole_too_small') ??
        tooLarge(Math.max(barT, barW), clasp.maxBarMm, 'bar_too_thick')
      )
    case 'wrap':
      return (
        (clasp.minSlotMm === null
          ? tooSmall(hole, clasp.minHoleMm, 'hole_too_small')
          : tooSmall(at.slotMm ?? hole, clasp.minSlotMm, 'slot_too_small')) ??
        tooLarge(girth, clasp.maxGirthMm, 'girth_too_large')
      )
    case 'edge':
      return tooLarge(at.edgeMm ?? Number.POSITIVE_INFINITY, clasp.maxEdgeMm, 'edge_too_thick')
    case 'pin':
      return at.pierceOk ? null : mismatch('no_piercing', null, null)
    case 'band':
    case 'temple':
      return (
        tooSmall(girth, clasp.minGirthMm, 'girth_too_small') ??
        tooLarge(girth, clasp.maxGirthMm, 'girth_too_large')
      )
    case 'lace':
      return tooLarge(at.laceMm ?? Number.POSITIVE_INFINITY, clasp.maxLaceMm, 'lace_too_wide')
    default:
      return clasp.mode satisfies never
  }
}
