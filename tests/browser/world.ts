import { AxeBuilder } from '@axe-core/playwright'
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { builtInCatalog } from '../../src/catalog/built-in'
import type { Locale } from '../../src/look/facts/locale'
import { charmId, type SlotId } from '../../src/look/ids'
import type { Look } from '../../src/look/look'
import { charmName as nameOf } from '../../src/words/catalog-names'
import { slotName } from '../../src/words/slot-names'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'

export { expect }

const catalog = builtInCatalog()

/** Where a story is played: the language, the window and what points. */
export interface Place {
  readonly name: string
  readonly locale: Locale
  readonly width: number
  readonly height: number
  readonly touch: boolean
}

export const DESKTOP: Place = {
  name: 'desktop, English, mouse',
  locale: 'en',
  width: 1366,
  height: 768,
  touch: false,
}
export const DESKTOP_ZH: Place = { ...DESKTOP, name: 'desktop, Chinese, mouse', locale: 'zh-CN' }
export const PHONE: Place = {
  name: 'phone, Chinese, touch',
  locale: 'zh-CN',
  width: 390,
  height: 844,
  touch: true,
}
export const PHONE_EN: Place = { ...PHONE, name: 'phone, English, touch', locale: 'en' }

/** Said by @react-three/fiber, and by the driver of a software GPU; anything else on the console fails the story. */
const EXPECTED_ON_CONSOLE = [
  /THREE\.Clock: This module has been deprecated/,
  /GL Driver Message/,
  /software WebGL/,
]

interface World {
  /** Opens a fresh browser profile at a place, watched: a request to another host or a console message fails the story. */
  readonly visit: (place: Place, options?: VisitOptions) => Promise<Visit>
}

export interface VisitOptions {
  /** What follows the address, e.g. `#l=…`. */
  readonly hash?: string
  readonly reducedMotion?: boolean
  readonly dark?: boolean
  /** Drawn with light, shadow and fur as a good graphics card draws it; slow without one. */
  readonly fine?: boolean
  /** Another page of the same profile. */
  readonly beside?: BrowserContext
  /** Runs before the page's own scripts. */
  readonly before?: () => void
  /** `none` for what happens in the panels alone: a browser without WebGL, which starts in no time. */
  readonly stage?: 'none'
  /** Console messages that this story provokes. */
  readonly expects?: readonly RegExp[]
}

export interface Visit {
  readonly page: Page
  readonly place: Place
  readonly context: BrowserContext
}

export const test = base.extend<World>({
  visit: async ({ browser, baseURL }, use) => {
    const open: BrowserContext[] = []
    const troubles: string[] = []
    await use(async (place, options = {}) => {
      const context =
        options.beside ??
        (await browser.newContext({
          locale: place.locale,
          viewport: { width: place.width, height: place.height },
          hasTouch: place.touch,
          isMobile: place.touch,
          reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
          colorScheme: options.dark ? 'dark' : 'light',
        }))
      if (!options.beside) open.push(context)
      const page = await context.newPage()
      if (options.before) await page.addInitScript(options.before)
      if (options.stage === 'none') await page.addInitScript(withoutWebGl)
      const expected = [
        ...EXPECTED_ON_CONSOLE,
        ...(options.stage === 'none' ? [/WebGL/] : []),
        ...(options.expects ?? []),
      ]
      page.on('console', (message) => {
        const text = message.text()
        if (['warning', 'error'].includes(message.type()) && !expected.some((known) => known.test(text)))
          troubles.push(text)
      })
      page.on('pageerror', (error) => {
        if (!expected.some((known) => known.test(error.message))) troubles.push(error.message)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== new URL(baseURL ?? '').origin)
          troubles.push(`asked ${url.origin}`)
      })
      await page.goto(`/?test${options.fine ? '' : '&quality=low'}${options.hash ?? ''}`)
      if (options.stage === 'none')
        await expect(page.locator(place.touch ? '[data-layout]' : '#look')).toBeVisible()
      else await settled(page)
      return { page, place, context }
    })
    for (const context of open) await context.close()
    expect(troubles).toEqual([])
  },
})

