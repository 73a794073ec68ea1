import { expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { beside } from '../../../src/scene/models/use-prefetch'

const row = ['a', 'b', 'c', 'd', 'e'].map(charmId)

it('the neighbors of a charm come nearest first, as far as there are any', () => {
  expect(beside(row, charmId('c'))).toEqual(['d', 'b', 'e', 'a'])
  expect(beside(row, charmId('a'))).toEqual(['b', 'c'])
  expect(beside(row, charmId('x'))).toEqual([])
})
