import { CAPTION_LIMITS, type Caption, captionOf, hasCaption, NO_CAPTION } from '../../look/caption'
import { asWritten } from '../../look/file/serialize'
import type { WrittenLook, WrittenPlacement } from '../../look/file/written-look'
import { charmId, packOf } from '../../look/ids'
import { LOOK_LIMITS } from '../../look/limits'
import type { Look } from '../../look/look'
import { SCORE_VERSION } from '../../look/score-version'
import { fromBase64Url, toBase64Url } from './base64url'
import { type ByteReader, byteReader, writeNumber, writeText } from './bytes'
import { crc16 } from './crc'
import { MAX_CODE_LENGTH } from './fragment'
import { idCode, itemCode, type PackTable } from './id-code'
import { idOf } from './id-table'
import type { LinkProblem } from './link-problem'
import { readMore, readPacks, writeMore } from './more-sections'
import { inDetail } from './outline-detail'
import { isWrittenOn, placementCode } from './placement-code'
import { readSections, writeSections } from './sections'

/** What each version carries beyond the one before. A look is written in the first that can carry it; what comes later is a section. */
const PLAIN_VERSION = 1
const WORDS_VERSION = 2
const CAPTION_VERSION = 3
const SECTIONS_VERSION = 4
/** The latest version that is read. */
export const LINK_VERSION = SECTIONS_VERSION

export type ReadLink =
  | { readonly ok: true; readonly look: WrittenLook }
  | { readonly ok: false; readonly problem: LinkProblem }

/** Something of a look that a link has no room for. */
export type LeftOut =
  | { readonly kind: 'aside' | 'inscriptions'; readonly charm: string }
  /** Of an own charm's outline all but eight points, all of it, and all that tells what it is like. */
  | { readonly kind: 'coarse_outline' | 'outline' | 'stub'; readonly charm: string }
  | { readonly kind: 'credit' | 'caption' }
  | { readonly kind: 'section'; readonly section: number }

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

/** The look with no other stubs than those of its carrier and its charms. */
function withSentStubs(look: WrittenLook): WrittenLook {
  const { stubs, ...rest } = look
  if (!stubs) return look
  const used = new Set([look.carrier, ...look.placements.map(({ charm }) => charm)])
  const charms = new Map([...stubs.charms].filter(([id]) => used.has(id)))
  const carriers = new Map([...stubs.carriers].filter(([id]) => used.has(id)))
  return charms.size + carriers.size > 0 ? { ...rest, stubs: { charms, carriers } } : rest
}

/** The look without what its owner calls things: names stay at home. */
function withoutNames(look: WrittenLook): WrittenLook {
  if (!look.stubs) return look
  const nameless = <Id, Stub extends { readonly name: string }>(stubs: ReadonlyMap<Id, Stub>) =>
    new Map([...stubs].map(([id, stub]) => [id, { ...stub, name: '' }]))
  const { charms, carriers } = look.stubs
  return { ...look, stubs: { charms: nameless(charms), carriers: nameless(carriers) } }
}

function versionFor({ pulls, tints, later, ...look }: WrittenLook): number {
  const isOfPack = [look.carrier, ...look.placements.map(({ charm }) => charm)].some(packOf)
  const isRecolored = look.placements.some(({ colorway }) => colorway !== undefined)
  if (isOfPack || pulls?.size || tints?.size || look.stubs || later?.sections.length || isRecolored)
    return SECTIONS_VERSION
  if (hasCaption(look)) return CAPTION_VERSION
  return look.placements.some(isWrittenOn) ? WORDS_VERSION : PLAIN_VERSION
}

/** Carrier, color, charms and, from version 3 on, the caption. */
function writeCore(into: number[], look: WrittenLook, version: number, packs: PackTable): void {
  const { carrier, colorway, placements } = look
  const code = version >= SECTIONS_VERSION ? itemCode : idCode
  const charm = placementCode(code('charm', packs), version >= WORDS_VERSION)
  code('carrier', packs).write(into, carrier)
  idCode('colorway').write(into, colorway)
  writeNumber(into, placements.length)
  for (const placement of placements) charm.write(into, placement)
  if (version >= CAPTION_VERSION) writeCaption(into, look)
}

function readCore(from: ByteReader, version: number, packs: PackTable): WrittenLook | null {
  const code = version >= SECTIONS_VERSION ? itemCode : idCode
  const charm = placementCode(code('charm', packs), version >= WORDS_VERSION)
  const carrier = code('carrier', packs).read(from)
  const color = from.number()
  const colorway = color ? idOf('colorway', color) : color === 0 ? from.text() : null
  const count = from.number()
  if (carrier === undefined || colorway === null || colorway.length > LOOK_LIMITS.idLength) return null
  if (count === null || count > LOOK_LIMITS.placements) return null
  const placements: WrittenPlacement[] = []
  for (let i = 0; i < count; i += 1) {
    const placement = charm.read(from)
    if (!placement) return null
    placements.push(placement)
  }
  const caption = version >= CAPTION_VERSION ? readCaption(from) : NO_CAPTION
  return caption && from.atEnd() ? { carrier, colorway, placements, ...caption } : null
}

const CORE = 1

