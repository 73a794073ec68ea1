import { describe, expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { indexCharms } from '../../../src/ui/tray/charm-search'
import { EVERYTHING, findCharms, fittingCharms } from '../../../src/ui/tray/find-charms'
import type { TileFit } from '../../../src/ui/tray/tile-fit'
import { charmName } from '../../../src/words/catalog-names'
import book from '../../../src/words/search/search-book.json' with { type: 'json' }
import { spoken } from '../../../src/words/search/spoken'
import { LANGUAGES } from '../../languages'
import { catalog } from '../../look/makers'

const all = [...catalog.charms.values()]
const languages = Object.values(LANGUAGES)
const search = await indexCharms(all, book)
const find = (query: string) => findCharms(all, { ...EVERYTHING, query }, search).map(({ id }) => String(id))
const namesOf = (id: string) => languages.map((language) => charmName(catalog, charmId(id), language))

describe('searching the tray', () => {
  it('finds a charm by either of its names, whatever the language on screen', () => {
    expect(find('mossbutton')).toEqual(['pl-bear-mossbutton'])
    expect(find('苔扣')).toEqual(['pl-bear-mossbutton'])
  })

  it('does not care about case, width or spaces around', () => {
    expect(find('  ＭＯＳＳbutton ')).toEqual(['pl-bear-mossbutton'])
  })

  it('finds by kind and by theme in both languages', () => {
    expect(find('plush')).toContain('pl-cat-loaf')
    expect(find('亚克力')).toContain('ac-kite-captain')
    expect(find('breakfast').length).toBeGreaterThan(0)
  })

  it('wants every word', () => {
    expect(find('plush bear')).toContain('pl-bear-mossbutton')
    expect(find('plush zeppelin')).toEqual([])
  })

  it('reads Chinese words that no one separates', () => {
    expect(find('毛绒熊')).toContain('pl-bear-mossbutton')
  })

  it('puts those found by name first', () => {
    const named = find('night').map((id) => /night/i.test(namesOf(id).join()))
    expect(new Set(named).size).toBe(2)
    expect(named).toEqual(named.toSorted((a, b) => Number(b) - Number(a)))
  })

  it('keeps to types and price', () => {
    const cheap = findCharms(all, { query: '', types: new Set(['metal']), maxCny: 80 }, search)
    expect(cheap.length).toBeGreaterThan(0)
    expect(cheap.every(({ type, price }) => type === 'metal' && (price?.minor ?? 0) <= 8000)).toBe(true)
  })

  it('finds by family, color and material in both languages', () => {
    expect(find('steamer street')).toContain('pl-bao-steamy')
    expect(find('蒸笼街')).toContain('pl-bao-steamy')
    expect(find('red').length).toBeGreaterThan(0)
    expect(find('红色')).toEqual(
      expect.arrayContaining([...find('红')].filter((id) => find('red').includes(id))),
    )
    expect(find('leather')).toContain('ar-pony-saddle')
  })

  it('finds what stands inside a word', () => {
    expect(find('button')).toContain('pl-bear-mossbutton')
  })

  it('forgives a slip of the finger, but only where nothing is written so', () => {
    expect(find('mosbuton')[0]).toBe('pl-bear-mossbutton')
    expect(find('lantren')).toContain('el-lantern-ferry')
    expect(find('bear').every((id) => !/pear/.test(id))).toBe(true)
  })

  it('prefers Chinese words whose characters stand together', () => {
    expect(find('小熊')[0]).toBe('pl-bear-mossbutton')
  })

  it('finds Chinese by how it is spoken, from any syllable on, whole or begun, and by its initials', () => {
    for (const query of ['taikouxiaoxiong', 'tai kou xiao xiong', 'xiaoxiong', 'xiaoxio', 'tkxx', 'kxx'])
      expect(find(query), query).toContain('pl-bear-mossbutton')
    expect(find('aikou'), 'not from the middle of a syllable').not.toContain('pl-bear-mossbutton')
    expect(find('hongse').toSorted()).toEqual(find('红色').toSorted())
    expect(find('zhenglongjie')).toContain('pl-bao-steamy')
    expect(find('maorong')).toContain('pl-cat-loaf')
  })

  it('puts what is written so before what is only spoken so', () => {
    const lan = find('lan')
    expect(lan[0], 'the lantern before what is blue, lán').toBe('el-lantern-ferry')
    expect(lan).toEqual(expect.arrayContaining(find('蓝色')))
  })

  it('finds by what a charm is made of, in both languages', () => {
    expect(find('brass')).toContain('me-bell-pocket')
    expect(find('黄铜')).toContain('me-bell-pocket')
    expect(find('皮革')).toContain('ar-pony-saddle')
    expect(find('pige')).toContain('ar-pony-saddle')
    expect(find('木头')).toContain('ar-cat-camphor')
    expect(find('acrylic').toSorted()).toEqual(find('亚克力').toSorted())
  })

  it('finds by the colors that a charm can be had in', () => {
    expect(find('navy')).toEqual(expect.arrayContaining(['tr-bow-satin', 'tr-tassel-silk']))
    expect(find('藏青')).toEqual(expect.arrayContaining(['tr-bow-satin', 'tr-tassel-silk']))
  })

  it('forgives one wrong Chinese character among several', () => {
    expect(find('苔扣小态')).toContain('pl-bear-mossbutton')
    expect(find('吐司毛')).toContain('pl-cat-loaf')
  })

  it('does not care about accents', () => {
    expect(find('Mössbuttön')).toEqual(find('mossbutton'))
  })

  it('finds what people named themselves, by pinyin too', async () => {
    const bear = catalog.charms.get(charmId('pl-bear-mossbutton'))
    if (!bear) throw new Error('no bear')
    const own = {
      ...bear,
      id: charmId('own-1'),
      name: { und: '外婆的绿孔雀 Nana’s' },
      taxonomy: [],
      family: null,
    }
    const among = await indexCharms([...all, own], book, spoken)
    for (const query of ['孔雀', 'kongque', 'lvkongque', 'lükongque', 'lkq', 'nana'])
      expect(among(query), query).toContain(own.id)
    expect((await indexCharms([own], book))('孔雀')).toEqual([own.id])
  })

  it('keeps to what fits, or puts that first, in the order found', () => {
    const [one, two, three] = all
    if (!one || !two || !three) throw new Error('no charms')
    const fits = new Map<typeof one.id, TileFit>([
      [one.id, { kind: 'nowhere', at: null }],
      [two.id, { kind: 'fits' }],
      [three.id, { kind: 'fits' }],
    ])
    const shown = (only: boolean, first: boolean) => fittingCharms([three, one, two], fits, { only, first })
    expect(shown(true, false)).toEqual([three, two])
    expect(shown(true, true)).toEqual([three, two])
    expect(shown(false, true)).toEqual([three, two, one])
    expect(shown(false, false)).toEqual([three, one, two])
  })

  it('finds nothing by signs alone', () => {
    expect(find('?!')).toEqual([])
  })
})
