import type { CarrierStub, CharmStub } from '../../look/facts/stub'
import { bytesOfHex, hexOfBytes } from '../../look/file/hex-bytes'
import type { WrittenLook } from '../../look/file/written-look'
import {
  anchorId,
  type CarrierId,
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
import { byteReader } from './bytes'
import { allFields, type Codec, list, mapped, number, rgbCode, text } from './codec'
import { idCode, type PackTable } from './id-code'
import { readOutlines, withOutlines, writeOutlines } from './outlines-code'
import type { Sections } from './sections'
import { carrierStubCode, charmStubCode } from './stub-code'

/** What each section holds; the numbers never change their meaning. 1 is the core. */
const KINDS = {
  ...{ packs: 2, pulls: 3, tints: 4, charmStubs: 5, carrierStubs: 6, charmColorways: 7 },
  /** Apart from the stubs, which releases before it read as they are. */
  outlines: 8,
} as const

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
const carrierStubsCode = table<CarrierId, CarrierStub>(
  idCode('carrier'),
  ownOnly(carrierId),
  carrierStubCode,
  1,
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
  { placements, pulls, tints, stubs, later }: WrittenLook,
  packs: PackTable,
): readonly (readonly [number, readonly number[]])[] {
  const sections: (readonly [number, readonly number[]])[] = []
  if (packs.length > 0) sections.push([KINDS.packs, bytesOf(packsCode, packs)])
  if (pulls?.size) sections.push([KINDS.pulls, bytesOf(pullsCode, pulls)])
  if (tints?.size) sections.push([KINDS.tints, bytesOf(tintsCode, tints)])
  if (stubs?.charms.size) sections.push([KINDS.charmStubs, bytesOf(charmStubsCode, stubs.charms)])
  if (stubs?.carriers.size) sections.push([KINDS.carrierStubs, bytesOf(carrierStubsCode, stubs.carriers)])
  const colorways: CharmColorways = new Map(
    placements.flatMap(({ colorway }, at) => (colorway === undefined ? [] : [[at, colorway]])),
  )
  if (colorways.size > 0) sections.push([KINDS.charmColorways, bytesOf(charmColorwaysCode, colorways)])
  for (const { kind, bytes } of later?.sections ?? []) sections.push([kind, bytesOfHex(bytes)])
  // After those that a release before it kept as they came: these are newer.
  const outlines = stubs ? writeOutlines(stubs.charms) : []
  if (outlines.length > 0) sections.push([KINDS.outlines, outlines])
  return sections
}

interface More {
  readonly packs: PackTable
  readonly colorways: CharmColorways
  readonly look: Pick<WrittenLook, 'pulls' | 'tints' | 'stubs' | 'later'>
}

/** Reads what `writeMore` wrote, and keeps what it does not know; null when a known section is none. */
export function readMore(sections: Sections): More | null {
  let isDamaged = false
  const read = <Value>(kind: number, codec: Codec<Value>): Value | undefined => {
    const bytes = sections.get(kind)
    if (!bytes) return undefined
    const from = byteReader(bytes)
    const value = codec.read(from)
    if (value === undefined || !from.atEnd()) isDamaged = true
    return value
  }
  const packs = read(KINDS.packs, packsCode)
  const pulls = read(KINDS.pulls, pullsCode)
  const tints = read(KINDS.tints, tintsCode)
  const charms = read(KINDS.charmStubs, charmStubsCode)
  const carriers = read(KINDS.carrierStubs, carrierStubsCode)
  const colorways = read(KINDS.charmColorways, charmColorwaysCode) ?? new Map()
  const apart = sections.get(KINDS.outlines)
  const outlines = apart && readOutlines(apart)
  if (outlines === null) isDamaged = true
  const stubs = { charms: charms ?? new Map(), carriers: carriers ?? new Map() }
  const later = [...sections].flatMap(([kind, bytes]): LaterSection[] =>
    kind < FIRST_LATER_KIND ? [] : [{ kind, bytes: hexOfBytes(bytes) }],
  )
  if (isDamaged || later.length > LOOK_LIMITS.laterSections) return null
  return {
    packs: [...(packs ?? [])],
    colorways,
    look: {
      ...(pulls ? { pulls } : {}),
      ...(tints ? { tints } : {}),
      ...(charms || carriers ? { stubs: outlines ? withOutlines(stubs, outlines) : stubs } : {}),
      ...(later.length > 0 ? { later: { fields: {}, sections: later } } : {}),
    },
  }
}
