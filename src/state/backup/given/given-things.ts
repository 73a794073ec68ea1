import * as v from 'valibot'
import { readOwnCharm } from '../../../catalog/own/read-own-charm'
import { THINGS_FRAME_BYTES } from '../../../share/picture/picture-things'
import { isDraftKind, isThingKind, type OwnThing } from '../../own/own-thing'
import type { PlannerState } from '../../planner/planner'
import type { BlobShelf, StoredBlob } from '../../storage/blob-shelf'
import type { ArchiveLimits, BackupRow } from '../backup-format'
import { composeBackup } from '../compose-backup'

/** What of an archive in a picture is read: the picture has 5 MB with everything in it. */
export const GIVEN_LIMITS: ArchiveLimits = {
  bytes: 5 * 1024 * 1024,
  entryBytes: 2 * 1024 * 1024,
  entries: 600,
}

/** Something that its owner made, as it leaves or comes. */
export interface GivableThing {
  readonly thing: OwnThing
  /** As its owner calls it; empty where nobody did. */
  readonly name: string
  /** The name of its small picture. */
  readonly picture: string | null
  /** Whose model it is, where a stranger made it and its owner did not say yet that it may be given away; else null. */
  readonly asks: { readonly author: string | null; readonly licence: string | null } | null
}

const Bag = v.looseObject({
  stub: v.looseObject({ name: v.string() }),
  pictures: v.looseObject({ small: v.string() }),
})

/** What there is to say of an own thing that leaves or comes. */
export function givableThing(thing: OwnThing): GivableThing {
  const charm = readOwnCharm(thing.body)
  if (charm) {
    const { name, source, rights, pictures } = charm
    // What was made of one's own photo is one's own to give.
    const asks = source.kind === 'model' && !rights.share
    return {
      thing,
      name,
      picture: pictures.small,
      asks: asks ? { author: rights.author, licence: rights.licence } : null,
    }
  }
  const bag = v.safeParse(Bag, JSON.parse(thing.body))
  const { stub, pictures } = bag.success ? bag.output : {}
  return { thing, name: stub?.name ?? '', picture: pictures?.small ?? null, asks: null }
}

/** Whether a kind of own thing is ever given away. */
export const isGivenKind = (kind: string): boolean => isThingKind(kind) && !isDraftKind(kind)

/** The own things that the look on screen wears, its bag first, each once. */
export function givableThings({
  look,
  things,
}: Pick<PlannerState, 'look' | 'things'>): readonly GivableThing[] {
  const worn = new Set<string>([look.carrier, ...[...look.placed.values()].map(({ charm }) => charm)])
  return [...worn].flatMap((id) => {
    const thing = things.get(id)
    return thing && isGivenKind(thing.kind) ? [givableThing(thing)] : []
  })
}

/** A row without what is nobody else's business: what it cost. */
function givenRow({ kind, id, body, blobs }: OwnThing): BackupRow {
  const charm = readOwnCharm(body)
  const told = charm && { ...charm, price: null, rights: { ...charm.rights, share: true } }
  return { kind, id, edited: 0, body: told ? JSON.stringify(told) : body, blobs }
}

/** More than the archive says of itself, of one file in it, and of the record's own JSON. */
const ARCHIVE_BYTES = 600
const ENTRY_BYTES = 400

export interface PackedThings {
  /** Null where there is nothing in it. */
  readonly archive: Uint8Array | null
  readonly packed: readonly GivableThing[]
  /** What had no room. */
  readonly left: readonly GivableThing[]
  /** What lacks bytes of its own, and so could not be worn. */
  readonly missing: readonly GivableThing[]
}

/** Things with everything that they need, the first ones first, in at most so many bytes of a picture. The same things give the same bytes. */
export async function packThings(
  things: readonly GivableThing[],
  shelf: Pick<BlobShelf, 'read'>,
  roomBytes: number,
): Promise<PackedThings> {
  const room = Math.min(roomBytes, GIVEN_LIMITS.bytes) - THINGS_FRAME_BYTES
  const blobs = new Map<string, StoredBlob>()
  const rows: BackupRow[] = []
  const packed: GivableThing[] = []
  const left: GivableThing[] = []
  const missing: GivableThing[] = []
  let bytes = ARCHIVE_BYTES
  for (const one of things) {
    const found = await Promise.all(
      one.thing.blobs.map(async (name) => [name, await shelf.read(name).catch(() => null)] as const),
    )
    const own = new Map(found.flatMap(([name, blob]) => (blob ? [[name, blob] as const] : [])))
    if (own.size < new Set(one.thing.blobs).size) {
      missing.push(one)
      continue
    }
    const row = givenRow(one.thing)
    const added = [...own].filter(([name]) => !blobs.has(name))
    const needs =
      new TextEncoder().encode(JSON.stringify(row)).length +
      added.reduce((sum, [, blob]) => sum + blob.bytes.byteLength + ENTRY_BYTES, ENTRY_BYTES)
    const isTooLarge = added.some(([, blob]) => blob.bytes.byteLength > GIVEN_LIMITS.entryBytes)
    const isTooMany = blobs.size + added.length + 1 > GIVEN_LIMITS.entries
    if (isTooLarge || isTooMany || bytes + needs > room) {
      left.push(one)
      continue
    }
    bytes += needs
    for (const [name, blob] of added) blobs.set(name, blob)
    rows.push(row)
    packed.push(one)
  }
  const archive = rows.length > 0 ? composeBackup({ when: 0, look: '', rows, blobs }) : null
  return { archive, packed, left, missing }
}
