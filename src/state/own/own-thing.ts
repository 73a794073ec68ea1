/** The kinds of thing that a user makes; a draft is a making that is not over. */
export const THING_KINDS = ['own_charm', 'own_draft', 'own_bag', 'own_bag_draft'] as const
export type ThingKind = (typeof THING_KINDS)[number]

/** Something that the user made, as storage keeps it: what is in it is read by code that is fetched for it alone. */
export interface OwnThing {
  readonly kind: ThingKind
  /** `own:…` */
  readonly id: string
  /** JSON. */
  readonly body: string
  /** The names of the bytes that it needs. */
  readonly blobs: readonly string[]
}

/** One draft is kept of each. */
export type DraftOf = 'charm' | 'bag'

export const DRAFTS = {
  charm: { kind: 'own_draft', id: 'draft' },
  bag: { kind: 'own_bag_draft', id: 'bag_draft' },
} as const satisfies Record<DraftOf, Pick<OwnThing, 'kind' | 'id'>>

/** All of them by their ids. */
export type OwnThings = ReadonlyMap<string, OwnThing>

export const NO_THINGS: OwnThings = new Map()

export const isThingKind = (kind: string): kind is ThingKind =>
  (THING_KINDS as readonly string[]).includes(kind)

/** Whether a kind of thing is a making that is not over. */
export const isDraftKind = (kind: ThingKind): boolean => kind === 'own_draft' || kind === 'own_bag_draft'

/** The stored things with what was changed here since the last save: each as it was last written, here before there. */
export function mergeThings(base: OwnThings, here: OwnThings, there: OwnThings): OwnThings {
  if (here === base) return there
  const merged = new Map(there)
  for (const id of base.keys()) if (!here.has(id)) merged.delete(id)
  for (const [id, thing] of here) if (base.get(id) !== thing) merged.set(id, thing)
  return merged
}
