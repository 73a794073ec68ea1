import { describe, expect, it } from 'vitest'
import { arRoute, quickLookAddress } from '../../../src/picture/export/ar-route'

describe('an outfit stands in the room', () => {
  it.each([
    ['through Quick Look on an iPhone', { relAr: true, immersiveAr: false }, 'quick_look'],
    ['through Quick Look where both are there', { relAr: true, immersiveAr: true }, 'quick_look'],
    ['through WebXR in Chrome on Android', { relAr: false, immersiveAr: true }, 'webxr'],
    ['as a file everywhere else', { relAr: false, immersiveAr: false }, 'download'],
  ] as const)('%s', (_, support, route) => {
    expect(arRoute(support)).toBe(route)
  })

  it('cannot be pinched to another size in Quick Look', () => {
    expect(quickLookAddress('blob:x')).toBe('blob:x#allowsContentScaling=0')
  })
})
