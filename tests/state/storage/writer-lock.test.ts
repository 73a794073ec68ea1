import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Planner } from '../../../src/state/planner/planner'
import type { DocumentStore } from '../../../src/state/storage/document-store'
import type { IndexedDb } from '../../../src/state/storage/indexed-db/idb-connection'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { webWriterLock } from '../../../src/state/storage/web-writer-lock'
import { charm, slot } from '../../look/makers'
import { airwaves, freshIdb, historyOf, lockManager, reopened, type Tab, tab } from './makers'

type Opener = () => Promise<Tab>

/** A browser in which tabs can be opened; without `locks` it is one that lacks Web Locks. */
function browser(has: { readonly locks: boolean; readonly channel: boolean }, idb: IndexedDb = freshIdb()) {
  const locks = has.locks ? lockManager() : null
  const channel = airwaves()
  let count = 0
  const open: Opener = async () => {
    count += 1
    const tabs = webWriterLock(`tab-${count}`, locks, has.channel ? channel() : null)
    const opened = tab(indexedDbStore(idb), tabs)
    await opened.keeper.opened
    return opened
  }
  return { open, idb }
}

const isReadOnly = ({ planner }: Tab): boolean => planner.store.getState().readOnly
const becomesReadOnly = ({ planner }: Tab): Promise<void> =>
  new Promise((resolve) => {
    if (planner.store.getState().readOnly) resolve()
    else planner.store.subscribe(({ readOnly }) => readOnly && resolve())
  })

const hang = (own: Planner): void => own.place(charm('me-shoe-lucky'), slot('strap_ring_l'))

describe.each([
  ['Web Locks and messages', { locks: true, channel: true }],
  ['Web Locks alone', { locks: true, channel: false }],
  ['messages alone', { locks: false, channel: true }],
])('two tabs with %s', (_, has) => {
  it('let the first one write and the second one look on', async () => {
    const { open } = browser(has)
    const [first, second] = [await open(), await open()]
    expect([isReadOnly(first), isReadOnly(second)]).toEqual([false, true])
    hang(second.planner)
    expect(second.planner.store.getState().past).toHaveLength(0)
  })

  it('hand the document over with its last change, and back', async () => {
    const { open, idb } = browser(has)
    const [first, second] = [await open(), await open()]
    hang(first.planner)
    if (!has.channel) await first.keeper.flush()
    await second.keeper.takeOver()
    await becomesReadOnly(first)
    expect(isReadOnly(second)).toBe(false)
    expect(historyOf(second.planner)).toEqual(historyOf(first.planner))
    second.planner.turn(slot('strap_ring_l'), 77)
    if (!has.channel) await second.keeper.flush()
    await first.keeper.takeOver()
    await becomesReadOnly(second)
    expect(isReadOnly(first)).toBe(false)
    expect(historyOf(first.planner)).toEqual(historyOf(second.planner))
    first.planner.turn(slot('strap_ring_l'), 78)
    await first.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(first.planner))
  })
})

describe('a tab that looks on', () => {
  it('shows what the other one saves', async () => {
    const { open } = browser({ locks: true, channel: true })
    const [first, second] = [await open(), await open()]
    hang(first.planner)
    const shown = new Promise<void>((resolve) => second.planner.store.subscribe(() => resolve()))
    await first.keeper.flush()
    await shown
    expect(historyOf(second.planner)).toEqual(historyOf(first.planner))
    expect(isReadOnly(second)).toBe(true)
  })

  it('shows which charms and which taste the other one says, and changes neither list', async () => {
    const { open } = browser({ locks: true, channel: true })
    const [first, second] = [await open(), await open()]
    first.planner.setMine(charm('me-ring-plain'), true)
    first.planner.choose('taste', { style: 'maximal', profile: null, emphasis: {} })
    second.planner.setMine(charm('pl-bear-mossbutton'), true)
    const shown = new Promise<void>((resolve) =>
      second.planner.store.subscribe(({ mine }) => mine.size > 0 && resolve()),
    )
    await first.keeper.flush()
    await shown
    const { mine } = second.planner.store.getState()
    expect([...mine]).toEqual(['me-ring-plain'])
    await second.keeper.takeOver()
    expect(second.planner.store.getState().taste.style).toBe('maximal')
  })

  it('writes once the other one is closed', async () => {
    const { open } = browser({ locks: true, channel: true })
    const [first, second] = [await open(), await open()]
    hang(first.planner)
    await first.keeper.flush()
    const freed = new Promise<void>((resolve) =>
      second.planner.store.subscribe(({ readOnly }) => !readOnly && resolve()),
    )
    first.keeper.stop()
    await freed
    expect(historyOf(second.planner)).toEqual(historyOf(first.planner))
  })
})

