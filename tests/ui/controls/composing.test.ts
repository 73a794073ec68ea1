import { describe, expect, it } from 'vitest'
import { isComposing } from '../../../src/ui/controls/composing'

describe('a key', () => {
  it.each([
    ['while a character is composed', { isComposing: true, keyCode: 13 }, true],
    ['that ends a composition in Safari', { isComposing: false, keyCode: 229 }, true],
    ['alone', { isComposing: false, keyCode: 13 }, false],
  ])('%s belongs to the composition: %o → %s', (_, event, belongs) => {
    expect(isComposing(event)).toBe(belongs)
  })
})
