import { mergeThings } from '../own/own-thing'
import { HISTORY_LIMIT, type History } from '../planner/history'
import { mergeChosen } from '../preferences'
import type { KeptDocument, StoredRows } from './document-rows'
import type { PutOutcome, Unsaved } from './document-store'
import type { Recovered } from './recover'

/** What was in storage at the start. `damaged`: something of the last save was lost; `unreadable`: all of it, and it is kept aside. */
export type FoundAtStart = 'nothing' | 'document' | 'damaged' | 'unreadable' | 'newer'

interface Always {
  readonly role: 'writer' | 'reader'
  readonly found: FoundAtStart | null
  /** Failures in a row: each makes the next try wait longer. */
  readonly failures: number
  /** Whether a timer runs that will read or save. */
  readonly waiting: boolean
}

/** Where saving stands. */
export type SaveState = Always &
  (
    | {
        /** Storage has not answered yet. */
        readonly kind: 'opening'
        /** What was on screen before it did. */
        readonly base: KeptDocument
        readonly why: Unsaved | null
      }
    | {
        readonly kind: 'open'
        /** The document as storage holds it, and its rows. */
        readonly stored: KeptDocument
        readonly rows: StoredRows
        readonly revision: number
        /** To be set aside with the next save. */
        readonly aside: readonly unknown[]
        readonly progress: 'saved' | 'saving' | Unsaved
      }
    /** A later release wrote what is there: it is left alone. */
    | { readonly kind: 'newer' }
  )

export type SaveEvent =
  /** It is known whether this tab writes. */
  | { readonly kind: 'role'; readonly role: Always['role'] }
  /** The document on screen changed. */
  | { readonly kind: 'changed' }
  /** It is time to read or save. */
  | { readonly kind: 'due' }
  | { readonly kind: 'read'; readonly found: Recovered }
  | {
      readonly kind: 'written'
      readonly outcome: PutOutcome
      readonly document: KeptDocument
      readonly rows: StoredRows
    }
  | { readonly kind: 'failed'; readonly why: Unsaved }
  /** Another tab writes now. */
  | { readonly kind: 'lost' }
  /** Another tab is about to write: nothing may change any more, then what is here is saved. */
  | { readonly kind: 'handing_over' }
  /** This tab writes now. */
  | { readonly kind: 'granted' }
  /** The tab that writes has saved. */
  | { readonly kind: 'saved_elsewhere'; readonly revision: number }

export type SaveEffect =
  | { readonly kind: 'read' }
  | {
      readonly kind: 'write'
      readonly document: KeptDocument
      readonly before: StoredRows
      readonly after: number
      readonly aside: readonly unknown[]
    }
  /** Comes back as `due`; an earlier timer is called off. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'show'; readonly document: KeptDocument }
  | { readonly kind: 'read_only'; readonly on: boolean }
  | { readonly kind: 'set_aside'; readonly document: KeptDocument; readonly before: StoredRows }
  | { readonly kind: 'tell_saved'; readonly revision: number }

type Step = readonly [SaveState, readonly SaveEffect[]]

const COALESCE_MS = 200
const RETRY_MS = [500, 1000, 2000, 5000, 10_000, 30_000] as const

/** Before anything was asked of storage. */
export const opening = (base: KeptDocument): SaveState => ({
  kind: 'opening',
  role: 'reader',
  found: null,
  failures: 0,
  waiting: false,
  base,
  why: null,
})

/** What an event makes of where saving stands, and what is to be done; `here` is the document on screen. */
export function nextSave(state: SaveState, event: SaveEvent, here: KeptDocument): Step {
  switch (event.kind) {
    case 'role':
      return [
        { ...state, role: event.role },
        [...(event.role === 'reader' ? [readOnly(true)] : []), { kind: 'read' }],
      ]
    case 'changed':
      if (state.kind !== 'open' || state.role !== 'writer' || isSame(state.stored, here)) return [state, []]
      return wait(state.progress === 'saved' ? { ...state, progress: 'saving' } : state, COALESCE_MS, true)
    case 'due': {
      const rested = { ...state, waiting: false }
      return rested.kind === 'opening' ? [rested, [{ kind: 'read' }]] : save(rested, here)
    }
    case 'read':
      return take(state, event.found, here)
    case 'written':
      return written(state, event, here)
    case 'failed':
      return failed(state, event.why)
    case 'lost':
      return lookOn(state, here)
    case 'handing_over':
      return [state, [readOnly(true)]]
    case 'granted': {
      if (state.role !== 'writer' || state.kind !== 'open')
        return [{ ...state, role: 'writer' }, [{ kind: 'read' }]]
      const [next, effects] = save(state, here)
      return [next, [readOnly(false), ...effects]]
    }
    case 'saved_elsewhere': {
      const follows =
        state.role === 'reader' &&
        state.kind === 'open' &&
        event.revision > state.revision &&
        isSameWork(state.stored, here)
      return [state, follows ? [{ kind: 'read' }] : []]
    }
    default:
      return event satisfies never
  }
}

/** What is said of a save. `saved` is said only after it was read back. */
export type KeepStatus =
  | { readonly kind: 'opening' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly why: Unsaved }

/** Whether the document on screen is the stored one. */
export function statusOf(state: SaveState): KeepStatus {
  switch (state.kind) {
    case 'opening':
      return state.why === null ? { kind: 'opening' } : { kind: 'unsaved', why: state.why }
    case 'newer':
      return { kind: 'unsaved', why: 'newer_version' }
    case 'open':
      return state.progress === 'saved' || state.progress === 'saving'
        ? { kind: state.progress }
        : { kind: 'unsaved', why: state.progress }
    default:
      return state satisfies never
  }
}