/** The same look always gives the same bytes: what it says, then their checksum. */
function encode(written: WrittenLook): string {
  const look = withoutNames(withSentStubs(written))
  const version = versionFor(look)
  const bytes: number[] = [version]
  if (version < SECTIONS_VERSION) writeCore(bytes, look, version, [])
  else {
    const packs: PackTable = []
    const core: number[] = []
    writeCore(core, look, version, packs)
    writeSections(bytes, new Map([[CORE, core], ...writeMore(look, packs)]))
  }
  const sum = crc16(bytes)
  return toBase64Url([...bytes, sum >> 8, sum & 255])
}

interface Shorter {
  readonly look: WrittenLook
  readonly leftOut: LeftOut
}

/** The look without the stub of its last own charm, or without the last section of a later release. */
function withoutExtras(look: WrittenLook): Shorter | null {
  const { stubs, later } = look
  const owned = look.placements.findLast(({ charm }) => stubs?.charms.has(charmId(charm)))
  if (stubs && owned) {
    const charms = new Map([...stubs.charms].filter(([id]) => id !== owned.charm))
    return { look: { ...look, stubs: { ...stubs, charms } }, leftOut: { kind: 'stub', charm: owned.charm } }
  }
  const section = later?.sections.at(-1)
  if (!later || !section) return null
  const rest = { ...later, sections: later.sections.slice(0, -1) }
  return { look: { ...look, later: rest }, leftOut: { kind: 'section', section: section.kind } }
}

/**
 * What is left out first of a look too long for a link without outlines: the end of what was set aside, the last words,
 * credits but the first, the rest of the caption, stubs from the last on, sections of later releases.
 */
function shortened(look: WrittenLook): Shorter | null {
  const { placements } = look
  const waiting = placements.findLastIndex(({ benched }) => benched)
  const last = placements[waiting]
  if (last)
    return {
      look: { ...look, placements: placements.toSpliced(waiting, 1) },
      leftOut: { kind: 'aside', charm: last.charm },
    }
  const spoken = placements.findLastIndex(isWrittenOn)
  const blank = placements[spoken]
  if (blank)
    return {
      look: { ...look, placements: placements.with(spoken, { ...blank, inscriptions: {} }) },
      leftOut: { kind: 'inscriptions', charm: blank.charm },
    }
  if (look.credits.length > 1)
    return { look: { ...look, credits: look.credits.toSpliced(1, 1) }, leftOut: { kind: 'credit' } }
  if (hasCaption(look)) return { look: { ...look, ...NO_CAPTION }, leftOut: { kind: 'caption' } }
  return withoutExtras(look)
}

interface PackedLink {
  readonly code: string
  readonly leftOut: readonly LeftOut[]
}

/** The look without what stands in the way of fitting, as far as there is anything to leave out. */
function cutDown(look: WrittenLook, fits: (look: WrittenLook) => boolean) {
  const leftOut: LeftOut[] = []
  for (let rest = look; ; ) {
    const shorter = fits(rest) ? null : shortened(rest)
    if (!shorter) return { look: rest, leftOut }
    leftOut.push(shorter.leftOut)
    rest = shorter.look
  }
}

const isShort = (code: string): boolean => code.length <= MAX_CODE_LENGTH

/**
 * A look as short text for links (docs/decisions/0002-link-format.md), about 20 characters for 3 charms, 75 for 16, and
 * what the limits of a link (64 charms, 4 KB) left no room for: outlines but eight points of each, outlines, then what
 * `shortened` takes. What hangs always comes along.
 */
export function packLink(look: Look | WrittenLook): PackedLink {
  const written = 'placed' in look ? asWritten(look) : look
  const few = cutDown(written, ({ placements }) => placements.length <= LOOK_LIMITS.placements)
  const whole = withSentStubs(few.look)
  const code = encode(whole)
  if (isShort(code)) return { code, leftOut: few.leftOut }
  const coarse = inDetail(whole, 'coarse')
  const coarseCode = encode(coarse.look)
  if (isShort(coarseCode))
    return { code: coarseCode, leftOut: [...few.leftOut, ...lessOf('coarse_outline', coarse.less)] }
  const bare = inDetail(whole, 'none')
  const cut = cutDown(bare.look, (rest) => isShort(encode(rest)))
  return {
    code: encode(cut.look),
    leftOut: [...few.leftOut, ...lessOf('outline', bare.less), ...cut.leftOut],
  }
}

const lessOf = (kind: 'coarse_outline' | 'outline', charms: readonly string[]): readonly LeftOut[] =>
  charms.map((charm) => ({ kind, charm }))

/** A look as short text for links, without what has no room there. */
export const linkCode = (look: Look | WrittenLook): string => packLink(look).code

function readBody(from: ByteReader, version: number): WrittenLook | null {
  if (version < SECTIONS_VERSION) return readCore(from, version, [])
  const sections = readSections(from)
  const core = sections?.get(CORE)
  const packs = sections && readPacks(sections)
  const look = core && packs && readCore(byteReader(core), version, packs)
  const more = look && readMore(sections, look.carrier)
  if (!more || [...more.colorways.keys()].some((at) => at >= look.placements.length)) return null
  const placements = look.placements.map((one, at) => {
    const colorway = more.colorways.get(at)
    return colorway === undefined ? one : { ...one, colorway }
  })
  return withSentStubs({ ...look, placements, ...more.look })
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
  if (version > LINK_VERSION) return refuse({ kind: 'newer_version', version })
  const look = version >= PLAIN_VERSION ? readBody(byteReader(rest), version) : null
  if (!look) return refuse({ kind: 'damaged', why: 'content' })
  return { ok: true, look }
}
