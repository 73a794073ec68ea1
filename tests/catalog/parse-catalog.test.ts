import { describe, expect, it } from 'vitest'
import carriers from '../../src/catalog/data/carriers.json' with { type: 'json' }
import charms from '../../src/catalog/data/charms.json' with { type: 'json' }
import mechanisms from '../../src/catalog/data/mechanisms.json' with { type: 'json' }
import { parseCatalog } from '../../src/catalog/parse-catalog'
import { catalog, charm } from '../look/makers'

describe('the built-in catalog', () => {
  it('holds 73 charms, eleven carriers with 122 anchors, and thirteen ways to clip on', () => {
    expect(catalog.charms.size).toBe(73)
    expect(catalog.carriers.size).toBe(11)
    expect([...catalog.carriers.values()].reduce((sum, one) => sum + one.anchors.size, 0)).toBe(122)
    expect(catalog.mechanisms.size).toBe(13)
  })

  it('knows each charm a clasp that exists and each mirrored anchor its twin', () => {
    for (const one of catalog.charms.values()) expect(catalog.mechanisms.has(one.mechanism)).toBe(true)
    for (const one of catalog.carriers.values()) {
      for (const anchor of one.anchors.values()) {
        if (anchor.mirrorOf) expect(one.anchors.get(anchor.mirrorOf)?.mirrorOf).toBe(anchor.id)
      }
    }
  })

  it('says of what has a model where that and its pictures are, and how large it is', () => {
    const bounds = { min: [-18, -90, -2], max: [18, 0, 2] }
    const models = { models: [{ id: 'me-ring-plain', kind: 'charm', bounds }] }
    const some = parseCatalog({ charms, carriers, mechanisms, models }, 'https://dangle.example/models/')
    expect(some.charms.get(charm('me-ring-plain'))?.model).toEqual({
      glb: 'https://dangle.example/models/charms/me-ring-plain.glb',
      thumbnails: {
        small: 'https://dangle.example/models/charms/me-ring-plain-160.webp',
        large: 'https://dangle.example/models/charms/me-ring-plain-320.webp',
      },
      boundsMm: bounds,
    })
    expect(some.charms.get(charm('pl-bear-mossbutton'))?.model).toBeNull()
  })

  it('takes the colors that were measured on the model, and its own where nothing was', () => {
    const palette = [
      { hex: '#102030', share: 0.75 },
      { hex: '#f0e0d0', share: 0.25 },
    ]
    const bounds = { min: [0, 0, 0], max: [1, 1, 1] }
    const models = { models: [{ id: 'me-ring-plain', kind: 'charm', bounds, palette }] }
    const some = parseCatalog({ charms, carriers, mechanisms, models }, 'models/')
    expect(some.charms.get(charm('me-ring-plain'))?.palette).toEqual(palette)
    expect(some.charms.get(charm('pl-bear-mossbutton'))?.palette[0]?.hex).toBe('#9C6B45')
  })

  it('has one to five colors a charm, the largest first, sharing all that is seen', () => {
    for (const { palette } of catalog.charms.values()) {
      const shares = palette.map(({ share }) => share)
      expect(shares.length).toBeGreaterThanOrEqual(1)
      expect(shares.length).toBeLessThanOrEqual(5)
      expect(shares).toEqual(shares.toSorted((a, b) => b - a))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })

  it('is refused with the path to what is wrong', () => {
    const broken = structuredClone(charms)
    Object.assign(broken.items[3] ?? {}, { mass_g: -1 })
    expect(() =>
      parseCatalog({ charms: broken, carriers, mechanisms, models: { models: [] } }, 'models/'),
    ).toThrow(/>=0/)
  })
})