function withoutWebGl(): void {
  HTMLCanvasElement.prototype.getContext = () => null
  Object.defineProperty(globalThis, 'OffscreenCanvas', { value: undefined })
}

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What the standard objects to on a page, and where. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The app has no frames, for whose sake a page would be opened beside it each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await axe.options({ runOnly: STANDARD, resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join()}`)
}

/** How many pictures the stage draws while the browser would have room for 60: no matter how fast the machine is. */
export const framesIn60 = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const before = window.__dangle?.frames() ?? 0
    for (let i = 0; i < 60; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return (window.__dangle?.frames() ?? 0) - before
  })

/** How many things lie open over the page, as its history knows: what closes leaves it a moment later, and only then does Back lead on. */
export const historyDepth = (page: Page) => expect.poll(() => page.evaluate(() => history.state?.depth ?? 0))

/** Waits until the stage has drawn and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__dangle?.ready() === true && window.__dangle.atRest(), null, {
    timeout: 180_000,
  })
}

export const charmName = (id: string, locale: Locale): string =>
  nameOf(catalog, charmId(id), LANGUAGES[locale])

/** Turns the camera with a key and waits until it stands there. */
export async function turnCamera(page: Page, key: string): Promise<void> {
  const pose = () => page.evaluate(() => JSON.stringify(window.__dangle?.camera()))
  const before = await pose()
  await page.keyboard.press(key)
  await expect.poll(pose).not.toBe(before)
  await expect(async () => {
    const now = await pose()
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(await pose()).toBe(now)
  }).toPass()
  await settled(page)
}

/** A slot's name as the lists say it, or as it stands inside a sentence; of the first look's bag if no other is given. */
export const placeName = (
  slot: string,
  locale: Locale,
  style: 'title' | 'inline' = 'title',
  look: Look = lookOf(),
): string => slotName(catalog, look, slot as SlotId, LANGUAGES[locale], style)

/** The list of what hangs. */
export const hanging = ({ page }: Visit): Locator => page.locator('#look [data-row]')

/** What hangs where, from the list. */
export async function worn(visit: Visit): Promise<Readonly<Record<string, string>>> {
  const rows = await hanging(visit).evaluateAll((all) =>
    all.map((row) => [row.getAttribute('data-row') ?? '', row.querySelector('span span')?.textContent ?? '']),
  )
  return Object.fromEntries(rows)
}

/** The last thing said to a screen reader. */
export const spoken = ({ page }: Visit): Locator => page.locator('[data-live]')

/** Shows the panel that holds the charms, the score or the list, where they share one sheet. */
export async function showPanel({ page }: Visit, panel: 'charms' | 'score' | 'list'): Promise<void> {
  await page.locator('[data-layout]').waitFor()
  const tab = page.locator(`#planner-tab-${panel}`)
  if (await tab.count()) await tab.click()
}

/** The link of the look on screen, from the share panel. */
export async function linkOf({ page, place }: Visit): Promise<URL> {
  const words = LANGUAGES[place.locale].shell
  await page.getByRole('button', { name: words[place.touch ? 'shareShort' : 'share'], exact: true }).click()
  const link = await page.getByLabel(LANGUAGES[place.locale].share.link).inputValue()
  return new URL(link)
}

/** Waits until all that was done is stored. */
export const saved = ({ page }: Visit): Promise<void> =>
  expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', /^(saved|held)$/)

/** The score on screen. */
export async function totalOf(visit: Visit): Promise<number> {
  await showPanel(visit, 'score')
  return Number(await visit.page.locator('[data-total]').first().getAttribute('data-total'))
}

export const tile = ({ page }: Visit, charm: string): Locator => page.locator(`[data-charm="${charm}"]`)

async function pointOf(
  page: Page,
  kind: 'project' | 'charmPx',
  slot: string,
): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    ([ask, at]) => window.__dangle?.[ask as 'project'](at ?? ''),
    [kind, slot],
  )
  if (!point) throw new Error(`${slot} is nowhere on screen`)
  return point
}

const anchorPx = (page: Page, slot: string) => pointOf(page, 'project', slot)
export const charmPx = (page: Page, slot: string) => pointOf(page, 'charmPx', slot)

