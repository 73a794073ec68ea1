import { fragmentIn, pagePath } from '../../share/link/page-address'
import { fragmentOf, parseRoute, type Route } from './route'

type Page = Pick<Window, 'location' | 'history' | 'addEventListener'>

/** What an entry of the history says beside its address. */
interface Mark {
  /** The app made it, so that going back from it stays in the app. */
  readonly ours?: true
  /** It has been on screen before. */
  readonly seen?: true
}

/** The address of the page: the one place that reads and writes it. */
export interface Address {
  /** Where one is; the same object until that changes. */
  readonly route: () => Route
  /** Whether the entry was first come to now: a link followed or pasted, not gone back to. */
  readonly isNew: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** Opens a route, from which Back returns. */
  readonly open: (route: Route) => void
  /** Leaves what is open: goes back where `open` led here, else puts `route` in its place. */
  readonly close: (route: Route) => void
  /** Corrects where one is. */
  readonly replace: (route: Route) => void
}

export function createAddress(page: Page): Address {
  const { location, history } = page
  const listeners = new Set<() => void>()
  const mark = (): Mark => (history.state as Mark | null) ?? {}
  let fragment = fragmentIn(location)
  let route = parseRoute(fragment)
  let isNew = !mark().seen
  const see = (): void => history.replaceState({ ...mark(), seen: true } satisfies Mark, '')
  see()

  const arrive = (): void => {
    const now = fragmentIn(location)
    if (now === fragment) return
    fragment = now
    route = parseRoute(fragment)
    isNew = !mark().seen
    see()
    for (const listener of listeners) listener()
  }
  const write = (how: 'pushState' | 'replaceState', state: Mark, to: Route): void => {
    history[how](state, '', `${pagePath(location)}${fragmentOf(to)}`)
    arrive()
  }
  const replace = (to: Route): void => write('replaceState', mark(), to)

  page.addEventListener('popstate', arrive)
  page.addEventListener('hashchange', arrive)
  return {
    route: () => route,
    isNew: () => isNew,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: (to) => write('pushState', { ours: true }, to),
    close: (to) => (mark().ours ? history.back() : replace(to)),
    replace,
  }
}
