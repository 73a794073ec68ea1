import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Planner } from '../planner/planner'
import { askToKeep } from './ask-to-keep'
import { type Autosave, autosave } from './autosave'
import type { IndexedDb } from './indexed-db/idb-connection'
import { indexedDbStore } from './indexed-db/indexeddb-store'
import { newLookId } from './look-id'
import { webWriterLock } from './web-writer-lock'

/** Reading the global alone throws where storage is forbidden. */
function indexedDb(): IndexedDb | null {
  try {
    return typeof indexedDB === 'undefined' || indexedDB === null ? null : { indexedDB, IDBKeyRange }
  } catch {
    return null
  }
}

const STUDIO_KEY = 'dangle studio'

/** How the photo studio was set before preferences were stored together: taken over unless it was set since. */
function takeOverStudio(planner: Planner): void {
  if (planner.store.getState().chosen.has('studio')) return
  try {
    const text = localStorage.getItem(STUDIO_KEY)
    if (text !== null) planner.choose('studio', JSON.parse(text))
  } catch {
    // Forbidden or unreadable: then the studio is as on the first day.
  }
}

const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The keeper of this browser, and whether what it stores stays until the user deletes it; else the browser may drop it. */
export interface BrowserKeeper extends Autosave {
  readonly durability: StoreApi<{ readonly durable: boolean }>
}

/** Keeps the planner's document in this browser: saved after each change, at the latest when the page is hidden. */
export function browserKeeper(planner: Planner): BrowserKeeper {
  const writer = randomName()
  const keeper = autosave(planner, {
    shelf: indexedDbStore(indexedDb()),
    tabs: webWriterLock(
      writer,
      navigator.locks ?? null,
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dangle'),
    ),
    writer,
    newLook: newLookId(),
    now: Date.now,
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  const durability = createStore(() => ({ durable: false }))
  let stopAsking = (): void => undefined
  void keeper.opened.then(() => {
    takeOverStudio(planner)
    const { storage } = navigator
    if (!storage?.persist) return
    stopAsking = askToKeep(
      planner,
      { persisted: () => storage.persisted(), persist: () => storage.persist() },
      (durable) => durability.setState({ durable }),
    )
  })
  const flush = (): void => void keeper.flush()
  const flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') flush()
  }
  document.addEventListener('visibilitychange', flushWhenHidden)
  window.addEventListener('pagehide', flush)
  return {
    ...keeper,
    durability,
    stop() {
      document.removeEventListener('visibilitychange', flushWhenHidden)
      window.removeEventListener('pagehide', flush)
      stopAsking()
      keeper.stop()
    },
  }
}
