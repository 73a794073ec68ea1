import { onDemand } from '../../state/on-demand'
import type { LinkCodesLater } from './shared-look'

const load = onDemand(() => import('../../share/link/link-code'))
let known: Awaited<ReturnType<LinkCodesLater>> | null = null

/** What reads and writes the codes of links, fetched when a link is there; asked for again after a failure. */
export const linkCodes: LinkCodesLater = () =>
  known ??
  load().then((codes) => {
    known = codes
    return codes
  })
