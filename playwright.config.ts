import { defineConfig } from '@playwright/test'
import { browserToUse } from './scripts/browser'

const { source, launch } = await browserToUse()
if (!process.env['TEST_WORKER_INDEX']) console.log(`Browser: ${source}`)

const port = Number(process.env['DANGLE_TEST_PORT'] ?? 4179)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.story.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Limits that end what hangs, not what is slow: machines that run this are shared at times.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  use: { baseURL: `http://127.0.0.1:${port}`, actionTimeout: 120_000, launchOptions: launch, trace: 'off' },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
})
