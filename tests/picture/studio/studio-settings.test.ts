import { describe, expect, it } from 'vitest'
import {
  FIRST_SETTINGS,
  focal,
  isDarkBehind,
  liveOf,
  pageOfSettings,
  readSettings,
  type StudioSettings,
  scaleOf,
  settingsOn,
  showing,
  shownIn,
  standpointOf,
} from '../../../src/picture/studio/studio-settings'

import { createPlanner } from '../../../src/state/planner/create-planner'
import { catalog, lookOf, slot } from '../../look/makers'

const settings = (some: Partial<StudioSettings> = {}): StudioSettings => ({ ...FIRST_SETTINGS, ...some })

describe('the settings of the studio', () => {
  it('come back from storage as they were', () => {
    const kept = showing(
      'prices',
      true,
    )(
      settings({
        layout: 'card',
        format: '9x16',
        scale: 2,
        focalMm: 50,
        backdrop: { kind: 'gradient', top: '#ffffff', bottom: '#AABBCC' },
        blur: 0.4,
      }),
    )
    expect(readSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it.each([null, undefined, '', 'x', [], 7, {}])('are as on the first day when storage says %j', (value) => {
    expect(readSettings(value)).toEqual(FIRST_SETTINGS)
  })

  it('of another release are kept as far as they can be read', () => {
    const other = { ...settings({ focalMm: 105 }), layout: 'cinema', format: 3, blur: 9, extra: true }
    expect(readSettings(other)).toEqual(settings({ focalMm: 105 }))
    expect(readSettings({ scale: 2 })).toEqual(settings({ scale: 2 }))
  })

  it('take studio quality where the machine is quick, until somebody says otherwise', () => {
    expect(settingsOn(true, FIRST_SETTINGS).studio).toBe(true)
    expect(settingsOn(false, FIRST_SETTINGS).studio).toBe(false)
    for (const studio of [true, false])
      for (const quick of [true, false])
        expect(settingsOn(quick, readSettings(settings({ studio }))).studio).toBe(studio)
  })

  it('forget a photo of one’s own, which is gone with the page', () => {
    expect(readSettings(settings({ backdrop: { kind: 'photo' } })).backdrop).toEqual(FIRST_SETTINGS.backdrop)
  })
})

describe('what a picture shows', () => {
  it('is nothing but the look when clean, and never prices by itself', () => {
    expect(Object.values(shownIn(settings({ layout: 'clean' }))).some(Boolean)).toBe(false)
    for (const layout of ['card', 'flat_lay', 'a_b', 'packing_card'] as const)
      expect(shownIn(settings({ layout })).prices).toBe(false)
  })

  it('is switched for one layout and leaves the others alone', () => {
    const without = showing('code', false)(settings({ layout: 'card' }))
    expect(shownIn(without).code).toBe(false)
    expect(shownIn({ ...without, layout: 'packing_card' }).code).toBe(true)
  })
})

describe('what the stage shows of it', () => {
  it('is the photo while there is one, and plain paper when it is gone', () => {
    const chosen = settings({ backdrop: { kind: 'photo' } })
    const image = {} as ImageBitmap
    expect(liveOf(chosen, 'daylight', image).backdrop).toEqual({ kind: 'photo', image })
    expect(liveOf(chosen, 'daylight', null).backdrop).toEqual(FIRST_SETTINGS.backdrop)
  })

  it('keeps clear of what a layout puts around the look', () => {
    const edges = { top: 0.2, right: 0, bottom: 0.4, left: 0 }
    expect(liveOf(settings(), 'daylight', null, edges).edges).toEqual(edges)
  })

  it('has light words on dark paper and at night, dark ones elsewhere', () => {
    const on = (hex: string) => settings({ backdrop: { kind: 'paper', hex } })
    expect(isDarkBehind(on('#3d3a38'), 'daylight')).toBe(true)
    expect(isDarkBehind(on('#ece6de'), 'night')).toBe(true)
    expect(isDarkBehind(on('#ece6de'), 'daylight')).toBe(false)
  })
})

describe('the page of a picture', () => {
  it('is a sheet of paper at its own size for a packing card', () => {
    const card = settings({ layout: 'packing_card', sheet: 'a4', scale: 2, format: '9x16' })
    expect([pageOfSettings(card), scaleOf(card)]).toEqual(['a4', 1])
    expect([pageOfSettings({ ...card, layout: 'card' }), scaleOf({ ...card, layout: 'card' })]).toEqual([
      '9x16',
      2,
    ])
  })
})

describe('from where a picture is taken', () => {
  it('is where the camera stands: a preset only until the hand or a place moved it on', () => {
    const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: false })
    const now = () => standpointOf(planner.store.getState().camera)
    planner.view('back')
    expect(now()).toEqual({ kind: 'preset', preset: 'back' })
    planner.viewByHand()
    expect(now()).toEqual({ kind: 'by_hand' })
    planner.view('back')
    expect(now()).toEqual({ kind: 'preset', preset: 'back' })
    planner.focus(slot('front_zip'))
    expect(now()).toEqual({ kind: 'by_hand' })
  })
})

describe('a focal length', () => {
  it('stays within the lens and is caught by the classic ones', () => {
    expect([0, 36, 84, 60.4, 500].map(focal)).toEqual([24, 35, 85, 60, 135])
  })
})
