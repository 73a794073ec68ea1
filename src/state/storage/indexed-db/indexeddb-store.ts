import type { DocumentStore } from '../document-store'
import { withTimeout } from '../with-timeout'
import type { IdbConnection, IndexedDb } from './idb-connection'

const PATIENCE_MS = 3000
/** How long a page may take to save before it makes room for a later release. */
const LEAVE_MS = 1000

/** The store in IndexedDB. A connection that failed once is dropped, for browsers close them behind our back. */
export function indexedDbStore(idb: IndexedDb | null, patienceMs = PATIENCE_MS): DocumentStore {
  let connection: Promise<IdbConnection> | null = null
  let outdated = false
  let leave = (): Promise<void> => Promise.resolve()

  const drop = (dead: Promise<IdbConnection> | null): void => {
    if (connection === dead) connection = null
    dead?.then(({ close }) => close()).catch(() => undefined)
  }

  const makeRoom = async (open: IdbConnection, deleted: boolean): Promise<void> => {
    if (!deleted) await withTimeout(leave(), LEAVE_MS).catch(() => undefined)
    outdated ||= !deleted
    connection = null
    open.close()
  }

  const open = async (own: IndexedDb): Promise<IdbConnection> => {
    const { connect } = await import('./idb-connection')
    return connect(own, (opened, deleted) => void makeRoom(opened, deleted))
  }

  const use = async <Value>(work: (connection: IdbConnection) => PromiseLike<Value>): Promise<Value> => {
    if (!idb) throw new DOMException('No IndexedDB here', 'SecurityError')
    if (outdated) throw new DOMException('A later release has the database', 'VersionError')
    connection ??= open(idb)
    const used = connection
    try {
      // An open request may wait for ever: another tab upgrading, some private windows.
      return await withTimeout(
        used.then((opened) => work(opened)),
        patienceMs,
      )
    } catch (error) {
      drop(used)
      throw error
    }
  }

  return {
    read: (keys) => use((opened) => opened.read(keys)),
    put: (change, after) => use((opened) => opened.put(change, after)),
    blob: (name) => use((opened) => opened.blob(name)),
    storedBlobs: (names) => use((opened) => opened.storedBlobs(names)),
    setAside: (aside) => use((opened) => opened.setAside(aside)),
    asides: () => use((opened) => opened.asides()),
    forgetAside: (id) => use((opened) => opened.forgetAside(id)),
    onOutdated(listener) {
      leave = listener
    },
    close: () => drop(connection),
  }
}
