import { describe, expect, it } from 'vitest'
import { fragmentIn, pageAddress } from '../../../src/share/link/page-address'

const at = (href: string) => pageAddress(new URL(href) as unknown as Location)
const fragmentOf = (href: string) => fragmentIn(new URL(href) as unknown as Location)

describe('the page that links lead to', () => {
  it('keeps its path, and leaves behind what a visitor brought along', () => {
    for (const query of [
      '?fbclid=IwZXh0bgNhZW0CMTEAAR1a&utm_source=ig&utm_content=link_in_bio',
      '?from=singlemessage&isappinstalled=0',
      '?xhsshare=WeixinSession&share_id=b1946ac92492d2347c6235b4d2611184',
      '?gclid=abc#l=AQIH',
      '?_ga=2.1',
      '',
    ])
      expect(at(`https://dangle.example/app/${query}`)).toBe('https://dangle.example/app/')
    expect(at('https://dangle.example/?utm_source=x&quality=low&test')).toBe(
      'https://dangle.example/?test&quality=low',
    )
  })

  it('finds the fragment that was escaped into the path or the query', () => {
    expect(fragmentOf('https://dangle.example/app/#l=AQIH')).toBe('#l=AQIH')
    expect(fragmentOf('https://dangle.example/app/%23l=AQIH')).toBe('#l=AQIH')
    expect(fragmentOf('https://dangle.example/app/?utm_source=x%2523l%253DAQIH')).toBe('#l%253DAQIH')
    expect(fragmentOf('https://dangle.example/app/?utm_source=x')).toBe('')
    expect(at('https://dangle.example/app/%23l=AQIH?from=x')).toBe('https://dangle.example/app/')
  })
})
