import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { fetchCatalog } from './catalog/fetch'
import { askAhead } from './scene/models/ask-ahead'
import { qualityOf } from './scene/quality'
import { loadScoring, measureFor } from './state/load-scoring'
import { joinOwn } from './state/own/load-own'
import { createPlanner } from './state/planner/create-planner'
import { arrangementOnScreen } from './state/planner/derived'
import { starterLook } from './state/planner/starter'
import { browserKeeper } from './state/storage/browser-autosave'
import './ui/base.css'
import { createAddress } from './ui/route/address'
import { linkCodes } from './ui/route/link-codes'
import { askForScoreReading } from './ui/score/score-card'
import { DeadEnd } from './ui/shell/dead-end'
import { askForBestGain } from './ui/shell/score-pill'
import { guardSecondPress } from './ui/shell/second-press'
import { deadEnd as lastResort } from './words/en/planner/dead-end'
import { loadFirstLanguage } from './words/load-language'
import { localeFor } from './words/locale-for'

const PATIENCE_MS = 20_000

/** Storage that is slow to open does not hold up the first picture; the stored look then arrives a little later. */
const STORAGE_MS = 600

const elapsed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function start(root: HTMLElement): Promise<void> {
  // Asked for at once, so that it arrives while the catalog and the stored look do; the app deals with a failure.
  import('./scene/stage').catch(() => undefined)
  // Without it nobody judges; the panel that needs it asks again.
  loadScoring().catch(() => undefined)
  askForScoreReading()
  askForBestGain()
  const locale = localeFor(navigator.languages)
  document.documentElement.lang = locale
  const page = createRoot(root)
  const address = createAddress(window)
  if (address.route().code !== null) Promise.resolve(linkCodes()).catch(() => undefined)
  const language = loadFirstLanguage(locale)
  try {
    const [catalog, first] = await Promise.all([
      fetchCatalog(new URL('models/', document.baseURI), AbortSignal.timeout(PATIENCE_MS)),
      language,
    ])
    const planner = createPlanner({
      catalog,
      look: starterLook(catalog),
      locale,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    })
    const keeper = browserKeeper(planner)
    const opened = keeper.opened.then(() => joinOwn(planner, keeper.blobs)).catch(() => undefined)
    await Promise.race([opened, elapsed(STORAGE_MS)])
    measureFor(planner)
    // The stage shows nothing before it has all of the look; a shared one is not known yet.
    if (address.route().code === null) {
      const state = planner.store.getState()
      askAhead(arrangementOnScreen(state), state.light, qualityOf(location.search))
    }
    const chosen = await loadFirstLanguage(planner.store.getState().locale).catch(() => first)
    page.render(
      <StrictMode>
        <App planner={planner} language={chosen} keeper={keeper} address={address} />
      </StrictMode>,
    )
  } catch (error) {
    console.error(error)
    const words = await language.then(
      ({ deadEnd }) => deadEnd,
      () => lastResort,
    )
    page.render(<DeadEnd words={words} why="start" />)
  }
}

const root = document.getElementById('root')
if (root) {
  guardSecondPress(window)
  void start(root)
}
