import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf, idOfFileName, kindOf, ownId, packId, packItem, packOf, slugOf } from '../../src/look/ids'
import { catalog } from './makers'

const slug = fc.stringMatching(/^[a-z0-9_-]{1,20}$/)
const vendor = slug.filter((text) => text !== 'own')
const own = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(ownId)

describe('an id', () => {
  it('of the built-in catalog is bare', () => {
    for (const id of [...catalog.charms.keys(), ...catalog.carriers.keys()])
      expect(kindOf(id)).toBe('built_in')
  })

  it('of an own thing is own, and never of a pack', () => {
    fc.assert(
      fc.property(own, (id) => {
        expect(id).toMatch(/^own:[a-z2-7]{10}$/)
        expect([kindOf(id), packOf(id), packId(id)]).toEqual(['own', null, null])
      }),
    )
  })

  it('of an item says which pack it is of', () => {
    fc.assert(
      fc.property(vendor, slug, slug, (one, two, item) => {
        const pack = packId(`${one}:${two}`)
        if (!pack) throw new Error('no pack')
        const id = packItem(pack, item) ?? ''
        expect(kindOf(id)).toBe('pack_item')
        expect(packOf(id)).toEqual({ pack, item })
      }),
    )
  })

  it('that no rule makes is foreign and names no file', () => {
    const texts = [
      '',
      '__proto__',
      '../x',
      'own:x',
      'own:ABCDEFGHIJ',
      'own:a:b',
      'a:b',
      'a:b:c:d',
      'A',
      'a b',
      'a.b',
      'a'.repeat(65),
      `a:b:${'c'.repeat(61)}`,
    ]
    for (const id of texts) expect([id, kindOf(id)]).toEqual([id, 'foreign'])
    for (const id of texts.filter((text) => text !== 'a:b')) expect([id, fileNameOf(id)]).toEqual([id, null])
    expect([packId('own:spring'), packId('Shop:spring'), packId('shop')]).toEqual([null, null, null])
  })

  it('is read back from the file it names', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          own,
          slug,
          fc.tuple(vendor, slug, slug).map((parts) => parts.join(':')),
          fc.string(),
        ),
        (id) => {
          const name = fileNameOf(id)
          if (name === null) return
          expect(name).toMatch(/^[a-z0-9_.-]+$/)
          expect(idOfFileName(name)).toBe(id)
        },
      ),
    )
    expect(idOfFileName('..')).toBeNull()
  })
})

describe('the slug of an article number', () => {
  it('is a name in a pack, the same when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (sku) => {
        const made = slugOf(sku)
        expect(made).toMatch(/^[a-z0-9_-]{1,32}$/)
        expect(slugOf(made)).toBe(made)
      }),
    )
  })

  it('keeps a plain number readable, and numbers apart that differ in what a slug cannot hold', () => {
    expect([slugOf('SKU-001'), slugOf(' bear_7 ')]).toEqual(['sku-001', 'bear_7'])
    const made = ['A/1', 'A 1', 'A-1', '小熊', '小猫', 'x'.repeat(40), 'x'.repeat(41), ''].map(slugOf)
    expect(new Set(made).size).toBe(made.length)
    expect(made[0]).toMatch(/^a-1-[a-z0-9]{7}$/)
  })
})
