import { describe, expect, it } from 'vitest'
import type { CharmStub } from '../../../src/look/facts/stub'
import { parseLookText, parseWrittenLook } from '../../../src/look/file/parse-look'
import { readStubs } from '../../../src/look/file/read-stubs'
import { lookText, serializeLook } from '../../../src/look/file/serialize'
import { anchorId, charmId, ownId } from '../../../src/look/ids'
import { LOOK_LIMITS } from '../../../src/look/limits'
import { AS_IT_COMES, type Look } from '../../../src/look/look'
import { stubOfCarrier, stubOfCharm } from '../../../src/look/stubs/thing-of-stub'
import { lookOf, slot } from '../makers'
import { OWN_BAG, OWN_CHARM, ownBag, ownBagStub, ownCharm } from '../own-things'

const OUTLINE = Array.from({ length: 64 }, (_, i) => (i * 37) % 256)

/** A look with so many own charms, whether they fit or not. */
function wearing(count: number, stub: CharmStub): Look {
  const ids = Array.from({ length: count }, (_, i) =>
    charmId(ownId(Uint8Array.of(i, i >> 5, 1, 2, 3, 4, 5, 6, 7, 8))),
  )
  return {
    ...lookOf(),
    placed: new Map(ids.map((id, i) => [slot(`lash_tab/h${i}`), { charm: id, ...AS_IT_COMES }])),
    stubs: { charms: new Map(ids.map((id) => [id, stub])), carriers: new Map() },
  }
}

describe('own things in a file', () => {
  const stub = stubOfCharm({ ...ownCharm, outline: OUTLINE })
  if (!stub) throw new Error('no stub')

  it('are all read again with names and outlines, as many as a look may wear', () => {
    for (const count of [1, LOOK_LIMITS.placements]) {
      const look = wearing(count, stub)
      const text = lookText(look)
      expect(text.length).toBeLessThanOrEqual(LOOK_LIMITS.textLength)
      const read = parseLookText(text, readStubs)
      expect(read.ok && read.look.stubs).toEqual(look.stubs)
      expect(stub).toMatchObject({ name: '小熊 by Lin', outline: OUTLINE })
    }
  })

  it('have an outline or none', () => {
    const bare = stubOfCharm(ownCharm)
    if (!bare) throw new Error('no stub')
    expect(bare).not.toHaveProperty('outline')
    const look = wearing(1, bare)
    const read = parseWrittenLook(JSON.parse(JSON.stringify(serializeLook(look))), readStubs)
    expect(read.ok && read.look.stubs).toEqual(look.stubs)
  })

  it('are never written as what could not be read again, whatever was made', () => {
    const odd = stubOfCharm({
      ...ownCharm,
      name: { und: '熊'.repeat(200) },
      dimsMm: { w: 2.2, h: 480, d: 0 },
      massG: 0.01,
      dropMm: 9000,
      palette: Array(9).fill({ hex: '#AABBCC', share: 1 / 9 }),
    })
    const bag = stubOfCarrier({
      ...ownBag,
      bag: {
        ...ownBagStub,
        name: '包'.repeat(200),
        dimsMm: { w: 90, h: 800, d: 1 / 3 },
        colors: Array(9).fill({ hex: '#AABBCC', share: 1 / 9 }),
        places: Array.from({ length: 20 }, (_, i) => ({
          ...({ id: anchorId(`p${i + 1}`), kind: 'd_ring', mirrorOf: null } as const),
          ...{ u: i / 3, v: -i / 7 },
        })),
      },
    })
    if (!odd || !bag) throw new Error('no stubs')
    const look: Look = {
      ...lookOf(),
      carrier: OWN_BAG,
      placed: new Map([[slot('lash_tab'), { charm: OWN_CHARM, ...AS_IT_COMES }]]),
      stubs: { charms: new Map([[OWN_CHARM, odd]]), carriers: new Map([[OWN_BAG, bag]]) },
    }
    const read = parseLookText(lookText(look), readStubs)
    expect(read.ok && read.look.stubs).toEqual(look.stubs)
  })
})
