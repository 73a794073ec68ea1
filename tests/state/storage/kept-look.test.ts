import { describe, expect, it } from 'vitest'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { keptLook } from '../../../src/state/storage/kept-look'
import { catalog, charm, slot } from '../../look/makers'
import one from './fixtures/record-v1.json' with { type: 'json' }
import { freshIdb, tab } from './makers'

describe('what was kept aside', () => {
  it('gives its look back, also when its checksum is wrong', () => {
    const look = keptLook(catalog, { ...one.record, sum: 1 })
    expect([...(look?.placed ?? [])].map(([at, { charm: id }]) => `${id}@${at}`)).toEqual(one.look)
  })

  it('by a tab that came too late gives back what was on its screen', async () => {
    const idb = freshIdb()
    const [first, second] = [tab(indexedDbStore(idb)), tab(indexedDbStore(idb))]
    await Promise.all([first.keeper.opened, second.keeper.opened])
    first.planner.clear()
    await first.keeper.flush()
    second.planner.place(charm('me-shoe-lucky'), slot('strap_ring_l'))
    const { look } = second.planner.store.getState()
    await second.keeper.flush()
    const [aside] = await second.keeper.asides()
    expect(aside?.why).toBe('conflict')
    expect(keptLook(catalog, aside?.raw)).toEqual(look)
    await second.keeper.forgetAside(aside?.id ?? -1)
    expect(await second.keeper.asides()).toEqual([])
    expect(second.keeper.state.getState().asides).toBe(0)
  })

  it.each([null, 7, 'x', {}, { body: '{' }, { body: '7' }, { rows: [null, 3] }, { rows: [], look: 'x' }])(
    'holds no look in %j',
    (raw) => {
      expect(keptLook(catalog, raw)).toBeNull()
    },
  )
})
