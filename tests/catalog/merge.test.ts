import { describe, expect, it } from 'vitest'
import { mergeCatalogs } from '../../src/catalog/merge'
import type { Catalog } from '../../src/look/facts/catalog'
import type { Charm } from '../../src/look/facts/charm'
import { charmId, mechanismId } from '../../src/look/ids'
import { catalog } from '../look/makers'

const bear = catalog.charms.get(charmId('pl-bear-mossbutton')) as Charm
const builtIn = { name: 'built in', ...catalog }
const source = (name: string, ...charms: readonly Charm[]) => ({
  name,
  charms: new Map(charms.map((charm) => [charm.id, charm])),
  carriers: new Map() as Catalog['carriers'],
  mechanisms: new Map() as Catalog['mechanisms'],
})

describe('catalogs joined', () => {
  it('hold what each source has, in the order of the sources', () => {
    const own = { ...bear, id: charmId('own:abcdefghij') }
    const { catalog: both, leftOut } = mergeCatalogs([builtIn, source('own things', own)])
    expect([...both.charms.keys()]).toEqual([...catalog.charms.keys(), own.id])
    expect(both.carriers).toEqual(catalog.carriers)
    expect(both.mechanisms).toEqual(catalog.mechanisms)
    expect(leftOut).toEqual([])
  })

  it('never let a later source take an id, and say so', () => {
    const impostor = { ...bear, massG: 1 }
    const { catalog: both, leftOut } = mergeCatalogs([builtIn, source('a pack', impostor)])
    expect(both.charms.get(bear.id)).toBe(bear)
    expect(leftOut).toEqual([{ kind: 'collision', id: bear.id, kept: 'built in', dropped: 'a pack' }])
  })

  it('leave out what clips on by something that nobody knows, and say so', () => {
    const odd = { ...bear, id: charmId('acme:spring:glue'), mechanism: mechanismId('glue') }
    const { catalog: both, leftOut } = mergeCatalogs([builtIn, source('a pack', odd)])
    expect(both.charms.has(odd.id)).toBe(false)
    expect(leftOut).toEqual([
      { kind: 'unknown_mechanism', id: odd.id, source: 'a pack', mechanism: odd.mechanism },
    ])
  })
})
