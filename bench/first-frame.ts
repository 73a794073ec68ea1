import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, chromium, type LaunchOptions } from 'playwright-core'
import { type PreviewServer, preview } from 'vite'
import { browserToUse } from '../scripts/browser'
import { builtInCatalog } from '../src/catalog/built-in'
import { starterLook } from '../src/state/planner/starter'
import { watchFirstFrame, watchFirstUse } from './first-frame-page'

/**
 * The first frame: the first task whose draws to the screen hold the bag and, in the app, its charms and their fur,
 * finished (one pixel is read back). CPU is user and system time of all processes of the browser from the navigation
 * to that moment. A fresh browser a run, app and model-viewer in turns; model-viewer shows the bag alone. Pages are
 * painted without the software GPU (see `browserToUse`): what a graphics card paints in no time would be most of it.
 */
const PAIRS = 7
const VIEWPORT = { width: 1280, height: 800 }
const PATIENCE_MS = 120_000

const root = join(import.meta.dirname, '..')
const models = join(root, 'public/models')

/** What the first frame must hold: for each model how many indices its largest part draws. */
interface Wanted {
  readonly parts: readonly number[]
  readonly fur: boolean
}

/** A first frame: milliseconds from the navigation, and of processor time. */
export interface FirstFrame {
  readonly wall: number
  readonly cpu: number
}

/** When a visitor can do what, in milliseconds from the navigation. */
export interface FirstUse {
  /** A tile of the tray is seen and takes the pointer. */
  readonly tray: number
  /** The total of the look stands in its ring. */
  readonly total: number
  /** A charm dragged out of the tray sees its places on the bag. */
  readonly drag: number
}

type Page = 'app' | 'model-viewer'

const PATHS: Readonly<Record<Page, string>> = { app: '', 'model-viewer': 'model-viewer' }

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export async function benchFirstFrame() {
  if (!existsSync(join(root, 'dist/index.html'))) {
    console.log('first frame: nothing is built; run `npm run build` first')
    return []
  }
  const pages = await openPages('dist')
  const frames: Record<Page, FirstFrame[]> = { app: [], 'model-viewer': [] }
  const uses: FirstUse[] = []
  try {
    for (let pair = 0; pair < PAIRS; pair++) {
      const order: readonly Page[] = pair % 2 === 0 ? ['app', 'model-viewer'] : ['model-viewer', 'app']
      for (const page of order) frames[page].push(await pages.firstFrame(page))
      uses.push(await pages.firstUse())
    }
  } finally {
    await pages.close()
  }
  const rows = (['wall', 'cpu'] as const).flatMap((kind) => {
    const mine = median(frames.app.map((frame) => frame[kind]))
    const theirs = median(frames['model-viewer'].map((frame) => frame[kind]))
    const name = kind === 'wall' ? 'first frame' : 'first frame, CPU'
    const any = Number.POSITIVE_INFINITY
    return [
      { name, value: mine, unit: 'ms', target: any },
      { name: `${name}, model-viewer, bag alone`, value: theirs, unit: 'ms', target: any },
      { name, value: mine / theirs, unit: '× model-viewer', target: 0.75 },
    ]
  })
  const wait = median(frames['model-viewer'].map(({ wall }) => wall))
  const firsts = USES.map(({ name, key, target }) => ({
    name,
    value: median(uses.map((use) => use[key])) / wait,
    unit: "× model-viewer's first frame",
    target,
  }))
  return [...rows, ...firsts]
}

/** The targets are what was reached before the first frame was worked on: nobody waits longer for its sake. */
const USES = [
  { name: 'usable tray', key: 'tray', target: 0.17 },
  { name: 'first total', key: 'total', target: 0.17 },
  { name: 'first drag', key: 'drag', target: 0.57 },
] as const

