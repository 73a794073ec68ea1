import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LOCALES, type Locale } from '../../../src/look/facts/locale'
import type { ReadModel } from '../../../src/state/own/model/model-reader'
import type { ModelMaking, ModelSession, ModelSessionState } from '../../../src/ui/own/model/model-session'
import { firstWishes } from '../../../src/ui/own/model/model-wishes'
import { ModelSheet } from '../../../src/ui/own/model-screen'
import { LANGUAGES } from '../../languages'
import { buttonOf, screenMarkup, textOf } from './screen'

const READ: ReadModel = {
  kind: 'model',
  model: 1,
  notices: [
    { code: 'PICTURE_MISSING', name: '<b>map</b>.png' },
    { code: 'SIZE_READ_AS', unit: 'cm' },
  ],
  bodyMm: [40, 60, 20],
  hasHardware: true,
  make: 'figure',
  credit: { title: 'Owl', creator: '<script>Moss</script>', license: null, source: 'javascript:alert(1)' },
}
const at = (step: 'stand' | 'size' | 'hang', scale = 1): ModelMaking => {
  const wishes = firstWishes(READ)
  return {
    kind: 'shaping',
    read: READ,
    step,
    wishes: { ...wishes, turning: { ...wishes.turning, scale } },
    hanging: 'not_yet',
  }
}
const IDLE = new Proxy({} as ModelSession, { get: () => () => undefined })

function markup(
  making: ModelMaking,
  locale: Locale,
  preview: Partial<ModelSessionState['preview']> = {},
): string {
  const state: ModelSessionState = {
    making,
    preview: { busy: false, failed: false, made: null, picture: null, front: null, ...preview },
    heading: 'front',
  }
  return screenMarkup(<ModelSheet session={IDLE} state={state} onClose={() => undefined} />, locale)
}

beforeEach(() => void vi.stubGlobal('devicePixelRatio', 1))

describe.each(LOCALES)('the steps from a model to a charm in %s', (locale) => {
  const { own, ownModel: words } = LANGUAGES[locale]

  it('begin with a file, and say why one is refused', () => {
    const html = markup({ kind: 'choosing', reading: null, fault: { code: 'CUT_OFF' } }, locale)
    expect(textOf(html)).toContain(words.fault.cutOff)
    expect(html).toMatch(/<input[^>]*type="file"[^>]*multiple/)
    const reading = markup({ kind: 'choosing', reading: 'owl.glb', fault: null }, locale)
    expect(textOf(reading)).toContain(words.checking('owl.glb'))
    expect(buttonOf(reading, words.choose)).toContain('disabled')
  })

  it('say all that is to be known, and never let a file speak as a page', () => {
    const stand = markup(at('stand'), locale)
    expect(stand).toContain('&lt;b&gt;map&lt;/b&gt;.png')
    expect(textOf(stand)).toContain(words.notice.readAs(words.units.cm))
    const hang = markup(at('hang'), locale)
    expect(hang).toContain('&lt;script&gt;Moss')
    expect(hang).not.toMatch(/<script|<b>map|href="javascript/)
    expect(textOf(hang)).toContain(words.notSaid)
  })

  it('show its height, the clasp in the file and what it hangs by', () => {
    const html = markup(at('size'), locale)
    expect(html).toMatch(/<input[^>]*value="60"/)
    expect(textOf(html)).toContain(words.hidesHardware)
    expect(textOf(html)).toContain(own.clasp)
  })

  it('go no further with what is no charm’s size', () => {
    expect(buttonOf(markup(at('size'), locale), own.next)).not.toContain('disabled')
    const giant = markup(at('size', 4), locale)
    expect(textOf(giant)).toContain(words.tooLarge)
    expect(buttonOf(giant, own.next)).toContain('disabled')
  })

  it('offer to try again when a charm could not be made', () => {
    expect(textOf(markup(at('stand'), locale, { failed: true }))).toContain(own.retry)
  })
})
