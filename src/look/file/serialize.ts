import { type Caption, writtenCaption } from '../caption'
import type { Stubs } from '../facts/stub'
import { LOOK_LIMITS } from '../limits'
import type { LeftStyling, Look, Wear } from '../look'
import { workFor } from '../stubs/stub-work'
import type { WrittenLook, WrittenPlacement } from './written-look'

/** How a charm is worn as files write it; what stands at its default is left out. */
const writtenWear = ({ turn, state, colorway, inscriptions, later }: Wear) => ({
  ...later,
  ...(turn === 0 ? {} : { turn }),
  ...(state === null ? {} : { state }),
  ...(colorway === undefined ? {} : { colorway }),
  ...(Object.keys(inscriptions).length === 0 ? {} : { words: inscriptions }),
})

/** A look as the app writes it to files and storage. */
export interface PlainLook extends Partial<Caption> {
  readonly format: 'dangle-look'
  readonly version: 1 | 2
  readonly carrier: string
  readonly colorway: string
  readonly placements: readonly PlainPlacement[]
  readonly bench?: readonly PlainPlacement[]
  readonly [more: string]: unknown
}

interface PlainPlacement {
  readonly charm: string
  readonly slot?: string
  readonly [more: string]: unknown
}

const recordOf = (entries: ReadonlyMap<string, unknown>) => Object.fromEntries(entries)

/** The parts that hold something, by name. */
const filled = (parts: Readonly<Record<string, ReadonlyMap<string, unknown> | undefined>>) =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, entries]) => (entries?.size ? [[name, recordOf(entries)]] : [])),
  )

const plainOther = ([carrier, { colorway, placements, pulls, tints, later }]: readonly [
  string,
  LeftStyling,
]) => ({
  ...later,
  carrier,
  colorway,
  placements: placements.map(({ charm, slot, ...wear }) => ({ charm, slot, ...writtenWear(wear) })),
  ...filled({ pulls, tints }),
})

/** What only version 2 can carry. */
function moreOf({ pulls, tints, stubs, others, later }: WrittenLook) {
  const { fields = {}, sections = [] } = later ?? {}
  const owned = (stubs && workFor(stubs)?.plain(stubs)) ?? {}
  return {
    ...fields,
    ...filled({ pulls, tints }),
    ...(Object.keys(owned).length > 0 ? { stubs: owned } : {}),
    ...(others?.size ? { others: [...others].map(plainOther) } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  }
}

const isHanging = (one: WrittenPlacement): one is WrittenPlacement & { readonly slot: string } =>
  !one.benched && one.slot !== null

/** A written look as plain data; what stands at its default is left out. In version 1 where that can carry it. */
export function serializeWritten(look: WrittenLook): PlainLook {
  const { carrier, colorway, placements } = look
  // More than may hang are charms that no catalog knows: the last of them wait with what was set aside.
  const hanging = placements.filter(isHanging).slice(0, LOOK_LIMITS.placements)
  const hangs = new Set<WrittenPlacement>(hanging)
  const bench = placements
    .filter((one) => !hangs.has(one))
    .map(({ charm, slot, ...wear }) => ({
      charm,
      ...(slot === null ? {} : { wanted: slot }),
      ...writtenWear(wear),
    }))
  const more = moreOf(look)
  const isMore =
    Object.keys(more).length > 0 || placements.some(({ colorway, later }) => colorway !== undefined || later)
  return {
    format: 'dangle-look',
    version: isMore ? 2 : 1,
    ...writtenCaption(look),
    carrier,
    colorway,
    placements: hanging.map(({ charm, slot, ...wear }) => ({ charm, slot, ...writtenWear(wear) })),
    ...(bench.length > 0 ? { bench: bench.slice(-LOOK_LIMITS.aside) } : {}),
    ...more,
  }
}

/** A look as plain data for files and storage. */
export const serializeLook = (look: Look): PlainLook => serializeWritten(asWritten(look))

/**
 * A look as the text of a file, with a line for each part where there is room. Carriers that it was on before, the
 * earliest first, stay behind where it would be too long to be read again.
 */
export function lookText(look: Look): string {
  const plain = serializeLook(look)
  const [text = '', dense = ''] = [2, 0].map((indent) => `${JSON.stringify(plain, null, indent)}\n`)
  if (text.length <= LOOK_LIMITS.textLength) return text
  if (dense.length <= LOOK_LIMITS.textLength || look.others.size === 0) return dense
  return lookText({ ...look, others: new Map([...look.others].slice(1)) })
}

const kept = <Key, Value>(all: ReadonlyMap<Key, Value>, used: ReadonlySet<string>): ReadonlyMap<Key, Value> =>
  new Map([...all].filter(([id]) => used.has(String(id))))

/** The ids of the carriers and charms that a look names, wherever in it. */
export function idsIn({ carrier, placed, aside, others }: Look): ReadonlySet<string> {
  const left = [...others.values()].flatMap(({ placements }) => placements)
  const ids = new Set<string>([carrier, ...others.keys()])
  for (const { charm } of [...placed.values(), ...aside, ...left]) ids.add(charm)
  return ids
}

/** The stubs of what the look still names. */
function usedStubs(look: Look): Stubs {
  const { stubs } = look
  const used = idsIn(look)
  return { charms: kept(stubs.charms, used), carriers: kept(stubs.carriers, used) }
}

/** A look as one list of placements: what hangs, then what was set aside; a missing charm as hanging where it was meant to. */
export function asWritten(look: Look): WrittenLook {
  const { carrier, colorway, title, author, credits, pulls, tints, others, later } = look
  const stubs = usedStubs(look)
  return {
    ...{ carrier, colorway, title, author, credits },
    placements: [
      ...[...look.placed].map(([slot, placed]) => ({ ...placed, slot, benched: false })),
      ...look.aside.map(({ intendedSlot: slot, missing, ...wear }) => ({
        ...wear,
        slot,
        benched: missing !== true,
      })),
    ],
    ...(pulls.size > 0 ? { pulls } : {}),
    ...(tints.size > 0 ? { tints } : {}),
    ...(stubs.charms.size + stubs.carriers.size > 0 ? { stubs } : {}),
    ...(others.size > 0 ? { others } : {}),
    ...(Object.keys(later.fields).length + later.sections.length > 0 ? { later } : {}),
  }
}
