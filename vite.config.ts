import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Nothing but our own origin; blob: is for textures that three unpacks from a GLB, wasm for its mesh decoder. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

const HEADERS = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'self'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    {
      // For hosts that cannot set headers; the development server needs inline scripts, so only in the build.
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY.join('; ') },
          injectTo: 'head-prepend',
        },
      ],
    },
    {
      // Beside the manifest, for scripts/bundle-size.ts: which modules each file is made of.
      name: 'modules-of-files',
      apply: 'build',
      generateBundle(_, bundle) {
        const modules = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk'
            ? [[file.fileName, file.moduleIds.map((id) => relative(import.meta.dirname, id))]]
            : [],
        )
        const source = JSON.stringify(Object.fromEntries(modules))
        this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source })
      },
    },
  ],
  build: {
    // A strict policy has no room for inline polyfills or data: assets.
    modulePreload: {
      polyfill: false,
      // Browsers remember each address that failed for as long as the page is open. What is fetched later brings its own
      // parts itself, so that without a connection only the first of them fails, which is asked for anew by another address.
      resolveDependencies: (file, parts, { hostType }) =>
        hostType === 'html' || file.includes('stage') ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    target: 'es2022',
    manifest: true,
    // How every Chinese character is spoken, beside the code that reads it: neither is more than a page should fetch at once.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'pinyin-table', test: /pinyin-pro.*dict1/ }] } },
    },
    // scripts/bundle-size.ts holds the budgets, in what travels: gzip.
    chunkSizeWarningLimit: 1500,
  },
  // Of a stranger's model most need no Draco: its decoder is a part of the worker that is fetched when one does.
  worker: { format: 'es' },
  preview: { port: 4173, headers: HEADERS },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    allowOnly: false,
    setupFiles: ['tests/setup.ts'],
    // Files of one worker share the modules they import, the catalog and three above all: half the time. So no test may
    // leave something behind; globals are put back for it.
    isolate: false,
    unstubGlobals: true,
    // A generous limit: machines that run this are shared and slow at times.
    testTimeout: 300_000,
  },
})
