import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { browserToUse } from '../scripts/browser'

const ROUNDS = 3
const SIZE = { width: 1080, height: 1440 }

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** How long an antialiased export takes against one plain frame of its size, in a real browser on the built site. */
export async function benchPhoto() {
  const root = join(import.meta.dirname, '..')
  if (!existsSync(join(root, 'dist/index.html'))) {
    console.log('photo: nothing is built; run `npm run build` first')
    return []
  }
  const server = await preview({ root, preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' })
  const browser = await chromium.launch((await browserToUse()).launch)
  try {
    const page = await browser.newPage({ viewport: { width: 480, height: 640 } })
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?test`)
    await page.waitForFunction(() => window.__dangle?.ready() === true && window.__dangle.atRest(), null, {
      timeout: 300_000,
    })
    const measure = () =>
      page.evaluate(async (size) => {
        const stage = window.__dangle
        if (!stage) throw new Error('no stage')
        // The first after another scene was drawn has more to do than a frame.
        await stage.plainFrame(size)
        const plain = await stage.plainFrame(size)
        const start = performance.now()
        const bitmap = await stage.photograph({
          look: stage.look(),
          size,
          from: { kind: 'by_hand' },
          edges: { top: 0, right: 0, bottom: 0, left: 0 },
          quality: 'fine',
          backdrop: { kind: 'paper', hex: '#ece6de' },
          light: 'daylight',
          floor: true,
          focalMm: 85,
          blur: 0,
        })
        const exported = performance.now() - start
        const canvas = new OffscreenCanvas(size.width, size.height)
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
        const encoding = performance.now()
        const { size: bytes } = await canvas.convertToBlob({ type: 'image/png' })
        return { plain, exported, png: performance.now() - encoding, megabytes: bytes / 1e6 }
      }, SIZE)
    // The first fetches code and uploads what the stage never showed.
    await measure()
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure())
    const plain = median(rounds.map((round) => round.plain))
    return [
      { name: 'plain frame of 1080 × 1440', value: plain, unit: 'ms', target: Number.POSITIVE_INFINITY },
      {
        name: 'antialiased export of 1080 × 1440',
        value: median(rounds.map(({ exported }) => exported)) / plain,
        unit: '× a plain frame',
        target: 6,
      },
      {
        name: 'its PNG',
        value: median(rounds.map(({ png }) => png)),
        unit: 'ms',
        target: Number.POSITIVE_INFINITY,
      },
      { name: 'its PNG', value: median(rounds.map(({ megabytes }) => megabytes)), unit: 'MB', target: 5 },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}
