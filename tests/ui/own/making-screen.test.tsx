import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OWN_KINDS, type OwnKind } from '../../../src/catalog/import/photo/body/recipe'
import { LOCALES, type Locale } from '../../../src/look/facts/locale'
import type { Making, MakingEvent, MakingStart, MakingStep } from '../../../src/ui/own/making/making'
import { nextMaking, startMaking } from '../../../src/ui/own/making/making'
import type { SessionState } from '../../../src/ui/own/making/session'
import { USUAL } from '../../../src/ui/own/making/usual-charm'
import { NO_WISHES, withKind } from '../../../src/ui/own/making/wishes'
import { MakingDialog } from '../../../src/ui/own/making-screen'
import { OFTEN_ABOUT } from '../../../src/ui/own/steps/hang-step'
import { readLength, readNumber } from '../../../src/ui/own/steps/read-amount'
import { LANGUAGES } from '../../languages'
import { catalog } from '../../look/makers'
import { openedPhoto, shownCut } from './fake-maker'
import { buttonOf, expectChinese, screenMarkup } from './screen'

function at(step: MakingStep, kind: OwnKind | null = null, more: readonly MakingEvent[] = []): Making {
  const opened: readonly MakingEvent[] =
    step === 'photo'
      ? []
      : [
          { kind: 'chose', file: new Blob() },
          { kind: 'opened', photo: openedPhoto() },
        ]
  const making = opened.reduce(nextMaking, startMaking({ kind: 'pick' }))
  if (making.kind === 'choosing') return more.reduce(nextMaking, making)
  const wishes = kind ? withKind(NO_WISHES, kind) : NO_WISHES
  const events: readonly MakingEvent[] = [
    { kind: 'cut', edits: making.drawn.now.edits, answer: shownCut({ hardware: true, doubt: 'small' }) },
    { kind: 'wished', wishes },
    { kind: 'went', to: step },
    ...more,
  ]
  return events.reduce(nextMaking, making)
}

