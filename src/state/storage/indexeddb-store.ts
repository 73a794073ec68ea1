import type { Dexie, Table, Transaction } from 'dexie'
import { orphanBlobs } from './blobs'
import {
  type Aside,
  type DocumentChange,
  type DocumentStore,
  difference,
  type RawRow,
  verdict,
} from './document-store'
import { newLookId } from './look-id'
import { moveOver } from './record'
import {
  isKnownKind,
  keyOf,
  newerVersion,
  type RawRows,
  readHeader,
  readRow,
  STORE_VERSION,
  splitKey,
  storeSumOf,
} from './row'
import { withTimeout } from './with-timeout'

const NAME = 'dangle'
const PATIENCE_MS = 3000
/** How long a page may take to save before it makes room for a later release. */
const LEAVE_MS = 1000
const HEADER = 'header'

type Key = [kind: string, id: string]

interface Connection {
  readonly db: Dexie
  readonly header: Table<unknown, string>
  readonly rows: Table<RawRow, Key>
  readonly blobs: Table<unknown, string>
  readonly recovered: Table<Aside, number>
}

/** Where the page's IndexedDB is; tests bring their own. */
export interface IndexedDb {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/** Version 2 of the database holds rows; what version 1 saved in one value is copied, and goes only once it was read back. */
async function copyDocuments(transaction: Transaction): Promise<void> {
  const [current, previous] = await transaction.table('documents').bulkGet(['current', 'previous'])
  const { moved, unreadable } = moveOver({ current, previous }, newLookId())
  for (const raw of unreadable)
    await transaction.table('recovered').add({ at: Date.now(), why: 'unreadable', raw })
  if (!moved) return
  await transaction.table('rows').bulkPut([...moved.rows.values()])
  await transaction.table(HEADER).put(moved.header, HEADER)
}

/** What a release that knows only version 1 finds: something newer, which it leaves alone. */
const MOVED = { v: STORE_VERSION }

async function forgetDocuments({ db, header, rows }: Connection): Promise<void> {
  const documents = db.table('documents')
  if (newerVersion(await documents.get('current'), 2) !== null) return
  await db.transaction('rw', documents, header, rows, async () => {
    const stored = readHeader(await header.get(HEADER))
    const all = await rows.toArray()
    const sound = all.every((row) => !isKnownKind(row.kind) || readRow(row))
    if (stored && !(sound && storeSumOf(stored, byKey(all)) === stored.sum)) return
    await documents.delete('previous')
    await documents.put(MOVED, 'current')
  })
}

const byKey = (rows: readonly RawRow[]): RawRows => new Map(rows.map((row) => [keyOf(row.kind, row.id), row]))

async function connect(
  idb: IndexedDb,
  onOutdated: (open: Dexie, deleted: boolean) => void,
): Promise<Connection> {
  const { Dexie: Database } = await import('dexie')
  const db = new Database(NAME, { ...idb, autoOpen: false })
  db.version(1).stores({ documents: '', recovered: '++' })
  db.version(2)
    .stores({ documents: '', recovered: '++', header: '', rows: '[kind+id]', blobs: '' })
    .upgrade(copyDocuments)
  db.on('versionchange', ({ newVersion }) => {
    onOutdated(db, newVersion === null)
    return false
  })
  await db.open()
  const connection: Connection = {
    db,
    header: db.table('header'),
    rows: db.table('rows'),
    blobs: db.table('blobs'),
    recovered: db.table('recovered'),
  }
  await forgetDocuments(connection)
  return connection
}

/** The store in IndexedDB. A connection that failed once is dropped, for browsers close them behind our back. */
export function indexedDbStore(idb: IndexedDb | null, patienceMs = PATIENCE_MS): DocumentStore {
  let connection: Promise<Connection> | null = null
  let outdated = false
  let leave = (): Promise<void> => Promise.resolve()

  const drop = (dead: Promise<Connection> | null): void => {
    if (connection === dead) connection = null
    dead?.then(({ db }) => db.close()).catch(() => undefined)
  }

  const makeRoom = async (db: Dexie, deleted: boolean): Promise<void> => {
    if (!deleted) await withTimeout(leave(), LEAVE_MS).catch(() => undefined)
    outdated ||= !deleted
    connection = null
    db.close()
  }

  const use = async <Value>(work: (connection: Connection) => PromiseLike<Value>): Promise<Value> => {
    if (!idb) throw new DOMException('No IndexedDB here', 'SecurityError')
    if (outdated) throw new DOMException('A later release has the database', 'VersionError')
    connection ??= connect(idb, (db, deleted) => void makeRoom(db, deleted))
    const used = connection
    try {
      // An open request may wait for ever: another tab upgrading, some private windows.
      return await withTimeout(
        used.then((open) => work(open)),
        patienceMs,
      )
    } catch (error) {
      drop(used)
      throw error
    }
  }

  return {
    read: (keys) =>
      use(({ db, header, rows }) =>
        db.transaction('r', header, rows, async () => ({
          header: await header.get(HEADER),
          rows: keys
            ? (await rows.bulkGet(keys.map((key): Key => [...splitKey(key)]))).filter(
                (row) => row !== undefined,
              )
            : await rows.toArray(),
        })),
      ),
    put: (change, after) =>
      use((open) =>
        open.db.transaction('rw', open.header, open.rows, open.blobs, open.recovered, () =>
          putIn(open, change, after),
        ),
      ),
    blob: (name) => use(({ blobs }) => blobs.get(name)),
    storedBlobs: (names) =>
      use(({ blobs }) =>
        blobs
          .where(':id')
          .anyOf([...names])
          .primaryKeys(),
      ),
    setAside: (aside) => use(async ({ recovered }) => void (await recovered.add(aside))),
    asides: () =>
      use(({ db, recovered }) =>
        db.transaction('r', recovered, async () => {
          const ids = await recovered.toCollection().primaryKeys()
          const found = await recovered.bulkGet(ids)
          return ids.flatMap((id, i) => {
            const aside = found[i]
            return aside ? [{ ...aside, id }] : []
          })
        }),
      ),
    forgetAside: (id) => use(({ recovered }) => recovered.delete(id)),
    onOutdated(listener) {
      leave = listener
    },
    close: () => drop(connection),
  }
}

async function putIn({ header, rows, blobs, recovered }: Connection, change: DocumentChange, after: number) {
  const there = await header.get(HEADER)
  const outcome = verdict(there, change.header, after)
  if (outcome === 'stale' || outcome === 'newer') return outcome
  const before =
    outcome === 'again'
      ? byKey(
          (await rows.toArray()).filter(
            ({ kind, id }) => isKnownKind(kind) || change.rows.has(keyOf(kind, id)),
          ),
        )
      : change.before
  const { written, gone } = difference(before, change.rows)
  const own = readHeader(there)?.revision === change.header.revision
  for (const raw of own ? [] : change.aside)
    await recovered.add({ at: change.header.savedAt, why: 'unreadable', raw })
  await rows.bulkDelete(gone.map((key): Key => [...splitKey(key)]))
  await rows.bulkPut(written.map((key) => change.rows.get(key) as RawRow))
  await blobs.bulkPut([...change.blobs.values()], [...change.blobs.keys()])
  await header.put(change.header, HEADER)
  const names = await blobs.toCollection().primaryKeys()
  if (names.length > 0) await blobs.bulkDelete([...orphanBlobs(names, await rows.toArray())])
  return 'put'
}
