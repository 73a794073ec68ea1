import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '../../../src/look/facts/locale'
import type { LeftOut } from '../../../src/share/link/link-code'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { SharePanel } from '../../../src/ui/share/share-panel'
import { sayLeftOut } from '../../../src/words/share/say-left-out'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'

afterEach(() => {
  vi.unstubAllGlobals()
})

const WORDS: readonly LeftOut[] = [
  { kind: 'inscriptions', charm: 'one' },
  { kind: 'inscriptions', charm: 'two' },
]
const WECHAT =
  'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50'

function panel(leftOut: readonly LeftOut[], userAgent = 'Mozilla/5.0 Safari/604.1'): string {
  vi.stubGlobal('navigator', { userAgent })
  const planner = createPlanner({ catalog, look: lookOf(), locale: 'en', motion: false })
  return renderToStaticMarkup(
    <PlannerProvider planner={planner} language={LANGUAGES.en}>
      <SharePanel link={{ url: 'https://dangle.example/#l=AQIH', leftOut }} onPhoto={() => {}} />
    </PlannerProvider>,
  ).replaceAll('&#x27;', "'")
}

describe('the share panel', () => {
  const { share } = LANGUAGES.en

  it('says that all is in the link only when it is, else what stays behind, with the file that carries it', () => {
    expect(panel([])).toContain(share.about)
    const short = panel(WORDS)
    expect(short).not.toContain(share.about)
    expect(short).toContain(share.leftLink('the words on 2 charms'))
    expect(short).toContain(share.file)
  })

  it('offers the look as text where the browser saves no files', () => {
    const text = panel([], WECHAT)
    expect(text).not.toContain(share.file)
    expect(text).toContain(share.fileText)
    expect(text).toContain(share.inAppText)
  })

  it.each(LOCALES)('has words for everything that can stay behind (%s)', (locale) => {
    const all: readonly LeftOut[] = [
      ...WORDS,
      { kind: 'aside', charm: 'one' },
      { kind: 'coarse_outline', charm: 'one' },
      { kind: 'outline', charm: 'one' },
      { kind: 'stub', charm: 'one' },
      { kind: 'credit' },
      { kind: 'section', section: 9 },
    ]
    const said = sayLeftOut(all, LANGUAGES[locale])
    for (const { kind } of all)
      expect(said).toContain(LANGUAGES[locale].share.left[kind](kind === 'inscriptions' ? 2 : 1))
    expect(sayLeftOut([...all, { kind: 'caption' }], LANGUAGES[locale])).not.toContain(
      LANGUAGES[locale].share.left.credit(1),
    )
    expect(sayLeftOut([], LANGUAGES[locale])).toBe('')
  })
})
