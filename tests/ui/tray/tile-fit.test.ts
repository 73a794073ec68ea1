import { describe, expect, it } from 'vitest'
import { tileFit } from '../../../src/ui/tray/tile-fit'
import { catalog, charm, lookOf, slot } from '../../look/makers'

describe('a tile of the tray', () => {
  it('is bright when its charm fits somewhere', () => {
    expect(tileFit(catalog, lookOf(), charm('pl-bear-mossbutton'), null)).toEqual({ kind: 'fits' })
  })

  it('is dimmed with a reason when its charm fits nowhere', () => {
    const dim = tileFit(catalog, lookOf(), charm('me-lace-stars'), null)
    expect(dim.kind).toBe('nowhere')
    expect(dim.kind === 'nowhere' && dim.at?.reasons.length).toBeGreaterThan(0)
  })

  it('answers for the one place that is asked', () => {
    const dragon = charm('pl-dragon-pillar')
    expect(tileFit(catalog, lookOf(), dragon, slot('front_zip'))).toMatchObject({
      kind: 'not_here',
      at: { slot: 'front_zip' },
    })
    expect(tileFit(catalog, lookOf(), dragon, null).kind).toBe('fits')
  })

  it('stays bright for what hangs already', () => {
    const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
    expect(tileFit(catalog, look, charm('pl-bear-mossbutton'), slot('front_zip'))).toEqual({ kind: 'fits' })
  })
})
