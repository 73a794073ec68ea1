import { asRecord, type KeptRecord, newerVersion } from './record'

/** What storage holds, unchecked: the last save and the one before; undefined when there is none. */
export interface Shelved {
  readonly current: unknown
  readonly previous: unknown
}

/** `stale`: somebody else saved since; `newer`: a later release wrote what is there. Neither is overwritten. */
type PutOutcome = 'put' | 'stale' | 'newer'

/** Something that could not be used, as it was found. */
export interface Aside {
  readonly at: number
  readonly why: 'unreadable' | 'conflict'
  readonly raw: unknown
}

/** The storage as the keeper needs it. Each call rejects when storage fails; the next call starts afresh. */
export interface DocumentStore {
  readonly read: () => Promise<Shelved>
  /** Stores a record in one transaction if it follows revision `after`, the one before becoming `previous`. */
  readonly put: (record: KeptRecord, after: number) => Promise<PutOutcome>
  readonly setAside: (aside: Aside) => Promise<void>
  readonly asides: () => Promise<readonly Aside[]>
  readonly close: () => void
}

/** What a put makes of the shelf; pure, so that every storage decides alike. */
export type Replacement =
  | { readonly outcome: 'stale' | 'newer' }
  | { readonly outcome: 'put'; readonly previous: unknown; readonly unreadable: readonly unknown[] }

/** Decides whether `record`, written upon revision `after`, may take the place of what is there. */
export function replacement({ current, previous }: Shelved, record: KeptRecord, after: number): Replacement {
  if (newerVersion(current) !== null) return { outcome: 'newer' }
  const there = asRecord(current)
  const spare = asRecord(previous)
  const lost = previous !== undefined && !spare && newerVersion(previous) === null ? [previous] : []
  if (!there) return { outcome: 'put', previous, unreadable: current === undefined ? [] : [current] }
  // An earlier try of the same tab may have been stored although the browser reported a failure.
  const own = there.writer === record.writer && there.revision <= record.revision
  if (there.revision !== after && !own) return { outcome: 'stale' }
  const again = own && there.revision === record.revision
  return { outcome: 'put', previous: again && spare ? spare : there, unreadable: again ? [] : lost }
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
