import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { createServer } from 'vite'
import type { Shot } from './stage'

/**
 * tsx modeling/viewer/shoot.ts [--out folder] [--size 640x800] [--views front,quarter,side,back,close] [--thumb] <glb> …
 * One PNG a model and view; --thumb writes <id>.webp (256 px, transparent) beside each GLB instead.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'shots' },
    size: { type: 'string', default: '600x760' },
    views: { type: 'string', default: 'front,quarter,side,back,close' },
    thumb: { type: 'boolean', default: false },
  },
})

const views: Readonly<Record<string, Omit<Shot, 'url'>>> = {
  front: { yaw: 0, pitch: 2, focus: 'all', zoom: 1, transparent: false },
  quarter: { yaw: 38, pitch: 14, focus: 'all', zoom: 1, transparent: false },
  left: { yaw: -38, pitch: 10, focus: 'all', zoom: 1, transparent: false },
  side: { yaw: 90, pitch: 2, focus: 'all', zoom: 1, transparent: false },
  back: { yaw: 180, pitch: 4, focus: 'all', zoom: 1, transparent: false },
  close: { yaw: 20, pitch: 8, focus: 'body', zoom: 1.05, transparent: false },
  top: { yaw: 30, pitch: 55, focus: 'body', zoom: 1, transparent: false },
  bag: { yaw: 12, pitch: 4, focus: 'all', zoom: 0.25, transparent: false },
}

const thumbnail: Omit<Shot, 'url'> = { yaw: 14, pitch: 6, focus: 'all', zoom: 1, transparent: true }

const root = fileURLToPath(new URL('../..', import.meta.url))
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
})
try {
  const [width = 600, height = 760] = (values.thumb ? '512x512' : values.size).split('x').map(Number)
  const page = await browser.newPage({ viewport: { width, height } })
  page.on('pageerror', (error) => console.error(error.message))
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  await page.route('**/shot-model/*', (route) => {
    const index = Number(route.request().url().split('/').at(-1))
    return route.fulfill({ body: readFileSync(positionals[index] ?? ''), contentType: 'model/gltf-binary' })
  })
  await page.goto(`${address}modeling/viewer/index.html`)
  await page.waitForFunction(() => window.shoot !== undefined, undefined, { timeout: 60_000 })
  mkdirSync(values.out, { recursive: true })
  for (const [index, file] of positionals.entries()) {
    const id = basename(file, '.glb')
    const names = values.thumb ? ['thumb'] : values.views.split(',')
    for (const name of names) {
      const view = values.thumb ? thumbnail : views[name]
      if (view === undefined) throw new Error(`no view ${name}; there are ${Object.keys(views).join(', ')}`)
      const info = await page.evaluate((shot) => window.shoot?.(shot), {
        ...view,
        url: `/shot-model/${index}`,
      })
      const png = await page.screenshot({ type: 'png', omitBackground: true })
      if (values.thumb) {
        const webp = await sharp(png).resize(256, 256).webp({ quality: 84, effort: 6 }).toBuffer()
        writeFileSync(file.replace(/\.glb$/, '.webp'), webp)
      } else writeFileSync(join(values.out, `${id}-${name}.png`), png)
      console.log(id, name, info)
    }
  }
} finally {
  await browser.close()
  await server.close()
}
