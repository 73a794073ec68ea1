import type { Arrangement, Hung } from '../../../look/arrangement'
import { yuanOf } from '../../../look/facts/price'
import { hangsFreely } from '../../../look/facts/swinging'
import type { AnchorId } from '../../../look/ids'
import { kindOf } from '../../../look/ids'
import { isBelow } from '../../../look/slot'
import type { Leaning, Style } from '../../leaning'
import { onceACharm } from '../../measure/once-a-charm'
import { ramp } from '../../measure/ramp'
import { wearingOf } from '../../wearing'
import { walkOf } from './gait-response'

/** What can be a nuisance: of the whole look, or of one charm in its place. */
export type Nuisance =
  | 'total'
  | 'noise'
  | 'anchor'
  | 'scratch'
  | 'loss'
  | 'strain'
  | 'snag'
  | 'covers'
  | 'drop'
  | 'resonance'

/** What nuisances sum to leaves exp(−steepness · sum) of the criterion. */
export const STEEPNESS = 1.25

/** Told each nuisance with how bad it is and the row of the charm it is about, −1 for all. */
type Tell = (nuisance: Nuisance, amount: number, row: number) => void

/** Noise from which it is heard and at which it is all one hears, and what a single loud piece costs: quiet looks mind sooner, maximal ones later. */
const EARS: Readonly<Record<Style, { readonly from: number; readonly to: number; readonly loud: number }>> = {
  quiet: { from: 1, to: 6, loud: 0.2 },
  curated: { from: 2, to: 9, loud: 0.15 },
  maximal: { from: 4, to: 13, loud: 0.08 },
}

/** Goes through all nuisances of an arrangement. Mass is judged alike under every taste. */
export function eachNuisance(arrangement: Arrangement, { style }: Pick<Leaning, 'style'>, tell: Tell): void {
  const { hung, carrier } = arrangement
  const most = carrier.totalCharmMassG
  tell('total', 0.7 * ramp(totalMassG(arrangement), 0.75 * most, 1.25 * most), -1)
  const { from, to, loud } = EARS[style]
  let noise = 0
  let jingling = 0
  for (let row = 0; row < hung.length; row++) {
    const one = hung[row] as Hung
    const { charm, anchor } = one
    noise += charm.noise
    if (charm.noise >= 3) jingling += loud
    if (mayScratch(one, arrangement)) tell('scratch', 0.3, row)
    tell('loss', lossRisk(one), row)
    tell('strain', strain(arrangement, one), row)
    if (maySnag(one)) tell('snag', 0.15, row)
    tell('covers', 0.22 * ramp(coversMm(one), 10, 110), row)
    const calm = calmLengthMm(one)
    if (hangsFreely(charm)) tell('drop', 0.2 * ramp(charm.lengthMm, calm, calm + 60), row)
    tell('resonance', resonance(one), row)
    tell('anchor', (0.35 * nearness(arrangement, one) * charm.massG) / anchor.maxMassG, row)
  }
  tell('noise', jingling + 0.3 * ramp(noise, from, to), -1)
}

/** Grams on one anchor of the carrier, hub and its charms together. */
export function loadG(arrangement: Arrangement, anchor: AnchorId): number {
  let sum = 0
  for (const one of arrangement.hung) if (one.anchor.id === anchor) sum += one.charm.massG
  return sum
}

export function totalMassG(arrangement: Arrangement): number {
  let sum = 0
  for (const { charm } of arrangement.hung) sum += charm.massG
  return sum
}

/** How far the anchor of a charm is loaded beyond what is recommended, 0…1 at its limit. */
function nearness(arrangement: Arrangement, { anchor }: Hung): number {
  return ramp(loadG(arrangement, anchor.id), anchor.recommendedMassG, anchor.maxMassG)
}

/** What losing it would mean, 0…1: dear, or not to be had again; a price that nobody told in yuan says nothing. */
const dearness = onceACharm((charm) => {
  // What its owner paid for an own charm stays at home: where it is known by its stub it has to count the same.
  if (kindOf(charm.id) === 'own') return 0
  const rare = charm.rarity === 'limited' || charm.rarity === 'secret' || charm.rarity === 'artist'
  return Math.max(rare ? 1 : 0, ramp(yuanOf(charm.price) ?? 0, 60, 120))
})

