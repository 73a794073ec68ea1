import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLook } from '../../../src/look/look'
import { slotsOf } from '../../../src/look/slots'
import { slotsOnScreen } from '../../../src/scene/camera/projection'
import { clipPathOf, type TapSpot, tapAreas } from '../../../src/scene/pointer/tap-area'
import { CAMERA_PRESETS } from '../../../src/state/camera-view'
import { catalog } from '../../look/makers'
import { stagedOutfit } from '../outfit-maker'
import { DESKTOP_STAGE, PHONE_STAGE, stageSeen } from '../stage-view'

type Area = ReturnType<typeof tapAreas>[number]

const spot = (x: number, y: number, more: Partial<TapSpot> = {}): TapSpot => ({
  x,
  y,
  far: 2,
  behind: false,
  ...more,
})

/** Whether a convex area, seen from a spot, has a point of the stage inside. */
const takes = (area: Area, from: TapSpot, x: number, y: number): boolean =>
  area.length > 2 &&
  area.every(([ax, ay], at) => {
    const [bx, by] = area[(at + 1) % area.length] ?? [0, 0]
    return (bx - ax) * (y - from.y - ay) - (by - ay) * (x - from.x - ax) > 0
  })

/** The spots that a tap would reach. */
const reached = (spots: readonly TapSpot[], x: number, y: number): readonly TapSpot[] => {
  const areas = tapAreas(spots)
  return spots.filter((one, at) => takes(areas[at] ?? [], one, x, y))
}

const widthOf = (area: Area): number => Math.max(...area.map(([x]) => x)) - Math.min(...area.map(([x]) => x))

describe('a tap', () => {
  it('has 44 pixels where there is room', () => {
    expect(tapAreas([spot(100, 100), spot(200, 100)]).map(widthOf)).toEqual([44, 44])
  })

  it('goes to what is in sight and never to what the carrier hides', () => {
    const seen = spot(100, 100)
    const hidden = spot(108, 100, { behind: true, far: 1.9 })
    expect(reached([seen, hidden], 108, 100)).toEqual([seen])
    expect(reached([seen, hidden], 127, 100)).toEqual([])
  })

  it('goes to the nearer of two that lie beside one another', () => {
    const [one, other] = [spot(100, 100), spot(116, 100)]
    expect(reached([one, other], 106, 110)).toEqual([one])
    expect(reached([one, other], 111, 110)).toEqual([other])
  })

  it('goes to the one in front where one lies far behind the other, which keeps what is free', () => {
    const front = spot(100, 100)
    const rear = spot(116, 100, { far: 2.2 })
    expect(reached([rear, front], 111, 100)).toEqual([front])
    expect(reached([rear, front], 116, 100)).toEqual([rear])
    expect(reached([rear, front], 130, 100)).toEqual([rear])
    expect(reached([spot(106, 100, { far: 2.2 }), front], 106, 100)).toEqual([front])
  })

  it('reaches one spot or none, wherever it falls, and of two on the same pixel the one in front', () => {
    const any = fc.record({
      x: fc.integer({ min: 0, max: 90 }),
      y: fc.integer({ min: 0, max: 90 }),
      far: fc.double({ min: 1, max: 1.3, noNaN: true }),
      behind: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.nat(90), fc.nat(90), (spots, x, y) => {
        const [found, ...more] = reached(spots, x, y)
        expect(more).toEqual([])
        expect(found?.behind ?? false).toBe(false)
      }),
    )
    const [one, other] = [spot(50, 50), spot(50, 50, { far: 2.01 })]
    expect(reached([other, one], 52, 52)).toEqual([one])
  })

  it('that reaches nothing is cut away altogether', () => {
    expect(clipPathOf([])).toBe('inset(50%)')
    expect(clipPathOf(tapAreas([spot(0, 0)])[0] ?? [])).toBe(
      'polygon(0.0px 0.0px,44.0px 0.0px,44.0px 44.0px,0.0px 44.0px)',
    )
  })
})

/** As near (pixels) to one in front a place is right behind it: the left ring seen past the right one. */
const RIGHT_BEHIND = 16

it('of every carrier seen from every preset, what is in sight is tapped where it is shown, but what is right behind another; and each place from somewhere', async () => {
  let [inSight, slivers] = [0, 0]
  for (const carrier of catalog.carriers.values()) {
    const [colorway] = carrier.colorways
    if (!colorway) continue
    const look = emptyLook(carrier.id, colorway.id)
    const outfit = await stagedOutfit(look)
    const slots = slotsOf(catalog, look)
    for (const window of [DESKTOP_STAGE, PHONE_STAGE]) {
      const tapped = new Set<string>()
      for (const preset of CAMERA_PRESETS) {
        const live = stageSeen(outfit, preset, window)
        const shown = [...slotsOnScreen(live, slots, outfit.arrangement)]
        const spots = shown.map(([, one]) => one)
        const areas = tapAreas(spots)
        for (const [at, one] of spots.entries()) {
          if (one.behind) continue
          inSight += 1
          const [taken] = reached(spots, one.x, one.y)
          if (taken !== one) {
            expect(taken?.behind, `${carrier.id} ${preset}`).toBe(false)
            expect(taken?.far).toBeLessThan(one.far)
            const off = Math.hypot((taken?.x ?? Infinity) - one.x, (taken?.y ?? Infinity) - one.y)
            expect(off, `${carrier.id} ${preset} ${shown[at]?.[0]}`).toBeLessThan(RIGHT_BEHIND)
            continue
          }
          tapped.add(shown[at]?.[0] ?? '')
          if (widthOf(areas[at] ?? []) < 24) slivers += 1
        }
      }
      expect(slots.filter((slot) => !tapped.has(slot))).toEqual([])
    }
  }
  expect(inSight).toBeGreaterThan(1000)
  expect(slivers).toBeLessThan(5)
})