/** The middle of an element on screen, once it stands still: what is shown beside it may move it. */
async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  let box = await locator.boundingBox()
  await expect(async () => {
    const before = box
    await locator.scrollIntoViewIfNeeded()
    await locator
      .page()
      .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    box = await locator.boundingBox()
    expect(box).not.toBeNull()
    expect(box).toEqual(before)
  }).toPass()
  if (!box) throw new Error('it is not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A pointer that is down. */
export interface Grip {
  /** Leads it to a point in eight even steps over so many milliseconds. */
  readonly lead: (to: Point, ms?: number) => Promise<void>
  readonly release: () => Promise<void>
}

const DRAG_MS = 800

/**
 * Takes hold at a point with the pointer of the place. Every event carries its own time, so that a quick gesture is
 * quick on any machine.
 */
export async function takeHold({ page, place, context }: Visit, from: Point): Promise<Grip> {
  const session: CDPSession = await context.newCDPSession(page)
  let at = from
  let clock = Date.now() / 1000
  const send = (kind: 'down' | 'move' | 'up', { x, y }: Point): Promise<unknown> => {
    if (place.touch) {
      const type = ({ down: 'touchStart', move: 'touchMove', up: 'touchEnd' } as const)[kind]
      return session.send('Input.dispatchTouchEvent', {
        type,
        timestamp: clock,
        touchPoints: kind === 'up' ? [] : [{ x, y }],
      })
    }
    const type = ({ down: 'mousePressed', move: 'mouseMoved', up: 'mouseReleased' } as const)[kind]
    const buttons = kind === 'up' ? 0 : 1
    return session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      timestamp: clock,
      button: 'left',
      buttons,
      clickCount: 1,
    })
  }
  if (!place.touch) await page.mouse.move(from.x, from.y)
  await send('down', from)
  return {
    async lead(to, ms = DRAG_MS) {
      const start = at
      for (let step = 1; step <= 8; step++) {
        clock += ms / 8000
        at = { x: start.x + ((to.x - start.x) * step) / 8, y: start.y + ((to.y - start.y) * step) / 8 }
        await send('move', at)
      }
    },
    async release() {
      clock += 0.001
      await send('up', at)
    },
  }
}

/** Drags a charm of the tray onto the stage. */
export async function takeFromTray(visit: Visit, charm: string): Promise<Grip> {
  const { page, place } = visit
  const from = await middleOf(tile(visit, charm))
  const grip = await takeHold(visit, from)
  // A finger that goes up or down scrolls the tray, one that goes sideways takes the charm along.
  const inward = from.x < place.width / 2 ? place.width / 3 : -place.width / 3
  await grip.lead(
    place.touch ? { x: from.x + inward, y: from.y } : { x: place.width / 2, y: place.height / 3 },
  )
  await expect(page.locator('[data-hand]')).toBeVisible()
  return grip
}

/** Leads a held charm to a place of the bag, after it should the camera still move, until it is said to be there; a finger holds below it. */
export async function leadTo(visit: Visit, grip: Grip, slot: string, look?: Look): Promise<void> {
  const { page, place } = visit
  const lift = place.touch ? 56 : 0
  await expect(async () => {
    const { x, y } = await anchorPx(page, slot)
    await grip.lead({ x, y: y + lift })
    await expect(spoken(visit)).toContainText(placeName(slot, place.locale, 'title', look), {
      timeout: 5000,
    })
  }).toPass()
}

/** Latin letters that a Chinese screen may show: the name, keys, units and the other language's own name. */
const LATIN_IN_CHINESE =
  /\b(?:Dangle|EN|Esc|Ctrl|Shift|Del|Delete|WebGL|LED|NFC|D|A|km|cm|mm|kg|g|MB|KB|PNG|AR|B|O|S|Z|Y)\b/g

/** Every text and label on screen that still has Latin words in it. */
export async function englishLeft({ page }: Visit): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent?.closest('script, style, noscript, input') || parent?.closest('[lang="en"]')) continue
      found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [alt], [aria-description]',
    )) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        found.push(element.getAttribute(name) ?? '')
    }
    return found
  })
  return texts.filter((text) => /[A-Za-z]/.test(text.replace(LATIN_IN_CHINESE, '')))
}
