import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnTo } from '../../../src/look/edits/wear'
import { alternatives } from '../../../src/look/fit/fit'
import { colorwayId } from '../../../src/look/ids'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { loadJudge, totalOf } from '../../../src/state/planner/derived'
import { HISTORY_LIMIT } from '../../../src/state/planner/history'
import { starterLook } from '../../../src/state/planner/starter'
import { outgoingLook } from '../../../src/state/signed-look'
import { anyLook, anyStep, carrier, catalog, charm, lookOf, slot } from '../../look/makers'
import { catalogWith, OWN_CHARM, ownCharm } from '../../look/own-things'

const plannerOf = (look = lookOf(), known = catalog) =>
  createPlanner({ catalog: known, look, locale: 'en', motion: true })
const onSlot = (planner: ReturnType<typeof plannerOf>, at: string) =>
  planner.store.getState().look.placed.get(slot(at))?.charm
const total = async ({ store }: ReturnType<typeof plannerOf>): Promise<number> => {
  const judge = await loadJudge(store)
  return (judge && totalOf(judge, store.getState().look)) ?? 0
}
const said = (planner: ReturnType<typeof plannerOf>) => planner.store.getState().lastAnnouncement?.saying

describe('the planner', () => {
  it('undoes any run of edits to exactly the first look, and redoes it to exactly the last', () => {
    fc.assert(
      fc.property(anyLook, fc.array(anyStep, { maxLength: 12 }), (look, steps) => {
        const planner = plannerOf(look)
        for (const step of steps) {
          const edit = step(planner.store.getState().look)
          planner.apply(edit, (_, total) => ({ kind: 'fixed', total, gain: 0 }))
        }
        const last = planner.store.getState().look
        const count = planner.store.getState().past.length
        for (let i = 0; i < count; i++) planner.undo()
        expect(planner.store.getState().look).toBe(look)
        for (let i = 0; i < count; i++) planner.redo()
        expect(planner.store.getState().look).toBe(last)
      }),
    )
  })

  it('makes one step of one gesture, and none of a gesture that changes nothing', () => {
    const planner = plannerOf()
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'drag')
    planner.hover(slot('main_zip_l'))
    planner.hover(slot('lash_tab'))
    planner.drop()
    expect(onSlot(planner, 'lash_tab')).toBe('me-ring-plain')
    expect(planner.store.getState().past).toHaveLength(1)
    planner.pickUp(charm('me-ring-plain'), { kind: 'slot', slot: slot('lash_tab') }, 'drag')
    planner.drop()
    expect(planner.store.getState().past).toHaveLength(1)
    expect(said(planner)).toMatchObject({ kind: 'put_back' })
  })

  it('makes a step of its own of what is typed after the writing ended', () => {
    const planner = plannerOf()
    for (const text of ['Q', 'Quay']) planner.entitle(text)
    planner.endWriting()
    for (const text of ['Quay ', 'Quay nights']) planner.entitle(text)
    expect(planner.store.getState().past).toHaveLength(2)
    planner.undo()
    expect(planner.store.getState().look.title).toBe('Quay')
  })

  it('takes back what was typed as if it had not been, what was undone before included', () => {
    const planner = plannerOf()
    planner.entitle('Quay')
    planner.endWriting()
    planner.undo()
    const { look, past, future } = planner.store.getState()
    for (const text of ['M', 'Mo']) planner.entitle(text)
    planner.takeBackWriting()
    expect(planner.store.getState()).toMatchObject({ look, past, future })
    planner.takeBackWriting()
    expect(planner.store.getState().look).toBe(look)
  })

  it('takes nothing back of what was typed once something else was done, or another tab writes', () => {
    const since = plannerOf(lookOf({ lash_tab: 'tr-bow-satin' }))
    since.entitle('M')
    since.remove(slot('lash_tab'))
    const { look } = since.store.getState()
    since.takeBackWriting()
    expect(since.store.getState().look).toBe(look)

    const elsewhere = plannerOf()
    elsewhere.entitle('M')
    elsewhere.setReadOnly(true)
    elsewhere.takeBackWriting()
    expect(elsewhere.store.getState().look.title).toBe('M')
  })

  it('makes one step of what is typed into one place, and a new one after anything else', () => {
    const planner = plannerOf(lookOf({ front_zip: 'ac-say-tag' }))
    const at = slot('front_zip')
    const front = () => planner.store.getState().look.placed.get(at)?.inscriptions['front']
    for (const text of ['H', 'HI', 'HI!']) planner.write(at, 'front', text)
    planner.turn(at, 30)
    planner.write(at, 'front', 'HI!!')
    expect(planner.store.getState().past).toHaveLength(3)
    planner.undo()
    planner.undo()
    expect(front()).toBe('HI!')
    planner.undo()
    expect(front()).toBeUndefined()
  })

  it('wears a charm in another color in one step, which one undo takes back', () => {
    const at = slot('lash_tab')
    const planner = plannerOf(lookOf({ lash_tab: 'tr-bow-satin' }))
    const worn = () => planner.store.getState().look.placed.get(at)?.colorway
    planner.recolorCharm(at, colorwayId('navy'))
    expect(worn()).toBe('navy')
    expect(said(planner)).toMatchObject({ kind: 'charm_recolored', colorway: 'navy' })
    for (const other of ['gold', 'navy']) planner.recolorCharm(at, colorwayId(other))
    expect([worn(), planner.store.getState().past.length]).toEqual(['navy', 1])
    planner.undo()
    expect(worn()).toBeUndefined()
    planner.redo()
    planner.recolorCharm(at, colorwayId('blush'))
    expect(planner.store.getState().look).toEqual(lookOf({ lash_tab: 'tr-bow-satin' }))
  })

  it('announces the gain that the score then shows', async () => {
    const planner = plannerOf(lookOf({ main_zip_l: 'pl-bear-mossbutton' }))
    const before = await total(planner)
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.hover(slot('main_zip_r'))
    const over = said(planner)
    planner.drop()
    const after = await total(planner)
    expect(over).toMatchObject({ kind: 'over', gain: Math.round((after - before) * 10) / 10 })
    expect(said(planner)).toMatchObject({ kind: 'placed', total: after })
  })

  it('refuses what does not fit with every reason and the places that would work, and changes nothing', () => {
    const planner = plannerOf()
    planner.pickUp(charm('pl-dragon-pillar'), { kind: 'tray' }, 'drag')
    planner.hover(slot('stash_zip'))
    planner.drop()
    const refusal = said(planner)
    if (refusal?.kind !== 'refused') throw new Error('it was not refused')
    expect(refusal.reasons.map(({ code }) => code)).toEqual(['MECH_MISMATCH', 'OVER_MASS'])
    expect(refusal.alternatives).toContain('lash_tab')
    expect(planner.store.getState()).toMatchObject({ hand: { kind: 'empty' }, past: [] })
    planner.place(charm('pl-dragon-pillar'), slot('lash_tab'))
    expect(onSlot(planner, 'lash_tab')).toBe('pl-dragon-pillar')
  })

  it('keeps a carried charm in hand when a place refuses it', () => {
    const planner = plannerOf()
    planner.pickUp(charm('pl-dragon-pillar'), { kind: 'tray' }, 'carry')
    planner.hover(slot('stash_zip'))
    planner.drop()
    expect(planner.store.getState().hand).toMatchObject({ kind: 'holding', over: null })
  })

  it('lets the camera look where it did before, once a charm that it was turned for is put back', () => {
    const planner = plannerOf()
    const camera = () => planner.store.getState().camera
    planner.view('front')
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.focus(slot('strap_ring_l'))
    planner.focus(slot('strap_ring_r'))
    expect(camera().kind).toBe('anchor')
    const { n } = camera()
    planner.cancel()
    expect(camera()).toEqual({ kind: 'preset', preset: 'front', n: n + 1 })

    planner.viewByHand()
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.focus(slot('strap_ring_l'))
    planner.drop()
    expect(camera()).toEqual({ kind: 'by_hand', n: n + 3 })
  })

  it('leaves the camera alone when nothing turned it for the charm, when the hand moved it since, and when the charm hangs', () => {
    const planner = plannerOf()
    const camera = () => planner.store.getState().camera
    planner.focus(slot('lash_tab'))
    const close = camera()
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.cancel()
    expect(camera()).toBe(close)
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.focus(slot('strap_ring_l'))
    planner.viewByHand()
    planner.cancel()
    expect(camera().kind).toBe('by_hand')
    planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, 'carry')
    planner.focus(slot('lash_tab'))
    planner.hover(slot('lash_tab'))
    planner.drop()
    expect(camera().kind).toBe('anchor')
  })

  it('shows a shared look without touching the own one, which comes back with its history', () => {
    const planner = plannerOf()
    planner.place(charm('me-ring-plain'), slot('lash_tab'))
    const own = planner.store.getState().look
    planner.visit(lookOf({ lash_tab: 'me-bar-plain' }))
    planner.remove(slot('lash_tab'))
    planner.undo()
    expect(onSlot(planner, 'lash_tab')).toBe('me-bar-plain')
    expect(said(planner)).toEqual({ kind: 'locked', why: 'visiting' })
    planner.leaveVisited()
    expect(planner.store.getState()).toMatchObject({ look: own, own: null })
    expect(planner.store.getState().past).toHaveLength(1)
  })

  it('makes a visited look the own one in one step that undo takes back', () => {
    const planner = plannerOf(lookOf({ lash_tab: 'me-ring-plain' }))
    planner.visit(lookOf({ lash_tab: 'me-bar-plain' }))
    planner.keepVisited('Harbour Daypack')
    expect(onSlot(planner, 'lash_tab')).toBe('me-bar-plain')
    planner.undo()
    expect(onSlot(planner, 'lash_tab')).toBe('me-ring-plain')
  })

  it("credits whose look it was when a visited look is made one's own", () => {
    const planner = plannerOf()
    const shared = { ...lookOf({ lash_tab: 'me-bar-plain' }), credits: ['渡口'] }
    planner.visit({ ...shared, title: 'Quay', author: 'Moss' })
    planner.keepVisited('Harbour Daypack')
    expect(planner.store.getState().look).toMatchObject({
      title: 'Quay',
      author: '',
      credits: ['渡口', 'Quay · Moss'],
    })
    planner.visit(shared)
    planner.keepVisited('Harbour Daypack')
    expect(planner.store.getState().look.credits).toEqual(['渡口', 'Harbour Daypack'])
  })

  it('credits nobody for a look that one signed or made oneself', () => {
    const planner = plannerOf()
    planner.choose('signature', 'Kai')
    planner.visit({ ...lookOf({ lash_tab: 'me-bar-plain' }), author: 'Kai' })
    planner.keepVisited('Harbour Daypack')
    expect(planner.store.getState().look).toMatchObject({ author: '', credits: [] })
    const { look, past } = planner.store.getState()
    planner.visit({ ...look, author: 'anybody' })
    planner.keepVisited('Harbour Daypack')
    expect(planner.store.getState()).toMatchObject({ look, past })
  })

  it('makes one step of a name however it is typed, and a new one after anything else', () => {
    const planner = plannerOf()
    for (const text of ['Q', 'Qu', 'Quay']) planner.entitle(text)
    planner.place(charm('me-ring-plain'), slot('lash_tab'))
    planner.entitle('Quay ')
    planner.entitle('Quay n')
    expect(planner.store.getState().past).toHaveLength(3)
    planner.undo()
    expect(planner.store.getState().look.title).toBe('Quay')
    planner.undo()
    planner.undo()
    expect(planner.store.getState().look).toEqual(lookOf())
  })

  it('sends own charms as they are by now, whatever they were when they were hung', () => {
    const planner = plannerOf(lookOf(), catalogWith([ownCharm]))
    const [at] = alternatives(catalogWith([ownCharm]), lookOf(), OWN_CHARM)
    planner.place(OWN_CHARM, at ?? slot('nowhere'))
    const { look, catalog: home, ...state } = planner.store.getState()
    expect(outgoingLook({ ...state, look, catalog: home })).toBe(look)
    const weighed = { ...ownCharm, massG: 21.46, dimsMm: { w: 44, h: 60, d: 3 } }
    const sent = outgoingLook({ ...state, look, catalog: catalogWith([weighed]) })
    expect(sent.stubs.charms.get(OWN_CHARM)).toMatchObject({ massG: 21.5, dimsMm: weighed.dimsMm })
    expect(sent.placed).toBe(look.placed)
    // What is gone is sent as it was.
    expect(outgoingLook({ ...state, look, catalog })).toBe(look)
  })

  it("signs only one's own look on its way out, and only with a name that the user wrote", () => {
    const planner = plannerOf()
    expect(outgoingLook(planner.store.getState())).toBe(planner.store.getState().look)
    planner.choose('signature', '  Kai\n')
    expect(outgoingLook(planner.store.getState()).author).toBe('Kai')
    planner.visit({ ...lookOf({ lash_tab: 'me-bar-plain' }), author: 'Moss' })
    expect(outgoingLook(planner.store.getState()).author).toBe('Moss')
  })

  it('does not rename a look that is only visited', () => {
    const planner = plannerOf()
    planner.visit(lookOf({ lash_tab: 'me-bar-plain' }))
    planner.entitle('Mine')
    expect(planner.store.getState().look.title).toBe('')
    expect(said(planner)).toEqual({ kind: 'locked', why: 'visiting' })
  })

  it('changes nothing while another tab holds the document', () => {
    const planner = plannerOf()
    planner.setReadOnly(true)
    planner.place(charm('me-ring-plain'), slot('lash_tab'))
    planner.changeCarrier(carrier('bp-alley-roll-20'))
    expect(planner.store.getState().look).toEqual(lookOf())
    expect(said(planner)).toEqual({ kind: 'locked', why: 'other_tab' })
  })

  it('makes no visited look the own one while another tab holds the document', () => {
    const planner = plannerOf(lookOf({ lash_tab: 'me-ring-plain' }))
    planner.visit(lookOf({ lash_tab: 'me-bar-plain' }))
    planner.setReadOnly(true)
    planner.keepVisited('Daypack')
    expect(planner.store.getState().own?.look).toEqual(lookOf({ lash_tab: 'me-ring-plain' }))
    expect(said(planner)).toEqual({ kind: 'locked', why: 'other_tab' })
    planner.setMine(charm('me-ring-plain'), true)
    expect(planner.store.getState().mine.size).toBe(0)
  })

  it('keeps only as many steps as it may', () => {
    const planner = plannerOf(lookOf({ lash_tab: 'me-ring-plain' }))
    for (let i = 1; i <= HISTORY_LIMIT + 20; i++) {
      planner.apply(turnTo(slot('lash_tab'), i), (_, total) => ({ kind: 'fixed', total, gain: 0 }))
    }
    expect(planner.store.getState().past).toHaveLength(HISTORY_LIMIT)
  })

  it('starts with one soft and one metal piece under 150 yuan, both hanging', () => {
    const look = starterLook(catalog)
    const worn = [...look.placed.values()].map((placed) => catalog.charms.get(placed.charm))
    expect(look.aside).toEqual([])
    expect(worn.map((one) => one?.type).sort()).toEqual(['metal', 'plush'])
    expect(worn.reduce((sum, one) => sum + (one?.price?.minor ?? 0), 0)).toBeLessThan(15_000)
  })
})