function markup(
  making: Making,
  locale: Locale,
  {
    start = 'pick' as MakingStart['kind'],
    ...state
  }: Partial<SessionState> & { start?: MakingStart['kind'] } = {},
): string {
  const shown: SessionState = {
    making,
    drafts: new Map(),
    preview: { busy: false, made: null, picture: null, why: null },
    heading: 'front',
    isKept: false,
    ...state,
  }
  return screenMarkup(
    <MakingDialog
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

const STEPS: readonly (readonly [MakingStep, OwnKind | null])[] = [
  ['photo', null],
  ['cut', null],
  ['kind', null],
  ...OWN_KINDS.flatMap((kind) => [['kind', kind] as const, ['size', kind] as const]),
  ['hang', 'plush'],
]

describe('the screen in which a charm is made', () => {
  it.each(STEPS)('has no English left in Chinese at %s (%s)', (step, kind) => {
    expectChinese(markup(at(step, kind), 'zh-CN'))
  })

  it.each(LOCALES)(
    'says that the photo stays here, and takes what phones and cameras hand over (%s)',
    (locale) => {
      const html = markup(at('photo'), locale)
      expect(html).toContain(LANGUAGES[locale].own.stays)
      const inputs = html.match(/<input[^>]*type="file"[^>]*>/g) ?? []
      expect(inputs).toHaveLength(2)
      for (const input of inputs)
        expect(input).toContain('accept="image/png,image/webp,image/jpeg,image/avif"')
      expect(inputs[1]).toContain('capture="environment"')
    },
  )

  it('offers the loop first, and asks about a photographed clasp', () => {
    const { own } = LANGUAGES.en
    const html = markup(at('cut'), 'en')
    const chosen = html.match(/<input[^>]*type="radio"[^>]*>/g)?.find((input) => input.includes('checked=""'))
    expect(chosen).toContain(`aria-label="${own.tool.loop}"`)
    expect(html).toContain(own.toolHint.loop)
    expect(html).toContain(own.hardware)
    expect(markup(at('cut', null, [{ kind: 'kept_hardware' }]), 'en')).not.toContain(own.hardware)
  })

  it('goes on from the kinds only with one, and says honestly what is known of it', () => {
    const { own } = LANGUAGES.en
    const none = markup(at('kind'), 'en')
    for (const kind of OWN_KINDS) expect(none).toContain(own.kinds[kind])
    expect(buttonOf(none, own.next)).toContain('disabled')
    const plush = markup(at('kind', 'plush'), 'en')
    expect(plush).toContain('the back is guessed')
    expect(buttonOf(plush, own.next)).not.toContain('disabled')
  })

  it('asks again for a height that no charm has', () => {
    const { own } = LANGUAGES.en
    const tall: MakingEvent = { kind: 'wished', wishes: { ...withKind(NO_WISHES, 'plush'), heightMm: 900 } }
    const html = markup(at('size', 'plush', [tall]), 'en')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('Is the unit right?')
    expect(buttonOf(html, own.next)).toContain('disabled')
  })

  it('has for each kind what only that has', () => {
    const { own } = LANGUAGES.en
    const has = (kind: OwnKind, text: string): boolean => markup(at('size', kind), 'en').includes(text)
    expect(OWN_KINDS.filter((kind) => has(kind, own.pile))).toEqual(['plush'])
    expect(OWN_KINDS.filter((kind) => has(kind, own.roundness))).toEqual(['plush', 'figure'])
    expect(OWN_KINDS.filter((kind) => has(kind, own.ownEdge))).toEqual(['acrylic'])
    expect(OWN_KINDS.filter((kind) => has(kind, own.evenLight))).toEqual(['plush', 'figure'])
    expect(OWN_KINDS.every((kind) => has(kind, own.addBack))).toBe(true)
  })

  it('says what went wrong where it did, and offers to try again what may go right', () => {
    const { own } = LANGUAGES.en
    const refused = at('photo', null, [
      { kind: 'chose', file: new Blob() },
      { kind: 'not_opened', why: { kind: 'heic' } },
    ])
    expect(markup(refused, 'en')).toContain(own.none.heic)
    expect(markup(refused, 'en')).not.toContain(own.retry)
    const failed = { kind: 'none', why: { kind: 'failed' } } as const
    const drafts = markup(at('kind'), 'en', { drafts: new Map([['plush', failed]]) })
    expect(drafts).toContain(own.none.failed)
    expect(drafts).toContain(own.retry)
    const full = at('hang', 'plush', [{ kind: 'keep' }, { kind: 'not_kept', why: 'full' }])
    expect(markup(full, 'en')).toContain(own.full)
    expect(markup(full, 'en')).toContain(own.retry)
  })

  it('says that a draft stays, and that one is back', () => {
    const { own } = LANGUAGES.en
    expect(markup(at('cut'), 'en')).toContain(own.draftStays)
    expect(markup(at('cut'), 'en')).not.toContain(own.draftBack)
    expect(markup(at('cut'), 'en', { start: 'draft' })).toContain(own.draftBack)
  })
})

describe('what charms are made with', () => {
  it('is known to the catalog and has a name', () => {
    for (const { mechanisms, tone } of Object.values(USUAL)) {
      expect(mechanisms.filter((id) => !catalog.mechanisms.has(id))).toEqual([])
      expect(LANGUAGES.en.own.tones[tone]).toBeDefined()
    }
    const charms = [...catalog.charms.values()]
    const themes = new Set(charms.flatMap((charm) => charm.themes ?? []))
    expect(OFTEN_ABOUT.filter((theme) => !themes.has(theme))).toEqual([])
    const moods = new Set(charms.flatMap((charm) => charm.moods))
    expect(new Set(Object.keys(LANGUAGES.en.own.moods))).toEqual(moods)
  })
})

describe('a height', () => {
  it.each([
    ['85', 'mm', 85],
    [' 8,5 ', 'cm', 85],
    ['8.25', 'cm', 82.5],
    ['', 'mm', null],
    ['tall', 'mm', null],
    ['Infinity', 'mm', null],
    ['３２０ ｍｍ', 'cm', 320],
    ['８．５', 'cm', 85],
    ['32cm', 'mm', 320],
    ['32 厘米', 'mm', 320],
    ['8cm 5mm', 'mm', 85],
    ['8 厘米 5', 'cm', 85],
    ['8 kg', 'mm', null],
  ] as const)('is read of %j %s as %s', (text, unit, mm) => {
    expect(readLength(text, unit)).toBe(mm)
  })
})

it('a weight is read in any width, and never with a length’s unit', () => {
  expect([readNumber('１２，５'), readNumber(' 12.5 '), readNumber('12 cm'), readNumber('')]).toEqual([
    12.5,
    12.5,
    null,
    null,
  ])
})
