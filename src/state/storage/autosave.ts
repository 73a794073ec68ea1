import { createStore, type StoreApi } from 'zustand/vanilla'
import type { History } from '../planner/history'
import type { Planner, PlannerState } from '../planner/planner'
import { askForStubs } from './ask-for-stubs'
import { type BlobShelf, readBlob, type StoredBlob } from './blob-shelf'
import { type KeptDocument, noRows, rowsOfDocument, type StoredRows } from './document-rows'
import { type Aside, type DocumentStore, difference, reasonOf, type Unsaved } from './document-store'
import { recover } from './recover'
import { isKnownKind, type Row, readHeader, readRow, STORE_VERSION, sealHeader } from './row'
import {
  type FoundAtStart,
  type KeepStatus,
  nextSave,
  opening,
  type SaveEffect,
  type SaveEvent,
  statusOf,
} from './save-state'
import type { WriterLock } from './writer-lock'

export interface KeepState {
  readonly status: KeepStatus
  readonly found: FoundAtStart | null
  /** How much is kept aside. */
  readonly asides: number
}

/** Something kept aside; without a number while it still lies where it was found. */
export interface KeptAside extends Aside {
  readonly id: number | null
}

export interface Autosave {
  readonly state: StoreApi<KeepState>
  /** The bytes that rows name. */
  readonly blobs: BlobShelf
  /** The document as it is now, as rows: with those of kinds that only other releases know. */
  rows(): StoredRows
  /** Settles when the stored document is on screen, or cannot be had for now. */
  readonly opened: Promise<void>
  /** Makes this tab the one that writes and shows the newest document. */
  takeOver(): Promise<void>
  /** Saves at once what is not saved; settles when that is done or has failed. */
  flush(): Promise<void>
  /** What could not be used and was kept aside, as it was found. */
  asides(): Promise<readonly KeptAside[]>
  /** Throws away something kept aside: only the user does. */
  forgetAside(id: number): Promise<void>
  stop(): void
}

export interface AutosavePorts {
  readonly shelf: DocumentStore
  readonly tabs: WriterLock
  /** Names this tab among the writers. */
  readonly writer: string
  /** A name for a look that has none. */
  readonly newLook: string
  readonly now: () => number
  /** Runs something after a while; returns how to call that off. */
  readonly after: (ms: number, run: () => void) => () => void
}

const TRIES = 4
/** Failures that a fresh connection may cure. */
const PASSING: ReadonlySet<Unsaved> = new Set(['lost_connection', 'failed'])

const historyOf = ({ own, look, past, future }: PlannerState): History => own ?? { look, past, future }

/** Tries again at once, each time with a fresh connection, before it counts as a failure. */
async function attempts<Value>(attempt: () => Promise<Value>): Promise<Value | { readonly why: Unsaved }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const why = reasonOf(error)
      if (tries >= TRIES || !PASSING.has(why)) return { why }
    }
  }
}

