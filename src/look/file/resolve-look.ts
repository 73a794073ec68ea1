import { catalogFor } from '../catalog-for'
import { hangOne } from '../edits/hang'
import type { Catalog } from '../facts/catalog'
import { NO_STUBS } from '../facts/stub'
import { fit, unknownCharm } from '../fit/fit'
import type { FitReason } from '../fit/fit-reason'
import { carrierId, charmId, colorwayId, kindOf, type SlotId } from '../ids'
import { emptyLook, type Look, type Placed, type SetAside } from '../look'
import { depthOf, readSlot } from '../slot'
import type { WrittenLook, WrittenPlacement } from './written-look'

export type ResolvedLook =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problem: { readonly code: 'UNKNOWN_CARRIER'; readonly id: string } }

export interface Resolving {
  /** Whether what is written has to fit; else it hangs where it is written, the first where two are. */
  readonly judge?: boolean
  /** Whether a charm needs a model to hang; what hung before does not. */
  readonly modeled?: boolean
}

/**
 * Opens a written look: what fits is hung, the rest is set aside as it was written.
 * Fails only when the carrier is unknown. A color or a state that nobody knows here is kept as it was written.
 */
export function resolveLook(
  catalog: Catalog,
  written: WrittenLook,
  { judge = true, modeled = true }: Resolving = {},
): ResolvedLook {
  const { stubs = NO_STUBS, placements } = written
  const seen = catalogFor(catalog, { stubs })
  const carrier = seen.carriers.get(carrierId(written.carrier))
  if (!carrier) return { ok: false, problem: { code: 'UNKNOWN_CARRIER', id: written.carrier } }
  const [first] = carrier.colorways
  const colorway = written.colorway === '' && first ? first.id : colorwayId(written.colorway)
  const { title, author, credits, pulls, tints, others, later } = written
  const bare = emptyLook(carrier.id, colorway)
  let look: Look = {
    ...bare,
    ...{ title, author, credits, stubs },
    ...{ pulls: pulls ?? bare.pulls, tints: tints ?? bare.tints },
    ...{ others: others ?? bare.others, later: later ?? bare.later },
  }
  const hung = new Set<WrittenPlacement>()
  const hanging = placements.flatMap((placement) => {
    const slot = placement.benched || placement.slot === null ? null : readSlot(placement.slot)
    return slot && seen.charms.has(charmId(placement.charm)) ? [{ placement, slot }] : []
  })
  if (judge) {
    // Hubs before what hangs on them, whatever order they were written in.
    for (const { placement, slot } of hanging.toSorted((a, b) => depthOf(a.slot) - depthOf(b.slot))) {
      const placed = placedOf(placement)
      const next = hangOne(catalog, look, slot, plainWear(seen, placed), modeled)
      if (next) hung.add(placement)
      look = next ?? look
    }
  } else {
    const placed = new Map<SlotId, Placed>()
    for (const { placement, slot } of hanging) {
      if (placed.has(slot)) continue
      placed.set(slot, placedOf(placement))
      hung.add(placement)
    }
    look = { ...look, placed }
  }
  const aside = placements.filter((one) => !hung.has(one)).map((one) => asideOf(seen, one))
  return { ok: true, look: { ...look, aside } }
}

const placedOf = ({ charm, slot: _, benched: __, ...wear }: WrittenPlacement): Placed => ({
  charm: charmId(charm),
  ...wear,
})

const asideOf = (seen: Catalog, placement: WrittenPlacement): SetAside => {
  const placed = placedOf(placement)
  const missing = !placement.benched && placement.slot !== null && !seen.charms.has(placed.charm)
  return { ...placed, intendedSlot: placement.slot, ...(missing ? { missing } : {}) }
}

/** As it was written, but how it comes is not named. */
function plainWear(seen: Catalog, placed: Placed): Placed {
  const { states = [], colorways = [] } = seen.charms.get(placed.charm) ?? {}
  const { colorway, ...rest } = placed
  const state = placed.state === states[0] ? null : placed.state
  return { ...rest, state, ...(colorway === undefined || colorway === colorways[0]?.id ? {} : { colorway }) }
}

/** Why a charm of this look is set aside: what it runs into at the place it was meant for. Empty when it would fit by now. */
export function asideReasons(
  catalog: Catalog,
  look: Look,
  { charm, intendedSlot }: SetAside,
): readonly FitReason[] {
  const known = catalogFor(catalog, look).charms.get(charm)
  if (!known) return [unknownCharm(look, charm)]
  if (!known.model && kindOf(charm) !== 'own') return [{ code: 'NO_MODEL' }]
  if (intendedSlot === null) return [{ code: 'ASIDE' }]
  const slot = readSlot(intendedSlot)
  return slot ? fit(catalog, look, charm, slot).reasons : [{ code: 'UNKNOWN_POINT', id: intendedSlot }]
}
