import { expect, it } from 'vitest'
import { searchBook } from '../../../scripts/search-book'
import written from '../../../src/words/search/search-book.json' with { type: 'json' }

it('by what charms are found is written as names are now: tsx scripts/search-book.ts writes it anew', async () => {
  expect(await searchBook()).toEqual(written)
})

it('every built-in charm has a name in each language and says what it is made of', () => {
  for (const [id, made] of Object.entries(written.made)) {
    expect(made.length, id).toBeGreaterThan(0)
    for (const { charms } of Object.values(written.words)) expect(charms).toHaveProperty(id)
  }
})
