import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { later } from '../../../src/ui/parts/later'

const part = { Part: () => <b>here</b> }
const shown = (Part: React.ComponentType) =>
  renderToStaticMarkup(
    <Suspense fallback="meanwhile">
      <Part />
    </Suspense>,
  )

it('a part is fetched when it is first shown, and something stands in for it until it is there', () => {
  const load = vi.fn(async () => part)
  const Part = later(load, ({ Part }) => Part)
  expect(load).not.toHaveBeenCalled()
  expect(shown(Part)).toContain('meanwhile')
  expect(load).toHaveBeenCalledOnce()
})

it('a part that was asked for ahead is shown at once', async () => {
  const Part = later(
    async () => part,
    ({ Part }) => Part,
  )
  Part.ahead()
  await vi.waitFor(() => expect(shown(Part)).toBe('<b>here</b>'))
})

it('a part that was asked for ahead and did not come is asked for again when it is shown', async () => {
  const load = vi.fn<() => Promise<typeof part>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
  load.mockResolvedValue(part)
  const Part = later(load, ({ Part }) => Part)
  Part.ahead()
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce())
  expect(shown(Part)).toContain('meanwhile')
  expect(load).toHaveBeenCalledTimes(2)
})
