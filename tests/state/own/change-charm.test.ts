import { describe, expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import {
  deleteCharm,
  duplicateCharm,
  looksWith,
  ownCharmOf,
  tellOfCharm,
} from '../../../src/state/own/change-charm'
import { keepCharm } from '../../../src/state/own/keep-charm'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { newCharm } from '../../catalog/own/makers'
import { freshIdb, type Tab, tab } from '../storage/makers'

const id = charmId('own:abcdefghij')

async function withCharm(idb = freshIdb()): Promise<Tab> {
  const own = tab(indexedDbStore(idb))
  await own.keeper.opened
  await keepCharm({ ...own, now: () => 1 }, newCharm(), id)
  return own
}

const charmIn = ({ planner }: Tab, one = id) => ownCharmOf(planner.store.getState(), one)

describe('an own charm', () => {
  it('is told more about without touching its bytes', async () => {
    const own = await withCharm()
    const before = charmIn(own)
    tellOfCharm(own.planner, id, { name: 'Nori', themes: ['animal'], weighedG: 33 })
    expect(charmIn(own)).toEqual({ ...before, name: 'Nori', themes: ['animal'], weighedG: 33 })
    own.keeper.stop()
  })

  it('has a twin with an id of its own, owned as well', async () => {
    const own = await withCharm()
    const twin = duplicateCharm(own.planner, id, 'Miso 2', 5)
    if (!twin) throw new Error('no twin')
    expect(charmIn(own, twin)).toEqual({ ...charmIn(own), id: twin, name: 'Miso 2', made: 5 })
    expect([...own.planner.store.getState().mine]).toEqual([id, twin])
    own.keeper.stop()
  })

  it('is put back with all its bytes after it was deleted and that was saved', async () => {
    const idb = freshIdb()
    const own = await withCharm(idb)
    const before = own.planner.store.getState().things.get(id)
    await deleteCharm(own.planner, own.keeper.blobs, id, 'Miso')
    await own.keeper.flush()
    expect(charmIn(own)).toBeNull()
    expect(own.planner.store.getState().mine.has(id)).toBe(false)
    own.planner.putBackThing()
    await own.keeper.flush()
    own.keeper.stop()
    const again = tab(indexedDbStore(idb))
    await again.keeper.opened
    const { things, mine } = again.planner.store.getState()
    expect(things.get(id)).toEqual(before)
    expect(mine.has(id)).toBe(true)
    for (const name of before?.blobs ?? []) expect(await again.keeper.blobs.read(name)).not.toBeNull()
    again.keeper.stop()
  })

  it('is not brought back or taken away by the undo of a look', async () => {
    const own = await withCharm()
    own.planner.clear()
    own.planner.undo()
    expect(charmIn(own)).not.toBeNull()
    await deleteCharm(own.planner, own.keeper.blobs, id, 'Miso')
    own.planner.undo()
    own.planner.redo()
    expect(charmIn(own)).toBeNull()
    expect(looksWith(own.planner.store.getState(), id)).toBe(0)
    own.keeper.stop()
  })

  it('is not changed by a tab that may only look on', async () => {
    const own = await withCharm()
    own.planner.setReadOnly(true)
    expect(await keepCharm({ ...own, now: () => 2 }, newCharm({}, 3), charmId('own:bbbbbbbbbb'))).toBe(
      'locked',
    )
    expect(duplicateCharm(own.planner, id, 'no', 5)).toBeNull()
    await deleteCharm(own.planner, own.keeper.blobs, id, 'Miso')
    expect(own.planner.store.getState().things.size).toBe(1)
    own.keeper.stop()
  })
})
