import { fragmentIn, pagePath } from '../../share/link/page-address'
import { fragmentOf, parseRoute, type Route } from './route'

type Page = Pick<Window, 'location' | 'history' | 'addEventListener'>

/** What an entry of the history says beside its address. */
interface Mark {
  /** The app made it, so that going back from it stays in the app. */
  readonly ours?: true
  /** It has been on screen before. */
  readonly seen?: true
  /** So many things lie open over the page there; each has an entry of its own, which Back takes away. */
  readonly depth?: number
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
  /** Says that something opened over the page: Back closes it, the topmost first, and leads nowhere. Gives back how to say that it is closed. */
  readonly cover: (close: () => void) => () => void
}

/** Going through the history takes some milliseconds; where nothing comes of it the app goes on after so long. */
const PATIENCE_MS = 1000

export function createAddress(page: Page): Address {
  const { location, history } = page
  const listeners = new Set<() => void>()
  const mark = (): Mark => (history.state as Mark | null) ?? {}
  const depth = (): number => mark().depth ?? 0
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

  /** What is open over the page, the topmost last. */
  const covers: (() => void)[] = []
  /** What waits for the app's own way through the history to end; null while it goes none. */
  let onWay: (() => void)[] | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  let due: ReturnType<typeof setTimeout> | undefined

  const whenThere = (run: () => void): void => {
    if (onWay) onWay.push(run)
    else run()
  }
  const land = (): void => {
    clearTimeout(patience)
    const waiting = onWay ?? []
    onWay = null
    for (const run of waiting) whenThere(run)
    settle()
  }
  const travel = (by: number, then: () => void): void => {
    onWay = [then]
    patience = setTimeout(land, PATIENCE_MS)
    history.go(by)
  }
  /** Gives each thing that is open an entry, and takes away those of what is closed. */
  const settle = (): void => {
    clearTimeout(due)
    if (onWay) return
    while (depth() < covers.length)
      history.pushState({ ...mark(), seen: true, depth: depth() + 1 } satisfies Mark, '')
    if (depth() > covers.length) travel(covers.length - depth(), () => {})
  }
  // What closes as something else opens hands its entry on.
  const settleSoon = (): void => {
    clearTimeout(due)
    due = setTimeout(settle)
  }

  page.addEventListener('popstate', () => {
    arrive()
    if (onWay) return land()
    for (const close of covers.splice(depth()).toReversed()) close()
    settle()
  })
  page.addEventListener('hashchange', arrive)
  settle()
  return {
    route: () => route,
    isNew: () => isNew,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: (to) => whenThere(() => write(depth() > 0 ? 'replaceState' : 'pushState', { ours: true }, to)),
    close: (to) =>
      whenThere(() => {
        const { ours } = mark()
        travelOrStay(depth() + (ours ? 1 : 0), () => ours || write('replaceState', mark(), to))
      }),
    replace: (to) => whenThere(() => travelOrStay(depth(), () => write('replaceState', mark(), to))),
    cover: (close) => {
      covers.push(close)
      settleSoon()
      return () => {
        const at = covers.indexOf(close)
        if (at < 0) return
        covers.splice(at, 1)
        settleSoon()
      }
    },
  }

  function travelOrStay(back: number, then: () => void): void {
    if (back > 0) travel(-back, then)
    else then()
  }
}
