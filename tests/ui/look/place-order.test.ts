import { expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { anchorAt } from '../../../src/look/slots'
import { everyTarget } from '../../../src/state/planner/targets'
import { fittingFirst } from '../../../src/ui/look/place-order'
import { catalog, lookOf } from '../../look/makers'

it('places that take the charm come first, free ones sooner, each kind in the bag’s order', () => {
  const look = lookOf({ front_zip: 'me-sign-coin' })
  const targets = everyTarget(catalog, look, charmId('pl-bear-mossbutton'), { kind: 'tray' })
  const groups = new Set(targets.map(({ slot }) => anchorAt(catalog, look, slot)?.zoneGroup ?? ''))
  const zones = [...groups].map((group) => ({
    group,
    places: targets.filter(({ slot }) => anchorAt(catalog, look, slot)?.zoneGroup === group),
  }))
  const ordered = fittingFirst(zones)
  const kindOf = ({ reasons, occupant }: (typeof targets)[number]) =>
    reasons.length > 0 ? 2 : occupant ? 1 : 0
  for (const { places } of ordered)
    expect(places.map(kindOf)).toEqual(places.map(kindOf).toSorted((a, b) => a - b))
  const best = ordered.map(({ places }) => Math.min(...places.map(kindOf)))
  expect(best).toEqual(best.toSorted((a, b) => a - b))
  expect(new Set(best).size, 'the case has zones of more than one kind').toBeGreaterThan(1)
  const flat = ordered.flatMap(({ places }) => places)
  expect(flat).toHaveLength(targets.length)
  for (const { places } of ordered)
    for (const kind of [0, 1, 2]) {
      const alike = places.filter((place) => kindOf(place) === kind)
      expect(alike).toEqual(targets.filter((one) => alike.includes(one)))
    }
})
