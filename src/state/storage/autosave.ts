import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CharmId } from '../../look/ids'
import { HISTORY_LIMIT, type History } from '../planner/history'
import type { Planner, PlannerState } from '../planner/planner'
import { mergeChosen } from '../preferences'
import { type Aside, type DocumentStore, reasonOf, type Unsaved } from './document-store'
import { asRecord, encodeRecord, type KeptDocument } from './record'
import { type Found, recover } from './recover'
import type { WriterLock } from './writer-lock'

/** Whether the document on screen is the stored one. `saved` is said only after it was read back. */
export type KeepStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly why: Unsaved }

/** What was in storage at the start. `previous`: the last save was unreadable; `unreadable`: both were, and are kept aside. */
export type FoundAtStart = 'nothing' | 'document' | 'previous' | 'unreadable' | 'newer'

export interface KeepState {
  readonly status: KeepStatus
  readonly found: FoundAtStart | null
}

export interface Autosave {
  readonly state: StoreApi<KeepState>
  /** Settles when the stored document is on screen, or cannot be had for now. */
  readonly opened: Promise<void>
  /** Makes this tab the one that writes and shows the newest document. */
  takeOver(): Promise<void>
  /** Saves at once what is not saved; settles when that is done or has failed. */
  flush(): Promise<void>
  /** What could not be used and was kept aside, as it was found. */
  asides(): Promise<readonly Aside[]>
  stop(): void
}

export interface KeeperPorts {
  readonly shelf: DocumentStore
  readonly tabs: WriterLock
  /** Names this tab among the writers. */
  readonly writer: string
  readonly now: () => number
  /** Runs something after a while; returns how to call that off. */
  readonly after: (ms: number, run: () => void) => () => void
}

const COALESCE_MS = 200
const TRIES = 4
/** Failures that a fresh connection may cure. */
const PASSING: ReadonlySet<Unsaved> = new Set(['lost_connection', 'failed'])
const RETRY_MS = [500, 1000, 2000, 5000, 10_000, 30_000] as const

const historyOf = ({ own, look, past, future }: PlannerState): History => own ?? { look, past, future }

const sameHistory = (a: History, b: History): boolean =>
  a.look === b.look && a.past === b.past && a.future === b.future

