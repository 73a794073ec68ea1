import { resolveLook } from '../../look/file/resolve-look'
import type { Look } from '../../look/look'
import type { LinkProblem } from '../../share/link/link-problem'
import type { Planner } from '../../state/planner/planner'
import type { Address } from './address'

/** Why an address opened no look. */
export type AddressProblem = LinkProblem['kind'] | 'unknown_carrier' | 'no_reader'

/** What reads and writes the codes of links. */
type LinkCodes = Pick<typeof import('../../share/link/link-code'), 'linkCode' | 'readLinkCode'>

/** The same, which most visits do without: it comes when a link is there. Gives itself where it has come already. */
export type LinkCodesLater = () => LinkCodes | Promise<LinkCodes>

/**
 * Keeps the address and the visited look in step until the returned function is called: a look in the address is
 * visited, going back from it leaves it, and an address never names a look that is no longer on screen.
 */
export function followSharedLooks(
  planner: Planner,
  address: Address,
  codes: LinkCodesLater,
  onProblem: (problem: AddressProblem | null) => void,
): () => void {
  let ended = false
  let opened: string | null = null
  /** Kept or left in the app: an entry further back that still names one is not to bring it back. */
  const over = new Set<string>()
  let arriving = false

  const visit = ({ readLinkCode }: LinkCodes, code: string): AddressProblem | null => {
    const read = readLinkCode(code)
    if (!read.ok) return read.problem.kind
    const resolved = resolveLook(planner.store.getState().catalog, read.look)
    if (!resolved.ok) return 'unknown_carrier'
    arriving = true
    planner.visit(resolved.look, 'link')
    arriving = false
    return null
  }
  const leave = (): void => {
    arriving = true
    planner.leaveVisited()
    arriving = false
  }
  /** Does something with the codes of links: at once where they are there. */
  const withCodes = (work: (known: LinkCodes) => void): void => {
    const known = codes()
    if (!(known instanceof Promise)) {
      work(known)
      return
    }
    known.then(
      (arrived) => {
        if (!ended) work(arrived)
      },
      () => {
        if (!ended) onProblem('no_reader')
      },
    )
  }
  const onRoute = (): void => {
    if (address.route().code === null) follow(null)
    else withCodes(follow)
  }
  const follow = (known: LinkCodes | null): void => {
    const { code } = address.route()
    const { own, source } = planner.store.getState()
    if (code === opened && (own || code === null)) return
    if (code !== null && over.has(code) && !address.isNew()) {
      forgetLook(address)
      return
    }
    opened = code
    const problem = code === null || !known ? null : visit(known, code)
    if (code !== null) over.delete(code)
    // What another address brought does not stay behind one that brings nothing.
    if ((code === null || problem) && own && source === 'link') leave()
    onProblem(problem)
  }
  const name = (code: string | null): void => {
    opened = code
    if (code === null) forgetLook(address)
    else address.open({ ...address.route(), code })
  }
  const onState = planner.store.subscribe((state, before) => {
    const isOver = before.own !== null && state.own === null
    // Judged again by another catalog it is still the same look.
    const isFollowed = state.own !== null && state.look !== before.look && state.catalog === before.catalog
    if (arriving || !(isOver || isFollowed)) return
    if (opened !== null) over.add(opened)
    opened = null
    if (!isFollowed || state.source !== 'link') forgetLook(address)
    else
      withCodes((known) => {
        if (planner.store.getState().look === state.look) name(codeOf(known, state.look))
      })
  })
  const onAddress = address.subscribe(onRoute)
  onRoute()
  return () => {
    ended = true
    onState()
    onAddress()
  }
}

/** Takes the look out of the address. */
export const forgetLook = (address: Address): void => address.replace({ ...address.route(), code: null })

/** A look's code, null when it fits no link. */
function codeOf({ linkCode }: LinkCodes, look: Look): string | null {
  try {
    return linkCode(look)
  } catch {
    return null
  }
}
