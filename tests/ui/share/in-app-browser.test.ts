import { describe, expect, it } from 'vitest'
import { isInAppBrowser } from '../../../src/ui/share/in-app-browser'

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('a browser inside of another app', () => {
  it.each([
    `${ANDROID} Chrome/126.0 Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240404 MicroMessenger/8.0.49`,
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x18003233) NetType/WIFI Language/zh_CN`,
    `${IPHONE} Mobile/15E148 discover/8.40 SafariUA`,
    `${ANDROID} Chrome/126.0 Mobile Safari/537.36 Instagram 334.0.0.42.95 Android`,
    `${ANDROID} Chrome/126.0 Mobile Safari/537.36 [FBAN/EMA;FBLC/en_US;FBAV/412.0.0;]`,
  ])('is known: %s', (userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(true)
  })

  it.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36',
    `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    `${ANDROID} Chrome/126.0 Mobile Safari/537.36 EdgA/126.0`,
  ])('is told from a real one: %s', (userAgent) => {
    expect(isInAppBrowser(userAgent)).toBe(false)
  })
})
