import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { build, preview } from 'vite'
import { browserToUse } from './browser'
import { GALLERY } from './gallery-pictures'

/**
 * Takes the pictures of docs/gallery anew: `npx tsx scripts/gallery.ts [name ...]`. With `FULL=folder` the PNGs as the
 * app exports them are kept there too; the repository holds lighter WebP copies of the same size.
 */
const root = join(import.meta.dirname, '..')
const gallery = join(root, 'docs/gallery')
const full = process.env['FULL']
const wanted = process.argv.slice(2)
const port = Number(process.env['DANGLE_TEST_PORT'] ?? 4181)

const outDir = mkdtempSync(join(tmpdir(), 'dangle-gallery-'))
await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: join(root, 'scripts/gallery-page.ts'), formats: ['es'], fileName: () => 'gallery.js' },
  },
})
const server = await preview({
  root,
  build: { outDir },
  preview: { host: '127.0.0.1', port, strictPort: true },
})
const browser = await chromium.launch((await browserToUse()).launch)
mkdirSync(gallery, { recursive: true })
try {
  const page = await browser.newPage({ viewport: { width: 480, height: 480 } })
  page.setDefaultTimeout(0)
  await page.goto(`http://127.0.0.1:${port}/?test`)
  await page.waitForFunction(() => window.__dangle?.ready())
  await page.addScriptTag({ url: '/gallery.js', type: 'module' })
  await page.waitForFunction(() => window.__gallery !== undefined)
  for (const picture of GALLERY.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const started = performance.now()
    const png = Buffer.from(await page.evaluate((one) => window.__gallery?.(one) ?? '', picture), 'base64')
    if (full) writeFileSync(join(full, `${picture.name}.png`), png)
    const webp = await sharp(png).webp({ quality: 88, smartSubsample: true }).toBuffer()
    writeFileSync(join(gallery, `${picture.name}.webp`), webp)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(
      `${picture.name}: PNG ${(png.length / 1024).toFixed(0)} KB, WebP ${(webp.length / 1024).toFixed(0)} KB, ${seconds} s`,
    )
  }
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}
