import type { CharmId } from '../../look/ids'
import type { Look } from '../../look/look'
import type { Improvements } from '../../scoring/improve/improvements'
import type { Judge } from '../../state/planner/derived'

/** Whose look is to be bettered: by whom it is judged, and with which charms of their own. */
export interface Asked {
  readonly judge: Judge
  readonly look: Look
  readonly mine: ReadonlySet<CharmId>
}

/** So long the page is kept busy at a time, ms. */
const SLICE_MS = 8

interface Search {
  readonly asked: Asked
  readonly waiting: Set<() => void>
  readonly stop: () => void
}

const found = new WeakMap<Look, { readonly asked: Asked; readonly improvements: Improvements }>()
let running: Search | null = null

const isSame = (one: Asked, other: Asked): boolean =>
  one.judge === other.judge && one.look === other.look && one.mine === other.mine

/** What was found; null while that is not so. */
export function foundImprovements(asked: Asked): Improvements | null {
  const known = found.get(asked.look)
  return known && isSame(known.asked, asked) ? known.improvements : null
}

/** Looks for what betters a look between the frames, once however many ask, and tells when it is found; gives back how to ask no longer. */
export function seekImprovements(asked: Asked, tell: () => void): () => void {
  if (!running || !isSame(running.asked, asked)) {
    running?.stop()
    running = start(asked)
  }
  const search = running
  search.waiting.add(tell)
  return () => {
    search.waiting.delete(tell)
    if (search.waiting.size === 0) search.stop()
  }
}

function start(asked: Asked): Search {
  const { judge, look, mine } = asked
  const steps = judge.scoring.improving(judge.catalog, look, { taste: judge.taste, mine })
  const waiting = new Set<() => void>()
  let timer = setTimeout(slice)
  function slice(): void {
    const end = performance.now() + SLICE_MS
    do {
      const step = steps.next()
      if (!step.done) continue
      found.set(look, { asked, improvements: step.value })
      stop()
      for (const tell of waiting) tell()
      return
    } while (performance.now() < end)
    timer = setTimeout(slice)
  }
  function stop(): void {
    clearTimeout(timer)
    if (running === search) running = null
  }
  const search: Search = { asked, waiting, stop }
  return search
}
