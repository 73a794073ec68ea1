import type { LinkCodesLater } from './shared-look'

let known: Awaited<ReturnType<LinkCodesLater>> | null = null

/** What reads and writes the codes of links, fetched when a link is there; asked for again after a failure. */
export const linkCodes: LinkCodesLater = () =>
  known ??
  import('../../share/link/link-code').then((codes) => {
    known = codes
    return codes
  })
