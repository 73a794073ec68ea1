import { expect, it } from 'vitest'
import { parseStock } from '../../src/catalog/parse-stock'

it('what catalogs and shops say of availability comes down to one of six', () => {
  expect(
    ['in_stock', 'in stock', 'https://schema.org/InStock', 'http://schema.org/InStoreOnly'].map(parseStock),
  ).toEqual(Array(4).fill('in_stock'))
  expect(['low_stock', 'LimitedAvailability'].map(parseStock)).toEqual(Array(2).fill('low_stock'))
  expect(['pre_order', 'preorder', 'https://schema.org/PreOrder'].map(parseStock)).toEqual(
    Array(3).fill('preorder'),
  )
  expect(['backorder', 'BackOrder'].map(parseStock)).toEqual(Array(2).fill('backorder'))
  expect(['sold_out', 'out_of_stock', 'Discontinued'].map(parseStock)).toEqual(Array(3).fill('sold_out'))
  expect([null, '', 'soon', 'constructor', '__proto__'].map(parseStock)).toEqual(Array(5).fill('unknown'))
})
