import type { Arrangement, Hung } from '../../look/arrangement'
import type { AnchorId } from '../../look/ids'
import { anchorOfSlot } from '../../look/slot'
import type { Criterion, Occasion } from '../criterion'
import type { Note } from '../note'
import { ramp } from '../ramp'
import type { Taste } from '../taste'

/** Grams on one anchor of the carrier, hub and its charms together. */
export function loadG(arrangement: Arrangement, anchor: AnchorId): number {
  let sum = 0
  for (const { slot, charm } of arrangement.hung) if (anchorOfSlot(slot) === anchor) sum += charm.massG
  return sum
}

function totalMassG(arrangement: Arrangement): number {
  let sum = 0
  for (const { charm } of arrangement.hung) sum += charm.massG
  return sum
}

function isAtRisk({ charm }: Hung): boolean {
  const rare = charm.rarity === 'limited' || charm.rarity === 'secret' || charm.rarity === 'artist'
  return (charm.mechanism as string) === 'ball_chain' && (rare || charm.priceCny >= 100)
}

/** How far a hanging charm reaches below what the anchor leaves free above pockets and zips, mm. */
function coversMm({ anchor, charm }: Hung): number {
  if (anchor.kind === 'window_insert' || !hangsDown(charm.mechanism)) return 0
  return charm.lengthMm - anchor.clearance.belowSoftMm
}

const STILL: ReadonlySet<string> = new Set([
  'pin_back',
  'lace_plate',
  'temple_ring',
  'strap_band',
  'magnet_clip',
  'spring_clip',
])
const hangsDown = (mechanism: string): boolean => !STILL.has(mechanism)

function maySnag({ anchor, charm }: Hung): boolean {
  return charm.snag >= 2 && (anchor.zoneGroup === 'strap' || anchor.zoneGroup === 'side')
}

function mayScratch({ charm }: Hung, arrangement: Arrangement): boolean {
  return charm.scratchRisk >= 2 && arrangement.carrier.scratchSensitivity >= 3
}

/** Longest length that still hangs calmly, mm: near a swinging arm it should be short. */
function calmLengthMm({ anchor }: Hung): number {
  return anchor.zoneGroup === 'strap' ? 150 : 200
}

/** Troubles add up and each further one weighs less: exp(−Σ). */
function rate(arrangement: Arrangement): number {
  const { hung, carrier } = arrangement
  let trouble =
    0.7 * ramp(totalMassG(arrangement), 0.75 * carrier.totalCharmMassG, 1.25 * carrier.totalCharmMassG)
  let noise = 0
  for (const one of hung) {
    const { charm, anchor } = one
    noise += charm.noise
    if (charm.noise >= 3) trouble += 0.15
    if (mayScratch(one, arrangement)) trouble += 0.3
    if (isAtRisk(one)) trouble += 0.2
    if (maySnag(one)) trouble += 0.15
    trouble += 0.11 * ramp(coversMm(one), 10, 70)
    trouble += 0.2 * ramp(charm.lengthMm, calmLengthMm(one), calmLengthMm(one) + 60)
    trouble += (0.35 * nearness(arrangement, one) * charm.massG) / anchor.maxMassG
  }
  trouble += 0.3 * ramp(noise, 2, 9)
  return Math.exp(-1.25 * trouble)
}

/** How far the anchor of a charm is loaded beyond what is recommended, 0…1 at its limit. */
function nearness(arrangement: Arrangement, { slot, anchor }: Hung): number {
  return ramp(loadG(arrangement, anchorOfSlot(slot)), anchor.recommendedMassG, anchor.maxMassG)
}

function explain(arrangement: Arrangement, _: Taste, occasion: Occasion): readonly Note[] {
  const { hung, carrier } = arrangement
  const notes: Note[] = []
  const massG = totalMassG(arrangement)
  const maxG = carrier.totalCharmMassG
  const about = (...those: readonly Hung[]) =>
    ({
      criterion: 'practical',
      charms: those.map(({ charm }) => charm.id),
      slots: those.map(({ slot }) => slot),
    }) as const
  const byMass = hung.toSorted((a, b) => b.charm.massG - a.charm.massG)
  const anchors = [...new Map(hung.map((one) => [anchorOfSlot(one.slot), one])).values()]
  const near = anchors.filter(({ slot, anchor }) => {
    const load = loadG(arrangement, anchorOfSlot(slot))
    return load > anchor.recommendedMassG && load <= anchor.maxMassG
  })
  if (massG <= 0.75 * maxG && near.length === 0)
    notes.push({ ...about(...byMass), code: 'CARRIES_WELL', tone: 'good', massG, maxG })

  if (massG > maxG) notes.push({ ...about(...byMass), code: 'TOTAL_MASS', tone: 'warn', massG, maxG })
  for (const one of hung) {
    if (mayScratch(one, arrangement)) notes.push({ ...about(one), code: 'SCRATCH', tone: 'warn' })
  }
  for (const one of near) {
    const there = hung.filter(({ slot }) => anchorOfSlot(slot) === anchorOfSlot(one.slot))
    const load = there.reduce((sum, { charm }) => sum + charm.massG, 0)
    notes.push({
      ...about(...there),
      code: 'NEAR_MASS',
      tone: 'hint',
      massG: load,
      recommendedG: one.anchor.recommendedMassG,
    })
  }
  const noise = hung.reduce((sum, { charm }) => sum + charm.noise, 0)
  if (noise >= 6 || hung.some(({ charm }) => charm.noise >= 3)) {
    const byNoise = hung.toSorted((a, b) => b.charm.noise - a.charm.noise)
    const heard = byNoise.filter(({ charm }, i) => i === 0 || charm.noise >= 2)
    notes.push({ ...about(...heard), code: 'NOISY', tone: 'hint', noise })
  }
  const takesRain = occasion.rain === true
  for (const one of hung) {
    if (coversMm(one) > 30)
      notes.push({ ...about(one), code: 'COVERS_FEATURE', tone: 'hint', byMm: coversMm(one) })
    if (one.charm.lengthMm > calmLengthMm(one) && hangsDown(one.charm.mechanism)) {
      notes.push({ ...about(one), code: 'DROP', tone: 'hint', lengthMm: one.charm.lengthMm })
    }
    if (isAtRisk(one)) notes.push({ ...about(one), code: 'LOSS_RISK', tone: 'hint' })
    if (maySnag(one)) notes.push({ ...about(one), code: 'SNAG', tone: 'hint' })
    if (takesRain && one.charm.water === 'avoid') notes.push({ ...about(one), code: 'RAIN', tone: 'hint' })
  }
  return notes
}

/** Practical: weight, sound, snags, scratches, loss, and whether pockets stay free. */
export const practical: Criterion = { id: 'practical', rate, explain }
