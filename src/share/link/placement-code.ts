import type { WrittenPlacement } from '../../look/file/written-look'
import type { Inscriptions } from '../../look/inscription'
import { LOOK_LIMITS } from '../../look/limits'
import { readSlotPath, writeSlotPath } from '../../look/slot'
import { type ByteReader, writeNumber, writeText } from './bytes'
import type { Codec } from './codec'
import { idCode } from './id-code'

/** What a placement's first byte announces, in the order in which it follows. */
const TURN = 1
const STATE = 2
const BENCHED = 4
const SLOT = 8
const LITERAL_SLOT = 16
const PLACE = 32
const RINGS = 64
const WORDS = 128
const ALL = 255

const anchorCode = idCode('anchor')
const stateCode = idCode('state')
const fieldCode = idCode('field')

const isId = (text: string): boolean => text.length > 0 && text.length <= LOOK_LIMITS.idLength

export const isWrittenOn = ({ inscriptions }: Pick<WrittenPlacement, 'inscriptions'>): boolean =>
  Object.keys(inscriptions).length > 0

function slotFlags(slot: string | null): number {
  if (slot === null) return 0
  const path = readSlotPath(slot)
  if (!path) return SLOT | LITERAL_SLOT
  return SLOT | (path.place > 1 ? PLACE : 0) | (path.rings.length > 0 ? RINGS : 0)
}

function writeSlot(into: number[], slot: string): void {
  const path = readSlotPath(slot)
  if (!path) {
    writeText(into, slot)
    return
  }
  anchorCode.write(into, path.anchor)
  if (path.place > 1) writeNumber(into, path.place)
  if (path.rings.length > 0) writeNumber(into, Number(path.rings.join('')))
}

function readSlot(from: ByteReader, flags: number): string | null {
  if (flags & LITERAL_SLOT) return flags & (PLACE | RINGS) ? null : from.text()
  const anchor = anchorCode.read(from)
  if (anchor === undefined) return null
  const place = flags & PLACE ? from.number() : 1
  if (place === null || place > 9 || (place < 2 && flags & PLACE)) return null
  const rings = flags & RINGS ? from.number() : 0
  if (rings === null || (flags & RINGS && !/^[1-9]{1,3}$/.test(String(rings)))) return null
  return writeSlotPath({ anchor, place, rings: rings === 0 ? [] : [...String(rings)].map(Number) })
}

function writeWords(into: number[], words: Inscriptions): void {
  const lines = Object.entries(words)
  writeNumber(into, lines.length)
  for (const [field, line] of lines) {
    fieldCode.write(into, field)
    writeText(into, line)
  }
}

function readWords(from: ByteReader): Inscriptions | null {
  const count = from.number()
  if (count === null || count < 1 || count > LOOK_LIMITS.fields) return null
  const lines: [string, string][] = []
  for (let i = 0; i < count; i += 1) {
    const field = fieldCode.read(from)
    const line = from.text()
    const [before] = lines.at(-1) ?? ['']
    if (field === undefined || field <= before || !line || line.length > LOOK_LIMITS.wordsLength) return null
    lines.push([field, line])
  }
  return Object.fromEntries(lines)
}

/** A charm of a look and where it hangs; the first version of links knows no words on it. */
export const placementCode = (charmCode: Codec<string>, hasWords: boolean): Codec<WrittenPlacement> => ({
  write: (into, placement) => {
    const { charm, slot, benched, turn, state, inscriptions } = placement
    const wear = (turn ? TURN : 0) | (state === null ? 0 : STATE) | (isWrittenOn(placement) ? WORDS : 0)
    writeNumber(into, wear | (benched ? BENCHED : 0) | slotFlags(slot))
    charmCode.write(into, charm)
    if (slot !== null) writeSlot(into, slot)
    if (turn) writeNumber(into, turn)
    if (state !== null) stateCode.write(into, state)
    if (isWrittenOn(placement)) writeWords(into, inscriptions)
  },
  read: (from) => {
    const flags = from.number()
    const charm = charmCode.read(from)
    const known = hasWords ? ALL : ALL & ~WORDS
    if (flags === null || (flags & ~known) !== 0 || charm === undefined) return undefined
    const slot = flags & SLOT ? readSlot(from, flags) : null
    const turn = flags & TURN ? from.number() : 0
    const state = flags & STATE ? stateCode.read(from) : null
    if ((flags & SLOT && (slot === null || !isId(slot))) || state === undefined) return undefined
    const words = flags & WORDS ? readWords(from) : {}
    if (turn === null || turn > 359 || words === null) return undefined
    return { charm, slot, benched: (flags & BENCHED) !== 0, turn, state, inscriptions: words }
  },
})
