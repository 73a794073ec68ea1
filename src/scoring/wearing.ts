import type { Anchor, Carrier } from '../look/facts/carrier'

/** What of balance counts how much more or less than on a backpack. */
interface BalanceCounts {
  readonly lateral: number
  readonly physical: number
  readonly steady: number
  readonly spread: number
  readonly earned: number
  readonly coverage: number
}

/** How charms are looked at on a kind of carrier: no experiment tells, so these follow how each is worn. */
export interface Wearing {
  readonly counts: BalanceCounts
  /** How strictly the eye asks for a middle, 0…1: of one charm, and of several. */
  readonly middle: { readonly alone: number; readonly several: number }
  /** By what its places are told apart, where all in one is a heap; null where they are too few to heap. */
  readonly zones: 'zoneGroup' | 'zone' | null
  /** Whether it is seen all around and whether the lead is measured by its height. */
  readonly isBody: boolean
  /** What a long charm hangs down over. */
  readonly below: 'pockets' | 'anything'
  /** What hangs out of its wearer's sight. */
  readonly isBehind: (anchor: Anchor) => boolean
}

const nowhere = (): boolean => false

const PACK: Wearing = {
  counts: { lateral: 1, physical: 1, steady: 1, spread: 1, earned: 1, coverage: 1 },
  middle: { alone: 0.4, several: 1 },
  zones: 'zoneGroup',
  isBody: true,
  below: 'pockets',
  isBehind: ({ zoneGroup }) => zoneGroup !== 'strap',
}

/** What is worn and of no kind that is known. */
const WORN: Wearing = {
  counts: { lateral: 1, physical: 1, steady: 1, spread: 1, earned: 1, coverage: 0 },
  middle: { alone: 0.4, several: 0.4 },
  zones: null,
  isBody: false,
  below: 'anything',
  isBehind: nowhere,
}

/** By the zone group that all places of such a carrier share. */
const WORN_AS: Readonly<Record<string, Wearing>> = {
  // All hangs at one height, and a bunch at one hip is a custom of its own.
  waist: {
    counts: { lateral: 0.8, physical: 0.8, steady: 0, spread: 1, earned: 1, coverage: 0 },
    middle: { alone: 0, several: 0.3 },
    zones: 'zone',
    isBody: false,
    below: 'pockets',
    isBehind: ({ zone }) => zone === 'waist_back',
  },
  // A pair: what one has, the other asks for.
  shoe: {
    counts: { lateral: 1, physical: 1.2, steady: 0, spread: 0.5, earned: 1, coverage: 0 },
    middle: { alone: 0, several: 0.8 },
    zones: null,
    isBody: false,
    below: 'anything',
    isBehind: nowhere,
  },
  // A gram on one side and they slip.
  temple: {
    counts: { lateral: 1, physical: 1.5, steady: 0, spread: 0.3, earned: 1, coverage: 0 },
    middle: { alone: 0, several: 1 },
    zones: null,
    isBody: false,
    below: 'anything',
    isBehind: nowhere,
  },
  // It hangs around the neck and finds its middle by itself; what is large belongs at its end.
  lanyard: {
    counts: { lateral: 0.7, physical: 0.5, steady: 1.5, spread: 1, earned: 1, coverage: 0 },
    middle: { alone: 0, several: 0.7 },
    zones: null,
    isBody: false,
    below: 'anything',
    isBehind: nowhere,
  },
  // Its loops are all on one side, side by side.
  case: {
    counts: { lateral: 0, physical: 0, steady: 0, spread: 0, earned: 1, coverage: 0 },
    middle: { alone: 0, several: 0 },
    zones: null,
    isBody: false,
    below: 'anything',
    isBehind: nowhere,
  },
}

const known = new WeakMap<Carrier, Wearing>()

/** How charms are looked at on a carrier. */
export function wearingOf(carrier: Carrier): Wearing {
  const wearing = known.get(carrier)
  if (wearing) return wearing
  const found = carrier.category === 'backpack' ? PACK : wornAs(carrier)
  known.set(carrier, found)
  return found
}

function wornAs({ anchors }: Carrier): Wearing {
  const [group, ...others] = new Set([...anchors.values()].map(({ zoneGroup }) => zoneGroup))
  return others.length > 0 || group === undefined ? WORN : (WORN_AS[group] ?? WORN)
}

/** In which of its carrier's zones a place is. */
export const zoneOf = ({ zones }: Wearing, anchor: Anchor): string => anchor[zones ?? 'zoneGroup']
