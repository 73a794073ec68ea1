import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/look/file/serialize'
import { lookCodeIn } from '../../../src/share/link/fragment'
import { linkTo, packAddress, readLink } from '../../../src/share/link/link'
import { linkCode } from '../../../src/share/link/link-code'
import { catalog, anyLook as looks } from '../../look/makers'
import { placement, sent } from '../make-link'

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

  it('says which words had no room, so that they can be told before they are lost', () => {
    const charms = Array.from({ length: 40 }, (_, i) =>
      placement('ac-holo-ticket', i === 0 ? 'front_ring_l' : `front_ring_l/${i}`, {
        inscriptions: { date: '二月'.repeat(12), place: '渡口'.repeat(12) },
      }),
    )
    const look = { ...asWritten(first), placements: charms }
    const { url, leftOut } = packAddress(look, 'https://dangle.example/')
    const read = readLink(url)
    if (!read.ok) throw new Error(read.problem.kind)
    const blank = read.look.placements.filter(({ inscriptions }) => Object.keys(inscriptions).length === 0)
    expect(blank.length).toBeGreaterThan(0)
    expect(leftOut.filter(({ kind }) => kind === 'inscriptions')).toHaveLength(blank.length)
    expect(packAddress(first, '').leftOut).toEqual([])
  })

  it('leaves routes and plain anchors alone', () => {
    for (const hash of ['', '#', '#/collection', '#look', '#/photo', '#_=_', '#rd', '#mp.weixin.qq.com'])
      expect(lookCodeIn(hash)).toBeNull()
  })

  it('is read though it was escaped, written as a route, in capitals or behind other parts on its way', () => {
    const code = linkCode(asWritten(first))
    const page = 'https://dangle.example/app/'
    const ways = ['l%3D', 'l%253D', '%6C%3D', '/l=', '!/l=', '?l=', 'L=', '/L%3d', 'xtor=AL-8&l=', 'l:']
    for (const mark of ways) {
      expect(lookCodeIn(`#${mark}${code}`)).toBe(code)
      expect(readLink(`看 ${page}#${mark}${code} #OOTD`)).toMatchObject({ ok: true })
      expect(readLink(`#周末 ${page}%23${mark}${code}`)).toMatchObject({ ok: true })
    }
    expect(lookCodeIn(`#l=${code}%20look`)).toBe(code)
    // Cut off before it says anything, one was meant all the same.
    for (const hash of ['#l', '#l=', '#L%3D', '#/l', '#look&l=']) expect(lookCodeIn(hash)).toBe('')
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
