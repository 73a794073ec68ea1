import { describe, expect, it } from 'vitest'
import { type BagStub, bagKeyOf } from '../../../../src/look/facts/bag-stub'
import { carrierOfBag, OWN_COLORWAY } from '../../../../src/look/facts/carrier-of-bag'
import { parseLookText } from '../../../../src/look/file/parse-look'
import { readStubs } from '../../../../src/look/file/read-stubs'
import { serializeLook } from '../../../../src/look/file/serialize'
import { anchorId, carrierId } from '../../../../src/look/ids'
import { emptyLook } from '../../../../src/look/look'
import type { BagPlan } from '../../../../src/state/own/bag/bag-builder'
import { bagDesk } from '../../../../src/state/own/bag/bag-desk'
import { readBagRests } from '../../../../src/state/own/bag/bag-rests'
import { straightPng } from '../../../../src/state/own/photo/straight-png'
import { OWN_BAG } from '../../../look/own-things'
import { sharpCanvas } from '../sharp-canvas'

const [WIDTH, HEIGHT] = [240, 330]

/** A round-shouldered bag, cut out. */
async function cover(): Promise<Uint8Array> {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const across = Math.abs(x - WIDTH / 2) / (WIDTH / 2 - 12)
      const up = Math.max(0, (100 - y) / 90)
      if (y < 10 || y > HEIGHT - 10 || across ** 2 + up ** 2 > 1) continue
      rgba.set([70, 96 + (y % 20), 120, 255], 4 * (y * WIDTH + x))
    }
  return straightPng({ width: WIDTH, height: HEIGHT, rgba })
}
const planOf = async (): Promise<BagPlan> => ({
  cover: await cover(),
  turnDeg: 0,
  heightMm: 418.37,
  depthMm: null,
  straps: true,
  cloth: 'nylon',
  hardwareTone: 'black',
  places: [
    { id: anchorId('p1'), kind: 'zipper_pull', u: 0.31234, v: 0.2, mirrorOf: null },
    { id: anchorId('p2'), kind: 'd_ring', u: 0.5, v: 0.61, mirrorOf: null },
  ],
})

/** The stub as a file brings it. */
function broughtBy(stub: BagStub): BagStub {
  const stubs = { charms: new Map(), carriers: new Map([[OWN_BAG, stub]]) }
  const read = parseLookText(
    JSON.stringify(serializeLook({ ...emptyLook(OWN_BAG, OWN_COLORWAY), stubs })),
    readStubs,
  )
  const found = read.ok ? read.look.stubs?.carriers.get(carrierId(OWN_BAG)) : undefined
  if (!found) throw new Error('no stub came along')
  return found
}

describe('the desk where bags are built', () => {
  it('builds a bag with what was measured on it, which holds for its stub wherever that goes', async () => {
    const desk = bagDesk(sharpCanvas())
    const built = await desk({ kind: 'build', plan: await planOf(), draft: false })
    if (built.kind !== 'bag') throw new Error(built.kind)
    const there = broughtBy(built.stub)
    expect(bagKeyOf(there)).toBe(bagKeyOf(built.stub))
    const rests = readBagRests(there, built.rests ?? '')
    expect([...(rests?.keys() ?? [])]).toEqual([...carrierOfBag(OWN_BAG, there).anchors.keys()])
    const stoodIn = await desk({ kind: 'stand_in', stub: there })
    expect(stoodIn).toMatchObject({ kind: 'stand_in', rests: built.rests })
    const other = { ...there, dimsMm: { ...there.dimsMm, d: there.dimsMm.d + 0.1 } }
    expect(readBagRests(other, built.rests ?? ''), 'of another bag').toBeNull()
  })

  it('measures no draft, and says why nothing comes of an empty cover', async () => {
    const desk = bagDesk(sharpCanvas(false))
    const plan = await planOf()
    expect(await desk({ kind: 'build', plan, draft: true })).toMatchObject({ kind: 'bag', rests: null })
    const nothing = await straightPng({ width: 40, height: 40, rgba: new Uint8ClampedArray(6400) })
    expect(await desk({ kind: 'build', plan: { ...plan, cover: nothing }, draft: true })).toEqual({
      kind: 'nothing_covered',
    })
    const broken = desk({ kind: 'build', plan: { ...plan, cover: Uint8Array.of(1, 2, 3) }, draft: true })
    await expect(broken).rejects.toThrow('cover')
  })
})
