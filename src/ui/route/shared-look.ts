import { resolveLook } from '../../look/file/resolve-look'
import type { Look } from '../../look/look'
import { linkCode, readLinkCode } from '../../share/link/link-code'
import type { LinkProblem } from '../../share/link/link-problem'
import type { Planner } from '../../state/planner/planner'
import type { Address } from './address'

/** Why an address opened no look. */
export type AddressProblem = LinkProblem['kind'] | 'unknown_carrier'

/**
 * Keeps the address and the visited look in step until the returned function is called: a look in the address is
 * visited, going back from it leaves it, and an address never names a look that is no longer on screen.
 */
export function followSharedLooks(
  planner: Planner,
  address: Address,
  onProblem: (problem: AddressProblem | null) => void,
): () => void {
  let opened: string | null = null
  /** Kept or left in the app: an entry further back that still names one is not to bring it back. */
  const over = new Set<string>()
  let arriving = false

  const visit = (code: string): AddressProblem | null => {
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
  const onRoute = (): void => {
    const { code } = address.route()
    const { own, source } = planner.store.getState()
    if (code === opened && (own || code === null)) return
    if (code !== null && over.has(code) && !address.isNew()) {
      forgetLook(address)
      return
    }
    opened = code
    const problem = code === null ? null : visit(code)
    if (code !== null) over.delete(code)
    // What another address brought does not stay behind one that brings nothing.
    if ((code === null || problem) && own && source === 'link') leave()
    onProblem(problem)
  }
  const onState = planner.store.subscribe((state, before) => {
    const isOver = before.own !== null && state.own === null
    // Judged again by another catalog it is still the same look.
    const isFollowed = state.own !== null && state.look !== before.look && state.catalog === before.catalog
    if (arriving || !(isOver || isFollowed)) return
    if (opened !== null) over.add(opened)
    opened = isFollowed && state.source === 'link' ? codeOf(state.look) : null
    if (opened === null) forgetLook(address)
    else address.open({ ...address.route(), code: opened })
  })
  const onAddress = address.subscribe(onRoute)
  onRoute()
  return () => {
    onState()
    onAddress()
  }
}

/** Takes the look out of the address. */
export const forgetLook = (address: Address): void => address.replace({ ...address.route(), code: null })

/** A look's code, null when it fits no link. */
function codeOf(look: Look): string | null {
  try {
    return linkCode(look)
  } catch {
    return null
  }
}
