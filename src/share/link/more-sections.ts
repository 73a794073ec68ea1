import type { CharmStub } from '../../look/facts/stub'
import { bytesOfHex, hexOfBytes } from '../../look/file/hex-bytes'
import type { WrittenLook } from '../../look/file/written-look'
import {
  anchorId,
  type CharmId,
  type ColorwayId,
  carrierId,
  charmId,
  colorwayId,
  kindOf,
  regionId,
} from '../../look/ids'
import { FIRST_LATER_KIND, type LaterSection } from '../../look/later-release'
import { LOOK_LIMITS } from '../../look/limits'
import { bagStubCode } from './bag-code'
import { byteReader } from './bytes'
import { allFields, type Codec, list, mapped, number, rgbCode, text } from './codec'
import { idCode, type PackTable } from './id-code'
import { readOutlines, withOutlines, writeOutlines } from './outlines-code'
import type { Sections } from './sections'
import { charmStubCode } from './stub-code'

/** What each section holds; the numbers never change their meaning, nor are they given out again. 1 is the core. */
const KINDS = {
  ...{ packs: 2, pulls: 3, tints: 4, charmStubs: 5, charmColorways: 7 },
  /** Apart from the stubs, which releases before it read as they are. */
  outlines: 8,
  /** The own bag that the core names as its carrier; with any other carrier a section of a later release. */
  bag: 9,
} as const
/** Bags as lists of facts, which no release ever wrote: a link that has it is none. */
const RETIRED_KIND = 6

/** Charms worn in another color than they come in, by their place among the placements. */
type CharmColorways = ReadonlyMap<number, ColorwayId>

/** Entries by id, each id once. */
const table = <Id extends string, Value>(
  id: Codec<string>,
  make: (text: string) => Id | undefined,
  value: Codec<Value>,
  most: number,
): Codec<ReadonlyMap<Id, Value>> =>
  mapped(
    list(allFields<{ id: string; value: Value }>({ id, value }), most),
    (entries) => [...entries].map(([key, one]) => ({ id: key, value: one })),
    (written) => {
      const entries = new Map<Id, Value>()
      for (const one of written) {
        const key = make(one.id)
        if (key !== undefined) entries.set(key, one.value)
      }
      return entries.size === written.length && entries.size > 0 ? entries : undefined
    },
  )

const stop: Codec<number> = mapped<number, number>(
  number,
  (value) => value,
  (written) => (written >= 1 && written <= LOOK_LIMITS.pullStops ? written : undefined),
)

const ownOnly =
  <Id extends string>(make: (id: string) => Id) =>
  (id: string): Id | undefined =>
    kindOf(id) === 'own' || kindOf(id) === 'pack_item' ? make(id) : undefined

const packsCode = list(text, LOOK_LIMITS.placements + 1)
const pullsCode = table(idCode('anchor'), anchorId, stop, LOOK_LIMITS.pulls)
const tintsCode = table(idCode('word'), regionId, rgbCode, LOOK_LIMITS.tints)
const charmStubsCode = table<CharmId, CharmStub>(
  idCode('charm'),
  ownOnly(charmId),
  charmStubCode,
  LOOK_LIMITS.placements,
)

/** The colors that charms are worn in, by their place in the core's list; in its order. */
const charmColorwaysCode: Codec<CharmColorways> = mapped(
  list(
    allFields<{ at: number; colorway: string }>({ at: number, colorway: idCode('colorway') }),
    LOOK_LIMITS.placements,
  ),
  (colorways) => [...colorways].map(([at, colorway]) => ({ at, colorway })),
  (written) => {
    const inOrder = written.every(({ at }, index) => index === 0 || at > (written[index - 1]?.at ?? at))
    return inOrder && written.length > 0
      ? new Map(written.map(({ at, colorway }) => [at, colorwayId(colorway)]))
      : undefined
  },
)

const bytesOf = <Value>(codec: Codec<Value>, value: Value): readonly number[] => {
  const bytes: number[] = []
  codec.write(bytes, value)
  return bytes
}

