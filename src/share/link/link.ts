import type { WrittenLook } from '../../look/file/written-look'
import type { Look } from '../../look/look'
import { type LeftOut, linkCode, MAX_CODE_LENGTH, packLink, type ReadLink, readLinkCode } from './link-code'

/** `#l=…` is a shared look; `#/…` stays free for routes. */
export const LINK_MARK = '#l='

/** The fragment of a look, `#l=` included. */
export const linkFragment = (look: Look | WrittenLook): string => `${LINK_MARK}${linkCode(look)}`

/** An address under which a look opens, and what of the look had no room in it. */
export interface PackedAddress {
  readonly url: string
  readonly leftOut: readonly LeftOut[]
}

/** The address under which a look opens: `base` without its own fragment, then the look's; says what it leaves out. */
export function packAddress(look: Look | WrittenLook, base: string): PackedAddress {
  const cut = base.indexOf('#')
  const { code, leftOut } = packLink(look)
  return { url: `${cut < 0 ? base : base.slice(0, cut)}${LINK_MARK}${code}`, leftOut }
}

/** The address under which a look opens, without what has no room there. */
export const linkTo = (look: Look | WrittenLook, base: string): string => packAddress(look, base).url

/** What chat apps escape on the way, however often, as it was. */
function unescaped(text: string): string {
  let plain = text
  for (let times = 0; times < 3; times++)
    plain = plain.replaceAll(/%([2-7][\da-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return plain
}

/** What means to be a look: its mark in either case, behind signs of routes or behind other parts, or cut off in it. */
const MEANT = /^#(?:[^#\s]*[!/?&])?l(?:[=:]|$)/i
/** The longest text in front of a code: what is longer is no address. */
const FRONT = 2048

/**
 * The look's code in an address fragment, or null when the fragment is none of a look; empty where one was meant and
 * none is left. What chat apps and people make of a link on its way is undone, and what follows it is left out.
 */
export function lookCodeIn(hash: string): string | null {
  const plain = hash.startsWith(LINK_MARK) ? hash : unescaped(hash.slice(0, 3 * (FRONT + MAX_CODE_LENGTH)))
  const mark = plain.startsWith(LINK_MARK) ? LINK_MARK : MEANT.exec(plain.slice(0, FRONT))?.[0]
  // Anchored at both ends of what it can match, so that no text makes it try again and again.
  return mark === undefined ? null : (/^[\w-]*/.exec(plain.slice(mark.length))?.[0] ?? '')
}

/** Reads a whole address, a fragment or a bare code, as people paste them. */
export function readLink(text: string): ReadLink {
  const trimmed = text.trim()
  const at = trimmed.search(/#|%(?:25)*23/)
  for (const fragment of at < 0 ? [] : fragmentsIn(trimmed.slice(at, at + POST))) {
    const code = lookCodeIn(fragment)
    if (code !== null) return readLinkCode(code)
  }
  return /^[\w-]+$/.test(trimmed) ? readLinkCode(trimmed) : { ok: false, problem: { kind: 'not_a_link' } }
}

/** The first few fragments in a text, each up to the next. */
const fragmentsIn = (text: string): readonly string[] =>
  text
    .split(/#|%(?:25)*23/, MOST_FRAGMENTS)
    .slice(1)
    .map((fragment) => `#${fragment}`)

/** A post has some tags around its link: so many, in so many characters. */
const MOST_FRAGMENTS = 64
const POST = 64 * 1024