/** Keeps the planner's document: opens the stored one, saves each change, and says how that goes. What is decided is in `nextSave`; this does it. */
export function autosave(
  planner: Planner,
  { shelf, tabs, writer, newLook, now, after }: AutosavePorts,
): Autosave {
  const state = createStore<KeepState>(() => ({ status: { kind: 'opening' }, found: null, asides: 0 }))
  let restoring = false
  let callOff: (() => void) | null = null
  let work: Promise<void> = Promise.resolve()
  // One object while nothing changed, so that what is here can be compared with what is stored.
  let last: KeptDocument = documentOf(planner.store.getState())
  const here = (): KeptDocument => {
    const next = documentOf(planner.store.getState())
    const { look, past, future } = last.history
    const same = next.history.look === look && next.history.past === past && next.history.future === future
    last = { ...next, history: same ? last.history : next.history }
    return last
  }
  let saving = opening(here())
  const held = new Map<string, StoredBlob>()

  /** One thing at a time: loads, saves and take-overs never interleave. */
  const queue = (job: () => Promise<void>): Promise<void> => {
    work = work.then(job, job)
    return work
  }

  const send = async (event: SaveEvent): Promise<void> => {
    const [next, effects] = nextSave(saving, event, here())
    saving = next
    state.setState({ status: statusOf(next), found: next.found })
    for (const effect of effects) {
      const done = perform(effect)
      if (done) await done
    }
  }

  const perform = (effect: SaveEffect): Promise<void> | undefined => {
    switch (effect.kind) {
      case 'read':
        return read()
      case 'write':
        return write(effect)
      case 'wait':
        callOff?.()
        callOff = after(effect.ms, () => {
          callOff = null
          void queue(() => send({ kind: 'due' }))
        })
        return undefined
      case 'show': {
        const { history, ...rest } = effect.document
        restoring = true
        planner.restore({ ...history, ...rest })
        restoring = false
        return undefined
      }
      case 'read_only':
        planner.setReadOnly(effect.on)
        return undefined
      case 'set_aside': {
        const { rows } = rowsOfDocument(
          planner.store.getState().catalog,
          effect.document,
          effect.before,
          now(),
        )
        const raw = {
          v: STORE_VERSION,
          look: effect.before.look,
          rows: [...rows.values()].filter((row) => readRow(row) && isKnownKind((row as Row).kind)),
        }
        void shelf.setAside({ at: now(), why: 'conflict', raw }).then(count, () => undefined)
        return undefined
      }
      case 'tell_saved':
        tabs.tellSaved(effect.revision)
        return undefined
      default:
        return effect satisfies never
    }
  }

  const read = async (): Promise<void> => {
    const read = await attempts(async () => {
      const shelved = await shelf.read()
      return { shelved, readStubs: await askForStubs(shelved.rows) }
    })
    if ('why' in read) return send({ kind: 'failed', why: read.why })
    const { catalog } = planner.store.getState()
    await send({ kind: 'read', found: recover(catalog, read.shelved, newLook, read.readStubs) })
    await count()
  }

  const write = async (effect: Extract<SaveEffect, { kind: 'write' }>): Promise<void> => {
    const { document, before, after: revision, aside } = effect
    const rows = rowsOfDocument(planner.store.getState().catalog, document, before, now())
    const stamp = { revision: revision + 1, writer, savedAt: now(), look: rows.look }
    const header = sealHeader(stamp, rows.rows)
    const named = new Set([...document.things.values()].flatMap((thing) => thing.blobs))
    const blobs = new Map([...held].filter(([name]) => named.has(name)))
    const outcome = await attempts(async () => {
      const change = { header, before: before.rows, rows: rows.rows, aside, blobs }
      const put = await shelf.put(change, revision)
      return put === 'put' ? isStored(rows, before, header.revision, [...blobs.keys()]) : put
    })
    if (typeof outcome === 'object') return send({ kind: 'failed', why: outcome.why })
    if (outcome === 'put') for (const name of blobs.keys()) held.delete(name)
    await send({ kind: 'written', outcome, document, rows })
    if (aside.length > 0) await count()
  }

  /** Reads back what was written; throws when it is not there as it was written. */
  const isStored = async (
    rows: StoredRows,
    before: StoredRows,
    revision: number,
    blobs: readonly string[],
  ): Promise<'put' | 'stale'> => {
    const { written, gone } = difference(before.rows, rows.rows)
    const back = await shelf.read([...written, ...gone])
    const header = readHeader(back.header)
    if (header && header.writer !== writer && header.revision > revision) return 'stale'
    const found = back.rows.map((row) => JSON.stringify(row)).sort()
    const meant = written.map((key) => JSON.stringify(rows.rows.get(key))).sort()
    const whole = blobs.length === 0 || (await shelf.storedBlobs(blobs)).length === blobs.length
    if (header?.revision !== revision || found.join('\n') !== meant.join('\n') || !whole)
      throw new Error('Not stored as written')
    return 'put'
  }

  const asides = async (): Promise<readonly KeptAside[]> => {
    const waiting = saving.kind === 'open' ? saving.aside : []
    return [
      ...(await shelf.asides()),
      ...waiting.map((raw) => ({ at: now(), why: 'unreadable' as const, raw, id: null })),
    ]
  }
  const count = (): Promise<void> =>
    asides().then(
      ({ length }) => state.setState({ asides: length }),
      () => undefined,
    )

  const flush = (): Promise<void> => {
    callOff?.()
    callOff = null
    return queue(async () => {
      const closed = saving.kind === 'opening'
      await send({ kind: 'due' })
      if (closed) await send({ kind: 'due' })
    })
  }

  const unsubscribe = planner.store.subscribe((now, before) => {
    if (restoring) return
    void send({ kind: 'changed' })
    // No step on the way to somebody's look is stored, and its link has left the address: it does not wait for more changes.
    if (before.own && !now.own) void flush()
  })
  shelf.onOutdated(flush)

  const opened = queue(async () => {
    const role = await tabs.start({
      handOver() {
        void send({ kind: 'handing_over' })
        return flush()
      },
      lost: () => void send({ kind: 'lost' }),
      granted: () => void queue(() => send({ kind: 'granted' })),
      saved: (revision) => void queue(() => send({ kind: 'saved_elsewhere', revision })),
    })
    await send({ kind: 'role', role })
  })

  return {
    state,
    blobs: {
      hold(blobs) {
        for (const [name, blob] of blobs) held.set(name, blob)
      },
      drop(names) {
        for (const name of names) held.delete(name)
      },
      read: async (name) => held.get(name) ?? readBlob(await shelf.blob(name)),
    },
    rows: () =>
      rowsOfDocument(
        planner.store.getState().catalog,
        here(),
        saving.kind === 'open' ? saving.rows : noRows(newLook),
        now(),
      ),
    opened,
    takeOver: () =>
      queue(async () => {
        if (saving.role === 'reader') await tabs.takeOver()
        await send(saving.role === 'writer' ? { kind: 'due' } : { kind: 'granted' })
      }),
    flush,
    asides,
    forgetAside: (id) => shelf.forgetAside(id).then(count),
    stop() {
      callOff?.()
      unsubscribe()
      tabs.stop()
      shelf.close()
    },
  }
}

const documentOf = (state: PlannerState): KeptDocument => ({
  history: historyOf(state),
  mine: state.mine,
  things: state.things,
  chosen: state.chosen,
})
