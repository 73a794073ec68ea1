import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '../../src/catalog/built-in'
import { arrange } from '../../src/look/arrange'
import { anchorId, carrierId, charmId, type SlotId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { hangingFrameOf, slotPosition } from '../../src/scene/slot-frame'
import { createRoom } from '../../src/scene/stage-scope'

const catalog = builtInCatalog()
const carrier = catalog.carriers.get(carrierId('bp-harbour-day-24'))
const placed = (charm: string) => ({ charm: charmId(charm), turn: 0, state: null })

function lookWith(entries: readonly (readonly [string, string])[]): Look {
  const colorway = carrier?.colorways[0]?.id
  if (!carrier || !colorway) throw new Error('the Daypack is there')
  const hung = entries.map(([slot, charm]) => [slot as SlotId, placed(charm)] as const)
  return { carrier: carrier.id, colorway, placed: new Map(hung), bench: [] }
}

function roomWith(id: string, x: number, y: number, z: number) {
  const room = createRoom()
  room.anchors = new Map([
    [
      anchorId(id),
      { position: new Vector3(x, y, z), quaternion: new Quaternion(), normal: new Vector3(0, 0, 1) },
    ],
  ])
  return room
}

describe('where a charm hangs', () => {
  const room = roomWith('haul_loop', 0, 0.45, -0.06)
  it('is the anchor of the model, not the catalogue’s estimate', () => {
    const at = new Vector3()
    expect(slotPosition(room, 'haul_loop' as SlotId, arrange(catalog, lookWith([])), at)).toBe(true)
    expect(at.toArray()).toEqual([0, 0.45, -0.06])
  })

  it('a second charm at the same anchor hangs beside the first', () => {
    const frame = hangingFrameOf(room, 'haul_loop/2' as SlotId, arrange(catalog, lookWith([])))
    expect(frame?.position[0]).toBeGreaterThan(0.012)
    expect(frame?.position[1]).toBe(0.45)
  })

  it('on a ring it follows the hub, by the ring’s place in the hub', () => {
    const look = lookWith([
      ['haul_loop', 'tr-hub-triple'],
      ['haul_loop/h2', 'me-ring-plain'],
    ])
    const frame = hangingFrameOf(room, 'haul_loop/h2' as SlotId, arrange(catalog, look))
    expect(frame).toMatchObject({ on: 'charm', slot: 'haul_loop', position: [0, -0.04, 0] })
  })

  it('is nowhere when the model lacks the anchor', () => {
    const at = new Vector3()
    expect(slotPosition(room, 'front_zip' as SlotId, arrange(catalog, lookWith([])), at)).toBe(false)
  })
})
