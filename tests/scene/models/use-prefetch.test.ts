import { expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { neighborsOf } from '../../../src/scene/models/use-prefetch'

const row = ['a', 'b', 'c', 'd', 'e'].map(charmId)

it('the neighbors of a charm come nearest first, as far as there are any', () => {
  expect(neighborsOf(row, charmId('c'))).toEqual(['d', 'b', 'e', 'a'])
  expect(neighborsOf(row, charmId('a'))).toEqual(['b', 'c'])
  expect(neighborsOf(row, charmId('x'))).toEqual([])
})
