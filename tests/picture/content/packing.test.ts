import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/look/arrangement'
import { hubSlotOf } from '../../../src/look/slot'
import { mapViews, packingOrder } from '../../../src/picture/content/packing-order'
import { mapPlaces } from '../../../src/picture/paint/map-places'
import { anyLook, catalog, lookOf } from '../../look/makers'

const orderOf = (look: ReturnType<typeof lookOf>) => packingOrder(catalog, arrange(catalog, look))

describe('the order to attach', () => {
  it('puts the heavy first, then what needs patience, then what clips on', () => {
    const steps = orderOf(
      lookOf({ main_zip_r: 'me-ring-plain', lash_tab: 'pl-dragon-pillar', strap_ring_l: 'ar-moon-kiln' }),
    )
    expect(steps.map(({ hung, why }) => [hung.charm.id, why])).toEqual([
      ['pl-dragon-pillar', 'heavy'],
      ['ar-moon-kiln', 'fiddly'],
      ['me-ring-plain', 'quick'],
    ])
  })

  it('puts a hub before what is heavier and hangs on it', () => {
    const hub = lookOf(
      {
        handle_ring_l: 'tr-hub-triple',
        'handle_ring_l/h1': 'el-lantern-ferry',
        'handle_ring_l/h2': 'me-ring-plain',
      },
      'bp-orchard-tote-15',
      'natural',
    )
    expect(orderOf(hub).map(({ hung, why }) => [hung.charm.id, why])).toEqual([
      ['tr-hub-triple', 'carries'],
      ['el-lantern-ferry', 'heavy'],
      ['me-ring-plain', 'quick'],
    ])
  })

  it('puts a hub before what hangs on it, in every look', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const steps = orderOf(look)
        expect(steps.map(({ n }) => n)).toEqual([...look.placed].map((_, i) => i + 1))
        for (const { n, hung } of steps) {
          const hub = hubSlotOf(hung.slot)
          const carries = steps.find((step) => step.hung.slot === hub)
          if (carries) expect(carries.n).toBeLessThan(n)
        }
      }),
    )
  })
})

describe('the map', () => {
  it('shows every step once, from at most four sides', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const steps = orderOf(look)
        const maps = mapViews(steps)
        expect(new Set(maps.map(({ view }) => view)).size).toBe(maps.length)
        const shown = maps.flatMap((map) => map.steps.map(({ n }) => n)).toSorted((a, b) => a - b)
        expect(shown).toEqual(steps.map(({ n }) => n))
      }),
    )
  })

  it('is one picture when all of it is seen from the front', () => {
    const steps = orderOf(lookOf({ main_zip_r: 'me-ring-plain', lash_tab: 'pl-dragon-pillar' }))
    expect(mapViews(steps).map(({ view }) => view)).toEqual(['front'])
  })

  const bounds = { min: [-100, 0, -50], max: [100, 400, 60] } as const
  const silhouette = { x: 200, y: 100, width: 300, height: 600 }
  const page = { x: 0, y: 0, width: 700, height: 800 }

  it('puts a place where it is on the bag: left is left from the front and right from behind', () => {
    const place = [{ n: 1, mm: [-100, 400, 0] }] as const
    expect(mapPlaces(place, 'front', bounds, silhouette, 50, page)[0]?.place).toEqual({ x: 200, y: 100 })
    expect(mapPlaces(place, 'back', bounds, silhouette, 50, page)[0]?.place).toEqual({ x: 500, y: 100 })
    const nose = [{ n: 1, mm: [0, 0, 60] }] as const
    expect(mapPlaces(nose, 'left', bounds, silhouette, 50, page)[0]?.place).toEqual({ x: 500, y: 700 })
    expect(mapPlaces(nose, 'right', bounds, silhouette, 50, page)[0]?.place).toEqual({ x: 200, y: 700 })
  })

  it('moves numbers apart that would lie on each other, and leaves their places', () => {
    const places = [1, 2, 3].map((n) => ({ n, mm: [0, 200, 0] as const }))
    const dots = mapPlaces(places, 'front', bounds, silhouette, 50, page)
    for (const [i, a] of dots.entries()) {
      expect(a.place).toEqual({ x: 350, y: 400 })
      for (const b of dots.slice(i + 1))
        expect(Math.hypot(a.number.x - b.number.x, a.number.y - b.number.y)).toBeGreaterThan(48)
    }
  })
})
