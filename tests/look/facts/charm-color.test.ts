import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { recolorCharm } from '../../../src/look/edits/wear'
import { colorwayId } from '../../../src/look/ids'
import { catalog, lookOf, slot } from '../makers'

const AT = slot('lash_tab')

function paletteOf(charm: string, colorway: string): readonly string[] {
  const look = recolorCharm(catalog, AT, colorwayId(colorway))(lookOf({ lash_tab: charm }))
  return arrange(catalog, look).hung[0]?.charm.palette.map(({ hex }) => hex) ?? []
}

describe('the palette of a charm', () => {
  it('is that of the color it is worn in: shades of the first one follow, other colors stay', () => {
    expect(paletteOf('tr-bow-satin', 'blush')).toEqual(['#d0a6a2', '#f7e3e1'])
    expect(paletteOf('tr-bow-satin', 'navy')).toEqual(['#29375b', '#394b7a'])
    expect(paletteOf('tr-tassel-silk', 'pine')).toEqual(['#286156', '#c49e48'])
    const [threads, gold] = paletteOf('tr-tassel-silk', 'red')
    expect([threads, gold]).toEqual(['#9f3126', '#c49e48'])
  })

  it('keeps its shares, and equal colors are one and the same charm', () => {
    const look = recolorCharm(catalog, AT, colorwayId('red'))(lookOf({ lash_tab: 'tr-tassel-silk' }))
    const [first, again] = [look, { ...look }].map((one) => arrange(catalog, one).hung[0]?.charm)
    expect(first).toBe(again)
    expect(first?.palette.map(({ share }) => share)).toEqual([0.92, 0.08])
  })
})
