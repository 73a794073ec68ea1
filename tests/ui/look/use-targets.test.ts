import { describe, expect, it } from 'vitest'
import { anchorAt } from '../../../src/look/slots'
import { targetsFor } from '../../../src/state/planner/derived'
import { bestPlace, type Place } from '../../../src/ui/look/use-targets'
import { catalog, charm, lookOf, slot } from '../../look/makers'

/** Every place of a bag for a ring from the tray, each with what it is said to win. */
function zonesOf(look: ReturnType<typeof lookOf>, gains: Readonly<Record<string, number>> = {}) {
  const places = targetsFor(catalog, look, charm('me-ring-plain'), { kind: 'tray' }).map((target): Place => {
    const anchor = anchorAt(catalog, look, target.slot)
    if (!anchor) throw new Error('a place of the bag')
    return { ...target, anchor, gain: target.reasons.length > 0 ? null : (gains[target.slot] ?? -5) }
  })
  return [{ group: 'all', places }]
}

describe('the place that is proposed first', () => {
  it('is the one that wins most', () => {
    expect(bestPlace(zonesOf(lookOf(), { lash_tab: 3, main_zip_l: 1 }))).toBe('lash_tab')
  })

  it('is a free one while there is any, however much more replacing would win', () => {
    const look = lookOf({ lash_tab: 'pl-bear-mossbutton' })
    expect(bestPlace(zonesOf(look, { lash_tab: 30, main_zip_l: -1 }))).toBe('main_zip_l')
    expect(bestPlace(zonesOf(look))).not.toBe('lash_tab')
  })

  it('is a taken one where no other takes the charm', () => {
    const [zone] = zonesOf(lookOf({ lash_tab: 'pl-bear-mossbutton' }))
    const places = zone?.places.filter((place) => place.slot === slot('lash_tab')) ?? []
    expect(places).toHaveLength(1)
    expect(bestPlace([{ group: 'all', places }])).toBe('lash_tab')
    expect(bestPlace([])).toBeNull()
  })
})
