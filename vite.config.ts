import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  // A strict Content-Security-Policy has no room for inline polyfills or data: assets.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, target: 'es2022', manifest: true },
  preview: { port: 4173, strictPort: false },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    allowOnly: false,
  },
})
