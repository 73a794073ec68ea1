import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { onPage } from '../browser-page'
import type { Shot } from './stage'

/**
 * tsx modeling/viewer/shoot.ts [--out folder] [--size 640x800] [--views front,quarter,side,back,close] [--state open] <glb> …
 * One PNG a model and view, for the author's eye.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'shots' },
    size: { type: 'string', default: '600x760' },
    views: { type: 'string', default: 'front,quarter,side,back,close' },
    state: { type: 'string' },
  },
})

const views: Readonly<Record<string, Omit<Shot, 'url' | 'state' | 'scaleMm'>>> = {
  front: { yaw: 0, pitch: 2, focus: 'all', zoom: 1 },
  quarter: { yaw: 38, pitch: 14, focus: 'all', zoom: 1 },
  left: { yaw: -38, pitch: 10, focus: 'all', zoom: 1 },
  side: { yaw: 90, pitch: 2, focus: 'all', zoom: 1 },
  back: { yaw: 180, pitch: 4, focus: 'all', zoom: 1 },
  close: { yaw: 20, pitch: 8, focus: 'body', zoom: 1.05 },
  top: { yaw: 30, pitch: 55, focus: 'body', zoom: 1 },
  bag: { yaw: 12, pitch: 4, focus: 'all', zoom: 0.25 },
}

const [width = 600, height = 760] = values.size.split('x').map(Number)
await onPage('viewer/index.html', { width, height }, async (page) => {
  await page.route('**/shot-model/*', (route) => {
    const index = Number(route.request().url().split('/').at(-1))
    return route.fulfill({ body: readFileSync(positionals[index] ?? ''), contentType: 'model/gltf-binary' })
  })
  await page.waitForFunction(() => window.shoot !== undefined, undefined, { timeout: 60_000 })
  mkdirSync(values.out, { recursive: true })
  for (const [index, file] of positionals.entries()) {
    for (const name of values.views.split(',')) {
      const view = views[name]
      if (view === undefined) throw new Error(`no view ${name}; there are ${Object.keys(views).join(', ')}`)
      const info = await page.evaluate((shot) => window.shoot?.(shot), {
        ...view,
        url: `/shot-model/${index}`,
        state: values.state ?? null,
        scaleMm: null,
      })
      const id = basename(file, '.glb')
      writeFileSync(join(values.out, `${id}-${name}.png`), await page.screenshot({ type: 'png' }))
      console.log(id, name, info)
    }
  }
})
