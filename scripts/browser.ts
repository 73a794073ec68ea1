import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'

const INSTALLED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']

/**
 * Never phones home; WebGL 2 in software where there is no GPU, but panels painted without it: a software GPU compiles
 * a program for every kind of line and corner, which takes longer than the picture.
 */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
]

function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return null
}

async function bundled(): Promise<string> {
  // Makes the package unpack its own system libraries, which a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** The browser to test with: `CHROME_PATH`, an installed Chrome or Chromium, else the one that came through npm. */
export async function browserToUse(): Promise<{ readonly source: string; readonly launch: LaunchOptions }> {
  const chosen = process.env['CHROME_PATH']
  const installed = chosen ? null : INSTALLED.map(onPath).find((path) => path !== null)
  const executablePath = chosen ?? installed ?? (await bundled())
  const source = chosen ? 'CHROME_PATH' : installed ? 'installed' : 'npm package @sparticuz/chromium'
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { source: `${source}: ${executablePath}`, launch: { executablePath, args: [...ARGS, ...root] } }
}
