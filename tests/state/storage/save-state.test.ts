import { describe, expect, it } from 'vitest'
import { NO_THINGS } from '../../../src/state/own/own-thing'
import type { KeptDocument } from '../../../src/state/storage/document-rows'
import { noRows } from '../../../src/state/storage/document-rows'
import {
  nextSave,
  opening,
  type SaveEffect,
  type SaveEvent,
  type SaveState,
  statusOf,
} from '../../../src/state/storage/save-state'
import { charm, lookOf } from '../../look/makers'

const documentOf = (charmHere: string | null): KeptDocument => ({
  history: { look: lookOf(charmHere === null ? {} : { front_zip: charmHere }), past: [], future: [] },
  mine: new Set(),
  things: NO_THINGS,
  chosen: new Map(),
})
const start = documentOf(null)
const stored = documentOf('pl-bear-mossbutton')
const edited = { ...stored, history: { ...stored.history, look: lookOf(), past: [stored.history.look] } }
const found = { revision: 4, stored: noRows('mine'), aside: [] } as const
const document = {
  kind: 'read',
  found: { kind: 'document', document: stored, damaged: false, ...found },
} as const

/** Where saving stands after some events, and what the last of them asked for. */
function outcome(
  events: readonly (readonly [SaveEvent, KeptDocument])[],
): readonly [SaveState, readonly string[], readonly SaveEffect[]] {
  let state = opening(start)
  let effects: readonly SaveEffect[] = []
  for (const [event, here] of events) [state, effects] = nextSave(state, event, here)
  return [state, effects.map(({ kind }) => kind), effects]
}

const open = (role: 'writer' | 'reader') =>
  [
    [{ kind: 'role', role }, start],
    [document, start],
  ] as const
const writer = open('writer')
const reader = open('reader')
const put = (here: KeptDocument) =>
  ({ kind: 'written', outcome: 'put', document: here, rows: noRows('mine') }) as const

