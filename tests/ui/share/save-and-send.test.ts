import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyPicture, send } from '../../../src/ui/share/save-and-send'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('sending', () => {
  it.each([
    ['AbortError', true],
    ['NotAllowedError', false],
    ['DataError', false],
    ['InvalidStateError', false],
  ] as const)('that ends in %s went its way: %s', async (name, ok) => {
    vi.stubGlobal('navigator', { share: () => Promise.reject(new DOMException('', name)) })
    expect(await send({ url: 'https://dangle.example/' })).toBe(ok)
  })

  it('that a browser throws back is refused', async () => {
    vi.stubGlobal('navigator', {
      share: () => {
        throw new TypeError('no gesture')
      },
    })
    expect(await send({ url: 'https://dangle.example/' })).toBe(false)
  })
})

describe('copying a picture', () => {
  it('asks for the clipboard while the press goes on, though the picture is still on its way', async () => {
    const asked = vi.fn()
    const write = vi.fn(() => Promise.resolve())
    vi.stubGlobal('ClipboardItem', asked)
    vi.stubGlobal('navigator', { clipboard: { write } })
    const picture = new Promise<Blob>(() => {})
    const copied = copyPicture(picture)
    expect(asked).toHaveBeenCalledWith({ 'image/png': picture })
    expect(write).toHaveBeenCalledOnce()
    expect(await copied).toBe(true)
  })
})
