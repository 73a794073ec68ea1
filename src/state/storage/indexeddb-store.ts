import type { Dexie, Table } from 'dexie'
import { type Aside, type DocumentStore, replacement, type Shelved } from './document-store'

const NAME = 'dangle'
const PATIENCE_MS = 3000

interface Connection {
  readonly db: Dexie
  readonly documents: Table<unknown, string>
  readonly recovered: Table<Aside, number>
}

/** Where the page's IndexedDB is; tests bring their own. */
export interface IndexedDb {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

async function connect(idb: IndexedDb): Promise<Connection> {
  const { Dexie: Database } = await import('dexie')
  const db = new Database(NAME, { ...idb, autoOpen: false })
  db.version(1).stores({ documents: '', recovered: '++' })
  await db.open()
  return { db, documents: db.table('documents'), recovered: db.table('recovered') }
}

/** An open request may wait for ever (another tab upgrading, some private windows): then this one gives up. */
function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('Storage did not answer', 'TimeoutError')), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The shelf in IndexedDB. A connection that failed once is dropped, for browsers close them behind our back. */
export function indexedDbStore(idb: IndexedDb | null, patienceMs = PATIENCE_MS): DocumentStore {
  let connection: Promise<Connection> | null = null

  const drop = (dead: Promise<Connection> | null): void => {
    if (connection === dead) connection = null
    dead?.then(({ db }) => db.close()).catch(() => undefined)
  }

  const use = async <Value>(work: (connection: Connection) => PromiseLike<Value>): Promise<Value> => {
    if (!idb) throw new DOMException('No IndexedDB here', 'SecurityError')
    connection ??= connect(idb)
    const used = connection
    try {
      return await within(
        used.then((open) => work(open)),
        patienceMs,
      )
    } catch (error) {
      drop(used)
      throw error
    }
  }

  const shelved = async (documents: Table<unknown, string>): Promise<Shelved> => {
    const [current, previous] = await documents.bulkGet(['current', 'previous'])
    return { current, previous }
  }

  return {
    read: () => use(({ documents }) => shelved(documents)),
    put: (record, after) =>
      use(({ db, documents, recovered }) =>
        db.transaction('rw', documents, recovered, async () => {
          const next = replacement(await shelved(documents), record, after)
          if (next.outcome !== 'put') return next.outcome
          for (const raw of next.unreadable)
            await recovered.add({ at: record.savedAt, why: 'unreadable', raw })
          if (next.previous !== undefined) await documents.put(next.previous, 'previous')
          await documents.put(record, 'current')
          return next.outcome
        }),
      ),
    setAside: (aside) => use(async ({ recovered }) => void (await recovered.add(aside))),
    asides: () => use(({ recovered }) => recovered.toArray()),
    close: () => drop(connection),
  }
}
