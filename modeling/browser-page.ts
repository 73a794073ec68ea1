import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { createServer } from 'vite'
import { browserToUse } from '../scripts/browser'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Opens a page below modeling/ in a browser, with the app's sources served beside it, for as long as `work` takes. */
export const onPage = async (
  path: string,
  viewport: { readonly width: number; readonly height: number },
  work: (page: Page) => Promise<void>,
): Promise<void> => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  await server.listen()
  const { launch } = await browserToUse()
  const browser = await chromium.launch(launch)
  try {
    const page = await browser.newPage({ viewport })
    page.on('pageerror', (error) => console.error(error.message))
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}modeling/${path}`)
    await work(page)
  } finally {
    await browser.close()
    await server.close()
  }
}