/** Keeps the planner's document: opens the stored one, saves each change, and says how that goes. */
export function autosave(planner: Planner, { shelf, tabs, writer, now, after }: KeeperPorts): Autosave {
  const state = createStore<KeepState>(() => ({ status: { kind: 'opening' }, found: null }))
  const here = (): KeptDocument => {
    const shown = planner.store.getState()
    return { history: historyOf(shown), mine: shown.mine, chosen: shown.chosen }
  }
  let stored = here()
  let aside: readonly unknown[] = []
  let revision = 0
  let role: 'writer' | 'reader' = 'reader'
  let door: 'closed' | 'open' | 'newer' = 'closed'
  let failures = 0
  let restoring = false
  let callOff: (() => void) | null = null
  let work: Promise<void> = Promise.resolve()

  const say = (status: KeepStatus): void => state.setState({ status })
  const isSaved = (): boolean => {
    const { history, mine, chosen } = here()
    return stored.chosen === chosen && stored.mine === mine && sameHistory(stored.history, history)
  }

  /** One thing at a time: loads, saves and take-overs never interleave. */
  const queue = (job: () => Promise<void>): Promise<void> => {
    work = work.then(job, job)
    return work
  }

  const schedule = (ms: number): void => {
    callOff?.()
    callOff = after(ms, () => {
      callOff = null
      void queue(door === 'closed' ? load : save)
    })
  }

  /** Tries again at once, each time with a fresh connection, before it counts as a failure. */
  const persist = async <Value>(attempt: () => Promise<Value>): Promise<Value | null> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const value = await attempt()
        failures = 0
        return value
      } catch (error) {
        const why = reasonOf(error)
        if (tries < TRIES && PASSING.has(why)) continue
        say({ kind: 'unsaved', why })
        schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0)
        failures += 1
        return null
      }
    }
  }

  const restore = (document: KeptDocument): void => {
    restoring = true
    planner.restore({ ...document.history, mine: document.mine, chosen: document.chosen })
    restoring = false
  }

  /** Puts a stored document on screen. What was done here in the meantime stays within reach: on top at the start, else one step back. */
  const adopt = (found: KeptDocument): void => {
    const first = state.getState().found === null
    const now = here()
    const { history } = found
    const untouched = sameHistory(now.history, stored.history)
    const merged = first
      ? { ...now.history, past: [...history.past, history.look, ...now.history.past].slice(-HISTORY_LIMIT) }
      : { look: history.look, past: [...history.past, now.history.look].slice(-HISTORY_LIMIT), future: [] }
    const mine = mergeMine(stored.mine, now.mine, found.mine)
    const chosen = mergeChosen(stored.chosen, now.chosen, found.chosen)
    stored = found
    restore({ history: untouched ? history : merged, mine, chosen })
  }

  const take = (found: Found): void => {
    const start = found.kind === 'document' && found.fromPrevious ? 'previous' : found.kind
    if (found.kind === 'newer') {
      door = 'newer'
      say({ kind: 'unsaved', why: 'newer_version' })
    } else {
      door = 'open'
      revision = found.revision
      if (found.kind === 'document') adopt(found.document)
      if (found.kind !== 'nothing') aside = found.aside
      if (isSaved()) say({ kind: 'saved' })
      else schedule(COALESCE_MS)
      if (role === 'writer') planner.setReadOnly(false)
    }
    if (state.getState().found === null) state.setState({ found: start })
  }

  const load = async (): Promise<void> => {
    const shelved = await persist(shelf.read)
    if (shelved) take(recover(planner.store.getState().catalog, shelved))
  }

  /** Another tab writes: show, but change nothing; what was not saved here is kept aside. */
  const lookOn = (): void => {
    role = 'reader'
    planner.setReadOnly(true)
    if (isSaved() || door !== 'open') return
    say({ kind: 'unsaved', why: 'other_tab' })
    const raw = encodeRecord(planner.store.getState().catalog, here(), {
      revision: revision + 1,
      writer,
      savedAt: now(),
    })
    void shelf.setAside({ at: now(), why: 'conflict', raw }).catch(() => undefined)
  }

  const store = async (document: KeptDocument): Promise<'put' | 'stale' | 'newer'> => {
    for (const raw of aside) await shelf.setAside({ at: now(), why: 'unreadable', raw })
    aside = []
    const record = encodeRecord(planner.store.getState().catalog, document, {
      revision: revision + 1,
      writer,
      savedAt: now(),
    })
    const outcome = await shelf.put(record, revision)
    if (outcome !== 'put') return outcome
    const back = asRecord((await shelf.read()).current)
    if (back?.writer !== writer && back && back.revision > record.revision) return 'stale'
    if (back?.revision !== record.revision || back.body !== record.body)
      throw new Error('Not stored as written')
    revision = record.revision
    stored = document
    return 'put'
  }

  const save = async (): Promise<void> => {
    if (door !== 'open' || role !== 'writer') return
    if (isSaved()) return say({ kind: 'saved' })
    const document = here()
    const outcome = await persist(() => store(document))
    if (outcome === 'put') {
      tabs.tellSaved(revision)
      if (isSaved()) say({ kind: 'saved' })
      else schedule(COALESCE_MS)
    } else if (outcome === 'stale') lookOn()
    else if (outcome === 'newer') {
      door = 'newer'
      say({ kind: 'unsaved', why: 'newer_version' })
    }
  }

  const becomeWriter = (): Promise<void> => {
    if (role === 'writer' && door === 'open') {
      planner.setReadOnly(false)
      return save()
    }
    role = 'writer'
    return load()
  }

  const flush = (): Promise<void> => {
    callOff?.()
    callOff = null
    return queue(async () => {
      if (door === 'closed') await load()
      await save()
    })
  }

  const unsubscribe = planner.store.subscribe(() => {
    if (restoring) return
    if (role !== 'writer' || door !== 'open' || isSaved()) return
    if (state.getState().status.kind === 'saved') say({ kind: 'saving' })
    if (!callOff) schedule(COALESCE_MS)
  })

  const opened = queue(async () => {
    role = await tabs.start({
      handOver() {
        planner.setReadOnly(true)
        return flush()
      },
      lost: () => lookOn(),
      granted: () => void queue(becomeWriter),
      saved(newest) {
        void queue(async () => {
          if (role === 'reader' && newest > revision && isSaved()) await load()
        })
      },
    })
    if (role === 'reader') planner.setReadOnly(true)
    await load()
  })

  return {
    state,
    opened,
    takeOver: () =>
      queue(async () => {
        if (role === 'writer') return save()
        await tabs.takeOver()
        return becomeWriter()
      }),
    flush,
    asides: shelf.asides,
    stop() {
      callOff?.()
      unsubscribe()
      tabs.stop()
      shelf.close()
    },
  }
}

/** The stored charms with what was changed here since the last save: added here or there, and gone when taken out in either place. */
function mergeMine(
  base: ReadonlySet<CharmId>,
  here: ReadonlySet<CharmId>,
  there: ReadonlySet<CharmId>,
): ReadonlySet<CharmId> {
  if (here === base) return there
  const added = [...here].filter((id) => !base.has(id) && !there.has(id))
  const kept = [...there].filter((id) => here.has(id) || !base.has(id))
  return added.length === 0 && kept.length === there.size ? there : new Set([...kept, ...added])
}
