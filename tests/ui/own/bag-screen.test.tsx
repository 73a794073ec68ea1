import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BAG_PLACE_KINDS } from '../../../src/look/facts/bag-stub'
import { LOCALES, type Locale } from '../../../src/look/facts/locale'
import {
  BAG_RULES,
  BAG_STEPS,
  type BagMaking,
  type BagMakingEvent,
  type BagStart,
  type BagStep,
} from '../../../src/ui/own/bag/bag-making'
import { withPlace } from '../../../src/ui/own/bag/bag-places'
import { BagSheet } from '../../../src/ui/own/bag/bag-screen'
import type { BagSessionState } from '../../../src/ui/own/bag/bag-session'
import { NO_BAG_WISHES } from '../../../src/ui/own/bag/bag-wishes'
import { LANGUAGES } from '../../languages'
import { openedPhoto, shownCut } from './fake-maker'
import { buttonOf, expectChinese, screenMarkup } from './screen'

const PLACES = withPlace(withPlace([], 'zipper_pull', 0.3, 0.4), 'd_ring', 0.7, 0.4)

function at(step: BagStep, more: readonly BagMakingEvent[] = []): BagMaking {
  if (step === 'photo') return more.reduce(BAG_RULES.next, BAG_RULES.start(null))
  const opened = BAG_RULES.next(BAG_RULES.start(new Blob()), { kind: 'opened', photo: openedPhoto() })
  if (opened.kind === 'choosing') throw new Error('no photo is open')
  const events: readonly BagMakingEvent[] = [
    { kind: 'cut', edits: opened.drawn.now.edits, answer: shownCut({ hardware: true }) },
    { kind: 'wished', wishes: { ...NO_BAG_WISHES, places: PLACES } },
    { kind: 'went', to: step },
    ...more,
  ]
  return events.reduce(BAG_RULES.next, opened)
}

function markup(
  making: BagMaking,
  locale: Locale,
  {
    start = 'pick' as BagStart['kind'],
    ...state
  }: Partial<BagSessionState> & { start?: BagStart['kind'] } = {},
): string {
  const shown: BagSessionState = {
    making,
    preview: { busy: false, built: null, picture: null, why: null },
    heading: 'front',
    isKept: false,
    ...state,
  }
  return screenMarkup(
    <BagSheet
      session={{ send: () => undefined, face: () => undefined }}
      state={shown}
      start={start}
      hasStage
      onClose={() => undefined}
    />,
    locale,
  )
}

beforeEach(() => void vi.stubGlobal('devicePixelRatio', 1))

describe('the screen in which a bag is made', () => {
  it.each(BAG_STEPS)('has no English left in Chinese at %s', (step) => {
    expectChinese(markup(at(step), 'zh-CN'))
  })

  it.each(LOCALES)('shows before the photo what is right and what is wrong (%s)', (locale) => {
    const html = markup(at('photo'), locale)
    const { own, ownBag } = LANGUAGES[locale]
    for (const text of [ownBag.right, ownBag.wrong, ownBag.framing, own.stays]) expect(html).toContain(text)
    expect(html.match(/<input[^>]*type="file"[^>]*>/g)).toHaveLength(2)
  })

  it('offers the loop first, and never takes a buckle for a clasp that could be left out', () => {
    const { own, ownBag } = LANGUAGES.en
    const html = markup(at('cut'), 'en')
    const chosen = html.match(/<input[^>]*type="radio"[^>]*>/g)?.find((input) => input.includes('checked=""'))
    expect(chosen).toContain(`aria-label="${own.tool.loop}"`)
    expect(html).not.toContain(own.hardware)
    expect(html).not.toContain(ownBag.sizeAsk)
  })

  it('asks for one number and says how much a bag of that height carries well', () => {
    const { own, ownBag } = LANGUAGES.en
    const of = (heightMm: number): string =>
      markup(at('size', [{ kind: 'wished', wishes: { ...NO_BAG_WISHES, heightMm } }]), 'en')
    expect(of(310)).toContain('180\u00a0g')
    expect(of(390)).toContain('250\u00a0g')
    expect(of(450)).toContain('320\u00a0g')
    const html = of(390)
    for (const text of [ownBag.sizeAsk, own.scale, ...Object.values(ownBag.clothAbout)])
      expect(html).toContain(text)
    const tall = of(900)
    expect(tall).toContain('aria-invalid="true"')
    expect(tall).toContain('Is the unit right?')
    expect(buttonOf(tall, own.next)).toContain('disabled')
  })

  it('says where it is seen that sides and back are guessed, and what of them where the back was photographed', () => {
    const { ownBag } = LANGUAGES.en
    expect(markup(at('size'), 'en')).not.toContain(ownBag.frontOnly)
    for (const heading of ['side', 'back'] as const)
      expect(markup(at('size'), 'en', { heading })).toContain(ownBag.frontOnly)
    const back: readonly BagMakingEvent[] = [
      { kind: 'chose_back', file: new Blob() },
      { kind: 'opened_back', photo: openedPhoto(2) },
    ]
    expect(markup(at('size', back), 'en', { heading: 'back' })).toContain(ownBag.sidesGuessed)
  })

  it('goes on from the places only with two, and says how many are missing', () => {
    const { own, ownBag } = LANGUAGES.en
    const html = markup(at('places'), 'en')
    for (const kind of BAG_PLACE_KINDS) expect(html).toContain(ownBag.kinds[kind])
    expect(buttonOf(html, own.next)).not.toContain('disabled')
    const one = at('places', [{ kind: 'wished', wishes: { ...NO_BAG_WISHES, places: PLACES.slice(1) } }])
    expect(buttonOf(markup(one, 'en'), own.next)).toContain('disabled')
    expect(markup(one, 'en')).toContain(ownBag.placesMore('1'))
  })

  it('says what went wrong where it did, and offers to try again what may go right', () => {
    const { own, ownBag } = LANGUAGES.en
    const preview = { busy: false, built: null, picture: null }
    const wide = markup(at('size'), 'en', { preview: { ...preview, why: { kind: 'too_wide' } } })
    expect(wide).toContain(ownBag.none.too_wide)
    expect(wide).not.toContain(own.retry)
    const failed = markup(at('size'), 'en', { preview: { ...preview, why: { kind: 'failed' } } })
    expect(failed).toContain(ownBag.none.failed)
    expect(failed).toContain(own.retry)
    const full = markup(at('name', [{ kind: 'keep' }, { kind: 'not_kept', why: 'full' }]), 'en')
    expect(full).toContain(ownBag.full)
    expect(full).toContain(own.retry)
  })
})
