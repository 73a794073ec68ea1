import { describe, expect, it } from 'vitest'
import {
  FIRST_SETTINGS,
  focal,
  readSettings,
  type StudioSettings,
  showing,
  shownIn,
  writeSettings,
} from '../../src/picture/studio-settings'

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
    expect(readSettings(writeSettings(kept))).toEqual(kept)
  })

  it.each([null, '', 'x', '[]', '7', '{'])('are as on the first day when storage says %j', (text) => {
    expect(readSettings(text)).toEqual(FIRST_SETTINGS)
  })

  it('of another release are kept as far as they can be read', () => {
    const other = { ...settings({ focalMm: 105 }), layout: 'cinema', format: 3, blur: 9, extra: true }
    expect(readSettings(JSON.stringify(other))).toEqual(settings({ focalMm: 105 }))
    expect(readSettings('{"scale":2}')).toEqual(settings({ scale: 2 }))
  })

  it('forget a photo of one’s own, which is gone with the page', () => {
    expect(readSettings(writeSettings(settings({ backdrop: { kind: 'photo' } }))).backdrop).toEqual(
      FIRST_SETTINGS.backdrop,
    )
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

describe('a focal length', () => {
  it('stays within the lens and is caught by the classic ones', () => {
    expect([0, 36, 84, 60.4, 500].map(focal)).toEqual([24, 35, 85, 60, 135])
  })
})