/** Everything of a look beside its core that travels in a link. */
export function writeMore(
  { carrier, placements, pulls, tints, stubs, later }: WrittenLook,
  packs: PackTable,
): readonly (readonly [number, readonly number[]])[] {
  const sections: (readonly [number, readonly number[]])[] = []
  if (packs.length > 0) sections.push([KINDS.packs, bytesOf(packsCode, packs)])
  if (pulls?.size) sections.push([KINDS.pulls, bytesOf(pullsCode, pulls)])
  if (tints?.size) sections.push([KINDS.tints, bytesOf(tintsCode, tints)])
  if (stubs?.charms.size) sections.push([KINDS.charmStubs, bytesOf(charmStubsCode, stubs.charms)])
  const colorways: CharmColorways = new Map(
    placements.flatMap(({ colorway }, at) => (colorway === undefined ? [] : [[at, colorway]])),
  )
  if (colorways.size > 0) sections.push([KINDS.charmColorways, bytesOf(charmColorwaysCode, colorways)])
  for (const { kind, bytes } of later?.sections ?? [])
    if (!isBag(kind, carrier)) sections.push([kind, bytesOfHex(bytes)])
  const bag = stubs?.carriers.get(carrierId(carrier))
  if (bag) sections.push([KINDS.bag, bytesOf(bagStubCode, bag)])
  // After those that a release before it kept as they came: these are newer.
  const outlines = stubs ? writeOutlines(stubs.charms) : []
  if (outlines.length > 0) sections.push([KINDS.outlines, outlines])
  return sections
}

const isBag = (kind: number, carrier: string): boolean =>
  kind === KINDS.bag && ownOnly(carrierId)(carrier) !== undefined

/** The packs that a link names; null where the section is none. */
export function readPacks(sections: Sections): PackTable | null {
  const bytes = sections.get(KINDS.packs)
  if (!bytes) return []
  const from = byteReader(bytes)
  const packs = packsCode.read(from)
  return packs && from.atEnd() ? [...packs] : null
}

interface More {
  readonly colorways: CharmColorways
  readonly look: Pick<WrittenLook, 'pulls' | 'tints' | 'stubs' | 'later'>
}

/** Reads what `writeMore` wrote of a look on this carrier, and keeps what it does not know; null when a known section is none. */
export function readMore(sections: Sections, carrier: string): More | null {
  let isDamaged = sections.has(RETIRED_KIND)
  const read = <Value>(kind: number, codec: Codec<Value>): Value | undefined => {
    const bytes = sections.get(kind)
    if (!bytes) return undefined
    const from = byteReader(bytes)
    const value = codec.read(from)
    if (value === undefined || !from.atEnd()) isDamaged = true
    return value
  }
  const pulls = read(KINDS.pulls, pullsCode)
  const tints = read(KINDS.tints, tintsCode)
  const charms = read(KINDS.charmStubs, charmStubsCode)
  const bag = isBag(KINDS.bag, carrier) ? read(KINDS.bag, bagStubCode) : undefined
  const colorways = read(KINDS.charmColorways, charmColorwaysCode) ?? new Map()
  const apart = sections.get(KINDS.outlines)
  const outlines = apart && readOutlines(apart)
  if (outlines === null) isDamaged = true
  const carriers = new Map(bag ? [[carrierId(carrier), bag]] : [])
  const stubs = { charms: charms ?? new Map(), carriers }
  const later = [...sections].flatMap(([kind, bytes]): LaterSection[] =>
    kind < FIRST_LATER_KIND || isBag(kind, carrier) ? [] : [{ kind, bytes: hexOfBytes(bytes) }],
  )
  if (isDamaged || later.length > LOOK_LIMITS.laterSections) return null
  return {
    colorways,
    look: {
      ...(pulls ? { pulls } : {}),
      ...(tints ? { tints } : {}),
      ...(charms || bag ? { stubs: outlines ? withOutlines(stubs, outlines) : stubs } : {}),
      ...(later.length > 0 ? { later: { fields: {}, sections: later } } : {}),
    },
  }
}
