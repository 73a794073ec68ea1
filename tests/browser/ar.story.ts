import type { Page } from '@playwright/test'
import { linkFragment } from '../../src/share/link/link'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { DESKTOP_ZH, expect, test } from './world'

declare global {
  interface Window {
    /** What a tap on the phone's screen does; how many frames the phone showed; whether its camera sees a floor. */
    phone?: { tap: () => void; frames: number; floor: boolean; shown: () => readonly number[] }
    visit?: Promise<string> | undefined
  }
}

const words = LANGUAGES['zh-CN'].exporting.ar

/** A phone whose camera stands 1 m above a floor and looks down at 45 degrees: as much of WebXR as a session needs. */
function pretendPhone(): void {
  const half = Math.SQRT1_2
  const camera = new Float32Array([1, 0, 0, 0, 0, half, -half, 0, 0, half, half, 0, 0, 1, 1, 1])
  const projection = new Float32Array([1.8, 0, 0, 0, 0, 1.8, 0, 0, 0, 0, -1.002, -1, 0, 0, -0.04, 0])
  const floor = new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
  const size = 256
  class Layer {
    readonly framebuffer = null
    readonly framebufferWidth = size
    readonly framebufferHeight = size
    readonly ignoreDepthValues = false
    fixedFoveation = 0
    getViewport() {
      return { x: 0, y: 0, width: size, height: size }
    }
  }
  Reflect.deleteProperty(window, 'XRWebGLBinding')
  Object.defineProperty(window, 'XRWebGLLayer', { value: Layer, configurable: true })
  let drawnTo: WebGL2RenderingContext | null = null
  WebGL2RenderingContext.prototype.makeXRCompatible = async function () {
    drawnTo = this
  }
  let pixel: readonly number[] = []
  const phone = { frames: 0, floor: false, tap: () => {}, shown: () => pixel }
  window.phone = phone
  class Session extends EventTarget {
    readonly inputSources: readonly never[] = []
    readonly enabledFeatures = ['hit-test', 'dom-overlay']
    over = false
    renderState = {}
    updateRenderState(state: object) {
      this.renderState = { ...this.renderState, ...state }
    }
    async requestReferenceSpace() {
      return {}
    }
    async requestHitTestSource() {
      return { cancel: () => {} }
    }
    requestAnimationFrame(draw: (time: number, frame: object) => void) {
      return setTimeout(() => {
        if (this.over) return
        phone.frames += 1
        draw(performance.now(), {
          session: this,
          getViewerPose: () => ({ views: [{ transform: { matrix: camera }, projectionMatrix: projection }] }),
          getHitTestResults: () =>
            phone.floor ? [{ getPose: () => ({ transform: { matrix: floor } }) }] : [],
        })
        const read = new Uint8Array(4)
        drawnTo?.readPixels(size / 2, size / 2, 1, 1, 0x1908, 0x1401, read)
        pixel = [...read]
      }, 30)
    }
    cancelAnimationFrame(id: number) {
      clearTimeout(id)
    }
    async end() {
      this.over = true
      this.dispatchEvent(new Event('end'))
    }
  }
  Object.defineProperty(navigator, 'xr', {
    configurable: true,
    value: {
      isSessionSupported: async () => true,
      requestSession: async () => {
        const session = new Session()
        phone.tap = () =>
          session.dispatchEvent(Object.assign(new Event('select'), { frame: {}, inputSource: {} }))
        return session
      },
    },
  })
}

const shown = (page: Page) => page.evaluate(() => window.phone?.shown() ?? [])

test('a phone finds a floor, a tap stands the look on it, and the button leads back', async ({ visit }) => {
  const look = lookOf({ front_zip: 'pl-bird-marshpip' }, 'bp-harbour-day-24', 'sage')
  const { page } = await visit(DESKTOP_ZH, {
    hash: linkFragment(look),
    before: pretendPhone,
    reducedMotion: true,
  })
  await page.evaluate((said) => {
    window.visit = window.__dangle?.visitAr(said)
  }, words)
  const line = page.getByRole('status').filter({ hasText: words.looking })
  await expect(line).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.phone?.frames ?? 0)).toBeGreaterThan(1)
  expect((await shown(page))[3], 'the camera is seen where nothing is drawn').toBe(0)

  await page.evaluate(() => window.phone?.tap())
  await expect(line).toBeVisible()

  await page.evaluate(() => window.phone && Object.assign(window.phone, { floor: true }))
  await expect(page.getByText(words.tap)).toBeVisible()
  await page.evaluate(() => window.phone?.tap())
  await expect(page.getByText(words.placed)).toBeVisible()

  await page.getByRole('button', { name: words.leave, exact: true }).click()
  expect(await page.evaluate(() => window.visit)).toBe('left')
  await expect(page.getByText(words.placed)).toHaveCount(0)
})
