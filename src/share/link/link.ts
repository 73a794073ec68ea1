import type { WrittenLook } from '../../look/file/written-look'
import type { Look } from '../../look/look'
import { type LeftOut, linkCode, packLink, type ReadLink, readLinkCode } from './link-code'

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

/** The look's code in an address fragment, or null when the fragment is none of a look. What follows it, as chat apps and people write it, is left out. */
export function lookCodeIn(hash: string): string | null {
  // Anchored at both ends of what it can match, so that no text makes it try again and again.
  return hash.startsWith(LINK_MARK) ? (/^[\w-]*/.exec(hash.slice(LINK_MARK.length))?.[0] ?? '') : null
}

/** Reads a whole address, a fragment or a bare code, as people paste them. */
export function readLink(text: string): ReadLink {
  const trimmed = text.trim()
  const at = trimmed.indexOf(LINK_MARK)
  if (at >= 0) return readLinkCode(lookCodeIn(trimmed.slice(at)) ?? '')
  return /^[\w-]+$/.test(trimmed) ? readLinkCode(trimmed) : { ok: false, problem: { kind: 'not_a_link' } }
}
