import { describe, expect, it } from 'vitest'
import { charmOfOwn } from '../../../src/catalog/own/charm-of-own'
import type { OwnCharm } from '../../../src/catalog/own/own-charm'
import { place } from '../../../src/look/edits/hang'
import { charmId } from '../../../src/look/ids'
import { loadScoring } from '../../../src/state/load-scoring'
import { hangBest } from '../../../src/state/own/hang-best'
import { judgeOf, totalOf } from '../../../src/state/planner/derived'
import { everyTarget } from '../../../src/state/planner/targets'
import { newCharm } from '../../catalog/own/makers'
import { catalog } from '../../look/makers'
import { planner } from '../storage/makers'

const id = charmId('own:abcdefghij')
const { source: _, model: __, pictures: ___, ...rest } = newCharm()
const charmOf = (weighedG: number) =>
  charmOfOwn(
    {
      ...rest,
      ...{ id, version: 1, made: 0, weighedG, model: '', pictures: { small: '', large: '' } },
      source: { kind: 'model', make: 'plush' },
    } satisfies OwnCharm,
    { glb: 'blob:body', thumbnails: { small: 'blob:s', large: 'blob:l' } },
  )
const withCharm = (weighedG: number) => ({
  ...catalog,
  charms: new Map([[id, charmOf(weighedG)], ...catalog.charms]),
})

describe('a charm that was just made', () => {
  it('hangs on the free place where the look scores most, and is turned to', async () => {
    await loadScoring()
    const own = planner()
    const before = own.store.getState().look
    const hanging = hangBest(own, id)
    own.setCatalog(withCharm(30))
    await hanging
    const state = own.store.getState()
    const [slot] = [...state.look.placed].find(([, { charm }]) => charm === id) ?? []
    const judge = judgeOf(state)
    if (!slot || !judge) throw new Error('it does not hang')
    const totals = everyTarget(state.catalog, before, id, { kind: 'tray' })
      .filter(({ reasons, occupant }) => reasons.length === 0 && occupant === null)
      .map((target) => totalOf(judge, place(state.catalog, id, target.slot)(before)) ?? 0)
    expect(totals.length).toBeGreaterThan(3)
    expect(totalOf(judge, state.look)).toBe(Math.max(...totals))
    expect(state.camera).toMatchObject({ kind: 'anchor', anchor: slot })
  })

  it('is in hand where no place takes it', async () => {
    await loadScoring()
    const own = planner()
    own.setCatalog(withCharm(290))
    await hangBest(own, id)
    const { look, hand } = own.store.getState()
    expect([...look.placed.values()].some(({ charm }) => charm === id)).toBe(false)
    expect(hand).toMatchObject({ kind: 'holding', charm: id })
  })
})