const readOnly = (on: boolean): SaveEffect => ({ kind: 'read_only', on })

/** A timer is started anew, or left running where one may be. */
function wait(state: SaveState, ms: number, mayRun = false): Step {
  return [{ ...state, waiting: true }, mayRun && state.waiting ? [] : [{ kind: 'wait', ms }]]
}

function save(state: SaveState, here: KeptDocument): Step {
  if (state.kind !== 'open' || state.role !== 'writer') return [state, []]
  const { stored, rows: before, revision: after, aside } = state
  if (isSame(stored, here)) return [{ ...state, progress: 'saved' }, []]
  return [state, [{ kind: 'write', document: here, before, after, aside }]]
}

function written(
  state: SaveState,
  { outcome, document, rows }: Extract<SaveEvent, { kind: 'written' }>,
  here: KeptDocument,
): Step {
  if (outcome === 'stale') return lookOn(state, here)
  if (outcome === 'newer') return [leaveAlone(state), []]
  if (state.kind !== 'open') return [state, []]
  const revision = state.revision + 1
  const next = { ...state, stored: document, rows, revision, aside: [], failures: 0 }
  const tell: SaveEffect = { kind: 'tell_saved', revision }
  if (isSame(document, here)) return [{ ...next, progress: 'saved' }, [tell]]
  const [later, effects] = wait(next, COALESCE_MS)
  return [later, [tell, ...effects]]
}

function failed(state: SaveState, why: Unsaved): Step {
  if (why === 'newer_version') return [leaveAlone(state), []]
  const ms = RETRY_MS[Math.min(state.failures, RETRY_MS.length - 1)] ?? 0
  if (state.kind === 'newer') return [state, []]
  const failures = state.failures + 1
  return wait(state.kind === 'open' ? { ...state, failures, progress: why } : { ...state, failures, why }, ms)
}

const leaveAlone = ({ role, found, failures }: SaveState): SaveState => ({
  kind: 'newer',
  role,
  found: found ?? 'newer',
  failures,
  waiting: false,
})

/** Another tab writes: this one shows, but changes nothing; what was not saved here is kept aside. */
function lookOn(before: SaveState, here: KeptDocument): Step {
  const state = { ...before, role: 'reader' } as const
  if (state.kind !== 'open' || isSameWork(state.stored, here)) return [state, [readOnly(true)]]
  return [
    { ...state, progress: 'other_tab' },
    [readOnly(true), { kind: 'set_aside', document: here, before: state.rows }],
  ]
}

/** Puts what was read on screen. What was done here in the meantime stays within reach: on top at the start, else one step back. */
function take(state: SaveState, found: Recovered, here: KeptDocument): Step {
  if (found.kind === 'newer') return [leaveAlone(state), []]
  const base = state.kind === 'open' ? state.stored : state.kind === 'opening' ? state.base : here
  const there = storedIn(found, base)
  const document: KeptDocument = {
    history: joined(base.history, here.history, there.history, state.found === null),
    mine: mergeMine(base.mine, here.mine, there.mine),
    things: mergeThings(base.things, here.things, there.things),
    chosen: mergeChosen(base.chosen, here.chosen, there.chosen),
  }
  const saved = isSame(there, document)
  const start = found.kind === 'document' && found.damaged ? 'damaged' : found.kind
  const { role, failures, waiting } = state
  const next: SaveState = {
    kind: 'open',
    role,
    found: state.found ?? start,
    failures,
    waiting,
    stored: there,
    rows: found.stored,
    revision: found.revision,
    aside: found.aside,
    progress: saved ? 'saved' : role === 'writer' ? 'saving' : 'other_tab',
  }
  const effects: readonly SaveEffect[] = [
    ...(found.kind === 'nothing' ? [] : [{ kind: 'show', document } as const]),
    ...(role === 'writer' ? [readOnly(false)] : []),
  ]
  if (saved) return [next, effects]
  const [later, more] = wait(next, COALESCE_MS)
  return [later, [...effects, ...more]]
}

/** What storage holds of the document; where it holds no look, the one of the start counts as stored. */
function storedIn(found: Exclude<Recovered, { kind: 'newer' }>, base: KeptDocument): KeptDocument {
  if (found.kind === 'document') return found.document
  if (found.kind === 'nothing') return base
  const { mine, things, chosen } = found
  return { history: base.history, mine, things, chosen }
}

function joined(base: History, here: History, there: History, first: boolean): History {
  if (base === there) return here
  if (isSameHistory(base, here)) return there
  return first
    ? { ...here, past: [...there.past, there.look, ...here.past].slice(-HISTORY_LIMIT) }
    : { look: there.look, past: [...there.past, here.look].slice(-HISTORY_LIMIT), future: [] }
}

/** The stored charms with what was changed here since the last save: added here or there, and gone when taken out in either place. */
function mergeMine(
  base: KeptDocument['mine'],
  here: KeptDocument['mine'],
  there: KeptDocument['mine'],
): KeptDocument['mine'] {
  if (here === base) return there
  const added = [...here].filter((id) => !base.has(id) && !there.has(id))
  const kept = [...there].filter((id) => here.has(id) || !base.has(id))
  return added.length === 0 && kept.length === there.size ? there : new Set([...kept, ...added])
}

const isSameHistory = (a: History, b: History): boolean =>
  a.look === b.look && a.past === b.past && a.future === b.future

/** Whether look, steps, owned charms and own things are the same; preferences alone are never worth keeping aside. */
const isSameWork = (a: KeptDocument, b: KeptDocument): boolean =>
  isSameHistory(a.history, b.history) && a.mine === b.mine && a.things === b.things

const isSame = (a: KeptDocument, b: KeptDocument): boolean => isSameWork(a, b) && a.chosen === b.chosen
