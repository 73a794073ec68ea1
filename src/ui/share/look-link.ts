import { type PackedAddress, packAddress } from '../../share/link/link'
import { pageAddress } from '../../share/link/page-address'
import type { PlannerState } from '../../state/planner/planner'
import { outgoingLook } from '../../state/signed-look'

/** The address under which the look on screen opens, and what has no room in it; or that it fits none. */
export type LookLink = PackedAddress | { readonly problem: 'failed' }

/** The link of the look on screen. */
export function lookLink(state: PlannerState): LookLink {
  try {
    return packAddress(outgoingLook(state), pageAddress(location))
  } catch {
    return { problem: 'failed' }
  }
}
