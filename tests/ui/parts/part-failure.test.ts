import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/ui/parts/part-failure'

const answers = () => Promise.resolve(true)
const silent = () => Promise.resolve(false)

/** As Chrome, Firefox, Safari and the build's own loader word it. */
const NOT_FETCHED = [
  'Failed to fetch dynamically imported module: http://localhost/assets/help-dialog-1.js',
  'error loading dynamically imported module: http://localhost/assets/help-dialog-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/help-dialog-1.css',
]

describe('a part that did not come', () => {
  it.each(NOT_FETCHED)(
    'is gone where the server answers, and else waits for the connection: %s',
    async (message) => {
      expect(await failureOf(new TypeError(message), answers)).toBe('gone')
      expect(await failureOf(new TypeError(message), silent)).toBe('offline')
    },
  )

  it('is broken when it came and threw, whatever the connection', async () => {
    expect(await failureOf(new TypeError('x is not a function'), silent)).toBe('broken')
    expect(await failureOf('thrown', silent)).toBe('broken')
  })
})
