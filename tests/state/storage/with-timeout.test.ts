import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withTimeout } from '../../../src/state/storage/with-timeout'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('what comes in time is given as it came, and no timer is left', async () => {
  expect(await withTimeout(Promise.resolve(3), 10)).toBe(3)
  const broken = new Error('broken')
  await expect(withTimeout(Promise.reject(broken), 10)).rejects.toBe(broken)
  expect(vi.getTimerCount()).toBe(0)
})

it('what never comes is given up after its time, by the name that storage knows for it', async () => {
  const given = expect(withTimeout(new Promise(() => undefined), 10)).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  await vi.advanceTimersByTimeAsync(10)
  await given
})
