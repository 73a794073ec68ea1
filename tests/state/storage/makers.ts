import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPlanner } from '../../../src/state/planner/create-planner'
import type { History } from '../../../src/state/planner/history'
import type { Planner } from '../../../src/state/planner/planner'
import { starterLook } from '../../../src/state/planner/starter'
import { type Autosave, autosave, type KeepState } from '../../../src/state/storage/autosave'
import type { DocumentStore } from '../../../src/state/storage/document-store'
import type { IndexedDb } from '../../../src/state/storage/indexed-db/idb-connection'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import type { Channel } from '../../../src/state/storage/web-writer-lock'
import { aloneTab, type WriterLock } from '../../../src/state/storage/writer-lock'
import { catalog } from '../../look/makers'

export const freshIdb = (): IndexedDb => ({ indexedDB: new IDBFactory(), IDBKeyRange })

export const planner = (): Planner =>
  createPlanner({ catalog, look: starterLook(catalog), locale: 'en', motion: true })

/** Time that passes only when told to. */
interface Clock {
  readonly after: (ms: number, run: () => void) => () => void
  /** Lets everything happen that is due within so many milliseconds. */
  readonly pass: (ms: number) => void
}

function clock(): Clock {
  let now = 0
  let due: { readonly at: number; readonly run: () => void }[] = []
  return {
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    pass(ms) {
      now += ms
      const ripe = due.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
      due = due.filter(({ at }) => at > now)
      for (const { run } of ripe) run()
    },
  }
}

export interface Tab {
  readonly planner: Planner
  readonly keeper: Autosave
  readonly clock: Clock
}

let tabCount = 0

/** A page with its planner and keeper. */
export function tab(shelf: DocumentStore, tabs: WriterLock = aloneTab, own = planner()): Tab {
  const time = clock()
  tabCount += 1
  const keeper = autosave(own, {
    shelf,
    tabs,
    writer: `tab-${tabCount}`,
    newLook: `look-${tabCount}`,
    now: () => 1_800_000_000_000,
    after: time.after,
  })
  return { planner: own, keeper, clock: time }
}

/** Waits until the keeper says so. */
export function until(keeper: Autosave, is: (state: KeepState) => boolean): Promise<KeepState> {
  const { getState, subscribe } = keeper.state
  if (is(getState())) return Promise.resolve(getState())
  return new Promise((resolve) => {
    const stop = subscribe((state) => {
      if (!is(state)) return
      stop()
      resolve(state)
    })
  })
}

export const historyOf = ({ store }: Planner): History => {
  const { own, look, past, future } = store.getState()
  return own ?? { look, past, future }
}

/** What a page opened now would show. */
export async function reopened(idb: IndexedDb): Promise<History> {
  const fresh = tab(indexedDbStore(idb))
  await fresh.keeper.opened
  const history = historyOf(fresh.planner)
  fresh.keeper.stop()
  return history
}

/** Shelf calls that fail when told to, before or after they did their work. */
export function failing(
  shelf: DocumentStore,
  error: (call: string) => { readonly error: Error; readonly late?: boolean } | null,
): DocumentStore {
  const around =
    <Args extends readonly unknown[], Value>(call: string, work: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      const fault = error(call)
      if (fault && !fault.late) throw fault.error
      const value = await work(...args)
      if (fault) throw fault.error
      return value
    }
  return {
    ...shelf,
    read: around('read', shelf.read),
    put: around('put', shelf.put),
    setAside: around('setAside', shelf.setAside),
  }
}

export const fault = (name: string): Error => new DOMException('injected', name)

/** The lock manager of one browser, as the Web Locks specification words it, for exclusive locks of one name. */
export function lockManager(): Pick<LockManager, 'request'> {
  interface Request {
    readonly grant: () => void
    readonly steal: () => void
  }
  let holder: Request | null = null
  let line: Request[] = []
  const next = (): void => {
    holder = line.shift() ?? null
    holder?.grant()
  }
  const request = <T>(_: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const entry: Request = {
        grant: () =>
          void Promise.resolve()
            .then(() => callback({ name: _, mode: 'exclusive' }))
            .then(resolve, reject)
            .finally(() => {
              if (holder === entry) next()
            }),
        steal: () => reject(new DOMException('stolen', 'AbortError')),
      }
      if (options.steal) {
        holder?.steal()
        holder = entry
        entry.grant()
      } else if (!holder) {
        holder = entry
        entry.grant()
      } else if (options.ifAvailable) {
        void Promise.resolve(callback(null)).then(resolve, reject)
      } else {
        line.push(entry)
        options.signal?.addEventListener('abort', () => {
          line = line.filter((other) => other !== entry)
          reject(new DOMException('aborted', 'AbortError'))
        })
      }
    })
  return { request: request as LockManager['request'] }
}

/** Channels of one browser: what one posts, the others hear a moment later. */
export function airwaves(): () => NonNullable<Channel> {
  const ears = new Map<object, ((event: MessageEvent) => void)[]>()
  return () => {
    const self = {}
    ears.set(self, [])
    return {
      postMessage(data) {
        for (const [other, heard] of ears)
          if (other !== self) queueMicrotask(() => heard.map((hear) => hear({ data } as MessageEvent)))
      },
      addEventListener: (_: string, hear: unknown) =>
        void ears.get(self)?.push(hear as (event: MessageEvent) => void),
      close: () => void ears.delete(self),
    }
  }
}
