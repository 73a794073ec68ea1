import { Suspense } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { useLaterWords, useWholeLanguageOnceThere } from '../../../src/ui/parts/whole-language'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { firstLanguage } from '../../../src/words/zh-CN/first-language'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'

const { 'zh-CN': whole } = LANGUAGES
const Panel = () => <b>{useLaterWords('help').title}</b>
const Headline = () => <i>{useWholeLanguageOnceThere()?.story ? 'told' : 'coming'}</i>

const shown = (part: React.ReactNode, language: Parameters<typeof PlannerProvider>[0]['language']) =>
  renderToStaticMarkup(
    <PlannerProvider
      planner={createPlanner({ catalog, look: lookOf(), locale: 'zh-CN', motion: true })}
      language={language}
    >
      <Suspense fallback="meanwhile">{part}</Suspense>
    </PlannerProvider>,
  )

it('what comes later waits for the words that come later, in the language on screen', async () => {
  expect(shown(<Panel />, firstLanguage)).toContain('meanwhile')
  await vi.waitFor(() => expect(shown(<Panel />, firstLanguage)).toBe(`<b>${whole.help.title}</b>`))
})

it('what is there from the start says more as soon as the words are there', async () => {
  await vi.waitFor(() => expect(shown(<Headline />, firstLanguage)).toBe('<i>told</i>'))
})

it('nobody waits for a language that has come whole', () => {
  expect(shown(<Panel />, whole)).toBe(`<b>${whole.help.title}</b>`)
})

it('a language says the same whether it comes in two parts or whole', () => {
  expect(whole).toMatchObject(firstLanguage)
})
