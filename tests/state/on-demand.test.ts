import { describe, expect, it } from 'vitest'
import { onDemand } from '../../src/state/on-demand'

describe('a module on demand', () => {
  it('is fetched once, however often it is asked for', async () => {
    let fetched = 0
    const load = onDemand(async () => ({ n: ++fetched }))
    expect(await Promise.all([load(), load()])).toEqual([{ n: 1 }, { n: 1 }])
    expect(await load()).toEqual({ n: 1 })
  })

  it('that did not come is asked for anew by who asks again', async () => {
    let fetched = 0
    const load = onDemand(async () => {
      fetched += 1
      if (fetched === 1) throw new TypeError('Failed to fetch')
      return { n: fetched }
    })
    await expect(load()).rejects.toThrow('Failed to fetch')
    expect(await load()).toEqual({ n: 2 })
  })
})