/** Yuan from which a charm is worth taking. */
const TEMPTING_CNY = 120

/** Whether a charm is worth a thief's while: what it would sell for, not what it means to its owner. */
export const isTempting = ({ charm }: Hung): boolean =>
  kindOf(charm.id) !== 'own' && (yuanOf(charm.price) ?? 0) >= TEMPTING_CNY

/** The catalog's grades of a clasp that comes loose by itself: 0 a split ring, 1 a lobster clasp, 2 magnets and springs, 3 a ball chain. */
const LOSS_BY_RELEASE = [0, 0, 0.08, 0.2]

/** Release risk times worth. */
function lossRisk(one: Hung): number {
  const risk = LOSS_BY_RELEASE[Math.min(3, one.clasp.releaseRisk)] ?? 0
  return risk === 0 ? 0 : risk * dearness(one.charm)
}

/** What takes no longer to open is off in passing, with one hand and no tool. */
const BY_HAND_S = 3

/** Whether somebody behind the wearer could take a charm off unseen. */
export const opensBehind = ({ carrier }: Arrangement, { clasp, anchor }: Hung): boolean =>
  clasp.swapSeconds <= BY_HAND_S && wearingOf(carrier).isBehind(anchor)

/** At every step a load counts about so many times its weight (the push of a walking foot), and so much more where it swings up. */
const STEP_LOAD = 1.2
const SWING_LOAD = 0.15
/** A clasp is at ease below this share of what it holds while walking. */
const AT_EASE = 0.65
/** What a clasp at its limit costs, by its grade: what never comes loose by itself still wears. */
const STRAIN_BY_RELEASE = [0.05, 0.12, 0.22, 0.28]

/** Grams that a clasp carries: the charm's own, and of a hub all that hangs on it. */
export function claspLoadG({ hung }: Arrangement, { slot, charm }: Hung): number {
  if (charm.rings.length === 0) return charm.massG
  let sum = charm.massG
  for (const other of hung) if (isBelow(other.slot, slot)) sum += other.charm.massG
  return sum
}

/** How near what a clasp carries comes to what it holds, walking included. */
function strain(arrangement: Arrangement, one: Hung): number {
  const walking = STEP_LOAD + SWING_LOAD * ramp(walkOf(one.charm).gain, 2, 8)
  const share = (walking * claspLoadG(arrangement, one)) / one.clasp.safeMassG
  return (STRAIN_BY_RELEASE[Math.min(3, one.clasp.releaseRisk)] ?? 0) * ramp(share, AT_EASE, STEP_LOAD)
}

/** How far a hanging charm reaches below what the anchor leaves free above pockets and zips, mm. */
export function coversMm({ anchor, charm }: Hung): number {
  if (anchor.kind === 'window_insert' || !hangsFreely(charm)) return 0
  return charm.lengthMm - anchor.clearance.belowSoftMm
}

function maySnag({ anchor, charm }: Hung): boolean {
  return charm.snag >= 2 && (anchor.zoneGroup === 'strap' || anchor.zoneGroup === 'side')
}

export function mayScratch({ charm }: Hung, arrangement: Arrangement): boolean {
  return charm.scratchRisk >= 2 && arrangement.carrier.scratchSensitivity >= 3
}

/** Longest length that still hangs calmly, mm: near a swinging arm it should be short. */
export function calmLengthMm({ anchor }: Hung): number {
  return anchor.zoneGroup === 'strap' ? 150 : 200
}

/** How freely a charm swings where it hangs: on the front it leans on cloth, which brakes it; in a window it hardly moves. */
const FREEDOM: Readonly<Record<string, number>> = { front: 0.5, window: 0.1 }

/** How much a walk builds up its swing, times how much of a weight that sets going. */
function resonance({ charm, anchor }: Hung): number {
  const { gain } = walkOf(charm)
  if (gain < 4) return 0
  return 0.14 * ramp(gain, 4, 8) * ramp(charm.massG, 10, 45) * (FREEDOM[anchor.zoneGroup] ?? 1)
}
