/** `#l=…` is a shared look; `#/…` stays free for routes. */
export const LINK_MARK = '#l='

/** The longest code of a look in characters. */
export const MAX_CODE_LENGTH = 4096

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
