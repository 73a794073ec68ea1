import type { Blobs } from './blob-shelf'
import type { Header, RawRows } from './row'
import { newerVersion, readHeader } from './row'

/** A row as storage gives it back: it has its key, everything else is unchecked. */
export interface RawRow {
  readonly kind: string
  readonly id: string
}

/** What storage holds, unchecked; a header of undefined when there is none. */
export interface Shelved {
  readonly header: unknown
  readonly rows: readonly RawRow[]
}

/** One save: the rows as they were and as they are to be. Only the difference is written. */
export interface DocumentChange {
  readonly header: Header
  readonly before: RawRows
  readonly rows: RawRows
  /** What cannot be used, set aside in the same step. */
  readonly aside: readonly unknown[]
  /** Bytes that the rows name and that are not stored yet. */
  readonly blobs: Blobs
}

/** `stale`: somebody else saved since; `newer`: a later release wrote what is there. Neither is overwritten. */
export type PutOutcome = 'put' | 'stale' | 'newer'

/** Something that could not be used, as it was found. */
export interface Aside {
  readonly at: number
  readonly why: 'unreadable' | 'conflict'
  readonly raw: unknown
}

/** The storage as autosave needs it. Each call rejects when storage fails; the next call starts afresh. */
export interface DocumentStore {
  /** Everything, or the rows of some keys alone. */
  readonly read: (keys?: readonly string[]) => Promise<Shelved>
  /** Stores a change in one transaction if it follows revision `after`. */
  readonly put: (change: DocumentChange, after: number) => Promise<PutOutcome>
  /** Bytes by their name as storage holds them, undefined where it does not. */
  readonly blob: (name: string) => Promise<unknown>
  /** Those of the names whose bytes are stored. */
  readonly storedBlobs: (names: readonly string[]) => Promise<readonly string[]>
  readonly setAside: (aside: Aside) => Promise<void>
  /** What was set aside, each with its number. */
  readonly asides: () => Promise<readonly (Aside & { readonly id: number })[]>
  readonly forgetAside: (id: number) => Promise<void>
  /** Tells when a later release needs the database; it is let go of once the promise settles. */
  readonly onOutdated: (listener: () => Promise<void>) => void
  readonly close: () => void
}

/** Decides whether a change, written upon revision `after`, may go upon what is there; pure, so that every storage decides alike. `again`: the rows there are not those of before, compare them all. */
export function verdict(there: unknown, header: Header, after: number): PutOutcome | 'again' {
  if (newerVersion(there) !== null) return 'newer'
  const stored = readHeader(there)
  if (!stored) return there === undefined && after === 0 ? 'put' : 'again'
  if (stored.revision === after) return 'put'
  // An earlier try of the same tab may have been stored although the browser reported a failure.
  return stored.writer === header.writer && stored.revision <= header.revision ? 'again' : 'stale'
}

/** The keys that a change writes, and those that it takes out. */
export function difference(before: RawRows, rows: RawRows) {
  return {
    written: [...rows.keys()].filter((key) => before.get(key) !== rows.get(key)),
    gone: [...before.keys()].filter((key) => !rows.has(key)),
  }
}

/** Why a save did not happen. */
export type Unsaved =
  | 'full'
  | 'blocked'
  | 'unavailable'
  | 'lost_connection'
  | 'failed'
  | 'other_tab'
  | 'newer_version'

const REASONS: ReadonlyMap<string, Unsaved> = new Map([
  ['QuotaExceededError', 'full'],
  ['TimeoutError', 'blocked'],
  ['MissingAPIError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['NotAllowedError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  ['VersionError', 'newer_version'],
  ['UnknownError', 'lost_connection'],
  ['InvalidStateError', 'lost_connection'],
  ['DatabaseClosedError', 'lost_connection'],
])

/** The reason behind an error of IndexedDB; the innermost one that says something wins (Dexie wraps them). */
export function reasonOf(error: unknown, depth = 0): Unsaved {
  if (typeof error !== 'object' || error === null || depth > 4) return 'failed'
  const inner = 'inner' in error ? reasonOf(error.inner, depth + 1) : 'failed'
  const own = 'name' in error ? REASONS.get(String(error.name)) : undefined
  return inner === 'failed' ? (own ?? 'failed') : inner
}