describe('a tab that knows of no other', () => {
  const alone = { locks: false, channel: false }

  it('is refused a save upon an old state, keeps its own aside and overwrites nothing', async () => {
    const { open, idb } = browser(alone)
    const [first, second] = [await open(), await open()]
    hang(first.planner)
    await first.keeper.flush()
    second.planner.clear()
    await second.keeper.flush()
    expect(second.keeper.state.getState().status).toEqual({ kind: 'unsaved', why: 'other_tab' })
    expect(isReadOnly(second)).toBe(true)
    expect(await reopened(idb)).toEqual(historyOf(first.planner))
    expect((await second.keeper.asides()).map(({ why }) => why)).toEqual(['conflict'])
  })

  it('takes over with the stored document on screen and its own one step back', async () => {
    const { open, idb } = browser(alone)
    const [first, second] = [await open(), await open()]
    hang(first.planner)
    await first.keeper.flush()
    second.planner.clear()
    const mine = second.planner.store.getState().look
    await second.keeper.flush()
    await second.keeper.takeOver()
    expect(second.planner.store.getState().look).toEqual(first.planner.store.getState().look)
    second.planner.undo()
    expect(second.planner.store.getState().look).toEqual(mine)
    await second.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(second.planner))
  })

  it('takes a document from a tab that sleeps, whose later save is refused', async () => {
    const idb = freshIdb()
    const locks = lockManager()
    const asleep: DocumentStore = indexedDbStore(idb)
    const first = tab(asleep, webWriterLock('asleep', locks, null))
    await first.keeper.opened
    const second = tab(indexedDbStore(idb), webWriterLock('awake', locks, null))
    await second.keeper.opened
    await second.keeper.takeOver()
    hang(second.planner)
    await second.keeper.flush()
    await becomesReadOnly(first)
    await first.keeper.flush()
    expect(await reopened(idb)).toEqual(historyOf(second.planner))
  })
})

describe('random runs of two tabs', () => {
  type Step = { readonly who: number; readonly what: 'turn' | 'flush' | 'take' }
  const steps: fc.Arbitrary<readonly Step[]> = fc.array(
    fc.record({ who: fc.nat(1), what: fc.constantFrom('turn', 'turn', 'turn', 'flush', 'take') }),
    { maxLength: 25 },
  )

  /** Lets each tab do its steps in turn; answers with the turns that a tab was free to make. */
  async function act(tabs: readonly [Tab, Tab], run: readonly Step[]): Promise<readonly number[]> {
    const made: number[] = []
    for (const [i, { who, what }] of run.entries()) {
      const one = who === 0 ? tabs[0] : tabs[1]
      if (what === 'take') await one.keeper.takeOver()
      else if (what === 'flush') await one.keeper.flush()
      else if (!isReadOnly(one)) {
        one.planner.turn(slot('front_zip'), i + 1)
        made.push(i + 1)
      }
    }
    return made
  }

  it('lose no change: what was done in either tab is in the history, in order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const { open, idb } = browser({ locks: true, channel: true })
        const tabs = [await open(), await open()] as const
        const turns = await act(tabs, run)
        await Promise.all(tabs.map(({ keeper }) => keeper.flush()))
        const { past, look } = await reopened(idb)
        const seen = [...past, look].map(({ placed }) => placed.get(slot('front_zip'))?.turn)
        expect(seen).toEqual([0, ...turns])
        for (const { keeper } of tabs) keeper.stop()
      }),
      { numRuns: 100 },
    )
  })

  it('never overwrite silently, even when the tabs know nothing of each other', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (run) => {
        const { open, idb } = browser({ locks: false, channel: false })
        const tabs = [await open(), await open()] as const
        const done = await act(tabs, run)
        for (const { keeper } of tabs) await keeper.flush()
        for (const { keeper } of tabs) {
          await keeper.takeOver()
          await keeper.flush()
          expect(keeper.state.getState().status).toEqual({ kind: 'saved' })
        }
        const { past, look } = await reopened(idb)
        const asides = await tabs[0].keeper.asides()
        const kept = JSON.stringify([[...past, look].map(({ placed }) => [...placed]), asides])
        expect(done.filter((turn) => !new RegExp(`turn\\W+${turn}\\b`).test(kept))).toEqual([])
        for (const { keeper } of tabs) keeper.stop()
      }),
      { numRuns: 50 },
    )
  })
})
