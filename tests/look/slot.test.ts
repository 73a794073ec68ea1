import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorId, type SlotId } from '../../src/look/ids'
import {
  anchorOfSlot,
  depthOf,
  hubSlotOf,
  isBelow,
  moveTo,
  parseSlot,
  readSlot,
  readSlotPath,
  ringSlot,
  slotId,
  writeSlotPath,
} from '../../src/look/slot'

const anchor = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/).map(anchorId)
const place = fc.integer({ min: 1, max: 9 })
const rings = fc.array(place, { maxLength: 3 })
const slots: fc.Arbitrary<SlotId> = fc.tuple(anchor, place, rings).map((parts) => slotId(...parts))

describe('a slot', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anchor, place, rings, (at, nth, path) => {
        const slot = slotId(at, nth, path)
        expect(parseSlot(slot)).toEqual({ anchor: at, place: nth, rings: path })
        expect(readSlot(slot)).toBe(slot)
        expect([anchorOfSlot(slot), depthOf(slot)]).toEqual([at, path.length])
      }),
    )
  })

  it('is below the hub whose ring it is, and so is what hangs there', () => {
    fc.assert(
      fc.property(slots, place, place, (hub, one, two) => {
        const ring = ringSlot(hub, one)
        const deeper = ringSlot(ring, two)
        expect([hubSlotOf(deeper), hubSlotOf(ring)]).toEqual([ring, hub])
        expect([isBelow(ring, hub), isBelow(deeper, hub), isBelow(hub, ring), isBelow(hub, hub)]).toEqual([
          true,
          true,
          false,
          false,
        ])
      }),
    )
    expect(isBelow(slotId(anchorId('strap'), 2), slotId(anchorId('strap')))).toBe(false)
  })

  it('moves along with its hub, and back again', () => {
    fc.assert(
      fc.property(slots, slots, place, (from, to, ring) => {
        const moved = moveTo(ringSlot(from, ring), from, to)
        expect(moved).toBe(ringSlot(to, ring))
        expect(moveTo(moved, to, from)).toBe(ringSlot(from, ring))
      }),
    )
  })

  it('of a stranger is none, and an address of any anchor is written as it was read', () => {
    for (const text of ['', 'Lash', 'a/1', 'a/10', 'a/h0', 'a/h1/2', 'a/h1/h1/h1/h1', 'a//h1', '../a'])
      expect([text, readSlot(text)]).toEqual([text, null])
    fc.assert(
      fc.property(fc.string(), (text) => {
        const path = readSlotPath(text)
        if (path) expect(writeSlotPath(path)).toBe(text)
      }),
    )
    expect(readSlotPath('挂钩/2/h3')).toEqual({ anchor: '挂钩', place: 2, rings: [3] })
  })
})
