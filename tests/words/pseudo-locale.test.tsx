import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/look/facts/locale'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { loadScoring } from '../../src/state/load-scoring'
import { createPlanner } from '../../src/state/planner/create-planner'
import { scoreOf } from '../../src/state/planner/derived'
import { LookList } from '../../src/ui/look/look-list'
import { PlannerProvider } from '../../src/ui/planner-context'
import { ScoreCard } from '../../src/ui/score/score-card'
import { ScoreDetails } from '../../src/ui/score/score-details'
import { ScoreReading } from '../../src/ui/score/score-reading'
import { TastePanel } from '../../src/ui/score/taste-panel'
import { CharmTray } from '../../src/ui/tray/charm-tray'
import { language as english } from '../../src/words/en/language'
import type { PartialLanguage } from '../../src/words/language'
import { withEnglish } from '../../src/words/with-english'
import { catalog, lookOf } from '../look/makers'

/** English with every text between brackets, as a folder of its own would bring it. */
const bracketed = <T,>(text: T): T => {
  if (typeof text === 'string') return `⟦${text}⟧` as T
  if (typeof text === 'function')
    return ((...args: readonly unknown[]) =>
      bracketed((text as unknown as (...all: unknown[]) => unknown)(...args))) as T
  if (Array.isArray(text)) return text.map(bracketed) as T
  return Object.fromEntries(Object.entries(text as object).map(([key, one]) => [key, bracketed(one)])) as T
}

const { locale: _, numbers, writing, help: __, ...topics } = english
const { undo: ___, ...shell } = topics.shell
const written = {
  ...bracketed({ ...topics, shell }),
  locale: 'xx' as Locale,
  numbers,
  writing,
} as PartialLanguage
const xx = withEnglish(written)

/** What stands for itself in any language: units, and joints of lists. */
const SIGNS = /\b(?:cm|mm|g|kg|and|Esc|Enter)\b/g

function outsideBrackets(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return less === text ? text.replace(SIGNS, '') : outsideBrackets(less)
}

const look = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })

const score = scoreOf({ catalog, taste: PLAIN_TASTE, scoring: await loadScoring() }, look)

const textOf = (panel: React.ReactNode): string =>
  renderToStaticMarkup(
    <PlannerProvider
      planner={createPlanner({ catalog, look, locale: 'xx' as Locale, motion: false })}
      language={xx}
    >
      {panel}
    </PlannerProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")

describe('a language that is one folder', () => {
  it.each([
    ['tray', <CharmTray key="tray" />],
    ['list', <LookList key="list" />],
    ['score', <ScoreCard key="score" roomy />],
    ['reading of the score', <ScoreReading key="reading" score={score} roomy />],
    ['details of the score', <ScoreDetails key="details" score={score} roomy />],
    ['taste', <TastePanel key="taste" />],
  ])('reaches every text of the %s', (_, panel) => {
    expect(outsideBrackets(textOf(panel))).not.toMatch(/[A-Za-z]/)
  })

  it('says in English what it does not say itself, text by text', () => {
    expect(xx.help).toEqual(english.help)
    expect(xx.shell.undo).toBe(english.shell.undo)
    expect(xx.shell.redo).toBe(`⟦${english.shell.redo}⟧`)
    expect(xx.shell.pageTitle('bag')).toBe(`⟦${english.shell.pageTitle('bag')}⟧`)
  })
})
