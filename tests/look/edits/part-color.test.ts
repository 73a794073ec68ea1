import { describe, expect, it } from 'vitest'
import { changeCarrier, recolor } from '../../../src/look/edits/carrier'
import { tint, tintAll, untint } from '../../../src/look/edits/part-color'
import { CLOTH, TRIM } from '../../../src/look/facts/carrier'
import { colorwayId, regionId } from '../../../src/look/ids'
import { carrier, catalog, lookOf } from '../makers'

describe('a tint', () => {
  it('is of a part that the carrier has, in small letters, and goes again', () => {
    const look = lookOf()
    const tinted = tint(catalog, CLOTH, '#AABBCC')(look)
    expect(tinted.tints).toEqual(new Map([[CLOTH, '#aabbcc']]))
    expect(tint(catalog, CLOTH, '#aabbcc')(tinted)).toBe(tinted)
    expect(untint(CLOTH)(tinted).tints.size).toBe(0)
    expect(untint(CLOTH)(look)).toBe(look)
    expect(tint(catalog, regionId('sky'), '#aabbcc')(look)).toBe(look)
    for (const hex of ['red', '#fff', '#12345g', '#1234567'])
      expect(tint(catalog, CLOTH, hex)(look)).toBe(look)
  })

  it('lies on top of the colorway, until one is chosen: also the one that it lay on', () => {
    const look = lookOf()
    const tints = new Map([
      [CLOTH, '#aabbcc'],
      [TRIM, '#102030'],
    ])
    const tinted = tintAll(catalog, tints)(look)
    expect([tinted.colorway, tinted.tints]).toEqual([look.colorway, tints])
    expect(recolor(catalog, look.colorway)(tinted)).toEqual(look)
    expect(recolor(catalog, colorwayId('clay'))(tinted)).toEqual({ ...look, colorway: 'clay' })
    expect(recolor(catalog, look.colorway)(look)).toBe(look)
  })

  it('stays with the carrier it was made for', () => {
    const tinted = tint(catalog, CLOTH, '#aabbcc')(lookOf())
    const there = changeCarrier(catalog, carrier('wr-eyewear'))(tinted)
    expect(there.tints.size).toBe(0)
    expect(changeCarrier(catalog, tinted.carrier)(there).tints).toEqual(tinted.tints)
  })
})
