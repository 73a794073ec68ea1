import type { Arrangement } from '../../../look/arrangement'
import type { NoteBy } from '../../criterion'
import { byVisualWeight, type Measured } from '../../measure/measure'
import { exposureOf } from '../../visibility/exposure'
import { wearingOf, zoneOf } from '../../wearing'
import {
  attentionX,
  type BalanceTerms,
  isInWindow,
  roomBetween,
  sideMassG,
  strapDifferenceG,
  topHeaviness,
  visualBalanceX,
} from './balance-terms'
import { type BalanceNote, LEANS } from './note'
import { sidesSeen } from './sides-seen'

type Note = NoteBy<'balance', BalanceNote>

const about = (those: readonly Measured[]) =>
  ({
    criterion: 'balance',
    charms: those.map(({ hung }) => hung.charm.id),
    slots: those.map(({ hung }) => hung.slot),
  }) as const

const sideOf = (x: number): 'left' | 'right' => (x < 0 ? 'left' : 'right')

/** What is wrong with a term; nothing when it is not worth a sentence, unless one is `due`. */
export const FAULTS: Readonly<
  Record<
    keyof BalanceTerms,
    (arrangement: Arrangement, measured: readonly Measured[], due: boolean) => readonly Note[]
  >
> = {
  lateral: (arrangement, measured, due) => {
    const balanceX = visualBalanceX(arrangement)
    const { isBody } = wearingOf(arrangement.carrier)
    if (measured.length >= 2 && isBody && Math.abs(balanceX) > LEANS)
      return [{ ...about(drawing(measured, balanceX)), code: 'LOPSIDED_VISUAL', tone: 'warn', balanceX }]
    const x = attentionX(arrangement)
    if (!due || x === 0) return []
    return [{ ...about(drawing(measured, x)), code: 'LEANS', tone: 'hint', side: sideOf(x) }]
  },
  physical: (arrangement, measured, due) => {
    const leftG = sideMassG(arrangement, 'left')
    const rightG = sideMassG(arrangement, 'right')
    const maxG = arrangement.carrier.sideImbalanceG
    const onSide = (side: 'left' | 'right') =>
      measured
        .filter(({ hung }) => hung.anchor.side === side)
        .toSorted((a, b) => b.hung.charm.massG - a.hung.charm.massG)
    const difference = Math.abs(leftG - rightG)
    const heavier = about(onSide(leftG > rightG ? 'left' : 'right'))
    const sides = { leftG, rightG, maxG }
    if (difference > maxG) return [{ ...heavier, code: 'LOPSIDED_MASS', tone: 'warn', ...sides }]
    if (!due) return []
    const onStraps = strapDifferenceG(arrangement)
    if (Math.abs(onStraps) <= difference)
      return [{ ...heavier, code: 'LOPSIDED_MASS', tone: 'hint', ...sides }]
    const byTorque = measured
      .filter(({ x }) => Math.sign(x) === Math.sign(onStraps))
      .toSorted((a, b) => b.hung.charm.massG * Math.abs(b.x) - a.hung.charm.massG * Math.abs(a.x))
    const massG = Math.abs(onStraps)
    return [{ ...about(byTorque), code: 'STRAP_LOAD', tone: 'hint', side: sideOf(onStraps), massG }]
  },
  steady: (arrangement, measured, due) => {
    if (!due && topHeaviness(arrangement) <= 0.06) return []
    const weights = measured.reduce((sum, { weight }) => sum + weight, 0)
    const middle = measured.reduce((sum, { y }) => sum + y, 0) / measured.length
    const lift = ({ weight, y }: Measured) => (weight / weights - 1 / measured.length) * (y - middle)
    const large = measured.filter(({ weight }) => weight / weights > 1 / measured.length)
    const [highest] = large.toSorted((a, b) => lift(b) - lift(a))
    if (!highest || lift(highest) <= 0) return []
    return [{ ...about([highest]), code: 'TOP_HEAVY', tone: 'hint', isEvenAcross: false }]
  },
  spread: (arrangement, measured, due) => {
    const { hung, carrier } = arrangement
    const wearing = wearingOf(carrier)
    const [zone = '', ...others] = new Set(hung.map(({ anchor }) => zoneOf(wearing, anchor)))
    if (measured.length >= 3 && wearing.zones !== null && others.length === 0 && !isInWindow(arrangement))
      return [{ ...about(byVisualWeight(measured)), code: 'ONE_ZONE', tone: 'hint', zone }]
    if (!due) return []
    const [lead, ...rest] = byVisualWeight(measured)
    const answers = rest.reduce((sum, { weight }) => sum + weight, 0)
    if (lead && lead.weight > 1.5 * answers && roomBetween(measured, carrier) > 0.3)
      return [{ ...about([lead, ...rest]), code: 'OUTWEIGHS', tone: 'hint' }]
    return [{ ...about(closestPair(measured, carrier)), code: 'CLOSE', tone: 'hint' }]
  },
  earned: (arrangement, measured, due) => {
    const { best } = exposureOf(arrangement)
    const hidden = measured
      .map((one, i) => ({ one, share: best[i] ?? 0 }))
      .filter(
        ({ share }, _, all) =>
          share < 0.25 || (due && share < 0.33 && share === Math.min(...all.map((a) => a.share))),
      )
      .toSorted((a, b) => a.share - b.share)
    const unseen = new Set(hidden.map(({ one }) => one))
    return [
      ...hidden.map(({ one }) => ({ ...about([one]), code: 'HIDDEN', tone: 'hint' }) as const),
      ...measured.filter((one) => !unseen.has(one)).flatMap(advised),
    ]
  },
  coverage: (arrangement, measured, due) => {
    const { seen, unseen } = sidesSeen(arrangement)
    const isFew = measured.length >= 2 && seen.length < 3 && !isInWindow(arrangement)
    if (unseen.length === 0 || !(due || isFew)) return []
    const charms = byVisualWeight(measured).map(({ hung }) => hung.charm.id)
    return [{ criterion: 'balance', code: 'ANGLES', tone: 'hint', seen, unseen, charms, slots: [] }]
  },
}

/** How it hangs where it does not hang well; a face that was turned by hand is where it should be. */
const advised = (one: Measured): readonly Note[] =>
  (one.hung.rest?.advice ?? [])
    .filter((advice) => advice !== 'TURNED' || one.hung.turn === 0)
    .map((code) => ({ ...about([one]), code, tone: 'hint' }))

/** Charms on the side of `x`, what draws the eye there most first. */
const drawing = (measured: readonly Measured[], x: number): readonly Measured[] =>
  measured
    .filter((one) => Math.sign(one.x) === Math.sign(x))
    .toSorted((a, b) => b.weight * Math.abs(b.x) - a.weight * Math.abs(a.x))

function closestPair(measured: readonly Measured[], carrier: Arrangement['carrier']): readonly Measured[] {
  const pairs = measured.flatMap((one, i) => measured.slice(0, i).map((two) => [two, one] as const))
  const [closest] = pairs.toSorted((a, b) => roomBetween(a, carrier) - roomBetween(b, carrier))
  return closest ?? []
}
