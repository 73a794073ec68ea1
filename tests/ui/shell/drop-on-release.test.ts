import { describe, expect, it } from 'vitest'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { dropOnRelease } from '../../../src/ui/shell/use-drop-on-release'
import { catalog, charm, lookOf, slot } from '../../look/makers'

/** A ring on its way from the tray to the lash tab, and a window that tells what happens to it. */
function dragging(grip: 'drag' | 'carry' = 'drag') {
  const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: false })
  const window = new EventTarget()
  const stop = dropOnRelease(planner, window)
  planner.pickUp(charm('me-ring-plain'), { kind: 'tray' }, grip)
  planner.hover(slot('lash_tab'))
  const tell = (type: string, more: object = {}) =>
    window.dispatchEvent(Object.assign(new Event(type), { isPrimary: true, pointerType: 'mouse', ...more }))
  const now = () => {
    const { hand, look } = planner.store.getState()
    return [hand.kind, look.placed.get(slot('lash_tab'))?.charm ?? null]
  }
  return { tell, now, stop }
}

describe('a dragged charm', () => {
  it('hangs where it is pointed at when it is let go', () => {
    const { tell, now } = dragging()
    tell('pointermove', { buttons: 1 })
    tell('pointerup')
    expect(now()).toEqual(['empty', 'me-ring-plain'])
  })

  it.each([
    ['the pointer is lost', 'pointercancel', {}],
    ['Escape is pressed', 'keydown', { key: 'Escape' }],
    ['the window is lost', 'blur', {}],
    ['the page is hidden', 'visibilitychange', {}],
    ['a mouse comes back without its button', 'pointermove', { buttons: 0 }],
  ])('goes back when %s', (_, type, more) => {
    const { tell, now } = dragging()
    tell(type, more)
    expect(now()).toEqual(['empty', null])
    tell('pointerup')
    expect(now()).toEqual(['empty', null])
  })

  it('is not lost by a second finger, nor by a finger that hovers', () => {
    const { tell, now } = dragging()
    tell('pointercancel', { isPrimary: false })
    tell('pointermove', { buttons: 0, pointerType: 'touch' })
    expect(now()).toEqual(['holding', null])
  })

  it('that is carried by taps or keys waits for its place whatever happens to the window', () => {
    const { tell, now } = dragging('carry')
    for (const type of ['blur', 'pointermove', 'pointerup']) tell(type, { buttons: 0 })
    expect(now()).toEqual(['holding', null])
  })

  it('is left alone once nobody listens', () => {
    const { tell, now, stop } = dragging()
    stop()
    tell('blur')
    expect(now()).toEqual(['holding', null])
  })
})
