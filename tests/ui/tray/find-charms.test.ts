import { describe, expect, it } from 'vitest'
import { EVERYTHING, findCharms } from '../../../src/ui/tray/find-charms'
import { catalog } from '../../look/makers'

const all = [...catalog.charms.values()]
const find = (query: string) => findCharms(all, { ...EVERYTHING, query }).map(({ id }) => String(id))
const nameOf = (id: string) => all.find((charm) => charm.id === id)?.name ?? {}

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
    const named = find('night').map((id) => /night/i.test(Object.values(nameOf(id)).join()))
    expect(new Set(named).size).toBe(2)
    expect(named).toEqual(named.toSorted((a, b) => Number(b) - Number(a)))
  })

  it('keeps to types and price', () => {
    const cheap = findCharms(all, { query: '', types: new Set(['metal']), maxCny: 80 })
    expect(cheap.length).toBeGreaterThan(0)
    expect(cheap.every(({ type, price }) => type === 'metal' && (price?.minor ?? 0) <= 8000)).toBe(true)
  })

  it('is quick with a thousand charms', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      ...(all[i % all.length] ?? all[0]),
    })) as typeof all
    findCharms(many, { ...EVERYTHING, query: 'bear' })
    const start = performance.now()
    findCharms(many, { ...EVERYTHING, query: '小熊' })
    expect(performance.now() - start).toBeLessThan(50)
  })
})
