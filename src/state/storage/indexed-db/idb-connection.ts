import { Dexie, type Table, type Transaction } from 'dexie'
import { orphanBlobs } from '../blobs'
import {
  type Aside,
  type DocumentChange,
  type DocumentStore,
  difference,
  type RawRow,
  verdict,
} from '../document-store'
import { newLookId } from '../look-id'
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
} from '../row'
import { moveOver } from './record'

const NAME = 'dangle'
const HEADER = 'header'

type Key = [kind: string, id: string]

interface Tables {
  readonly db: Dexie
  readonly header: Table<unknown, string>
  readonly rows: Table<RawRow, Key>
  readonly blobs: Table<unknown, string>
  readonly recovered: Table<Aside, number>
}

/** An open database: what the store does, with no patience of its own. */
export type IdbConnection = Omit<DocumentStore, 'onOutdated'>

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

async function forgetDocuments({ db, header, rows }: Tables): Promise<void> {
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

/** Opens the database, bringing an earlier release's over; `onOutdated` hears when another page wants it anew, or gone. */
export async function connect(
  idb: IndexedDb,
  onOutdated: (open: IdbConnection, deleted: boolean) => void,
): Promise<IdbConnection> {
  const db = new Dexie(NAME, { ...idb, autoOpen: false })
  db.version(1).stores({ documents: '', recovered: '++' })
  db.version(2)
    .stores({ documents: '', recovered: '++', header: '', rows: '[kind+id]', blobs: '' })
    .upgrade(copyDocuments)
  db.on('versionchange', ({ newVersion }) => {
    onOutdated(opened, newVersion === null)
    return false
  })
  const tables: Tables = {
    db,
    header: db.table('header'),
    rows: db.table('rows'),
    blobs: db.table('blobs'),
    recovered: db.table('recovered'),
  }
  const opened = connectionOf(tables)
  await db.open()
  await forgetDocuments(tables)
  return opened
}

const connectionOf = ({ db, header, rows, blobs, recovered }: Tables): IdbConnection => ({
  read: (keys) =>
    db.transaction('r', header, rows, async () => ({
      header: await header.get(HEADER),
      rows: keys
        ? (await rows.bulkGet(keys.map((key): Key => [...splitKey(key)]))).filter((row) => row !== undefined)
        : await rows.toArray(),
    })),
  put: (change, after) =>
    db.transaction('rw', header, rows, blobs, recovered, () =>
      putIn({ db, header, rows, blobs, recovered }, change, after),
    ),
  blob: (name) => blobs.get(name),
  storedBlobs: (names) =>
    blobs
      .where(':id')
      .anyOf([...names])
      .primaryKeys(),
  setAside: async (aside) => void (await recovered.add(aside)),
  asides: () =>
    db.transaction('r', recovered, async () => {
      const ids = await recovered.toCollection().primaryKeys()
      const found = await recovered.bulkGet(ids)
      return ids.flatMap((id, i) => {
        const aside = found[i]
        return aside ? [{ ...aside, id }] : []
      })
    }),
  forgetAside: (id) => recovered.delete(id),
  close: () => db.close(),
})

async function putIn({ header, rows, blobs, recovered }: Tables, change: DocumentChange, after: number) {
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
