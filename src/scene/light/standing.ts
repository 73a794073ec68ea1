import type { AnchorKind, Carrier } from '../../look/facts/carrier'

/** What something that is worn stands on or hangs from while it is shown. */
export type Stand = 'plinth' | 'block' | 'bar' | 'bust'

/** How a carrier stands on the stage. */
export interface Standing {
  /** Null stands on the floor itself. */
  readonly stand: Stand | null
  /** How many meters below the carrier's own zero the floor lies. */
  readonly floor: number
  /** The least extent in meters that light and shadows have to reach. */
  readonly reach: number
}

/** How high lamps hang for a standing, in meters, from where they would for a look on the floor: about the middle of look and stand. */
export const lampHeight = ({ floor }: Standing): number => -0.6 * floor

const ON_THE_FLOOR: Standing = { stand: null, floor: 0, reach: 0 }

/** By what it has that charms hang on. */
const STANDINGS: Partial<Readonly<Record<AnchorKind, Standing>>> = {
  temple: { stand: 'plinth', floor: 0.1, reach: 0.2 },
  case_loop: { stand: 'block', floor: 0.2, reach: 0.25 },
  lanyard_webbing: { stand: 'bar', floor: 0.27, reach: 0.7 },
  belt: { stand: 'bust', floor: 0.42, reach: 0.5 },
}

/** What a carrier is shown on: things that are worn do not stand by themselves. */
export function standingOf({ category, anchors }: Pick<Carrier, 'category' | 'anchors'>): Standing {
  if (category !== 'wearable') return ON_THE_FLOOR
  for (const { kind } of anchors.values()) {
    const standing = STANDINGS[kind]
    if (standing) return standing
  }
  return ON_THE_FLOOR
}
