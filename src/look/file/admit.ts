import { place } from '../edits/hang'
import type { Catalog } from '../facts/catalog'
import { fit } from '../fit/fit'
import type { FitReason } from '../fit/fit-reason'
import { carrierId, charmId, colorwayId, type SlotId } from '../ids'
import type { Look, SetAside } from '../look'
import { parseSlot } from '../slot'
import type { WrittenLook, WrittenPlacement } from './written-look'

export type ResolvedLook =
  | { readonly ok: true; readonly look: Look }
  | { readonly ok: false; readonly problem: { readonly code: 'UNKNOWN_CARRIER'; readonly id: string } }

const onBench = ({ charm, slot, benched: _, ...manner }: WrittenPlacement): SetAside => ({
  charm: charmId(charm),
  intendedSlot: slot,
  ...manner,
})

/** Hubs before what hangs on them, whatever order they were written in. */
const depth = ({ slot }: WrittenPlacement): number => (slot === null ? 0 : slot.split('/h').length)

/**
 * Opens a written look: what fits is hung, the rest goes to the bench as it was written.
 * Fails only when the carrier is unknown; an unknown colorway becomes the carrier's first.
 */
export function resolveLook(catalog: Catalog, written: WrittenLook): ResolvedLook {
  const carrier = catalog.carriers.get(carrierId(written.carrier))
  if (!carrier) return { ok: false, problem: { code: 'UNKNOWN_CARRIER', id: written.carrier } }
  const colorway = carrier.colorways.find(({ id }) => id === written.colorway)?.id ?? carrier.colorways[0]?.id
  const hung = new Set<WrittenPlacement>()
  let look: Look = {
    carrier: carrier.id,
    colorway: colorway ?? colorwayId(written.colorway),
    title: written.title,
    author: written.author,
    credits: written.credits,
    placed: new Map(),
    aside: [],
  }
  for (const placement of written.placements.toSorted((a, b) => depth(a) - depth(b))) {
    const { charm, slot, benched, ...manner } = placement
    if (benched || slot === null || !parseSlot(slot)) continue
    const known = { ...manner, state: knownState(catalog, charm, manner.state) }
    const next = place(catalog, charmId(charm), slot as SlotId, known)(look)
    if (next !== look) hung.add(placement)
    look = next
  }
  const bench = written.placements.filter((placement) => !hung.has(placement)).map(onBench)
  return { ok: true, look: { ...look, aside: bench } }
}

function knownState(catalog: Catalog, charm: string, state: string | null): string | null {
  const states = catalog.charms.get(charmId(charm))?.states ?? []
  return state !== null && states.indexOf(state) > 0 ? state : null
}

/** Why a charm sits on the bench of this look: what it runs into at the place it was meant for. Empty when it would fit by now. */
export function benchReasons(
  catalog: Catalog,
  look: Look,
  { charm, intendedSlot }: SetAside,
): readonly FitReason[] {
  const known = catalog.charms.get(charm)
  if (!known) return [{ code: 'UNKNOWN_CHARM', id: charm }]
  if (!known.model) return [{ code: 'NO_MODEL' }]
  if (intendedSlot === null) return [{ code: 'ASIDE' }]
  return parseSlot(intendedSlot)
    ? fit(catalog, look, charm, intendedSlot as SlotId).reasons
    : [{ code: 'UNKNOWN_POINT', id: intendedSlot }]
}
