import { describe, expect, it } from 'vitest'
import { entitle, sign } from '../../../src/look/edits/caption'
import { recolor } from '../../../src/look/edits/carrier'
import { place } from '../../../src/look/edits/hang'
import type { ColorwayId } from '../../../src/look/ids'
import { judgedLook } from '../../../src/state/planner/derived'
import { catalog, charm, lookOf, slot } from '../../look/makers'

describe('the look that is judged', () => {
  const look = lookOf({ front_zip: 'pl-bear-mossbutton' })

  it('stays the same while a title and a name are written', () => {
    const judged = judgedLook(look)
    const entitled = entitle('Mo')(look)
    expect(entitled).not.toBe(look)
    expect(judgedLook(entitled)).toBe(judged)
    expect(judgedLook(sign('Lin')(entitle('Moss')(look)))).toBe(judged)
  })

  it('is another one when the bag takes another color or another charm hangs', () => {
    const judged = judgedLook(look)
    expect(judgedLook(recolor(catalog, 'clay' as ColorwayId)(look)).colorway).toBe('clay')
    expect(judgedLook(look).colorway).toBe(judged.colorway)
    const more = place(catalog, charm('me-ring-plain'), slot('main_zip_r'))(look)
    expect(judgedLook(more)).toBe(more)
  })
})
