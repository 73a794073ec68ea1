import { describe, expect, it } from 'vitest'
import { entitle, sign } from '../../../src/look/edits/caption'
import { recolor } from '../../../src/look/edits/carrier'
import { place } from '../../../src/look/edits/hang'
import type { ColorwayId } from '../../../src/look/ids'
import { judgedLook, targetsFor } from '../../../src/state/planner/derived'
import { everyTarget, type Target } from '../../../src/state/planner/targets'
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

describe('the places for a held charm', () => {
  const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
  const ring = charm('me-ring-plain')
  const factsOf = (targets: readonly Target[]) =>
    targets.map(({ slot: at, reasons, occupant }) => ({ at, reasons, occupant }))

  it('are judged once for a look, each charm and each place that it comes from', () => {
    const fromTray = targetsFor(catalog, look, ring, { kind: 'tray' })
    expect(targetsFor(catalog, look, ring, { kind: 'tray' })).toBe(fromTray)
    expect(factsOf(fromTray)).toEqual(factsOf(everyTarget(catalog, look, ring, { kind: 'tray' })))
    const bear = charm('pl-bear-mossbutton')
    const moved = targetsFor(catalog, look, bear, { kind: 'slot', slot: slot('front_zip') })
    expect(factsOf(moved)).not.toEqual(factsOf(targetsFor(catalog, look, bear, { kind: 'tray' })))
    for (const index of [0, 1])
      expect(targetsFor(catalog, look, ring, { kind: 'aside', index })).not.toBe(
        targetsFor(catalog, look, ring, { kind: 'aside', index: 1 - index }),
      )
  })

  it('are judged anew when something hangs otherwise', () => {
    const more = place(catalog, ring, slot('main_zip_r'))(look)
    const occupants = (at: typeof look) =>
      targetsFor(catalog, at, ring, { kind: 'tray' }).flatMap(({ occupant }) => occupant ?? [])
    expect(occupants(look)).toHaveLength(1)
    expect(occupants(more)).toHaveLength(2)
  })
})
