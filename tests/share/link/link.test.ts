import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/look/file/serialize'
import { linkTo, lookCodeIn, readLink } from '../../../src/share/link/link'
import { linkCode } from '../../../src/share/link/link-code'
import { catalog, anyLook as looks } from '../../look/makers'
import { sent } from '../make-link'

const first = fc.sample(looks, { seed: 7, numRuns: 1 })[0]
const [carrier] = catalog.carriers.values()
if (!first || !carrier) throw new Error('no look to link to')

describe('the address of a look', () => {
  it('is the base with the look as its fragment', () => {
    expect(linkTo(first, 'https://dangle.example/app/?a=1#/collection')).toBe(
      `https://dangle.example/app/?a=1#l=${linkCode(asWritten(first))}`,
    )
  })

  it('is read back from the address, the fragment or the bare code', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const link = linkTo(look, 'https://dangle.example/')
        const expected = { ok: true, look: sent(look) }
        expect(readLink(link)).toEqual(expected)
        expect(readLink(` ${link}\n`)).toEqual(expected)
        expect(readLink(`${link}。`)).toEqual(expected)
        expect(readLink(`${link}&from=chat`)).toEqual(expected)
        expect(readLink(`look at ${link} it is nice!`)).toEqual(expected)
        expect(readLink(linkCode(asWritten(look)))).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  it('leaves routes and plain anchors alone', () => {
    expect(['', '#', '#/collection', '#look', '#L=abc'].map(lookCodeIn)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('is found or not, whatever stands around it', () => {
    for (const text of [
      `#l=${'!'.repeat(300_000)}a`,
      `#l=${'&'.repeat(300_000)}a`,
      `${'#l'.repeat(300_000)}`,
    ]) {
      expect(readLink(text)).toMatchObject({ ok: false })
    }
  })

  it('says of a text without a look that it is no link', () => {
    for (const text of ['', 'hello there', 'https://dangle.example/', '#l=', '看看这个'])
      expect(readLink(text)).toEqual({ ok: false, problem: { kind: 'not_a_link' } })
  })
})
