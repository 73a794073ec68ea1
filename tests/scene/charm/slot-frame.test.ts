import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import { arrange } from '../../../src/look/arrangement'
import { anchorId, carrierId, charmId, type SlotId } from '../../../src/look/ids'
import { AS_IT_COMES, emptyLook, type Look } from '../../../src/look/look'
import { hangingFrameOf, slotPosition } from '../../../src/scene/charm/slot-frame'
import { bareGlb } from '../bare-glb'

interface Ring {
  readonly at: readonly number[]
}

const catalog = builtInCatalog()
const carrier = catalog.carriers.get(carrierId('bp-harbour-day-24'))
const placed = (charm: string) => ({ charm: charmId(charm), ...AS_IT_COMES })

function lookWith(entries: readonly (readonly [string, string])[]): Look {
  const colorway = carrier?.colorways[0]?.id
  if (!carrier || !colorway) throw new Error('the Daypack is there')
  const hung = entries.map(([slot, charm]) => [slot as SlotId, placed(charm)] as const)
  return { ...emptyLook(carrier.id, colorway), placed: new Map(hung) }
}

function roomWith(id: string, x: number, y: number, z: number) {
  const anchors = new Map([
    [
      anchorId(id),
      { position: new Vector3(x, y, z), quaternion: new Quaternion(), normal: new Vector3(0, 0, 1) },
    ],
  ])
  return { anchors, charms: new Map() }
}

/** Where the model's file says its rings are, in meters from its anchor. */
function modeledRings(id: string): readonly (readonly number[])[] {
  const glb = Buffer.from(bareGlb(`models/charms/${id}.glb`))
  const { nodes } = JSON.parse(glb.subarray(20, 20 + glb.readUInt32LE(12)).toString()) as {
    readonly nodes: readonly {
      readonly extras?: { readonly dangle?: { readonly slots?: readonly Ring[] } }
    }[]
  }
  return nodes.flatMap(({ extras }) => extras?.dangle?.slots ?? []).map(({ at }) => at)
}

describe('where a charm hangs', () => {
  const live = roomWith('haul_loop', 0, 0.45, -0.06)
  it('is the anchor of the model, not the catalog’s estimate', () => {
    const at = new Vector3()
    expect(slotPosition(live, 'haul_loop' as SlotId, arrange(catalog, lookWith([])), at)).toBe(true)
    expect(at.toArray()).toEqual([0, 0.45, -0.06])
  })

  it('a second charm at the same anchor hangs beside the first', () => {
    const frame = hangingFrameOf(live, 'haul_loop/2' as SlotId, arrange(catalog, lookWith([])))
    expect(frame?.position[0]).toBeGreaterThan(0.012)
    expect(frame?.position[1]).toBe(0.45)
  })

  it.each([1, 2, 3])('on ring %i it follows the hub, from where that ring is modeled', (ring) => {
    const slot = `haul_loop/h${ring}` as SlotId
    const look = lookWith([
      ['haul_loop', 'tr-hub-triple'],
      [slot, 'me-ring-plain'],
    ])
    const frame = hangingFrameOf(live, slot, arrange(catalog, look))
    expect(frame).toMatchObject({ on: 'charm', slot: 'haul_loop' })
    const modeled = modeledRings('tr-hub-triple')[ring - 1] ?? []
    frame?.position.forEach((value, axis) => {
      expect(value).toBeCloseTo(modeled[axis] ?? Number.NaN, 5)
    })
  })

  it('is nowhere when the model lacks the anchor', () => {
    const at = new Vector3()
    expect(slotPosition(live, 'front_zip' as SlotId, arrange(catalog, lookWith([])), at)).toBe(false)
  })
})
