import type { WrittenLook } from '../../look/file/written-look'
import type { Look } from '../../look/look'
import { LINK_MARK, lookCodeIn } from './fragment'
import { type LeftOut, linkCode, packLink, type ReadLink, readLinkCode } from './link-code'

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