describe('saving', () => {
  it('reads before anything else, and lets only the tab that writes change things', () => {
    expect(outcome([[{ kind: 'role', role: 'writer' }, start]])[1]).toEqual(['read'])
    expect(outcome([[{ kind: 'role', role: 'reader' }, start]])[1]).toEqual(['read_only', 'read'])
    expect(outcome(writer)[2]).toContainEqual({ kind: 'read_only', on: false })
    expect(outcome(reader)[1]).not.toContain('read_only')
  })

  it('writes after a while what changed, once however often it changed', () => {
    const [one, first] = outcome([...writer, [{ kind: 'changed' }, edited]])
    expect([statusOf(one).kind, first]).toEqual(['saving', ['wait']])
    expect(outcome([...writer, [{ kind: 'changed' }, edited], [{ kind: 'changed' }, edited]])[1]).toEqual([])
    const due = outcome([...writer, [{ kind: 'changed' }, edited], [{ kind: 'due' }, edited]])
    expect(due[2]).toMatchObject([{ kind: 'write', document: edited, after: 4 }])
    expect(outcome([...writer, [{ kind: 'changed' }, stored], [{ kind: 'due' }, stored]])[1]).toEqual([])
  })

  it('says saved only of what is on screen', () => {
    const writing = [...writer, [{ kind: 'changed' }, edited], [{ kind: 'due' }, edited]] as const
    expect(statusOf(outcome([...writing, [put(edited), edited]])[0]).kind).toBe('saved')
    const [state, effects] = outcome([...writing, [put(edited), start]])
    expect([statusOf(state).kind, effects]).toEqual(['saving', ['tell_saved', 'wait']])
  })

  it('never writes in a tab that only looks on, nor before storage was read, nor over a later release', () => {
    const events: readonly SaveEvent[] = [{ kind: 'changed' }, { kind: 'due' }]
    for (const event of events) {
      expect(outcome([...reader, [event, edited]])[1]).toEqual([])
      expect(
        outcome([
          [{ kind: 'role', role: 'writer' }, start],
          [event, edited],
        ])[1],
      ).not.toContain('write')
      expect(
        outcome([
          ...writer,
          [{ kind: 'read', found: { kind: 'newer', version: 4 } }, stored],
          [event, edited],
        ])[1],
      ).toEqual([])
    }
  })

  it.each(['stale', 'newer'] as const)('that comes upon something %s writes no more', (kind) => {
    const refused = [...writer, [{ ...put(edited), outcome: kind }, edited]] as const
    expect(outcome(refused)[1]).toEqual(kind === 'stale' ? ['read_only', 'set_aside'] : [])
    expect(outcome([...refused, [{ kind: 'changed' }, start], [{ kind: 'due' }, start]])[1]).toEqual([])
    expect(statusOf(outcome(refused)[0])).toEqual({
      kind: 'unsaved',
      why: kind === 'stale' ? 'other_tab' : 'newer_version',
    })
  })

  it('keeps aside what a tab loses unsaved, and nothing when only a preference was', () => {
    expect(outcome([...writer, [{ kind: 'lost' }, edited]])[1]).toEqual(['read_only', 'set_aside'])
    expect(outcome([...writer, [{ kind: 'lost' }, stored]])[1]).toEqual(['read_only'])
    const chosen = { ...stored, chosen: new Map([['theme', 'dark']]) }
    expect(outcome([...writer, [{ kind: 'lost' }, chosen]])[1]).toEqual(['read_only'])
  })

  it('follows the tab that writes, unless something unsaved is on screen or it has seen that save', () => {
    const newer = { kind: 'saved_elsewhere', revision: 5 } as const
    expect(outcome([...reader, [newer, stored]])[1]).toEqual(['read'])
    expect(outcome([...reader, [newer, edited]])[1]).toEqual([])
    expect(outcome([...reader, [{ ...newer, revision: 4 }, stored]])[1]).toEqual([])
    expect(outcome([...writer, [newer, stored]])[1]).toEqual([])
    const chosen = { ...stored, chosen: new Map([['theme', 'dark']]) }
    expect(outcome([...reader, [newer, chosen]])[1]).toEqual(['read'])
  })

  it('stops changes before it hands over', () => {
    expect(outcome([...writer, [{ kind: 'handing_over' }, edited]])[2]).toEqual([
      { kind: 'read_only', on: true },
    ])
  })

  it('waits longer with each failure, and no longer than half a minute', () => {
    const failure = [{ kind: 'failed', why: 'full' }, edited] as const
    const waits = Array.from(
      { length: 8 },
      (_, i) => outcome([...writer, ...Array.from({ length: i + 1 }, () => failure)])[2],
    )
    expect(waits.map(([effect]) => effect?.kind === 'wait' && effect.ms)).toEqual([
      500, 1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000,
    ])
    const again = outcome([...writer, failure, failure, [put(edited), edited], failure])
    expect(again[2]).toEqual([{ kind: 'wait', ms: 500 }])
  })

  it('puts what was done before storage answered on top of the stored history', () => {
    const early = {
      ...start,
      history: { look: lookOf({ lash_tab: 'me-ring-plain' }), past: [start.history.look], future: [] },
    }
    const [, , effects] = outcome([
      [{ kind: 'role', role: 'writer' }, early],
      [document, early],
    ])
    const shown = effects.find(({ kind }) => kind === 'show')
    expect(shown?.kind === 'show' && shown.document.history).toEqual({
      look: early.history.look,
      past: [stored.history.look, start.history.look],
      future: [],
    })
  })

  it('leaves what a tab could not save one step back when it takes over', () => {
    const theirs = documentOf('me-ring-plain')
    const news = {
      kind: 'read',
      found: { kind: 'document', document: theirs, damaged: false, ...found },
    } as const
    const [, , effects] = outcome([...reader, [{ kind: 'granted' }, edited], [news, edited]])
    const shown = effects.find(({ kind }) => kind === 'show')
    expect(shown?.kind === 'show' && shown.document.history).toEqual({
      look: theirs.history.look,
      past: [edited.history.look],
      future: [],
    })
  })

  it('merges owned charms: added here or there they are, taken out in either place they are not', () => {
    const withMine = (...ids: readonly string[]): KeptDocument => ({
      ...stored,
      mine: new Set(ids.map(charm)),
      things: NO_THINGS,
    })
    const base = withMine('a', 'b', 'c')
    const read = (theirs: KeptDocument) =>
      ({ kind: 'read', found: { kind: 'document', document: theirs, damaged: false, ...found } }) as const
    const [, , effects] = outcome([
      [{ kind: 'role', role: 'reader' }, start],
      [read(base), start],
      [read(withMine('a', 'c', 'd')), withMine('a', 'b', 'e')],
    ])
    const shown = effects.find(({ kind }) => kind === 'show')
    expect(shown?.kind === 'show' && [...shown.document.mine].sort()).toEqual(['a', 'd', 'e'])
  })
})
