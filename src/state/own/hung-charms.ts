import type { AnchorId, CarrierId, CharmId } from '../../look/ids'
import type { Look } from '../../look/look'
import { anchorOfSlot, readSlot } from '../../look/slot'
import type { PlannerState } from '../planner/planner'

/** What hangs at the places of a carrier, each charm once. */
export type HungCharms = ReadonlyMap<AnchorId, readonly CharmId[]>

export const NONE_HUNG: HungCharms = new Map()

/** All looks of a document: the user's own and one that is kept to compare with. */
export const looksOf = ({
  look,
  own,
  pinned,
}: Pick<PlannerState, 'look' | 'own' | 'pinned'>): readonly Look[] => [
  ...new Set([own?.look ?? look, ...(pinned ? [pinned] : [])]),
]

/** What hangs from a carrier in the looks of a document, or hung there and is kept with them. */
export function hungOn(state: Pick<PlannerState, 'look' | 'own' | 'pinned'>, carrier: CarrierId): HungCharms {
  const hung = new Map<AnchorId, readonly CharmId[]>()
  for (const look of looksOf(state)) {
    const here =
      look.carrier === carrier
        ? [...look.placed].map(([slot, { charm }]) => [slot as string, charm] as const)
        : []
    const left = (look.others.get(carrier)?.placements ?? []).map(({ slot, charm }) => [slot, charm] as const)
    for (const [text, charm] of [...here, ...left]) {
      const slot = readSlot(text)
      if (!slot) continue
      const anchor = anchorOfSlot(slot)
      hung.set(anchor, [...new Set([...(hung.get(anchor) ?? []), charm])])
    }
  }
  return hung
}
