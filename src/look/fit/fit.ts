import { catalogFor } from '../catalog-for'
import type { Anchor } from '../facts/carrier'
import type { Catalog } from '../facts/catalog'
import type { Charm } from '../facts/charm'
import type { Mechanism } from '../facts/clasp'
import type { HangAdvice } from '../facts/resting'
import { type AnchorId, type CharmId, kindOf, type SlotId } from '../ids'
import type { Look } from '../look'
import { anchorOfSlot, hubSlotOf, parseSlot } from '../slot'
import { anchorAt, slotsOf, subtree } from '../slots'
import { claspProblem } from './clasp-fit'
import type { FitReason, Verdict } from './fit-reason'

function tooLong(charm: Charm, clasp: Mechanism, anchor: Anchor): FitReason | null {
  const hangs = clasp.mode === 'hang' || clasp.mode === 'wrap' || clasp.mode === 'thread'
  const { belowMm } = anchor.clearance
  if (!hangs || charm.lengthMm <= belowMm || anchor.restsOn) return null
  const { drape } = anchor
  const drapes = drape && charm.dropMm >= drape.minDropMm && charm.lengthMm - drape.minDropMm <= drape.belowMm
  return drapes ? null : { code: 'TOO_LONG', lengthMm: charm.lengthMm, maxMm: belowMm }
}

function tooHeavy(maxG: number, massG: number, by: 'anchor' | 'clasp'): FitReason | null {
  return massG > maxG ? { code: 'OVER_MASS', by, massG, maxG } : null
}

/** Why a charm may not hang at an anchor that carries nothing else. */
export function misfits(charm: Charm, clasp: Mechanism, anchor: Anchor): readonly FitReason[] {
  const deep = charm.dimsMm.d > anchor.clearance.outMm
  return [
    claspProblem(clasp, anchor.kind, anchor.geometry),
    tooHeavy(anchor.maxMassG, charm.massG, 'anchor'),
    tooHeavy(clasp.safeMassG, charm.massG, 'clasp'),
    deep ? ({ code: 'TOO_DEEP', depthMm: charm.dimsMm.d, maxMm: anchor.clearance.outMm } as const) : null,
    tooLong(charm, clasp, anchor),
  ].filter((reason) => reason !== null)
}

/** Grams that hang at a slot's anchor, all its places and hubs together. */
function massAt(catalog: Catalog, look: Look, slot: SlotId): number {
  const anchor = anchorOfSlot(slot)
  let grams = 0
  for (const [other, placed] of look.placed) {
    if (anchorOfSlot(other) === anchor) grams += catalog.charms.get(placed.charm)?.massG ?? 0
  }
  return grams
}

/** Charms that hang on an anchor itself, not on rings of its hubs. */
function countAt(look: Look, anchor: AnchorId): number {
  let count = 0
  for (const slot of look.placed.keys()) if (anchorOfSlot(slot) === anchor && !hubSlotOf(slot)) count++
  return count
}

/** Hubs on the way up whose own clasp would carry too much with this charm added. */
function overloadedHubs(catalog: Catalog, look: Look, charm: Charm, slot: SlotId): readonly FitReason[] {
  const reasons: FitReason[] = []
  for (let hub = hubSlotOf(slot); hub; hub = hubSlotOf(hub)) {
    const held = subtree(look, hub).reduce((sum, at) => {
      const placed = look.placed.get(at)
      return sum + ((placed && catalog.charms.get(placed.charm)?.massG) ?? 0)
    }, charm.massG)
    const hubAt = look.placed.get(hub)
    const hubCharm = hubAt && catalog.charms.get(hubAt.charm)
    const clasp = hubCharm && catalog.mechanisms.get(hubCharm.mechanism)
    const reason = clasp && tooHeavy(clasp.safeMassG, held, 'clasp')
    if (reason) reasons.push(reason)
  }
  return reasons
}

/** Why the catalog that a look sees does not have a charm. */
export function unknownCharm({ stubs }: Look, id: CharmId): FitReason {
  const clasp = stubs.charms.get(id)?.mechanism
  return clasp === undefined ? { code: 'UNKNOWN_CHARM', id } : { code: 'UNKNOWN_CLASP', id: clasp }
}

/**
 * May this charm hang there? With every reason when not.
 * Judged on the look as it is: what hangs at the anchor already counts in mass and room.
 */
export function fit(facts: Catalog, look: Look, charmId: CharmId, slot: SlotId): Verdict {
  const catalog = catalogFor(facts, look)
  const refuse = (...reasons: readonly FitReason[]): Verdict => ({ fits: false, reasons })
  const charm = catalog.charms.get(charmId)
  if (!charm) return refuse(unknownCharm(look, charmId))
  if (!catalog.carriers.has(look.carrier)) return refuse({ code: 'UNKNOWN_CARRIER', id: look.carrier })
  const path = parseSlot(slot)
  const anchor = path && anchorAt(catalog, look, slot)
  if (!anchor) return refuse({ code: 'UNKNOWN_POINT', id: slot })
  const clasp = catalog.mechanisms.get(charm.mechanism)
  if (!clasp) throw new Error(`The catalog has no mechanism ${charm.mechanism}`)

  const alone = misfits(charm, clasp, anchor)
  const together = massAt(catalog, look, slot) + charm.massG
  const crowded =
    charm.massG <= anchor.maxMassG && !look.placed.has(slot)
      ? tooHeavy(anchor.maxMassG, together, 'anchor')
      : null
  const taken = look.placed.get(slot)
  const reasons: readonly (FitReason | null)[] = [
    charm.model || kindOf(charmId) === 'own' ? null : { code: 'NO_MODEL' },
    ...alone,
    crowded,
    ...overloadedHubs(catalog, look, charm, slot),
    path.place > anchor.capacity && path.rings.length === 0
      ? { code: 'CAPACITY', have: countAt(look, path.anchor), max: anchor.capacity }
      : null,
    taken ? { code: 'OCCUPIED', by: taken.charm } : null,
  ]
  const found = reasons.filter((reason) => reason !== null)
  return { fits: found.length === 0, reasons: found }
}

/** What there is to say of how a charm would hang at a slot, whether it fits or not; nothing where that was not measured. */
export function adviceAt(facts: Catalog, look: Look, id: CharmId, slot: SlotId): readonly HangAdvice[] {
  const charm = catalogFor(facts, look).charms.get(id)
  return (charm && anchorAt(facts, look, slot)?.rests?.of(charm, null).advice) ?? []
}

/** Places of the look where this charm may hang now, in the carrier's order. */
export function alternatives(catalog: Catalog, look: Look, charm: CharmId): readonly SlotId[] {
  return slotsOf(catalog, look).filter((slot) => fit(catalog, look, charm, slot).fits)
}