/** The built site in `outDir` and model-viewer's page, ready to be opened in one fresh browser after the other. */
async function openPages(outDir: string) {
  let asked: CDPSession | null = null
  const server = await serve(outDir, async () => (asked ? cpuOf(asked) : 0))
  const url = server.resolvedUrls?.local[0] ?? ''
  const { launch } = await browserToUse()
  const look = starterLook(builtInCatalog())
  const bag = largestPart(`carriers/${look.carrier}.glb`)
  const charms = [...look.placed.values()].map(({ charm }) => largestPart(`charms/${charm}.glb`))
  const wanted: Readonly<Record<Page, Wanted>> = {
    app: { parts: [bag, ...charms], fur: true },
    'model-viewer': { parts: [bag], fur: false },
  }
  return {
    firstFrame: (page: Page): Promise<FirstFrame> =>
      withBrowser(launch, async (fresh, session) => {
        asked = session
        await fresh.addInitScript(sent(watchFirstFrame, wanted[page]))
        const before = await cpuOf(session)
        await fresh.goto(url + PATHS[page], { waitUntil: 'commit' })
        const { wall, cpu } = await answerOf(fresh, () => window.__firstFrame)
        return { wall, cpu: cpu - before }
      }),
    firstUse: (): Promise<FirstUse> =>
      withBrowser(launch, async (fresh) => {
        await fresh.addInitScript(sent(watchFirstUse))
        await fresh.goto(url, { waitUntil: 'commit' })
        return answerOf(fresh, () => window.__firstUse)
      }),
    close: () => server.close(),
  }
}

/** A function as a script of its own; the runner marks names by a function that pages lack. */
const sent = <Args extends readonly unknown[]>(watch: (...args: Args) => void, ...args: Args) => ({
  content: `{ const __name = (named) => named; (${watch})(...${JSON.stringify(args)}) }`,
})

type BrowserPage = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>

async function withBrowser<Result>(
  launch: LaunchOptions,
  work: (page: BrowserPage, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch(launch)
  try {
    return await work(await browser.newPage({ viewport: VIEWPORT }), await browser.newBrowserCDPSession())
  } finally {
    await browser.close()
  }
}

async function answerOf<Answer>(page: BrowserPage, ask: () => Answer | undefined): Promise<Answer> {
  const handle = await page.waitForFunction(ask, null, { timeout: PATIENCE_MS, polling: 200 })
  return (await handle.jsonValue()) as Answer
}

/** User and system time of all processes of a browser so far, ms. */
async function cpuOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

function serve(outDir: string, cpu: () => Promise<number>): Promise<PreviewServer> {
  const script = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8')
  const files = new Map<string, readonly [type: string, text: string]>([
    ['/model-viewer', ['text/html', modelViewerPage()]],
    ['/model-viewer.js', ['text/javascript', script('@google/model-viewer/dist/model-viewer.min.js')]],
    ['/meshopt-decoder.js', ['text/javascript', script('meshoptimizer/meshopt_decoder.cjs')]],
  ])
  return preview({
    root,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
    plugins: [
      {
        name: 'model-viewer beside the site',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const [type, text] = files.get(request.url ?? '') ?? []
            if (request.url === '/cpu') cpu().then((ms) => response.end(String(ms)), next)
            else if (type) response.setHeader('Content-Type', type).end(text)
            else next()
          })
        },
      },
    ],
  })
}

function modelViewerPage(): string {
  const { carrier } = starterLook(builtInCatalog())
  return `<!doctype html>
<script>self.ModelViewerElement = { meshoptDecoderLocation: '/meshopt-decoder.js' }</script>
<script type="module" src="/model-viewer.js"></script>
<style>html, body, model-viewer { margin: 0; width: 100%; height: 100% }</style>
<model-viewer src="/models/carriers/${carrier}.glb" shadow-intensity="1" camera-controls></model-viewer>`
}

/** How many indices the largest part of a GLB draws: by that it is known among the draws. */
function largestPart(path: string): number {
  const bytes = readFileSync(join(models, path))
  const json: {
    readonly accessors: readonly { readonly count: number }[]
    readonly meshes: readonly { readonly primitives: readonly { readonly indices: number }[] }[]
  } = JSON.parse(bytes.toString('utf8', 20, 20 + bytes.readUInt32LE(12)))
  return Math.max(
    ...json.meshes.flatMap(({ primitives }) =>
      primitives.map(({ indices }) => json.accessors[indices]?.count ?? 0),
    ),
  )
}
