import { CAPTION_LIMITS, type Caption, captionOf, hasCaption, NO_CAPTION } from '../../look/caption'
import { asWritten } from '../../look/file/serialize'
import type { WrittenLook, WrittenPlacement } from '../../look/file/written-look'
import { LOOK_LIMITS } from '../../look/limits'
import type { Look } from '../../look/look'
import { SCORE_VERSION } from '../../look/score-version'
import { fromBase64Url, toBase64Url } from './base64url'
import { type ByteReader, byteReader, writeNumber, writeText } from './bytes'
import { crc16 } from './checksum'
import { type CodeKind, codeOf, idOf } from './id-table'
import type { LinkProblem } from './link-problem'

/** What each version carries beyond the one before. A look is written in the first that can carry it. */
const PLAIN_VERSION = 1
const WORDS_VERSION = 2
const CAPTION_VERSION = 3
/** The latest version that is read. */
export const LINK_VERSION = CAPTION_VERSION
export const MAX_CODE_LENGTH = 4096

export type ReadLink =
  | { readonly ok: true; readonly look: WrittenLook }
  | { readonly ok: false; readonly problem: LinkProblem }

/** What a placement's first byte announces, in the order in which it follows. */
const TURN = 1
const STATE = 2
const BENCHED = 4
const SLOT = 8
const LITERAL_SLOT = 16
const PLACE = 32
const RINGS = 64
const WORDS = 128
const KNOWN_FLAGS: Readonly<Record<number, number>> = { 1: 127, 2: 255, 3: 255 }

const SLOT_SHAPE = /^([^/]+)(?:\/([2-9]))?((?:\/h[1-9]){0,3})$/

/** A number from the table, or 0 and the id spelled out. */
function writeName(into: number[], kind: CodeKind, id: string): void {
  const code = codeOf(kind, id)
  writeNumber(into, code ?? 0)
  if (code === null) writeText(into, id)
}

const isId = (text: string): boolean => text.length > 0 && text.length <= LOOK_LIMITS.idLength

function readName(from: ByteReader, kind: CodeKind): string | null {
  const code = from.number()
  const id = code ? idOf(kind, code) : code === 0 ? from.text() : null
  return id !== null && isId(id) ? id : null
}

function slotFlags(slot: string | null): number {
  if (slot === null) return 0
  const shape = SLOT_SHAPE.exec(slot)
  if (!shape) return SLOT | LITERAL_SLOT
  return SLOT | (shape[2] ? PLACE : 0) | (shape[3] ? RINGS : 0)
}

function writeSlot(into: number[], slot: string): void {
  const [spelled, anchor = '', place, rings] = SLOT_SHAPE.exec(slot) ?? []
  if (spelled === undefined) {
    writeText(into, slot)
    return
  }
  writeName(into, 'anchor', anchor)
  if (place) writeNumber(into, Number(place))
  if (rings) writeNumber(into, Number(rings.replaceAll('/h', '')))
}

function readSlot(from: ByteReader, flags: number): string | null {
  if (flags & LITERAL_SLOT) return flags & (PLACE | RINGS) ? null : from.text()
  const anchor = readName(from, 'anchor')
  if (anchor === null) return null
  const place = flags & PLACE ? from.number() : 1
  if (place === null || place > 9 || (place < 2 && flags & PLACE)) return null
  const rings = flags & RINGS ? from.number() : 0
  if (rings === null || (flags & RINGS && !/^[1-9]{1,3}$/.test(String(rings)))) return null
  const below = rings === 0 ? '' : String(rings).replaceAll(/\d/g, '/h$&')
  return `${anchor}${place > 1 ? `/${place}` : ''}${below}`
}

const isWrittenOn = ({ inscriptions }: Pick<WrittenPlacement, 'inscriptions'>): boolean =>
  Object.keys(inscriptions).length > 0

function writeWords(into: number[], words: WrittenPlacement['inscriptions']): void {
  const lines = Object.entries(words)
  writeNumber(into, lines.length)
  for (const [field, line] of lines) {
    writeName(into, 'field', field)
    writeText(into, line)
  }
}

function readWords(from: ByteReader): WrittenPlacement['inscriptions'] | null {
  const count = from.number()
  if (count === null || count < 1 || count > LOOK_LIMITS.fields) return null
  const lines: [string, string][] = []
  for (let i = 0; i < count; i += 1) {
    const field = readName(from, 'field')
    const line = from.text()
    const [before] = lines.at(-1) ?? ['']
    if (field === null || field <= before || !line || line.length > LOOK_LIMITS.wordsLength) return null
    lines.push([field, line])
  }
  return Object.fromEntries(lines)
}

function writePlacement(into: number[], placement: WrittenPlacement): void {
  const { charm, slot, benched, turn, state, inscriptions: words } = placement
  const manner = (turn ? TURN : 0) | (state === null ? 0 : STATE) | (isWrittenOn(placement) ? WORDS : 0)
  writeNumber(into, manner | (benched ? BENCHED : 0) | slotFlags(slot))
  writeName(into, 'charm', charm)
  if (slot !== null) writeSlot(into, slot)
  if (turn) writeNumber(into, turn)
  if (state !== null) writeName(into, 'state', state)
  if (isWrittenOn(placement)) writeWords(into, words)
}

function readPlacement(from: ByteReader, version: number): WrittenPlacement | null {
  const flags = from.number()
  const charm = readName(from, 'charm')
  if (flags === null || (flags & ~(KNOWN_FLAGS[version] ?? 0)) !== 0 || charm === null) return null
  const slot = flags & SLOT ? readSlot(from, flags) : null
  const turn = flags & TURN ? from.number() : 0
  const state = flags & STATE ? readName(from, 'state') : null
  if ((flags & SLOT && (slot === null || !isId(slot))) || (flags & STATE && state === null)) return null
  const words = flags & WORDS ? readWords(from) : {}
  if (turn === null || turn > 359 || words === null) return null
  return { charm, slot, benched: (flags & BENCHED) !== 0, turn, state, inscriptions: words }
}

function writeCaption(into: number[], caption: Caption): void {
  const { title, author, credits } = captionOf(caption)
  writeText(into, title)
  writeText(into, author)
  writeNumber(into, credits.length)
  for (const line of credits) writeText(into, line)
  writeNumber(into, SCORE_VERSION)
}

/** The version of the score it was made under is passed over: a look is judged by the release that shows it. */
function readCaption(from: ByteReader): Caption | null {
  const title = from.text()
  const author = from.text()
  const count = from.number()
  if (title === null || author === null || count === null || count > CAPTION_LIMITS.credits) return null
  const credits = Array.from({ length: count }, () => from.text()).filter((line) => line !== null)
  return credits.length === count && from.number() !== null ? captionOf({ title, author, credits }) : null
}

const versionFor = (look: WrittenLook): number => {
  if (hasCaption(look)) return CAPTION_VERSION
  return look.placements.some(isWrittenOn) ? WORDS_VERSION : PLAIN_VERSION
}

/** The same look always gives the same bytes: what it says, then their checksum. */
function encode(look: WrittenLook): string {
  const { carrier, colorway, placements } = look
  const version = versionFor(look)
  const bytes: number[] = [version]
  writeName(bytes, 'carrier', carrier)
  writeName(bytes, 'colorway', colorway)
  writeNumber(bytes, placements.length)
  for (const placement of placements) writePlacement(bytes, placement)
  if (version >= CAPTION_VERSION) writeCaption(bytes, look)
  const sum = crc16(bytes)
  return toBase64Url([...bytes, sum >> 8, sum & 255])
}

/** What is left out first of a look too long for a link: the end of the bench, the last words, credits but the first, the rest of the caption. */
function shortened(look: WrittenLook): WrittenLook | null {
  const { placements } = look
  const waiting = placements.findLastIndex(({ benched }) => benched)
  if (waiting >= 0) return { ...look, placements: placements.toSpliced(waiting, 1) }
  const spoken = placements.findLastIndex(isWrittenOn)
  const blank = placements[spoken]
  if (blank) return { ...look, placements: placements.with(spoken, { ...blank, inscriptions: {} }) }
  if (look.credits.length > 1) return { ...look, credits: look.credits.toSpliced(1, 1) }
  return hasCaption(look) ? { ...look, ...NO_CAPTION } : null
}

/**
 * A look as short text for links (docs/decisions/0002-link-format.md): about 20 characters for 3 charms, 75 for 16.
 * The bench comes along as far as the limits of a link allow, 64 charms and 4 KB; what hangs always does.
 */
export function linkCode(look: Look | WrittenLook): string {
  if ('placed' in look) return linkCode(asWritten(look))
  const code = encode(look)
  const fits = look.placements.length <= LOOK_LIMITS.placements && code.length <= MAX_CODE_LENGTH
  const shorter = fits ? null : shortened(look)
  return shorter ? linkCode(shorter) : code
}

function readBody(from: ByteReader, version: number): WrittenLook | null {
  const carrier = readName(from, 'carrier')
  const color = from.number()
  const colorway = color ? idOf('colorway', color) : color === 0 ? from.text() : null
  const count = from.number()
  if (carrier === null || colorway === null || colorway.length > LOOK_LIMITS.idLength) return null
  if (count === null || count > LOOK_LIMITS.placements) return null
  const placements: WrittenPlacement[] = []
  for (let i = 0; i < count; i += 1) {
    const placement = readPlacement(from, version)
    if (!placement) return null
    placements.push(placement)
  }
  const caption = version >= CAPTION_VERSION ? readCaption(from) : NO_CAPTION
  return caption && from.atEnd() ? { carrier, colorway, placements, ...caption } : null
}

/** Reads a code from anywhere: the look exactly as it was written, or why there is none. Never throws. */
export function readLinkCode(text: string): ReadLink {
  const refuse = (problem: LinkProblem): ReadLink => ({ ok: false, problem })
  if (text.length > MAX_CODE_LENGTH)
    return refuse({ kind: 'too_long', length: text.length, max: MAX_CODE_LENGTH })
  if (text === '') return refuse({ kind: 'not_a_link' })
  const bytes = fromBase64Url(text)
  if (!bytes) return refuse({ kind: 'damaged', why: 'letters' })
  const body = bytes.slice(0, -2)
  const [high = 0, low = 0] = bytes.slice(-2)
  if (bytes.length < 3 || crc16(body) !== ((high << 8) | low))
    return refuse({ kind: 'damaged', why: 'checksum' })
  // Every version ends in this checksum, so that a damaged link is never taken for a newer one.
  const [version = 0, ...rest] = body
  if (version > CAPTION_VERSION) return refuse({ kind: 'newer_version', version })
  const look = version >= PLAIN_VERSION ? readBody(byteReader(rest), version) : null
  if (!look) return refuse({ kind: 'damaged', why: 'content' })
  return { ok: true, look }
}
